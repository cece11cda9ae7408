package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What there is, for those who do not know the name yet: the members of a class, the names of a file and its project.
/// As [Knowledge], one instance serves one thread.
public final class Catalogue {

    /// A member that a receiver answers to.
    ///
    /// @param type       of a property, or what a method gives; as it is declared
    /// @param spelled    the type as the SDK spells it, empty for what the project declares
    /// @param arguments  types of the arguments of a method
    /// @param owner      the class or, in angle brackets, the protocol that declares it
    public record Entry(
            boolean isProperty,
            boolean ofClass,
            String name,
            CType type,
            String spelled,
            List<CType> arguments,
            String owner,
            boolean fromProject) {}

    /// The names a file can use besides its own locals.
    public record Names(Set<String> classes, Set<String> constants, Set<String> functions, Set<String> types) {}

    private final Knowledge knowledge;
    private final List<FileFacts> layers;
    private final SdkTables sdk;

    Catalogue(Knowledge knowledge, List<FileFacts> layers, SdkTables sdk) {
        this.knowledge = knowledge;
        this.layers = layers;
        this.sdk = sdk;
    }

    /// The properties and methods of a class, its superclasses and their protocols; the nearest of each name.
    public List<Entry> members(String className, boolean ofClass) {
        List<String> chain = knowledge.members().chain(className);
        Map<String, Entry> found = new LinkedHashMap<>();
        for (String owner : chain) {
            for (FileFacts layer : layers) {
                ClassFacts facts = owner.startsWith("<")
                        ? layer.protocols.get(owner.substring(1, owner.length() - 1))
                        : layer.classes.get(owner);
                if (facts != null) {
                    add(found, facts, owner, ofClass);
                }
            }
        }
        Map<String, Integer> rank = new LinkedHashMap<>();
        chain.forEach(each -> rank.put(each, rank.size()));
        Set<String> owners = new HashSet<>(chain);
        List<Entry> inSdk = new ArrayList<>();
        for (SdkFact.Property property : sdk.propertiesOf(owners)) {
            if (property.isOfClass() == ofClass) {
                inSdk.add(entry(property));
            }
        }
        for (SdkFact.Method method : sdk.methodsOf(owners)) {
            if (method.ofClass() == ofClass || (ofClass && method.owner().equals("NSObject"))) {
                inSdk.add(entry(method));
            }
        }
        inSdk.sort((one, other) ->
                Integer.compare(rank.getOrDefault(one.owner(), 0), rank.getOrDefault(other.owner(), 0)));
        inSdk.forEach(each -> found.putIfAbsent(key(each.isProperty(), each.name()), each));
        return List.copyOf(found.values());
    }

    private Entry entry(SdkFact.Property property) {
        return new Entry(
                true,
                property.isOfClass(),
                property.name(),
                knowledge.typeOf(property.type(), property.kind()),
                property.type(),
                List.of(),
                property.owner(),
                false);
    }

    private Entry entry(SdkFact.Method method) {
        return new Entry(
                false,
                method.ofClass(),
                method.name(),
                knowledge.typeOf(method.returnType(), method.returnKind()),
                method.returnType(),
                arguments(method),
                method.owner(),
                false);
    }

    private List<CType> arguments(SdkFact.Method method) {
        List<CType> types = new ArrayList<>();
        for (int i = 0; i < method.parameterTypes().size(); i++) {
            String kind =
                    i < method.parameterKinds().size() ? method.parameterKinds().get(i) : "object";
            types.add(knowledge.typeOf(method.parameterTypes().get(i), kind));
        }
        return types;
    }

    private void add(Map<String, Entry> found, ClassFacts facts, String owner, boolean ofClass) {
        facts.properties.forEach((name, property) -> {
            if (property.has("class") == ofClass) {
                found.putIfAbsent(
                        key(true, name),
                        new Entry(true, ofClass, name, knowledge.read(property.type()), "", List.of(), owner, true));
            }
        });
        (ofClass ? facts.classMethods : facts.instanceMethods)
                .forEach((selector, method) -> found.putIfAbsent(key(false, selector), entry(selector, method, owner)));
    }

    private Entry entry(String selector, Member.Method method, String owner) {
        List<CType> parameters = method.parameters().stream()
                .map(each -> knowledge.read(each.type()))
                .toList();
        return new Entry(
                false, method.isClassMethod(), selector, knowledge.read(method.returns()), "", parameters, owner, true);
    }

    private static String key(boolean isProperty, String name) {
        return (isProperty ? "." : "-") + name;
    }

    /// The instance variables of a class and its superclasses with their types.
    public Map<String, CType> instanceVariables(String className) {
        Map<String, CType> found = new LinkedHashMap<>();
        for (String owner : knowledge.members().chain(className)) {
            for (FileFacts layer : layers) {
                ClassFacts facts = layer.classes.get(owner);
                if (facts == null) {
                    continue;
                }
                facts.instanceVariables.forEach(
                        (name, variable) -> found.putIfAbsent(name, knowledge.read(variable.type())));
                facts.properties.forEach(
                        (name, property) -> found.putIfAbsent("_" + name, knowledge.read(property.type())));
            }
        }
        return found;
    }

    /// The names that the file and its project declare outside of bodies.
    public Names names() {
        Names names = new Names(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (FileFacts layer : layers) {
            names.classes.addAll(layer.classes.keySet());
            names.classes.addAll(layer.forward.keySet());
            names.constants.addAll(layer.enumConstants.keySet());
            names.constants.addAll(layer.globals.keySet());
            names.functions.addAll(layer.routines.keySet());
            names.types.addAll(layer.aliases.keySet());
        }
        return names;
    }
}
