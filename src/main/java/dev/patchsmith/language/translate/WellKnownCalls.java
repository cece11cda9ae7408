package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Functions and macros whose meaning is known without a definition.
final class WellKnownCalls {

    private static final Set<String> ASSERTIONS = Set.of(
            "NSAssert",
            "NSAssert1",
            "NSAssert2",
            "NSAssert3",
            "NSAssert4",
            "NSAssert5",
            "NSParameterAssert",
            "NSCAssert",
            "NSCAssert1",
            "NSCAssert2",
            "NSCParameterAssert",
            "assert",
            "__assert_rtn",
            "__builtin_unreachable",
            "NSAssertionHandler");

    private final Frame frame;
    private final Extremes extremes;
    private final InlineFunctions inline;
    private final ReactiveMacros reactive;

    WellKnownCalls(Frame frame) {
        this.frame = frame;
        this.extremes = new Extremes(frame);
        this.inline = new InlineFunctions(frame);
        this.reactive = new ReactiveMacros(frame);
    }

    /// Calls that are statements only; false for all others.
    boolean effect(Expression.Call e) {
        if (!(Frame.bare(e.callee()) instanceof Expression.Identifier name) || frame.bindings.of(name) != null) {
            return false;
        }
        if (ASSERTIONS.contains(name.name()) && frame.knowledge.function(name.name()) == null
                || name.name().equals("assert")) {
            frame.inform("I-ASSERT", e.span(), "The assertion is left out of the script.");
            boolean isPure =
                    e.arguments().isEmpty() || Purity.isPure(e.arguments().getFirst());
            if (!isPure && !isMessageOnly(e.arguments().getFirst())) {
                frame.warn("W-ASSERT", e.span(), "The condition of this assertion may do something; it is left out.");
            }
            return true;
        }
        if (name.name().equals("NSLog") && !e.arguments().isEmpty()) {
            log(e);
            return true;
        }
        return false;
    }

    private static boolean isMessageOnly(Expression expression) {
        return Frame.bare(expression) instanceof Expression.Message;
    }

    /// NSLog takes exactly one object.
    private void log(Expression.Call e) {
        Expression format = e.arguments().getFirst();
        List<Expression> rest = e.arguments().subList(1, e.arguments().size());
        boolean isOneObject = Frame.bare(format) instanceof Expression.StringLiteral text
                && text.value().equals("%@")
                && rest.size() == 1
                && isPlainObject(rest.getFirst());
        Value sum = isOneObject
                ? frame.expressions.value(rest.getFirst())
                : frame.expressions.formats.sums().sum(format, rest, e.span());
        frame.lines().evaluate(Emit.call("NSLog", sum.code()));
    }

    private boolean isPlainObject(Expression expression) {
        return frame.typing.of(expression).isObject() && !frame.expressions.members.mayBeZeroForNil(expression);
    }

    /// The value of a call of a known name; absent for names that need a look-up.
    @Nullable
    Value value(Expression.Call e, String name) {
        CFunctionFact known = frame.knowledge.function(name);
        if (known != null && known.definition() != null) {
            return null;
        }
        List<Expression> arguments = e.arguments();
        return switch (name) {
            case "MIN", "MAX" -> arguments.size() == 2 ? extremes.of(e, name.equals("MIN")) : null;
            case "ABS" -> arguments.size() == 1 ? extremes.absolute(e) : null;
            case "dispatch_time" -> arguments.size() == 2 ? time(e) : null;
            case "NSLog" -> frame.error("E-VARARG", e.span(), "NSLog has no value.");
            case "NSLocalizedString" -> localized(e, 0, Emit.NIL, mainBundle());
            case "NSLocalizedStringFromTable" ->
                arguments.size() == 3 ? localized(e, 0, frame.expressions.code(arguments.get(1)), mainBundle()) : null;
            case "NSLocalizedStringFromTableInBundle" ->
                arguments.size() == 4
                        ? localized(
                                e,
                                0,
                                frame.expressions.code(arguments.get(1)),
                                frame.expressions.code(arguments.get(2)))
                        : null;
            case "RACObserve", "RAC" -> reactive.value(e, name);
            case "CFBridgingRelease", "CFBridgingRetain" -> {
                frame.warn("W-CFMEM", e.span(), name + " moves ownership, which a script does not.");
                yield arguments.size() == 1 ? frame.expressions.value(arguments.getFirst()) : null;
            }
            case "CFSTR" -> arguments.size() == 1 ? cfString(arguments.getFirst()) : null;
            case "NSDictionaryOfVariableBindings" -> bindings(e);
            case "__builtin_expect" -> frame.expressions.value(arguments.getFirst());
            default -> inline.value(e, name);
        };
    }

    private @Nullable Value cfString(Expression argument) {
        return Frame.bare(argument) instanceof Expression.StringLiteral text && Emit.isWritable(text.value())
                ? Value.of(Emit.string(text.value()), CType.CF)
                : null;
    }

    private Value bindings(Expression.Call e) {
        List<dev.patchsmith.language.mango.tree.Expression.Entry> entries = new ArrayList<>();
        for (Expression argument : e.arguments()) {
            String text = frame.unit.source().text(argument.span());
            entries.add(new dev.patchsmith.language.mango.tree.Expression.Entry(
                    Emit.string(text), frame.expressions.code(argument)));
        }
        return Value.of(
                new dev.patchsmith.language.mango.tree.Expression.DictionaryLiteral(entries),
                CType.object("NSDictionary"));
    }

    private static dev.patchsmith.language.mango.tree.Expression mainBundle() {
        return Emit.send(Emit.name("NSBundle"), "mainBundle");
    }

    private Value localized(
            Expression.Call e,
            int key,
            dev.patchsmith.language.mango.tree.Expression table,
            dev.patchsmith.language.mango.tree.Expression bundle) {
        return Value.of(
                Emit.send(
                        bundle,
                        "localizedStringForKey:value:table:",
                        frame.expressions.code(e.arguments().get(key)),
                        Emit.string(""),
                        table),
                CType.object("NSString"));
    }

    /// The engine converts the nanoseconds itself, so the cast to an integer goes.
    private Value time(Expression.Call e) {
        Value when = frame.expressions.value(e.arguments().getFirst());
        Expression delta = Frame.bare(e.arguments().get(1));
        while (delta instanceof Expression.Cast cast) {
            delta = Frame.bare(cast.operand());
        }
        Value nanoseconds = frame.expressions.value(delta);
        return Value.of(Emit.call("dispatch_time", when.code(), nanoseconds.code()), CType.UNSIGNED_LONG);
    }

    /// `make.height.mas_equalTo(44)`: a macro that boxes its argument; absent for other calls.
    @Nullable
    Value masonry(Expression.Call e, Expression.Select callee) {
        String boxed = switch (callee.name().text()) {
            case "mas_equalTo" -> "equalTo";
            case "mas_greaterThanOrEqualTo" -> "greaterThanOrEqualTo";
            case "mas_lessThanOrEqualTo" -> "lessThanOrEqualTo";
            case "mas_offset" -> "valueOffset";
            default -> null;
        };
        if (boxed == null || e.arguments().size() != 1) {
            return null;
        }
        Expression argument = e.arguments().getFirst();
        Value receiver = frame.expressions.value(callee.base());
        Value value = frame.expressions.value(argument);
        CType type = frame.typing.of(argument);
        var object = type.isNumber()
                ? Emit.box(Signs.signed(value).code())
                : frame.expressions.literals.box(value, type, argument.span()).code();
        return Value.of(Emit.call(Emit.send(receiver.code(), boxed), List.of(object)), CType.object("MASConstraint"));
    }

    /// `RAC(target, key) = signal;`
    boolean assign(Expression.Assign e) {
        return reactive.assign(e);
    }

    Value atCall(Expression.AtCall e) {
        String word = e.name().text();
        if (word.equals("keypath")) {
            return Value.of(Emit.string(reactive.keyPath(e.arguments())), CType.object("NSString"));
        }
        if (word.equals("weakify") || word.equals("strongify") || word.equals("unsafeify")) {
            return frame.error("E-SYNTAX", e.span(), "@" + word + " stands where a value is needed.");
        }
        return frame.error("E-MACRO", e.span(), "@" + word + " is not known.");
    }

    void atStatement(Expression.AtCall e) {
        if (!frame.statements.weakness.statement(e)) {
            atCall(e);
        }
    }
}
