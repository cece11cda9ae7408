package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the interfaces, categories and implementations of one class, or one protocol, declare together.
final class ClassFacts {

    private final List<String> protocols = new ArrayList<>();
    private final Map<String, TypeName> instanceVariables = new HashMap<>();
    private final Map<String, Member.Property> properties = new HashMap<>();
    private final Map<String, Member.Property> classProperties = new HashMap<>();
    private final Map<String, Member.Method> methods = new HashMap<>();
    private final Map<String, Member.Method> classMethods = new HashMap<>();
    private final Map<String, String> synthesized = new HashMap<>();
    private @Nullable String superclass;

    @Nullable
    String superclass() {
        return superclass;
    }

    void setSuperclass(String name) {
        superclass = name;
    }

    List<String> protocols() {
        return protocols;
    }

    void adopt(List<Name> names) {
        names.forEach(name -> protocols.add(name.text()));
    }

    void add(List<Declaration.InstanceVariable> variables) {
        variables.forEach(each -> instanceVariables.put(
                each.variable().name().text(), each.variable().type()));
    }

    void addMembers(List<Member> members) {
        for (Member member : members) {
            switch (member) {
                case Member.Method method ->
                    (method.isClassMethod() ? classMethods : methods)
                            .merge(method.selector().text(), method, ClassFacts::better);
                case Member.Property property -> add(property);
                case Member.Synthesize synthesize ->
                    synthesize.properties().forEach(each -> {
                        Name variable = each.variable() == null ? each.property() : each.variable();
                        synthesized.put(variable.text(), each.property().text());
                    });
                case Member.Dynamic dynamic -> {}
                case Member.Requirement requirement -> {}
                case Member.Nested nested -> {}
                case Member.MacroCall call -> {}
                case Member.Misunderstood nothing -> {}
            }
        }
    }

    /// A declaration with a written result says more than a definition without.
    private static Member.Method better(Member.Method old, Member.Method now) {
        return now.returns() instanceof TypeName.Implicit ? old : now;
    }

    private void add(Member.Property property) {
        (property.has("class") ? classProperties : properties)
                .merge(property.name().text(), property, (old, now) -> old);
    }

    @Nullable
    TypeName property(String name, boolean isClassProperty) {
        Member.Property property = (isClassProperty ? classProperties : properties).get(name);
        return property == null ? null : property.type();
    }

    Member.@Nullable Method method(String selector, boolean isClassMethod) {
        return (isClassMethod ? classMethods : methods).get(selector);
    }

    /// The selectors of all methods and accessors.
    Set<String> selectors() {
        Set<String> selectors = new HashSet<>(methods.keySet());
        selectors.addAll(classMethods.keySet());
        Stream.concat(properties.values().stream(), classProperties.values().stream())
                .forEach(property -> {
                    selectors.add(property.getter());
                    selectors.add(property.setter());
                });
        return selectors;
    }

    /// The property whose getter or setter the selector names.
    Member.@Nullable Property accessed(String selector, boolean isClassMethod) {
        Map<String, Member.Property> among = isClassMethod ? classProperties : properties;
        Member.Property same = among.get(selector);
        if (same != null && same.getter().equals(selector)) {
            return same;
        }
        for (Member.Property each : among.values()) {
            if (each.getter().equals(selector) || each.setter().equals(selector)) {
                return each;
            }
        }
        return null;
    }

    /// The written type of an instance variable, also of one that a property brings.
    @Nullable
    TypeName instanceVariable(String name) {
        TypeName written = instanceVariables.get(name);
        if (written != null) {
            return written;
        }
        String property = synthesized.get(name);
        if (property == null && name.startsWith("_")) {
            property = name.substring(1);
        }
        Member.Property found = property == null ? null : properties.get(property);
        return found == null ? null : found.type();
    }
}
