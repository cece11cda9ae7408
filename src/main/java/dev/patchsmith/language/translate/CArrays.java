package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Expression.ArrayLiteral;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Variable;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Subscripts: of objects as they are, of local C arrays through an array of objects.
final class CArrays {

    private final Frame frame;

    CArrays(Frame frame) {
        this.frame = frame;
    }

    Value subscript(Expression.Subscript e) {
        CType base = frame.typing.of(e.base());
        if (base.is(Kind.ARRAY)) {
            return element(e, base);
        }
        if (base.isPointer()) {
            return frame.error("E-POINTER", e.span(), "A script cannot read through a pointer.");
        }
        Value object = frame.expressions.members.bridged(e.base(), frame.expressions.value(e.base()));
        int before = frame.lines().size();
        Value index = key(e.index());
        object = frame.expressions.spillBefore(object, e.base(), before);
        object = first(object, e.base(), index, before);
        return Value.of(
                new dev.patchsmith.language.mango.tree.Expression.Subscript(object.code(), index.code()),
                frame.typing.of(e));
    }

    /// A number is an index as it stands; only what is known to be an object is a key, and may be nil.
    private Value key(Expression index) {
        return frame.typing.of(index).isObjectLike()
                ? frame.expressions.members.object(index)
                : frame.expressions.members.bridged(index, frame.expressions.value(index));
    }

    /// The engine evaluates the index first and the object after it, so an object that the index may change, or that
    /// does something itself, is kept before.
    private Value first(Value object, Expression source, Value index, int at) {
        boolean mayDiffer =
                frame.disturbance.callsSomewhere(index.code()) && !frame.expressions.isSettled(object.code())
                        || frame.disturbance.callsSomewhere(object.code()) && frame.disturbance.readsOpen(index.code());
        CType type = object.type().isUnknown() ? frame.typing.of(source) : object.type();
        return mayDiffer ? frame.keep(object, Expressions.baseName(source), type, at) : object;
    }

    private Value element(Expression.Subscript e, CType array) {
        if (!isCarried(e.base(), array)) {
            return frame.error("E-CARRAY", e.span(), "This C array cannot be carried into a script.");
        }
        Value base = array(e.base());
        Value index = frame.expressions.value(e.index());
        var read = new dev.patchsmith.language.mango.tree.Expression.Subscript(base.code(), index.code());
        return frame.expressions.ivars.unboxed(read, array.target(), e.span());
    }

    /// Only arrays of this body, and those of the file that are copied, are kept in an object.
    private boolean isCarried(Expression base, CType array) {
        return Frame.bare(base) instanceof Expression.Identifier name
                && (frame.bindings.of(name) != null || frame.knowledge.global(name.name()) != null)
                && isElement(array.target());
    }

    /// The object an array is kept in; as a value of its own an array is a pointer, which there is none to.
    private Value array(Expression base) {
        return frame.expressions.names.array((Expression.Identifier) Frame.bare(base));
    }

    static boolean isElement(CType type) {
        return type.isNumber()
                || type.isObjectLike()
                || (type.isStruct() && Literals.structBoxing(type.name()) != null);
    }

    void write(Expression.Subscript e, Value value, Span span) {
        CType base = frame.typing.of(e.base());
        if (base.is(Kind.ARRAY) && !isCarried(e.base(), base)) {
            frame.error("E-CARRAY", span, "This C array cannot be carried into a script.");
            return;
        }
        if (base.isPointer()) {
            frame.error("E-POINTER", span, "A script cannot write through a pointer.");
            return;
        }
        Value stored = value;
        if (base.is(Kind.ARRAY)) {
            Value converted = frame.expressions.stores.converted(value, value.type(), base.target(), span);
            stored = frame.expressions.literals.box(converted, base.target(), span);
        }
        Value object = base.is(Kind.ARRAY)
                ? array(e.base())
                : frame.expressions.members.bridged(e.base(), frame.expressions.value(e.base()));
        Value index = frame.expressions.members.bridged(e.index(), frame.expressions.value(e.index()));
        var place = new dev.patchsmith.language.mango.tree.Expression.Subscript(object.code(), index.code());
        frame.lines().evaluate(Emit.assign(place, stored.code()));
    }

    /// Declares a C array as a mutable array of objects.
    void declare(Variable variable, String name, CType type, List<Statement.Modifier> modifiers) {
        var initial = contents(variable.initializer(), type, variable.span());
        if (initial != null) {
            frame.rewritten("c-array", variable.span(), "The C array is kept in an array of objects.");
            frame.lines()
                    .add(new Statement.Declaration(
                            modifiers,
                            new Type.ObjectPointer("NSMutableArray"),
                            name,
                            Emit.send(initial, "mutableCopy")));
        }
    }

    dev.patchsmith.language.mango.tree.@Nullable Expression contents(
            @Nullable Expression initializer, CType type, Span span) {
        CType element = type.target();
        List<Expression> given = new ArrayList<>();
        if (initializer instanceof Expression.InitializerList list) {
            for (Expression.Item item : list.items()) {
                if (!item.designators().isEmpty()) {
                    return unsupported(span);
                }
                given.add(item.value());
            }
        } else if (initializer != null) {
            return unsupported(span);
        }
        int length = Math.max(type.bits(), given.size());
        boolean known =
                length > 0 && length <= 256 && isElement(element) && (!element.isObject() || given.size() == length);
        if (!known) {
            return unsupported(span);
        }
        List<dev.patchsmith.language.mango.tree.Expression> elements = new ArrayList<>();
        for (Expression each : given) {
            Value value = frame.expressions.stored(each, element);
            elements.add(
                    frame.expressions.literals.box(value, element, each.span()).code());
        }
        while (elements.size() < length && element.isNumber()) {
            elements.add(Emit.box(element.isReal() ? Emit.real(0) : Emit.integer(0)));
        }
        return elements.size() < length ? unsupported(span) : new ArrayLiteral(elements);
    }

    private dev.patchsmith.language.mango.tree.@Nullable Expression unsupported(Span span) {
        frame.error("E-CARRAY", span, "This C array cannot be carried into a script: use an NSArray.");
        return null;
    }
}
