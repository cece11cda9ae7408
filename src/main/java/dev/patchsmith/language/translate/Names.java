package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.knowledge.GlobalVariable;
import dev.patchsmith.language.knowledge.SdkFact;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names: variables, instance variables, constants, classes, globals.
final class Names {

    private final Frame frame;

    Names(Frame frame) {
        this.frame = frame;
    }

    Value value(Expression.Identifier e) {
        return frame.typing.of(e).is(CType.Kind.ARRAY) ? pointer(e) : array(e);
    }

    private Value pointer(Expression.Identifier e) {
        return frame.error(
                "E-CARRAY",
                e.span(),
                "The C array " + e.name() + " is an array of objects in a script; its address cannot be passed on.");
    }

    /// The value of a name, for a C array the object that it is kept in.
    Value array(Expression.Identifier e) {
        Local local = frame.bindings.of(e);
        if (local != null) {
            return Value.of(
                    local.written.equals("self") ? Emit.SELF : Emit.name(local.written), frame.typing.of(local));
        }
        CType type = frame.typing.of(e);
        return switch (e.name()) {
            case "self" -> Value.of(Emit.SELF, type);
            case "_cmd" -> Value.of(Emit.name("_cmd"), CType.SEL);
            case "__func__", "__FUNCTION__", "__PRETTY_FUNCTION__" ->
                Value.of(frame.expressions.literals.cString(frame.label, e.span()), CType.C_STRING);
            case "__FILE__" ->
                Value.of(frame.expressions.literals.cString(frame.unit.source().name(), e.span()), CType.C_STRING);
            case "__LINE__" ->
                Value.of(
                        Emit.integer(
                                frame.unit.source().position(e.span().start()).line()),
                        CType.INT);
            default -> {
                if (frame.expressions.ivars.isIvar(e)) {
                    yield frame.expressions.ivars.read(e.name(), Emit.SELF, e.span());
                }
                yield named(e.name(), e.span());
            }
        };
    }

    /// A name that is no variable of the body or the object.
    Value named(String name, Span span) {
        Value builtIn = ScriptBuiltIns.constant(name, frame.knowledge);
        if (builtIn != null) {
            return builtIn;
        }
        ConstantValue constant = frame.knowledge.constant(name);
        if (constant != null) {
            return frame.expressions.literals.number(constant, name, span);
        }
        GlobalVariable global = frame.knowledge.global(name);
        if (global != null) {
            return global(global, span);
        }
        String answer = frame.knowledge.answers().constant(name).orElse(null);
        if (answer != null) {
            return answered(name, answer, span);
        }
        SdkFact.Constant fact = frame.knowledge.sdkConstant(name).orElse(null);
        if (fact != null) {
            return sdk(fact, span);
        }
        if (frame.knowledge.isClass(name)) {
            String swift = frame.knowledge.members().swiftName(name);
            if (swift != null) {
                frame.natives.swiftClasses.put(name, swift);
            }
            return Value.of(Emit.name(name), CType.classNamed(name));
        }
        CFunctionFact function = frame.knowledge.function(name);
        if (function != null) {
            return frame.expressions.calls.address(function, span);
        }
        if (frame.unit.options().allowsUndeclaredNames()) {
            return Value.of(Emit.name(name), CType.UNKNOWN);
        }
        return unknown(name, span);
    }

    private Value unknown(String name, Span span) {
        if (name.equals("errno")) {
            return frame.error(
                    "E-CONST",
                    span,
                    "A script cannot read errno, which each thread has of its own: leave the call and what depends on"
                            + " its errno to a method of the app.");
        }
        return frame.error(
                "E-CONST",
                span,
                "The value of " + name + " is unknown: give a number, a string, or say that it is a native global.",
                new Fix.Supply("Give the value of " + name, Fix.Question.CONSTANT_VALUE, name));
    }

    Value superValue(Expression.Super e) {
        return Value.of(
                new dev.patchsmith.language.mango.tree.Expression.Word(
                        dev.patchsmith.language.mango.tree.Expression.Value.SUPER),
                frame.typing.of(e));
    }

    Value type(Expression.TypeOperand e) {
        if (e.type() instanceof TypeName.Named named) {
            String swift = frame.knowledge.members().swiftName(named.name());
            if (swift != null) {
                frame.natives.swiftClasses.put(named.name(), swift);
            }
            return Value.of(Emit.name(named.name()), CType.classNamed(named.name()));
        }
        return frame.error("E-TYPE", e.span(), "A type stands where a value is needed.");
    }

    private Value global(GlobalVariable global, Span span) {
        CType type = global.type();
        if (global.storage().isExtern() && global.initial() == null) {
            return nativeGlobal(global.name(), type, span);
        }
        String failure = frame.unit.items().requireGlobal(global, frame.unit);
        if (failure == null) {
            boolean isFirst = frame.natives.ownGlobals.add(global.name());
            boolean isShared = !frame.className.isEmpty()
                    && !frame.unit.options().newClasses().contains(frame.className);
            if (isFirst && isShared) {
                copied(global.name(), frame.unit, span).ifPresent(frame.diagnostics::add);
                if (isAddress(global)) {
                    frame.warn(
                            "W-ADDRESS",
                            span,
                            "The address in " + global.name()
                                    + " is another one in the script than in the app: it matches only where all"
                                    + " methods that use it are patched together.");
                }
            }
            return Value.of(Emit.name(global.name()), type);
        }
        return global.storage().isStatic()
                ? frame.error(
                        "E-EXTERN",
                        span,
                        global.name() + " has no value that could be copied into the script: " + failure,
                        new Fix.Supply(
                                "Give the value of " + global.name(), Fix.Question.CONSTANT_VALUE, global.name()))
                : nativeGlobal(global.name(), type, span);
    }

    /// Whether a variable only marks something by an address, as the context of an observer does.
    private static boolean isAddress(GlobalVariable global) {
        Expression initial = global.initial();
        while (initial instanceof Expression.Cast || initial instanceof Expression.Parenthesized) {
            initial = initial instanceof Expression.Cast cast ? cast.operand() : Frame.bare(initial);
        }
        return initial instanceof Expression.Unary unary && unary.operator() == UnaryOperator.ADDRESS;
    }

    /// What is to be said when a variable that changes becomes one of the script.
    static Optional<Diagnostic> copied(String name, Unit unit, Span span) {
        return unit.items().changing.contains(name)
                ? Optional.of(Diagnostic.warning(
                        "W-GLOBAL",
                        span,
                        "The patch has a variable " + name + " of its own, which starts with its first value: the app's"
                                + " other code and the patch do not see what the other stores."))
                : Optional.empty();
    }

    /// A global of the app or of a framework: declared once, copied once, used through the copy.
    Value nativeGlobal(String name, CType type, Span span) {
        boolean carried = type.isObjectLike()
                || type.isPointer()
                || type.is(CType.Kind.DOUBLE)
                || (type.isInteger() && type.bits() == 64);
        Type written = ScriptTypes.of(type);
        if (type.isInteger() && type.bits() == 32) {
            frame.natives.globals.put(name, Type.Word.INT);
            return Value.of(Emit.cast(Emit.name(name + "_mg"), type), type);
        }
        if (!carried || written == null) {
            return frame.error(
                    "E-EXTERN",
                    span,
                    name + " exists at run time only, and a script can read globals that are objects, pointers,"
                            + " NSInteger or double, not this type.",
                    new Fix.Supply("Give the value of " + name, Fix.Question.CONSTANT_VALUE, name));
        }
        frame.natives.globals.put(name, type.is(CType.Kind.CF) ? Type.Word.ID : written);
        return Value.of(Emit.name(name + "_mg"), type);
    }

    private Value answered(String name, String answer, Span span) {
        String text = answer.strip();
        if (text.startsWith("@\"") && text.endsWith("\"") && text.length() > 2) {
            return Value.of(Emit.string(text.substring(2, text.length() - 1)), CType.object("NSString"));
        }
        if (text.startsWith("extern")) {
            return nativeGlobal(name, text.contains("*") ? CType.ID : CType.NS_INTEGER, span);
        }
        try {
            boolean real = text.contains(".");
            ConstantValue value = real
                    ? ConstantValue.of(Double.parseDouble(text), CType.DOUBLE)
                    : ConstantValue.of(Long.decode(text), CType.NS_INTEGER);
            return frame.expressions.literals.number(value, name, span);
        } catch (NumberFormatException notANumber) {
            return frame.error(
                    "E-CONST",
                    span,
                    "Your answer for " + name + " is neither a number nor @\"text\": " + text,
                    new Fix.Supply("Give the value of " + name, Fix.Question.CONSTANT_VALUE, name));
        }
    }

    private Value sdk(SdkFact.Constant fact, Span span) {
        CType type = frame.knowledge.typeOf(fact.type(), fact.valueKind());
        Value struct = frame.expressions.structs.constant(fact.name());
        if (struct != null) {
            return struct;
        }
        return switch (fact.kind()) {
            case MACRO_ALIAS ->
                fact.value().equals(fact.name()) ? unknown(fact.name(), span) : named(fact.value(), span);
            case EXTERN_OBJECT, EXTERN_CF, EXTERN_SCALAR, EXTERN_STRUCT, EXTERN_POINTER ->
                externValue(fact, type, span);
            case MACRO, STATIC, ENUM, OPTION -> text(fact, type, span);
            case MACRO_ADDRESS, MACRO_EXPR -> unknown(fact.name(), span);
        };
    }

    private Value externValue(SdkFact.Constant fact, CType type, Span span) {
        return switch (fact.name()) {
            case "UITableViewAutomaticDimension", "UIViewNoIntrinsicMetric" ->
                Value.of(Emit.real(-1.0), CType.DOUBLE.called("CGFloat"));
            default -> nativeGlobal(fact.name(), type, span);
        };
    }

    private Value text(SdkFact.Constant fact, CType type, Span span) {
        String value = fact.value();
        if (value.startsWith("@\"")) {
            return Value.of(Emit.string(unquoted(value.substring(2))), CType.object("NSString"));
        }
        if (value.startsWith("\"")) {
            return Value.of(frame.expressions.literals.cString(unquoted(value.substring(1)), span), CType.C_STRING);
        }
        if (value.equals("inf") || value.equals("nan")) {
            return frame.error("E-NUM", span, "A script has no number for " + fact.name() + ".");
        }
        return type.isReal()
                ? frame.error("E-NUM", span, "A script has no number for " + fact.name() + ".")
                : unknown(fact.name(), span);
    }

    private static String unquoted(String text) {
        String inner = text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
        return inner.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    /// The word in the script for a local that is declared now; names the script reserves get another one, and so do
    /// names that the same body uses for something of the file, because the rounds of a loop share one scope.
    static String writable(String name, Frame frame) {
        boolean isTaken = dev.patchsmith.language.mango.text.ScriptWords.isReserved(name)
                || !isAscii(name)
                || frame.bindings.isUsedFromOutside(name)
                || hidesInstanceVariable(name, frame);
        return isTaken ? frame.temporary(isAscii(name) ? name : "v") : name;
    }

    /// A local of that name would be read where the script means the object's own variable.
    private static boolean hidesInstanceVariable(String name, Frame frame) {
        return !frame.className.isEmpty()
                && !frame.inClassMethod
                && frame.knowledge.members().instanceVariable(frame.className, name) != null;
    }

    static boolean isAscii(@Nullable String text) {
        return text != null && text.chars().allMatch(c -> c < 0x80);
    }
}
