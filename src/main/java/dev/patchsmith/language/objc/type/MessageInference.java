package dev.patchsmith.language.objc.type;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Infers what messages, properties and subscripts give, from the type of what they are applied to.
final class MessageInference {

    private static final Set<String> SAME_CLASS =
            Set.of("self", "retain", "autorelease", "copy", "mutableCopy", "alloc", "new", "init");
    private static final Set<String> ELEMENT = Set.of(
            "firstObject", "lastObject", "objectAtIndex:", "objectAtIndexedSubscript:", "anyObject", "nextObject");
    private static final Set<String> VALUE = Set.of("objectForKey:", "objectForKeyedSubscript:");

    private final Facts facts;

    MessageInference(Facts facts) {
        this.facts = facts;
    }

    Type superOf(Type self) {
        return switch (self) {
            case Type.Instance(var name, var arguments, var protocols)
            when name != null -> {
                String superclass = facts.superclass(name);
                yield superclass == null ? Type.ID : Type.object(superclass);
            }
            case Type.ClassObject(var name) when name != null -> new Type.ClassObject(facts.superclass(name));
            default -> self;
        };
    }

    /// @param receiver what `instancetype` stands for
    /// @param searched where the method is looked up, which differs for `super`
    Type message(Type receiver, Type searched, String selector) {
        Type generic = ofCollection(searched, selector);
        if (generic != null) {
            return generic;
        }
        Signature signature = signature(searched, selector);
        if (signature != null) {
            return signature.returns() instanceof Type.Receiver
                    ? instanceOf(receiver)
                    : related(receiver, selector, signature.returns());
        }
        return guess(receiver, selector);
    }

    /// Methods of the alloc, new, init, retain and copy kind give the receiver's class though they are written `id`.
    private static Type related(Type receiver, String selector, Type returns) {
        if (!returns.equals(Type.ID)) {
            return returns;
        }
        boolean same = SAME_CLASS.contains(selector) && !selector.equals("copy") && !selector.equals("mutableCopy")
                || selector.startsWith("init") && receiver instanceof Type.Instance;
        return same ? instanceOf(receiver) : returns;
    }

    private static Type guess(Type receiver, String selector) {
        if (selector.equals("class")) {
            return new Type.ClassObject(className(receiver));
        }
        boolean same =
                SAME_CLASS.contains(selector) || selector.startsWith("init") && receiver instanceof Type.Instance;
        return same && (receiver instanceof Type.Instance || receiver instanceof Type.ClassObject)
                ? instanceOf(receiver)
                : Type.UNKNOWN;
    }

    private static @Nullable String className(Type receiver) {
        return switch (receiver) {
            case Type.Instance(var name, var arguments, var protocols) -> name;
            case Type.ClassObject(var name) -> name;
            default -> null;
        };
    }

    private static Type instanceOf(Type receiver) {
        return switch (receiver) {
            case Type.ClassObject(var name) -> name == null ? Type.ID : Type.object(name);
            case Type.Instance instance -> instance;
            default -> Type.ID;
        };
    }

    private @Nullable Signature signature(Type searched, String selector) {
        return switch (searched) {
            case Type.Instance(var name, var arguments, var protocols) -> {
                Signature found = name == null ? null : facts.method(name, false, selector);
                for (String protocol : protocols) {
                    found = found == null ? facts.method("<" + protocol + ">", false, selector) : found;
                }
                boolean anything = found == null && name == null;
                yield anything ? facts.method(null, false, selector) : found;
            }
            case Type.ClassObject(var name) -> {
                Signature found = facts.method(name, true, selector);
                yield found == null ? facts.method("NSObject", false, selector) : found;
            }
            default -> searched.isKnown() ? null : facts.method(null, false, selector);
        };
    }

    private @Nullable Type ofCollection(Type receiver, String selector) {
        if (!(receiver instanceof Type.Instance(var name, var arguments, var protocols)) || arguments.isEmpty()) {
            return null;
        }
        if (ELEMENT.contains(selector) && arguments.size() == 1) {
            return known(arguments.getFirst());
        }
        return VALUE.contains(selector) && arguments.size() == 2 ? known(arguments.getLast()) : null;
    }

    private static Type known(Type argument) {
        return argument.isKnown() ? argument : Type.ID;
    }

    /// `base.name` and `base->name`.
    Type member(Type base, String name, boolean isArrow) {
        if (isArrow) {
            return switch (base) {
                case Type.Pointer(Type.Struct(var struct, var isUnion)) -> orUnknown(facts.field(struct, name));
                case Type.Instance(var owner, var arguments, var protocols) ->
                    owner == null ? Type.UNKNOWN : orUnknown(facts.instanceVariable(owner, name));
                default -> Type.UNKNOWN;
            };
        }
        return switch (base) {
            case Type.Struct(var struct, var isUnion) -> orUnknown(facts.field(struct, name));
            case Type.Instance instance -> property(instance, name);
            case Type.ClassObject(var owner) -> {
                Type type = owner == null ? null : facts.property(owner, name, true);
                yield type == null ? message(base, base, name) : received(type, base);
            }
            default -> Type.UNKNOWN;
        };
    }

    private Type property(Type.Instance base, String name) {
        Type type = base.className() == null ? null : facts.property(base.className(), name, false);
        for (String protocol : base.protocols()) {
            type = type == null ? facts.property("<" + protocol + ">", name, false) : type;
        }
        Type generic = ofCollection(base, name);
        if (generic != null) {
            return generic;
        }
        return type == null ? message(base, base, name) : received(type, base);
    }

    private static Type received(Type type, Type base) {
        return type instanceof Type.Receiver ? instanceOf(base) : type;
    }

    Type element(Type base) {
        return switch (base) {
            case Type.Pointer(var pointee) -> pointee;
            case Type.Array(var element, var size) -> element;
            case Type.Instance(var name, List<Type> arguments, var protocols) ->
                arguments.isEmpty() ? Type.ID : known(arguments.getLast());
            default -> Type.UNKNOWN;
        };
    }

    Type pointee(Type operand) {
        return switch (operand) {
            case Type.Pointer(var pointee) -> pointee;
            case Type.Array(var element, var size) -> element;
            case Type.Function function -> function;
            default -> Type.UNKNOWN;
        };
    }

    private static Type orUnknown(@Nullable Type type) {
        return type == null ? Type.UNKNOWN : type;
    }
}
