package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.Printf;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import java.util.List;
import java.util.regex.Matcher;

/// The formats of NSLog and stringWithFormat:.
final class CFormats {

    String format(String written, List<CValue> given) {
        List<CValue> arguments = new java.util.ArrayList<>(given);
        String format = written;
        int at = 0;
        Matcher each = java.util.regex.Pattern.compile(
                        "%(?:[-+ #0]*(\\*)?(?:\\.(\\*)?[0-9]*)?[0-9.a-zA-Z@]*?[a-zA-Z@]|%)")
                .matcher(written);
        StringBuilder stars = new StringBuilder();
        int from0 = 0;
        while (each.find()) {
            String found = each.group();
            while (found.contains("*")) {
                found = found.replaceFirst(
                        "\\*", String.valueOf(arguments.remove(at).bits()));
            }
            stars.append(written, from0, each.start()).append(found);
            from0 = each.end();
            at += found.equals("%%") ? 0 : 1;
        }
        format = stars.append(written.substring(from0)).toString();
        return positional(format, arguments);
    }

    private String positional(String written, List<CValue> given) {
        Matcher numbered = java.util.regex.Pattern.compile("%([0-9]+)\\$").matcher(written);
        List<CValue> arguments = new java.util.ArrayList<>();
        while (numbered.find()) {
            arguments.add(given.get(Integer.parseInt(numbered.group(1)) - 1));
        }
        return arguments.isEmpty() ? plain(written, given) : plain(numbered.replaceAll("%"), arguments);
    }

    private String plain(String format, List<CValue> arguments) {
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
            case '@', 's' -> Foundation.text(value.object());
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
