package dev.patchsmith.language.mango.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The properties the classes of the app have, with their instance variables: by accessor, by bare name, by key.
final class NativeProperties {

    private final Map<String, Map<String, Character>> encodings;
    private final Conversions conversions;

    NativeProperties(Map<String, Map<String, Character>> encodings, Conversions conversions) {
        this.encodings = encodings;
        this.conversions = conversions;
    }

    private @Nullable Character encoding(Variables.Instance instance, String name) {
        return encodings.getOrDefault(instance.className, Map.of()).get(name);
    }

    private static @Nullable Object held(Variables.Instance instance, String name, char encoding) {
        Object held = instance.natives.get(name);
        return held == null && encoding == '{' ? Foundation.Struct.rectangle(0, 0, 0, 0) : held;
    }

    private void hold(Variables.Instance instance, String name, @Nullable Object value) {
        if (value == null) {
            instance.natives.remove(name);
        } else {
            instance.natives.put(name, value);
        }
    }

    /// What a message reads or stores; nothing when it is none of a property.
    @Nullable
    Value access(Variables.Instance instance, String selector, List<Value> arguments) {
        if (selector.equals("valueForKey:")) {
            return valueForKey(instance, key(arguments.getFirst()));
        }
        if (selector.equals("setValue:forKey:")) {
            return setValue(instance, arguments.getFirst(), key(arguments.getLast()));
        }
        if (selector.startsWith("set") && selector.endsWith(":") && selector.length() > 4) {
            String name =
                    selector.substring(3, 4).toLowerCase(Locale.ROOT) + selector.substring(4, selector.length() - 1);
            Character letter = encoding(instance, name);
            if (letter == null) {
                return null;
            }
            hold(instance, name, conversions.toNative(letter, arguments.getFirst()));
            return Value.VOID;
        }
        Character letter = encoding(instance, selector);
        return letter == null ? null : Conversions.fromNative(letter, held(instance, selector, letter));
    }

    private static String key(Value value) {
        String key = Foundation.text(Objects.requireNonNull(Conversions.object(value)));
        return key.startsWith("_") ? key.substring(1) : key;
    }

    private @Nullable Value valueForKey(Variables.Instance instance, String name) {
        Character letter = encoding(instance, name);
        if (letter == null) {
            return null;
        }
        Object held = held(instance, name, letter);
        return new Value.Obj(
                switch (letter) {
                    case 'B' -> Foundation.Num.bool(held != null && (Long) held != 0);
                    case 'c', 's', 'i', 'l', 'q' -> Foundation.Num.signed(held == null ? 0 : (Long) held);
                    case 'C', 'S', 'I', 'L', 'Q' -> Foundation.Num.unsigned(held == null ? 0 : (Long) held);
                    case 'f', 'd' -> Foundation.Num.real(held == null ? 0 : (Double) held);
                    case '{' -> new Foundation.Wrapped(held);
                    default -> held;
                });
    }

    private @Nullable Value setValue(Variables.Instance instance, Value value, String name) {
        Character letter = encoding(instance, name);
        if (letter == null) {
            return null;
        }
        Object object = Conversions.object(value);
        hold(
                instance,
                name,
                switch (object) {
                    case Foundation.Num number
                    when letter == 'f' || letter == 'd' ->
                        letter == 'f' ? (double) (float) number.real() : number.real();
                    case Foundation.Num number when letter == 'B' -> number.bits() == 0 ? 0L : 1L;
                    case Foundation.Num number when letter != '@' -> Conversions.narrow(letter, number.bits());
                    case Foundation.Wrapped wrapped when letter == '{' -> wrapped.content();
                    case null -> null;
                    default -> {
                        if (letter != '@') {
                            throw new ScriptFault("an object stored under the key " + name);
                        }
                        yield object;
                    }
                });
        return Value.VOID;
    }

    /// A bare instance variable as it is at this moment.
    Variables.@Nullable Variable variable(Variables.Instance instance, String name) {
        Character letter = name.startsWith("_") ? encoding(instance, name.substring(1)) : null;
        if (letter == null) {
            return null;
        }
        Value value = Conversions.fromNative(letter, held(instance, name.substring(1), letter));
        return new Variables.Variable(value.kind(), value);
    }

    boolean store(Variables.Instance instance, String name, Value value) {
        Character letter = name.startsWith("_") ? encoding(instance, name.substring(1)) : null;
        if (letter == null) {
            return false;
        }
        hold(instance, name.substring(1), conversions.toNative(letter, value));
        return true;
    }
}
