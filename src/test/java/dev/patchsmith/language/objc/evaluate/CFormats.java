package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.Printf;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import java.util.List;
import java.util.regex.Matcher;

/// The formats of NSLog and stringWithFormat:.
final class CFormats {

    String format(String format, List<CValue> arguments) {
        Matcher matcher = Printf.pattern().matcher(format);
        StringBuilder out = new StringBuilder();
        int next = 0;
        int from = 0;
        while (matcher.find()) {
            out.append(format, from, matcher.start());
            from = matcher.end();
            Printf.Spec spec = Printf.spec(matcher);
            if (spec.conversion() == '%') {
                out.append('%');
            } else {
                out.append(one(spec, arguments.get(next++)));
            }
        }
        return out.append(format.substring(from)).toString();
    }

    private static String one(Printf.Spec spec, CValue value) {
        return switch (spec.conversion()) {
            case '@' -> Foundation.text(value.object());
            case 'f', 'F' -> Printf.real(spec, value.asReal());
            case 'c', 'C' -> String.valueOf((char) value.bits());
            case 'd', 'i', 'D' -> Printf.integer(spec, width(spec, value.bits(), true));
            case 'u', 'x', 'X', 'o' -> Printf.integer(spec, width(spec, value.bits(), false));
            default -> throw new ScriptFault("outside the pure part: %" + spec.conversion());
        };
    }

    private static long width(Printf.Spec spec, long bits, boolean signed) {
        return switch (spec.length()) {
            case "" -> signed ? (int) bits : bits & 0xFFFFFFFFL;
            case "h" -> signed ? (short) bits : bits & 0xFFFF;
            case "hh" -> signed ? (byte) bits : bits & 0xFF;
            default -> bits;
        };
    }
}
