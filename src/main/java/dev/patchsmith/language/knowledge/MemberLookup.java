package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.SdkFact.Variadic;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds properties, methods and instance variables through superclasses, categories and protocols of the project and
/// the SDK.
public final class MemberLookup {

    /// What a message does: what it takes and gives.
    ///
    /// @param known whether a declaration was found; otherwise the types are unknown
    public record Signature(CType returns, List<CType> parameters, Variadic variadic, boolean known) {
        static final Signature UNKNOWN = new Signature(CType.UNKNOWN, List.of(), Variadic.NO, false);

        public Signature {
            parameters = List.copyOf(parameters);
        }

        public CType parameter(int index) {
            return index < parameters.size() ? parameters.get(index) : CType.UNKNOWN;
        }
    }

    /// A property as it is used with a dot.
    public record Accessor(CType type, String getter, String setter, boolean isReadOnly, boolean fromProject) {}

    private final Knowledge knowledge;
    private final List<FileFacts> layers;
    private final SdkTables sdk;
    private final SignatureReader reader;
    private final Map<String, Map<String, Signature>> signatures = new HashMap<>();
    private final Map<String, Map<String, @Nullable Accessor>> accessors = new HashMap<>();
    private final Map<String, List<String>> chains = new HashMap<>();
    private final Map<String, Map<String, @Nullable CType>> instanceVariables = new HashMap<>();

    MemberLookup(Knowledge knowledge, List<FileFacts> layers, SdkTables sdk, SdkTypes sdkTypes) {
        this.knowledge = knowledge;
        this.layers = layers;
        this.sdk = sdk;
        this.reader = new SignatureReader(knowledge, sdk, sdkTypes, this::chain);
    }

    /// The class itself, its superclasses and all their protocols (in angle brackets), nearest first.
    public List<String> chain(String className) {
        List<String> known = chains.get(className);
        if (known == null) {
            known = computeChain(className);
            chains.put(className, known);
        }
        return known;
    }

    private List<String> computeChain(String className) {
        List<String> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> protocols = new ArrayDeque<>();
        conformances(className, protocols);
        String at = protocols.isEmpty() ? className : null;
        while (at != null && seen.add(at)) {
            chain.add(at);
            for (FileFacts layer : layers) {
                ClassFacts facts = layer.classes.get(at);
                if (facts != null) {
                    protocols.addAll(facts.protocols);
                }
            }
            sdk.classNamed(at).ifPresent(fact -> protocols.addAll(fact.protocols()));
            at = superclass(at);
        }
        if (!className.equals("NSObject") && seen.add("NSObject")) {
            chain.add("NSObject");
        }
        protocols.add("NSObject");
        while (!protocols.isEmpty()) {
            String protocol = protocols.poll();
            if (seen.add("<" + protocol)) {
                chain.add("<" + protocol + ">");
                for (FileFacts layer : layers) {
                    ClassFacts facts = layer.protocols.get(protocol);
                    if (facts != null) {
                        protocols.addAll(facts.protocols);
                    }
                }
                sdk.protocol(protocol).ifPresent(fact -> protocols.addAll(fact.inherits()));
            }
        }
        return chain;
    }

    /// The protocols of an object that is known by them alone, `id<P><Q>`.
    private static void conformances(String className, Deque<String> protocols) {
        if (className.startsWith("id<")) {
            protocols.addAll(
                    List.of(className.substring(3, className.length() - 1).split("><")));
        }
    }

    /// The superclass as the project writes it, absent for classes of the SDK.
    public @Nullable String declaredSuperclass(String className) {
        for (FileFacts layer : layers) {
            ClassFacts facts = layer.classes.get(className);
            if (facts != null && facts.superclass != null) {
                return facts.superclass;
            }
        }
        return knowledge.answers().classes().get(className);
    }

    /// The dotted name of a class written in Swift, such as `App.Home`; absent for all others.
    public @Nullable String swiftName(String className) {
        for (FileFacts layer : layers) {
            ClassFacts facts = layer.classes.get(className);
            if (facts != null && facts.swiftName != null) {
                return facts.swiftName;
            }
        }
        return null;
    }

    /// The superclass, absent when nobody says.
    public @Nullable String superclass(String className) {
        String declared = declaredSuperclass(className);
        if (declared != null) {
            return declared;
        }
        return sdk.classNamed(className)
                .map(SdkFact.ClassFact::superclass)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    /// The protocols written at the class's own interface.
    public List<String> protocols(String className) {
        for (FileFacts layer : layers) {
            ClassFacts facts = layer.classes.get(className);
            if (facts != null && !facts.protocols.isEmpty()) {
                return List.copyOf(facts.protocols);
            }
        }
        return List.of();
    }

    /// The type of an instance variable of the class or its superclasses; absent when there is none.
    public @Nullable CType instanceVariable(String className, String variable) {
        Map<String, @Nullable CType> known = instanceVariables.computeIfAbsent(className, _ -> new HashMap<>());
        if (!known.containsKey(variable)) {
            known.put(variable, findInstanceVariable(className, variable));
        }
        return known.get(variable);
    }

    private @Nullable CType findInstanceVariable(String className, String variable) {
        for (String owner : chain(className)) {
            for (FileFacts layer : layers) {
                ClassFacts facts = layer.classes.get(owner);
                Variable declared = facts == null ? null : facts.instanceVariables.get(variable);
                if (facts != null && declared != null) {
                    return facts.bitFields.contains(variable) ? CType.UNSUPPORTED : knowledge.read(declared.type());
                }
            }
            for (FileFacts layer : layers) {
                ClassFacts facts = layer.classes.get(owner);
                Member.Property property = facts == null ? null : facts.backedBy(variable);
                if (property != null) {
                    return knowledge.read(property.type());
                }
                Accessor promised = facts == null ? null : promised(facts, owner, variable);
                if (promised != null) {
                    return promised.type();
                }
            }
        }
        return null;
    }

    /// The property of a protocol that `@synthesize` gives this instance variable.
    private @Nullable Accessor promised(ClassFacts facts, String owner, String variable) {
        String property = facts.synthesized.get(variable);
        return property == null ? null : property(CType.object(owner), property);
    }

    /// The property of that name; absent when the receiver has none that is known.
    public @Nullable Accessor property(CType receiver, String name) {
        String owner = ownerOf(receiver);
        Map<String, @Nullable Accessor> known = accessors.computeIfAbsent(owner, _ -> new HashMap<>());
        if (!known.containsKey(name)) {
            known.put(name, owner.equals("id") ? null : findProperty(owner, name));
        }
        Accessor found = known.get(name);
        return found == null
                ? null
                : new Accessor(
                        reader.instantiated(found.type, receiver),
                        found.getter,
                        found.setter,
                        found.isReadOnly,
                        found.fromProject);
    }

    private static String ownerOf(CType receiver) {
        boolean named = (receiver.isObject() || receiver.is(Kind.CLASS))
                && !receiver.name().isEmpty()
                && !receiver.name().startsWith("@");
        if (named && receiver.name().equals("id") && !receiver.items().isEmpty()) {
            var name = new StringBuilder("id");
            receiver.items().forEach(each -> name.append(each.name()));
            return name.toString();
        }
        return named ? receiver.name() : "id";
    }

    private @Nullable Accessor findProperty(String className, String name) {
        List<SdkFact.Property> inSdk = sdk.properties(name);
        for (String owner : chain(className)) {
            for (FileFacts layer : layers) {
                ClassFacts facts = facts(layer, owner);
                Member.Property property = facts == null ? null : facts.properties.get(name);
                if (property != null) {
                    return reader.accessor(property);
                }
            }
            for (SdkFact.Property property : inSdk) {
                if (property.owner().equals(owner)) {
                    return reader.accessor(property);
                }
            }
        }
        return null;
    }

    static @Nullable ClassFacts facts(FileFacts layer, String owner) {
        return owner.startsWith("<")
                ? layer.protocols.get(owner.substring(1, owner.length() - 1))
                : layer.classes.get(owner);
    }

    /// What a message with this selector to a receiver of this type takes and gives.
    public Signature method(CType receiver, String selector) {
        boolean toClass = receiver.is(Kind.CLASS);
        String owner = receiver.isUnknown() ? "id" : ownerOf(receiver);
        Map<String, Signature> known = signatures.computeIfAbsent(
                receiver.isUnknown() ? "?" : toClass ? "+" + owner : owner, _ -> new HashMap<>());
        Signature found = known.get(selector);
        if (found == null) {
            found = owner.equals("id")
                    ? (receiver.isUnknown() ? Signature.UNKNOWN : anyMethod(selector))
                    : findMethod(owner, selector, toClass);
            if (!found.known && owner.startsWith("id<")) {
                found = anyMethod(selector);
            }
            known.put(selector, found);
        }
        return reader.instantiated(found, receiver);
    }

    private Signature findMethod(String className, String selector, boolean toClass) {
        List<SdkFact.Method> inSdk = sdk.methods(selector);
        for (String owner : chain(className)) {
            for (FileFacts layer : layers) {
                ClassFacts facts = facts(layer, owner);
                if (facts != null) {
                    Member.Method method = (toClass ? facts.classMethods : facts.instanceMethods).get(selector);
                    if (method != null) {
                        return reader.signature(method);
                    }
                    Member.Property property = facts.accessors.get(selector);
                    if (property != null && property.has("class") == toClass) {
                        return reader.signature(property, selector);
                    }
                }
            }
            for (SdkFact.Method method : inSdk) {
                if (method.owner().equals(owner) && method.ofClass() == toClass) {
                    return reader.signature(method);
                }
            }
            Signature accessor = sdkAccessor(owner, selector);
            if (accessor != null) {
                return accessor;
            }
        }
        if (toClass) {
            return findMethod("NSObject", selector, false, inSdk);
        }
        return Signature.UNKNOWN;
    }

    /// Class objects are instances of NSObject too.
    private Signature findMethod(String root, String selector, boolean toClass, List<SdkFact.Method> inSdk) {
        for (String owner : chain(root)) {
            for (SdkFact.Method method : inSdk) {
                if (method.owner().equals(owner) && method.ofClass() == toClass) {
                    return reader.signature(method);
                }
            }
        }
        return Signature.UNKNOWN;
    }

    private @Nullable Signature sdkAccessor(String owner, String selector) {
        boolean isSetter = selector.startsWith("set") && selector.endsWith(":") && selector.length() > 4;
        String name = isSetter
                ? Character.toLowerCase(selector.charAt(3)) + selector.substring(4, selector.length() - 1)
                : selector;
        Signature plain = sdkAccessor(owner, selector, name, isSetter);
        if (plain != null || isSetter) {
            return plain;
        }
        boolean isQuestion = selector.startsWith("is") && selector.length() > 2;
        return isQuestion
                ? sdkAccessor(owner, selector, Character.toLowerCase(selector.charAt(2)) + selector.substring(3), false)
                : null;
    }

    private @Nullable Signature sdkAccessor(String owner, String selector, String name, boolean isSetter) {
        for (SdkFact.Property property : sdk.properties(name)) {
            if (property.owner().equals(owner) || owner.isEmpty()) {
                Accessor accessor = reader.accessor(property);
                if (isSetter && accessor.setter.equals(selector) && !accessor.isReadOnly) {
                    return new Signature(CType.VOID, List.of(accessor.type), Variadic.NO, true);
                }
                if (!isSetter && accessor.getter.equals(selector)) {
                    return new Signature(accessor.type, List.of(), Variadic.NO, true);
                }
            }
        }
        return null;
    }

    /// What all known methods of the selector agree on.
    private Signature anyMethod(String selector) {
        List<Signature> all = new ArrayList<>();
        for (FileFacts layer : layers) {
            for (ClassFacts facts : layer.ownersOf(selector)) {
                addMethods(all, facts, selector);
            }
        }
        sdk.methods(selector).forEach(method -> all.add(reader.signature(method)));
        Signature accessor = sdkAccessor("", selector);
        if (accessor != null) {
            all.add(accessor);
        }
        if (all.isEmpty()) {
            return Signature.UNKNOWN;
        }
        Signature first = all.getFirst();
        if (!all.stream().allMatch(each -> SignatureReader.alike(each, first))) {
            return Signature.UNKNOWN;
        }
        CType returns = first.returns.isObject() && all.size() > 1 ? CType.ID : first.returns;
        return new Signature(returns, first.parameters, first.variadic, true);
    }

    private void addMethods(List<Signature> all, ClassFacts facts, String selector) {
        Member.Method instance = facts.instanceMethods.get(selector);
        if (instance != null) {
            all.add(reader.signature(instance));
        }
        Member.Method ofClass = facts.classMethods.get(selector);
        if (ofClass != null) {
            all.add(reader.signature(ofClass));
        }
        Member.Property property = facts.accessors.get(selector);
        if (property != null) {
            all.add(reader.signature(property, selector));
        }
    }
}
