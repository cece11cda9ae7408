package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a project says about one class or protocol, collected from all the places that speak of it.
final class ClassFacts {

    final String name;

    @Nullable
    String superclass;

    /// The dotted name a class written in Swift has at run time.
    @Nullable
    String swiftName;

    final Set<String> protocols = new LinkedHashSet<>();
    final List<String> typeParameters = new ArrayList<>();
    final Map<String, Member.Property> properties = new LinkedHashMap<>();
    final Map<String, Member.Property> accessors = new HashMap<>();
    final Map<String, Member.Method> instanceMethods = new HashMap<>();
    final Map<String, Member.Method> classMethods = new HashMap<>();
    final Set<String> declared = new HashSet<>();
    final Map<String, Variable> instanceVariables = new LinkedHashMap<>();
    final Set<String> bitFields = new HashSet<>();
    final Map<String, String> synthesized = new HashMap<>();
    boolean isImplemented;

    ClassFacts(String name) {
        this.name = name;
    }

    /// Adds this class at all selectors it answers to.
    void index(Map<String, List<ClassFacts>> owners) {
        Set<String> selectors = new LinkedHashSet<>(instanceMethods.keySet());
        selectors.addAll(classMethods.keySet());
        selectors.addAll(accessors.keySet());
        selectors.forEach(selector ->
                owners.computeIfAbsent(selector, _ -> new ArrayList<>()).add(this));
    }

    void merge(ClassFacts other) {
        if (superclass == null) {
            superclass = other.superclass;
        }
        if (swiftName == null) {
            swiftName = other.swiftName;
        }
        protocols.addAll(other.protocols);
        if (typeParameters.isEmpty()) {
            typeParameters.addAll(other.typeParameters);
        }
        other.properties.forEach(this::addProperty);
        other.instanceMethods.forEach(instanceMethods::putIfAbsent);
        other.classMethods.forEach(classMethods::putIfAbsent);
        other.instanceVariables.forEach(instanceVariables::putIfAbsent);
        bitFields.addAll(other.bitFields);
        other.synthesized.forEach(synthesized::putIfAbsent);
        declared.addAll(other.declared);
        isImplemented |= other.isImplemented;
    }

    void add(Declaration.Interface declared) {
        if (declared.superclass() != null) {
            superclass = declared.superclass().name();
        }
        declared.typeParameters().forEach(each -> typeParameters.add(each.name().text()));
        addProtocols(declared.protocols());
        addVariables(declared.instanceVariables());
        addMembers(declared.members());
    }

    void add(Declaration.Category declared) {
        addProtocols(declared.protocols());
        addVariables(declared.instanceVariables());
        addMembers(declared.members());
    }

    void add(Declaration.Implementation defined) {
        isImplemented = true;
        if (defined.superclass() != null && superclass == null) {
            superclass = defined.superclass().text();
        }
        addVariables(defined.instanceVariables());
        addMembers(defined.members());
    }

    void addMembers(List<Member> members) {
        for (Member member : members) {
            switch (member) {
                case Member.Method method -> {
                    if (method.body() == null) {
                        declared.add(method.selector().text());
                    }
                    (method.isClassMethod() ? classMethods : instanceMethods)
                            .putIfAbsent(method.selector().text(), withoutBody(method));
                }
                case Member.Property property -> addProperty(property.name().text(), property);
                case Member.Synthesize synthesize ->
                    synthesize.properties().forEach(each -> {
                        Name variable = each.variable() == null ? each.property() : each.variable();
                        synthesized.put(variable.text(), each.property().text());
                    });
                case Member.Dynamic _,
                        Member.Requirement _,
                        Member.Nested _,
                        Member.MacroCall _,
                        Member.Misunderstood _ -> {}
            }
        }
    }

    /// Bodies are not needed to know what a method takes and gives, and weigh most of a tree.
    private static Member.Method withoutBody(Member.Method method) {
        return method.body() == null
                ? method
                : new Member.Method(
                        method.span(),
                        method.isClassMethod(),
                        method.returns(),
                        method.selector(),
                        method.parameters(),
                        method.isVariadic(),
                        null);
    }

    private void addProperty(String property, Member.Property declared) {
        Member.Property known = properties.get(property);
        if (known == null || (known.has("readonly") && !declared.has("readonly"))) {
            properties.put(property, declared);
            accessors.put(declared.getter(), declared);
            accessors.put(declared.setter(), declared);
        }
    }

    private void addProtocols(List<Name> names) {
        names.forEach(each -> protocols.add(each.text()));
    }

    private void addVariables(List<Declaration.InstanceVariable> variables) {
        for (Declaration.InstanceVariable each : variables) {
            instanceVariables.putIfAbsent(each.variable().name().text(), each.variable());
            if (each.width() != null) {
                bitFields.add(each.variable().name().text());
            }
        }
    }

    /// The property whose storage this instance variable is: `_name`, or what `@synthesize` says.
    Member.@Nullable Property backedBy(String variable) {
        String property = synthesized.get(variable);
        if (property == null && variable.startsWith("_")) {
            property = variable.substring(1);
        }
        return property == null ? null : properties.get(property);
    }
}
