package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.TypeEncoding;
import dev.patchsmith.language.mango.tree.Expression.AddressOf;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import dev.patchsmith.language.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/// Addresses and what they point to: out parameters in both directions.
final class Pointers {

    private final Frame frame;

    /// What is to be read back after each call under way, the innermost first.
    private Deque<List<Statement>> calls = new ArrayDeque<>();

    Pointers(Frame frame) {
        this.frame = frame;
    }

    Value dereference(Expression.Unary e) {
        CType pointer = frame.typing.of(e.operand());
        if (pointer.callable() != null) {
            return frame.expressions.value(e.operand());
        }
        return frame.error(
                "E-POINTER",
                e.span(),
                "A script cannot read through a pointer. Patch a smaller method that calls the original.");
    }

    Value address(Expression.Unary e) {
        Expression operand = Frame.bare(e.operand());
        CType type = frame.typing.of(operand);
        if (!(operand instanceof Expression.Identifier name)) {
            return frame.error("E-ADDR", e.span(), "A script can take the address of a variable only.");
        }
        Local local = frame.bindings.of(name);
        if (local == null) {
            return global(name, type, e.span());
        }
        if (calls.isEmpty() && !isReached(type)) {
            return frame.error(
                    "E-ADDR",
                    e.span(),
                    "A script cannot keep the address of " + name.name()
                            + ": pass it directly to the call that needs it, or work with the variable itself.");
        }
        if (type.isObject() || type.is(Kind.CLASS) || type.is(Kind.BLOCK) || type.is(Kind.CF)) {
            return object(local, name, e, type);
        }
        if (type.isStruct()) {
            return struct(name, type, e.span());
        }
        return number(local, name, e, type);
    }

    /// Whether a script's variable has the bytes that C code expects, so that its own address will do.
    private static boolean isReached(CType type) {
        return type.isInteger() && type.bits() == 64 || type.is(Kind.DOUBLE);
    }

    private Value global(Expression.Identifier name, CType type, Span span) {
        boolean isOwn = frame.knowledge.global(name.name()) != null;
        if (isOwn && !type.isStruct() && !type.is(Kind.ARRAY)) {
            Value value = frame.expressions.value(name);
            if (value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name written) {
                if (!written.text().equals("onceToken") && !type.word().equals("dispatch_once_t")) {
                    frame.warn(
                            "W-ADDRESS",
                            span,
                            "The script has a variable " + name.name()
                                    + " of its own; native code that uses the same address is not reached by it.");
                }
                return Value.of(new AddressOf(written.text()), CType.pointer(type));
            }
        }
        return frame.error("E-ADDR", span, "A script cannot take the address of " + name.name() + ".");
    }

    /// The callee stores an object that nobody keeps, so it goes into a pointer first and is kept afterwards.
    private Value object(Local local, Expression.Identifier name, Expression.Unary address, CType type) {
        String pointer = frame.temporary(local.name);
        boolean startsAsNil = frame.bindings.isUntouched(local, address)
                && (local.initial == null || Frame.bare(local.initial) instanceof Expression.NullLiteral);
        // A callee that stores nothing leaves what an earlier one has stored.
        var before = startsAsNil ? Emit.NULL : frame.expressions.value(name).code();
        frame.lines().declare(Type.Word.POINTER, pointer, before);
        readBack(
                new Statement.Evaluate(Emit.assign(frame.expressions.value(name).code(), Emit.name(pointer))));
        frame.rewritten(
                "out-parameter", name.span(), "The object comes back through a pointer and is kept afterwards.");
        return Value.of(new AddressOf(pointer), CType.pointer(type));
    }

    /// Structs go through a buffer of their size.
    private Value struct(Expression.Identifier name, CType type, Span span) {
        String boxing = Literals.structBoxing(type.name());
        TypeEncoding.Shape shape = TypeEncoding.shape(type, frame.knowledge);
        if (boxing == null || shape == null) {
            return frame.error("E-ADDR", span, "The address of a " + type.name() + " cannot be passed by a script.");
        }
        String data = frame.temporary(name.name());
        var variable = frame.expressions.value(name).code();
        var bytes = Emit.send(Emit.name(data), "mutableBytes");
        frame.lines()
                .declare(
                        new Type.ObjectPointer("NSMutableData"),
                        data,
                        Emit.send(Emit.name("NSMutableData"), "dataWithLength:", Emit.integer(shape.size())));
        frame.lines().evaluate(Emit.send(Emit.send(Emit.name("NSValue"), boxing, variable), "getValue:", bytes));
        var back = Emit.send(
                Emit.name("NSValue"),
                "valueWithBytes:objCType:",
                Emit.send(Emit.name(data), "bytes"),
                StringLiteral.c(shape.encoding()));
        readBack(new Statement.Evaluate(Emit.assign(variable, Emit.send(back, Literals.structUnboxing(type.name())))));
        frame.rewritten("out-parameter", name.span(), "The struct goes through a buffer of its size.");
        return Value.of(bytes, CType.pointer(type));
    }

    private Value number(Local local, Expression.Identifier name, Expression.Unary address, CType type) {
        Span span = address.span();
        if (type.is(Kind.FLOAT)) {
            return frame.error("E-ADDR", span, "The address of a float cannot be passed by a script.");
        }
        if (type.is(Kind.ARRAY) || type.is(Kind.UNION) || type.is(Kind.UNSUPPORTED)) {
            return frame.error("E-CARRAY", span, "The address of this variable cannot be passed by a script.");
        }
        if (type.isInteger() && type.bits() < 64) {
            Type slot = type.signed() ? Type.Word.INT : Type.Word.UINT;
            String wide = frame.temporary(local.name);
            // The callee reads and writes the lower bits of the slot, which is all that is read back.
            boolean isEmpty = local.initial == null && frame.bindings.isUntouched(local, address);
            var variable = frame.expressions.value(name).code();
            frame.lines().declare(slot, wide, isEmpty ? Emit.integer(0) : variable);
            readBack(new Statement.Evaluate(
                    Emit.assign(variable, Emit.cast(Emit.name(wide), CType.integer(type.bits(), type.signed())))));
            return Value.of(new AddressOf(wide), CType.pointer(type));
        }
        return Value.of(new AddressOf(local.written), CType.pointer(type));
    }

    private void readBack(Statement statement) {
        calls.element().add(statement);
    }

    /// Evaluates a call. What comes back through its out parameters is stored, at once or, if the call is a statement
    /// of its own, after the statement.
    Value called(Expression source, Supplier<Value> evaluation) {
        boolean isDirect = frame.isDirect(source);
        calls.push(new ArrayList<>());
        Value call = evaluation.get();
        List<Statement> back = calls.pop();
        if (back.isEmpty()) {
            return call;
        }
        if (isDirect || call.type().is(Kind.VOID)) {
            back.forEach(frame::later);
            return call;
        }
        CType type = frame.typing.of(source);
        Value kept = frame.keep(call, "ret", type);
        back.forEach(frame.lines()::add);
        return kept;
    }

    /// Translates a statement, which may stand in a block that is an argument of a call under way.
    void apart(Runnable statement) {
        Deque<List<Statement>> outer = calls;
        calls = new ArrayDeque<>();
        statement.run();
        calls = outer;
    }

    /// `*out = e;`
    void write(Expression.Unary e, Value value, Span span) {
        if (e.operator() != UnaryOperator.DEREFERENCE) {
            frame.error("E-ASSIGN", span, "A script cannot write to this place.");
            return;
        }
        CType type = frame.typing.of(e.operand()).target();
        Expression operand = Frame.bare(e.operand());
        if (!(operand instanceof Expression.Identifier)) {
            frame.error("E-POINTER", span, "A script cannot calculate with pointers.");
            return;
        }
        var box = box(value, type, operand, span);
        if (box != null) {
            var pointer = frame.expressions.value(operand).code();
            frame.rewritten("out-parameter", span, "The value is copied to where the pointer points.");
            frame.lines().evaluate(Emit.send(box, "getValue:", pointer));
        }
    }

    private dev.patchsmith.language.mango.tree.@org.jspecify.annotations.Nullable Expression box(
            Value value, CType type, Expression pointer, Span span) {
        if (type.isNumber() || type.isUnknown() && value.type().isNumber()) {
            return numberBox(value, type.isUnknown() ? value.type() : type);
        }
        if (type.isStruct()) {
            return frame.expressions.literals.box(value, type, span).code();
        }
        if (type.isObjectLike()) {
            Value kept =
                    value.isStable() ? value : frame.keep(value, Expressions.baseName(pointer), keptType(value, type));
            return Emit.send(Emit.name("NSValue"), "valueWithNonretainedObject:", kept.code());
        }
        frame.error("E-POINTER", span, "A script cannot write this type through a pointer.");
        return null;
    }

    private static CType keptType(Value value, CType type) {
        return type.isObject() && !type.name().equals("id")
                ? type
                : value.type().isObject() ? value.type() : CType.ID;
    }

    /// The NSNumber whose bytes have exactly the width of the type.
    private static dev.patchsmith.language.mango.tree.Expression numberBox(Value value, CType type) {
        String maker = switch (type.kind()) {
            case BOOL -> "numberWithBool:";
            case FLOAT -> "numberWithFloat:";
            case DOUBLE -> "numberWithDouble:";
            default -> integerMaker(type);
        };
        return Emit.send(Emit.name("NSNumber"), maker, value.code());
    }

    /// The numbers Foundation makes of unsigned ones are wider than these, so the signed one of the same width is made:
    /// its bits are the same.
    private static String integerMaker(CType type) {
        if (type.word().equals("NSInteger")) {
            return "numberWithInteger:";
        }
        if (type.word().equals("NSUInteger")) {
            return "numberWithUnsignedInteger:";
        }
        return switch (type.bits()) {
            case 8 -> "numberWithChar:";
            case 16 -> "numberWithShort:";
            case 32 -> "numberWithInt:";
            default -> type.signed() ? "numberWithLongLong:" : "numberWithUnsignedLongLong:";
        };
    }
}
