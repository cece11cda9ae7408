package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.MemberLookup;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.AssignmentOperator;
import dev.patchsmith.language.mango.tree.Expression.Assignment;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Span;
import org.jspecify.annotations.Nullable;

/// Writing: to variables, properties, fields, elements, instance variables and through pointers.
final class Assignments {

    private final Frame frame;

    Assignments(Frame frame) {
        this.frame = frame;
    }

    /// The assignment as a statement.
    void effect(Expression.Assign e) {
        if (frame.expressions.wellKnown.assign(e)) {
            return;
        }
        if (e.operator() != null) {
            frame.expressions.compounds.compound(e.target(), e.operator(), e.value(), e.span());
        } else {
            set(e);
        }
        frame.flush();
    }

    /// The assignment as a value: what C gives back is the stored value.
    Value value(Expression.Assign e) {
        Expression target = e.operator() == null ? ordered(Frame.bare(e.target()), e.value()) : Frame.bare(e.target());
        CType type = frame.typing.of(target);
        if (e.operator() == null && isScriptAssignable(target)) {
            Value stored = ofKind(frame.expressions.stored(e.value(), type), type);
            return Value.of(Emit.assign(place(target), stored.code()), type);
        }
        if (e.operator() == null && target instanceof Expression.Select select && !select.isArrow()) {
            Value stored = ofKind(frame.expressions.stored(e.value(), type), type);
            Value kept = stored.isStable() ? stored : frame.keep(stored, Expressions.baseName(target), type);
            write(target, kept, e.span());
            return kept.as(type);
        }
        if (target != Frame.bare(e.target())) {
            set(target, e);
            frame.flush();
        } else {
            effect(e);
        }
        return frame.expressions.value(target);
    }

    /// What leads to a property or to an element of an object is evaluated before the value that is stored there; the
    /// engine does it after.
    Expression ordered(Expression target, Expression value) {
        if (target instanceof Expression.Select e
                && !e.isArrow()
                && !frame.typing.of(e.base()).isStruct()
                && isBefore(e.base(), value)) {
            Value kept = kept(frame.expressions.members.receiver(e.base()), e.base());
            return new Expression.Select(
                    e.span(), frame.statements.declarations.stand(kept, e.base()), e.isArrow(), e.name());
        }
        if (target instanceof Expression.Subscript e && type(e.base()).isObject()) {
            boolean keepsIndex = isBefore(e.index(), value);
            boolean keepsBase = isBefore(e.base(), value) || keepsIndex && isBefore(e.base(), e.index());
            Expression base = keepsBase ? first(e.base()) : e.base();
            return new Expression.Subscript(e.span(), base, keepsIndex ? first(e.index()) : e.index());
        }
        return target;
    }

    /// Whether a part of the place and the value may disturb each other.
    private boolean isBefore(Expression part, Expression value) {
        return !(part instanceof Expression.Super)
                && (Calling.orChanges(value, frame) && Calling.matters(part, frame)
                        || Calling.orChanges(part, frame) && Calling.matters(value, frame)
                        || frame.unit.items().replacements.mayReplace(value, part));
    }

    private CType type(Expression expression) {
        CType type = frame.typing.of(expression);
        return type.isUnknown() ? CType.ID : type;
    }

    private Expression first(Expression part) {
        Value value = frame.expressions.members.bridged(part, frame.expressions.value(part));
        return frame.statements.declarations.stand(kept(value, part), part);
    }

    private Value kept(Value value, Expression source) {
        boolean isKept = value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name
                && frame.expressions.isSettled(value.code());
        return isKept ? value : frame.keep(value, Expressions.baseName(source), type(source));
    }

    /// The value of an assignment is in a script what was stored, before the place has converted it.
    private static Value ofKind(Value stored, CType type) {
        Value.Kind kind = Value.kindOf(type);
        boolean isOther = stored.kind() != kind && type.isNumber() && !type.is(Kind.BOOL);
        if (!isOther || stored.kind() == Value.Kind.UNKNOWN || stored.kind() == Value.Kind.OTHER) {
            return stored;
        }
        Value number = Operators.number(stored);
        boolean isPlain = number.code() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral;
        if (isPlain && kind == Value.Kind.DOUBLE) {
            var literal = (dev.patchsmith.language.mango.tree.Expression.IntegerLiteral) number.code();
            return literal.isUnsigned() ? number : Value.of(Emit.real(literal.bits()), type);
        }
        return isPlain && kind == Value.Kind.UINT
                ? Value.of(Operators.hexadecimal(number.code()), type)
                : number.kind() == kind ? number : Value.of(Emit.cast(number.code(), type), type);
    }

    /// Whether `target = value` in a script does all that C does.
    boolean isScriptAssignable(Expression target) {
        return switch (target) {
            case Expression.Identifier _ -> isPlainTarget(target);
            case Expression.Select e ->
                !e.isArrow()
                        && !frame.typing.of(e.base()).isStruct()
                        && isDotSetter(e)
                        && !frame.typing.of(e.base()).isPointer();
            default -> false;
        };
    }

    /// A variable that the script writes by its bare name.
    boolean isPlainTarget(Expression expression) {
        Expression bare = Frame.bare(expression);
        if (bare instanceof Expression.Identifier name) {
            if (frame.bindings.of(name) == null && frame.expressions.ivars.isScriptProperty(name.name())) {
                return false;
            }
            return frame.bindings.of(name) != null || !frame.expressions.ivars.isIvar(name) || !frame.inBlock();
        }
        return bare instanceof Expression.Select select
                && select.isArrow()
                && isSelf(select.base())
                && !frame.expressions.ivars.isScriptProperty(select.name().text())
                && !frame.inBlock();
    }

    private boolean isSelf(Expression expression) {
        return Frame.bare(expression) instanceof Expression.Identifier name
                && name.name().equals("self")
                && frame.bindings.of(name) == null;
    }

    dev.patchsmith.language.mango.tree.Expression place(Expression target) {
        if (target instanceof Expression.Select e && !e.isArrow()) {
            return Emit.member(
                    frame.expressions.members.receiver(e.base()).code(),
                    e.name().text());
        }
        return frame.expressions.value(target).code();
    }

    /// Whether `r.p = e` sends the setter the property really has.
    private boolean isDotSetter(Expression.Select e) {
        String name = e.name().text();
        return name.length() > 1
                && ScriptWords.isMemberName(name)
                && setter(e).equals("set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ":");
    }

    private String setter(Expression.Select e) {
        String name = e.name().text();
        MemberLookup.Accessor property = frame.knowledge.members().property(frame.typing.of(e.base()), name);
        return property == null || property.setter().isEmpty()
                ? "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ":"
                : property.setter();
    }

    private void set(Expression.Assign e) {
        set(ordered(Frame.bare(e.target()), e.value()), e);
    }

    private void set(Expression target, Expression.Assign e) {
        CType type = frame.typing.of(target);
        if (target instanceof Expression.Identifier name && frame.bindings.of(name) instanceof Local local) {
            Value value = frame.directly(e.value(), () -> frame.expressions.stored(e.value(), type));
            frame.lines().evaluate(Emit.assign(Emit.name(local.written), value.code()));
            return;
        }
        if (isScriptAssignable(target)) {
            Value stored = frame.directly(e.value(), () -> frame.expressions.stored(e.value(), type));
            Value value = target instanceof Expression.Select ? frame.expressions.floats.passed(stored) : stored;
            frame.lines().evaluate(Emit.assign(place(target), value.code()));
            return;
        }
        Value value =
                target instanceof Expression.Subscript ? element(e.value()) : frame.expressions.stored(e.value(), type);
        write(target, value, e.span());
    }

    /// A class is stored as nil unless it is in a variable of object type.
    private Value element(Expression expression) {
        Value value = frame.expressions.members.bridged(expression, frame.expressions.value(expression));
        return frame.typing.of(expression).is(Kind.CLASS)
                ? frame.keep(value, Expressions.baseName(expression), CType.ID)
                : value;
    }

    /// Writes a value to any place.
    void write(Expression place, Value value, Span span) {
        Expression target = Frame.bare(place);
        switch (target) {
            case Expression.Identifier e -> name(e, value, span);
            case Expression.Select e -> select(e, value, span);
            case Expression.Subscript e -> frame.expressions.arrays.write(e, value, span);
            case Expression.Unary e -> frame.expressions.pointers.write(e, value, span);
            case Expression.Cast e -> write(e.operand(), value, span);
            default -> frame.error("E-ASSIGN", span, "A script cannot write to this place.");
        }
    }

    private void name(Expression.Identifier e, Value value, Span span) {
        if (frame.bindings.of(e) == null && frame.expressions.ivars.isScriptProperty(e.name())) {
            frame.expressions.ivars.writeProperty(e.name(), value);
            return;
        }
        if (frame.expressions.ivars.isIvar(e)
                && (frame.inBlock() || frame.expressions.ivars.currentSelf() != Emit.SELF)) {
            frame.expressions.ivars.writeByKey(
                    e.name(),
                    frame.expressions.ivars.currentSelf(),
                    value,
                    frame.expressions.ivars.type(e.name()),
                    span);
            return;
        }
        frame.lines().evaluate(Emit.assign(frame.expressions.value(e).code(), value.code()));
    }

    private void select(Expression.Select e, Value value, Span span) {
        CType base = frame.typing.of(e.base());
        if (e.isArrow()) {
            arrow(e, value, base, span);
        } else if (base.isStruct()) {
            field(e, null, value, span);
        } else {
            var receiver = frame.expressions.members.receiver(e.base());
            send(e, receiver.code(), frame.expressions.floats.passed(value));
        }
    }

    private void send(Expression.Select e, dev.patchsmith.language.mango.tree.Expression receiver, Value value) {
        if (isDotSetter(e)) {
            frame.lines().evaluate(Emit.assign(Emit.member(receiver, e.name().text()), value.code()));
        } else {
            frame.lines().evaluate(Emit.send(receiver, setter(e), value.code()));
        }
    }

    private void arrow(Expression.Select e, Value value, CType base, Span span) {
        String name = e.name().text();
        CType type = frame.typing.of(e);
        if (base.isPointer()) {
            frame.error("E-POINTER", span, "A script cannot write through a pointer to a struct.");
        } else if (isSelf(e.base()) && frame.expressions.ivars.isScriptProperty(name)) {
            frame.expressions.ivars.writeProperty(name, value);
        } else if (isSelf(e.base()) && !frame.inBlock()) {
            frame.lines().evaluate(Emit.assign(Emit.name(name), value.code()));
        } else {
            Value owner = frame.expressions.value(e.base());
            var target = isSelf(e.base()) ? frame.expressions.ivars.currentSelf() : owner.code();
            CType known = isSelf(e.base()) ? frame.expressions.ivars.type(name) : type;
            frame.expressions.ivars.writeByKey(name, target, value, known, span);
        }
    }

    /// A field of a struct: in place in a variable; in an instance variable or property through a copy.
    void field(Expression.Select e, @Nullable BinaryOperator operator, Value value, Span span) {
        Expression root = e;
        while (root instanceof Expression.Select select
                && !select.isArrow()
                && frame.typing.of(select.base()).isStruct()) {
            root = Frame.bare(select.base());
        }
        AssignmentOperator script = operator == null ? AssignmentOperator.SET : assignment(operator);
        if (root instanceof Expression.Identifier name && frame.bindings.of(name) != null) {
            frame.lines()
                    .evaluate(new Assignment(
                            path(e, root, frame.expressions.value(root).code()), script, value.code()));
            return;
        }
        boolean isGlobal = root instanceof Expression.Identifier name && !frame.expressions.ivars.isIvar(name);
        if (isGlobal) {
            frame.lines()
                    .evaluate(new Assignment(
                            path(e, root, frame.expressions.value(root).code()), script, value.code()));
            return;
        }
        frame.rewritten("struct-copy", span, "A field of a struct that is not a variable is written through a copy.");
        Value copy = frame.keep(frame.expressions.value(root), Expressions.baseName(root), frame.typing.of(root));
        frame.lines().evaluate(new Assignment(path(e, root, copy.code()), script, value.code()));
        write(root, copy, span);
    }

    private dev.patchsmith.language.mango.tree.Expression path(
            Expression.Select e, Expression root, dev.patchsmith.language.mango.tree.Expression start) {
        Expression base = Frame.bare(e.base());
        var inner = base == root || !(base instanceof Expression.Select select) ? start : path(select, root, start);
        return Emit.member(inner, e.name().text());
    }

    static @Nullable AssignmentOperator compoundOperator(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> AssignmentOperator.ADD;
            case SUBTRACT -> AssignmentOperator.SUBTRACT;
            case MULTIPLY -> AssignmentOperator.MULTIPLY;
            case DIVIDE -> AssignmentOperator.DIVIDE;
            case REMAINDER -> AssignmentOperator.REMAINDER;
            default -> null;
        };
    }

    static AssignmentOperator assignment(BinaryOperator operator) {
        AssignmentOperator script = compoundOperator(operator);
        return script == null ? AssignmentOperator.SET : script;
    }

    /// The target with its side effects done once, before.
    Expression stabilized(Expression target) {
        if (target instanceof Expression.Select e && !Purity.isPure(e.base())) {
            Value kept = frame.keep(
                    frame.expressions.members.receiver(e.base()),
                    Expressions.baseName(e.base()),
                    frame.typing.of(e.base()));
            return new Expression.Select(
                    e.span(), frame.statements.declarations.stand(kept, e.base()), e.isArrow(), e.name());
        }
        if (target instanceof Expression.Subscript e && !Purity.isPure(e)) {
            if (frame.typing.of(e.base()).is(Kind.ARRAY)) {
                Value index = frame.keep(frame.expressions.value(e.index()), "index", frame.typing.of(e.index()));
                return new Expression.Subscript(
                        e.span(), e.base(), frame.statements.declarations.stand(index, e.index()));
            }
            Value base = frame.keep(
                    frame.expressions.value(e.base()), Expressions.baseName(e.base()), frame.typing.of(e.base()));
            Value index = frame.keep(frame.expressions.value(e.index()), "index", frame.typing.of(e.index()));
            return new Expression.Subscript(
                    e.span(),
                    frame.statements.declarations.stand(base, e.base()),
                    frame.statements.declarations.stand(index, e.index()));
        }
        return target;
    }
}
