package dev.patchsmith.language.mango.evaluate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The functions of the run time and of the C library that pure programs call.
final class BuiltInCalls {

    private static final Pattern NUMBER_FORMAT =
            Pattern.compile("%[-+ #0]*[0-9]*(\\.[0-9]*)?(d|u|o|x|X|ld|lu|lo|lx|lX|lld|llu|llo|llx|llX|lf|f)");

    private final ScriptEvaluator machine;

    BuiltInCalls(ScriptEvaluator machine) {
        this.machine = machine;
    }

    Value call(String name, List<Value> arguments) {
        return switch (name) {
            case "NSLog" -> {
                count(name, arguments, 1);
                machine.log(Foundation.text(Conversions.object(arguments.getFirst())));
                yield Value.VOID;
            }
            case "fmt_num" -> {
                count(name, arguments, 2);
                yield new Value.Obj(format(
                        Foundation.text(Conversions.object(arguments.get(0))), Conversions.object(arguments.get(1))));
            }
            case "CGRectMake", "CGPointMake", "CGSizeMake", "NSMakeRange", "UIEdgeInsetsMake" -> {
                String struct = name.equals("NSMakeRange") ? "_NSRange" : name.substring(0, name.length() - 4);
                Object[] numbers = arguments.stream()
                        .map(each -> machine.conversions.toNative(name.equals("NSMakeRange") ? 'Q' : 'd', each))
                        .toArray();
                yield Conversions.fromNative(
                        '{',
                        struct.equals("CGRect")
                                ? Foundation.Struct.rectangle(
                                        (Double) numbers[0], (Double) numbers[1], (Double) numbers[2], (Double)
                                                numbers[3])
                                : Foundation.Struct.of(struct, numbers));
            }
            case "CGRectGetWidth", "CGRectGetHeight", "CGRectGetMinX", "CGRectGetMaxX", "CGRectGetMaxY" -> {
                Foundation.Struct of = (Foundation.Struct) machine.conversions.toNative('{', arguments.getFirst());
                yield new Value.Real(Geometry.of(name, java.util.Objects.requireNonNull(of)));
            }
            case "dispatch_once" -> {
                count(name, arguments, 2);
                once(arguments.get(0), arguments.get(1));
                yield Value.VOID;
            }
            default -> throw new ScriptFault("not found func " + name);
        };
    }

    private static void count(String name, List<Value> arguments, int expected) {
        if (arguments.size() != expected) {
            throw new ScriptFault(name + " got " + arguments.size() + " arguments");
        }
    }

    private void once(Value token, Value block) {
        if (!(token instanceof Value.Pointer pointer) || !(pointer.cell() instanceof Variables.Variable variable)) {
            throw new ScriptFault("dispatch_once without a token");
        }
        if (!Conversions.truth(variable.value) && Conversions.object(block) instanceof ScriptBlock code) {
            variable.value = new Value.Int(-1);
            machine.call(code, List.of());
        }
    }

    /// One number by a format of its own.
    static String format(String format, @Nullable Object number) {
        if (!NUMBER_FORMAT.matcher(format).matches()) {
            throw new ScriptFault("fmt_num cannot use " + format);
        }
        Matcher matcher = Printf.pattern().matcher(format);
        if (!matcher.matches() || !(number instanceof Foundation.Num value)) {
            throw new ScriptFault("fmt_num needs a number");
        }
        Printf.Spec spec = Printf.spec(matcher);
        if (spec.conversion() == 'f') {
            return Printf.real(spec, spec.length().isEmpty() ? (float) value.real() : value.real());
        }
        boolean signed = spec.conversion() == 'd';
        long bits = value.type() == 'd' ? (long) value.real() : value.bits();
        if (spec.length().isEmpty()) {
            bits = signed ? (int) bits : bits & 0xFFFFFFFFL;
        }
        return Printf.integer(spec, bits);
    }

    /// A C function the script has looked up.
    Value function(String name, List<Value> arguments) {
        switch (name) {
            case "NSStringFromCGRect", "NSStringFromCGPoint", "NSStringFromCGSize", "NSStringFromRange" -> {
                return new Value.Obj(Foundation.text(machine.conversions.toNative('{', arguments.getFirst())));
            }
            case "CGRectEqualToRect", "CGPointEqualToPoint", "CGSizeEqualToSize" -> {
                return Value.bool(java.util.Objects.equals(
                        machine.conversions.toNative('{', arguments.get(0)),
                        machine.conversions.toNative('{', arguments.get(1))));
            }
            case "objc_sync_enter", "objc_sync_exit" -> {
                return new Value.Int(0);
            }
            default -> {}
        }
        double a = arguments.isEmpty() ? 0 : Conversions.exact(arguments.get(0));
        double b = arguments.size() < 2 ? 0 : Conversions.exact(arguments.get(1));
        return switch (name) {
            case "floor" -> new Value.Real(Math.floor(a));
            case "ceil" -> new Value.Real(Math.ceil(a));
            case "round" -> new Value.Real(Math.copySign(Math.floor(Math.abs(a) + 0.5), a));
            case "trunc" -> new Value.Real(a < 0 ? Math.ceil(a) : Math.floor(a));
            case "fabs" -> new Value.Real(Math.abs(a));
            case "sqrt" -> new Value.Real(Math.sqrt(a));
            case "fmod" -> new Value.Real(a % b);
            case "pow" -> new Value.Real(Math.pow(a, b));
            case "fmin" -> new Value.Real(Math.min(a, b));
            case "fmax" -> new Value.Real(Math.max(a, b));
            case "abs", "labs", "llabs" ->
                new Value.Int(
                        Math.abs(((Value.Int) machine.conversions.to(Value.Kind.INT, arguments.getFirst())).value()));
            default -> throw new ScriptFault("the C function " + name + " is outside the pure part");
        };
    }
}
