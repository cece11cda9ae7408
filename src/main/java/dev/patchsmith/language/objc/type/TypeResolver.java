package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Resolves written types through typedefs down to what kind of value they describe.
public final class TypeResolver {

    private static final Map<String, Type> BUILT_IN = Map.ofEntries(
            Map.entry("id", Type.ID),
            Map.entry("Class", Type.CLASS),
            Map.entry("SEL", Type.SEL),
            Map.entry("BOOL", Type.BOOL),
            Map.entry("bool", Type.BOOL),
            Map.entry("Boolean", Type.BOOL),
            Map.entry("instancetype", new Type.Receiver()),
            Map.entry("IMP", new Type.Pointer(new Type.Function(null))),
            Map.entry("NSInteger", Type.INT64),
            Map.entry("NSUInteger", Type.UINT64),
            Map.entry("CGFloat", Type.DOUBLE),
            Map.entry("NSTimeInterval", Type.DOUBLE),
            Map.entry("CFTimeInterval", Type.DOUBLE),
            Map.entry("NSComparisonResult", Type.INT64),
            Map.entry("unichar", Type.UINT16),
            Map.entry("Byte", Type.UINT8),
            Map.entry("int8_t", Type.INT8),
            Map.entry("int16_t", Type.INT16),
            Map.entry("int32_t", Type.INT32),
            Map.entry("int64_t", Type.INT64),
            Map.entry("uint8_t", Type.UINT8),
            Map.entry("uint16_t", Type.UINT16),
            Map.entry("uint32_t", Type.UINT32),
            Map.entry("uint64_t", Type.UINT64),
            Map.entry("UInt8", Type.UINT8),
            Map.entry("UInt16", Type.UINT16),
            Map.entry("UInt32", Type.UINT32),
            Map.entry("UInt64", Type.UINT64),
            Map.entry("SInt32", Type.INT32),
            Map.entry("SInt64", Type.INT64),
            Map.entry("u_char", Type.UINT8),
            Map.entry("u_int", Type.UINT32),
            Map.entry("uint", Type.UINT32),
            Map.entry("size_t", Type.UINT64),
            Map.entry("ssize_t", Type.INT64),
            Map.entry("intptr_t", Type.INT64),
            Map.entry("uintptr_t", Type.UINT64),
            Map.entry("ptrdiff_t", Type.INT64),
            Map.entry("time_t", Type.INT64),
            Map.entry("wchar_t", Type.INT32),
            Map.entry("dispatch_block_t", new Type.Block(new Signature(Type.VOID, List.of(), false))),
            Map.entry("dispatch_once_t", Type.INT64),
            Map.entry("dispatch_time_t", Type.UINT64),
            Map.entry("CGRect", new Type.Struct("CGRect", false)),
            Map.entry("CGPoint", new Type.Struct("CGPoint", false)),
            Map.entry("CGSize", new Type.Struct("CGSize", false)),
            Map.entry("NSRange", new Type.Struct("NSRange", false)),
            Map.entry("UIEdgeInsets", new Type.Struct("UIEdgeInsets", false)),
            Map.entry("CGAffineTransform", new Type.Struct("CGAffineTransform", false)));

    private static final Set<String> DISPATCH_OBJECTS = Set.of(
            "dispatch_queue_t",
            "dispatch_group_t",
            "dispatch_source_t",
            "dispatch_semaphore_t",
            "dispatch_data_t",
            "dispatch_io_t",
            "dispatch_object_t");

    private final TypeNames names;
    private final Function<Expression, Type> expressions;

    /// @param expressions the type of the expression in `typeof(expression)`
    public TypeResolver(TypeNames names, Function<Expression, Type> expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    public Type resolve(TypeName written) {
        return switch (written) {
            case TypeName.Basic basic -> basic(basic);
            case TypeName.Named named -> named(named);
            case TypeName.Pointer(var span, var pointee, var qualifiers) -> pointer(pointee);
            case TypeName.Block block ->
                new Type.Block(signature(block.returns(), block.parameters(), block.isVariadic()));
            case TypeName.Function function ->
                new Type.Function(signature(function.returns(), function.parameters(), function.isVariadic()));
            case TypeName.Array(var span, var element, var size, var qualifiers) ->
                new Type.Array(resolve(element), size(size));
            case TypeName.Record(var span, var isUnion, var tag, var fields, var qualifiers) ->
                new Type.Struct(tag == null ? "?" : structName(tag), isUnion);
            case TypeName.Enumeration enumeration -> enumeration(enumeration);
            case TypeName.TypeofExpression(var span, var expression, var qualifiers) ->
                decayed(expressions.apply(expression));
            case TypeName.TypeofType(var span, var type, var qualifiers) -> resolve(type);
            case TypeName.Inferred(var span, var qualifiers) -> Type.UNKNOWN;
            case TypeName.Implicit(var span, var isObject, var qualifiers) -> isObject ? Type.ID : Type.INT32;
            case TypeName.Misunderstood(var span, var qualifiers) -> Type.UNKNOWN;
        };
    }

    public Signature signature(
            TypeName returns, List<dev.patchsmith.language.objc.tree.Parameter> parameters, boolean isVariadic) {
        List<Type> types =
                parameters.stream().map(each -> decayed(resolve(each.type()))).toList();
        return new Signature(resolve(returns), types, isVariadic);
    }

    /// What an array or function becomes as a value: a pointer.
    static Type decayed(Type type) {
        return switch (type) {
            case Type.Array(var element, var size) -> new Type.Pointer(element);
            case Type.Function function -> new Type.Pointer(function);
            default -> type;
        };
    }

    private static Type basic(TypeName.Basic basic) {
        return switch (basic.kind()) {
            case VOID -> Type.VOID;
            case BOOL -> Type.BOOL;
            case CHAR, SIGNED_CHAR -> Type.INT8;
            case UNSIGNED_CHAR -> Type.UINT8;
            case SHORT -> Type.INT16;
            case UNSIGNED_SHORT -> Type.UINT16;
            case INT -> Type.INT32;
            case UNSIGNED_INT -> Type.UINT32;
            case LONG, LONG_LONG -> Type.INT64;
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> Type.UINT64;
            case INT128 -> Type.INT128;
            case UNSIGNED_INT128 -> Type.UINT128;
            case FLOAT16 -> Type.FLOAT16;
            case FLOAT -> Type.FLOAT;
            case DOUBLE, LONG_DOUBLE -> Type.DOUBLE;
            case COMPLEX -> new Type.Other("complex");
        };
    }

    private Type named(TypeName.Named named) {
        String name = named.name();
        if (name.equals("id") && !named.protocols().isEmpty()) {
            return new Type.Instance(null, List.of(), texts(named.protocols()));
        }
        Type defined = names.typedef(name);
        if (defined != null) {
            return defined;
        }
        Type builtIn = BUILT_IN.get(name);
        if (builtIn != null) {
            return builtIn;
        }
        return DISPATCH_OBJECTS.contains(name) ? Type.ID : Type.UNKNOWN;
    }

    private Type pointer(TypeName pointee) {
        if (pointee instanceof TypeName.Named named && isObject(named)) {
            List<Type> arguments = named.arguments().stream().map(this::resolve).toList();
            return new Type.Instance(named.name(), arguments, texts(named.protocols()));
        }
        return new Type.Pointer(resolve(pointee));
    }

    /// A star after a class makes an object; after a name nobody knows it most likely does, too.
    private boolean isObject(TypeName.Named named) {
        String name = named.name();
        if (names.isClass(name)) {
            return true;
        }
        boolean other = names.typedef(name) != null
                || BUILT_IN.containsKey(name)
                || DISPATCH_OBJECTS.contains(name)
                || name.endsWith("_t")
                || name.endsWith("Ref")
                || Character.isLowerCase(name.charAt(0))
                || name.equals("FILE");
        return !other;
    }

    private Type enumeration(TypeName.Enumeration enumeration) {
        TypeName underlying = enumeration.underlying();
        if (underlying != null) {
            return resolve(underlying);
        }
        Name tag = enumeration.tag();
        Type known = tag == null ? null : names.enumeration(tag.text());
        return known == null ? Type.UINT32 : known;
    }

    private String structName(Name tag) {
        String known = names.structName(tag.text());
        return known == null ? tag.text() : known;
    }

    private static long size(@org.jspecify.annotations.Nullable Expression size) {
        return size instanceof Expression.IntegerLiteral literal
                        && literal.value().bitLength() < 63
                ? literal.value().longValue()
                : -1;
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }
}
