package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.mango.tree.Expression.Field;
import dev.patchsmith.language.mango.tree.Expression.StructLiteral;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Structs written in braces, and the constants that are structs.
final class StructLiterals {

    private final Frame frame;

    StructLiterals(Frame frame) {
        this.frame = frame;
    }

    /// The constants of the SDK that are structs, as calls that make them.
    @Nullable
    Value constant(String name) {
        return switch (name) {
            case "CGRectZero" -> made("CGRect", "CGRectMake", 0, 0, 0, 0);
            case "CGPointZero" -> made("CGPoint", "CGPointMake", 0, 0);
            case "CGSizeZero" -> made("CGSize", "CGSizeMake", 0, 0);
            case "UIEdgeInsetsZero" -> made("UIEdgeInsets", "UIEdgeInsetsMake", 0, 0, 0, 0);
            case "UIOffsetZero" -> made("UIOffset", "UIOffsetMake", 0, 0);
            case "CGAffineTransformIdentity" -> made("CGAffineTransform", "CGAffineTransformMake", 1, 0, 0, 1, 0, 0);
            case "CATransform3DIdentity" -> made("CATransform3D", "CATransform3DMakeScale", 1, 1, 1);
            default -> null;
        };
    }

    private static Value made(String struct, String function, int... numbers) {
        List<dev.patchsmith.language.mango.tree.Expression> arguments = new ArrayList<>();
        for (int number : numbers) {
            arguments.add(Emit.integer(number));
        }
        return Value.of(Emit.call(Emit.name(function), arguments), CType.struct(struct));
    }

    /// `(CGSize){1, 2}` where the target says the type. The engine finds a struct by the name in the target's encoding:
    /// one without a name of its own needs a variable of the script's type.
    Value stored(Expression.CompoundLiteral e, CType target) {
        StructLayout layout = frame.knowledge.struct(target.name());
        return layout != null && layout.isAnonymous() ? compound(e) : literal(e.initializer(), target, e.span());
    }

    /// `(CGSize){1, 2}`: as an argument or initialiser a literal, elsewhere through a variable.
    Value compound(Expression.CompoundLiteral e) {
        CType type = frame.typing.read(e.type());
        if (!type.isStruct()) {
            return e.initializer().items().size() == 1 && type.isNumber()
                    ? frame.expressions.stored(
                            e.initializer().items().getFirst().value(), type)
                    : frame.error("E-CARRAY", e.span(), "This compound literal cannot be written in a script.");
        }
        Value literal = literal(e.initializer(), type, e.span());
        if (frame.failed()) {
            return literal;
        }
        String name = frame.temporary(decapitalized(type.name()));
        frame.lines().add(new Statement.Declaration(new Type.Struct(type.name()), name, literal.code()));
        return Value.of(Emit.name(name), type);
    }

    static String decapitalized(String name) {
        int at = 0;
        while (at < name.length() - 1 && Character.isUpperCase(name.charAt(at + 1))) {
            at++;
        }
        String rest = at + 1 < name.length() ? name.substring(at) : name;
        return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    /// A literal where the target says the type: initialisers and arguments.
    Value literal(Expression.InitializerList list, CType type, Span span) {
        StructLayout layout = type.isStruct() ? frame.knowledge.struct(type.name()) : null;
        if (layout == null || layout.members().isEmpty()) {
            return frame.error("E-TYPE", span, "The fields of struct " + type.name() + " are not known.");
        }
        if (!StructNeeds.check(frame, type, span)) {
            return Value.of(Emit.NIL, type);
        }
        Map<String, Expression> given = new LinkedHashMap<>();
        int at = 0;
        for (Expression.Item item : list.items()) {
            if (item.designators().size() == 1
                    && item.designators().getFirst() instanceof Expression.Designator.Member member) {
                at = indexOf(layout, member.name().text());
            } else if (!item.designators().isEmpty()) {
                return frame.error("E-STRUCT", span, "A nested designator in a struct cannot be written in a script.");
            }
            if (at < 0 || at >= layout.members().size()) {
                return frame.error("E-STRUCT", span, "A value stands here for a field that the struct does not have.");
            }
            given.put(layout.members().get(at).name(), item.value());
            at++;
        }
        if (isFlat(list, layout)) {
            return frame.error("E-STRUCT", span, "Write braces around the values of each nested struct.");
        }
        return literal(given, layout, type, list.items().isEmpty() || isZero(list));
    }

    private static boolean isZero(Expression.InitializerList list) {
        return list.items().size() == 1
                && list.items().getFirst().designators().isEmpty()
                && list.items().getFirst().value() instanceof Expression.IntegerLiteral zero
                && zero.value().signum() == 0;
    }

    private boolean isFlat(Expression.InitializerList list, StructLayout layout) {
        if (list.items().isEmpty()
                || isZero(list)
                || !list.items().getFirst().designators().isEmpty()) {
            return false;
        }
        CType first = layout.members().getFirst().type();
        return first.isStruct()
                && frame.typing.of(list.items().getFirst().value()).isNumber();
    }

    private Value literal(Map<String, Expression> given, StructLayout layout, CType type, boolean allZero) {
        List<Field> fields = new ArrayList<>();
        for (StructLayout.Member member : layout.members()) {
            Expression value = given.get(member.name());
            boolean isStruct = member.type().isStruct();
            if (allZero || value == null) {
                if (isStruct || allZero) {
                    fields.add(new Field(member.name(), zero(member.type())));
                }
            } else if (value instanceof Expression.InitializerList nested && isStruct) {
                fields.add(new Field(
                        member.name(),
                        literal(nested, member.type(), nested.span()).code()));
            } else {
                fields.add(new Field(
                        member.name(),
                        frame.expressions.stored(value, member.type()).code()));
            }
        }
        return Value.of(new StructLiteral(fields), type);
    }

    private dev.patchsmith.language.mango.tree.Expression zero(CType type) {
        StructLayout layout = type.isStruct() ? frame.knowledge.struct(type.name()) : null;
        if (layout != null && !layout.members().isEmpty()) {
            List<Field> fields = new ArrayList<>();
            layout.members().forEach(member -> fields.add(new Field(member.name(), zero(member.type()))));
            return new StructLiteral(fields);
        }
        return type.isPointer() ? Emit.NULL : type.isObjectLike() ? Emit.NIL : Emit.integer(0);
    }

    private static int indexOf(StructLayout layout, String field) {
        for (int i = 0; i < layout.members().size(); i++) {
            if (layout.members().get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }
}
