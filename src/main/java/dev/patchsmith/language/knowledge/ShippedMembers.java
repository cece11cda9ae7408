package dev.patchsmith.language.knowledge;

import java.util.List;

/// Which members of a class the app has already, as far as its headers and sources tell.
public final class ShippedMembers {

    private final List<FileFacts> layers;
    private final SdkTables sdk;
    private final MemberLookup members;

    ShippedMembers(List<FileFacts> layers, SdkTables sdk, MemberLookup members) {
        this.layers = layers;
        this.sdk = sdk;
        this.members = members;
    }

    /// Whether the class itself declares an instance variable of that name.
    public boolean declaresInstanceVariable(String className, String variable) {
        for (FileFacts layer : layers) {
            ClassFacts facts = layer.classes.get(className);
            if (facts != null && facts.instanceVariables.containsKey(variable)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the project has the source of the class, and in it no method of that selector.
    public boolean isNewMethod(String className, String selector, boolean ofClass) {
        FileFacts project = layers.getLast();
        ClassFacts implemented = project.classes.get(className);
        if (implemented == null || !implemented.isImplemented) {
            return false;
        }
        List<SdkFact.Method> inSdk = sdk.methods(selector);
        for (String owner : members.chain(className)) {
            ClassFacts facts = MemberLookup.facts(project, owner);
            boolean known = facts != null
                    && ((ofClass ? facts.classMethods : facts.instanceMethods).containsKey(selector)
                            || facts.accessors.containsKey(selector));
            if (known || inSdk.stream().anyMatch(each -> each.owner().equals(owner))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the project has the source of the class, and in it no property of that name.
    public boolean isNewProperty(String className, String name) {
        ClassFacts implemented = layers.getLast().classes.get(className);
        return implemented != null && implemented.isImplemented && !implemented.properties.containsKey(name);
    }

    /// Whether a method of that selector is declared apart from an implementation, so that the app has it.
    public boolean isDeclared(String className, String selector) {
        for (String owner : members.chain(className)) {
            for (FileFacts layer : layers) {
                ClassFacts facts = MemberLookup.facts(layer, owner);
                if (facts != null && facts.declared.contains(selector)) {
                    return true;
                }
            }
        }
        return false;
    }
}
