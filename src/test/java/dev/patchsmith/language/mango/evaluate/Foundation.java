package dev.patchsmith.language.mango.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The part of Foundation that pure programs use: numbers, strings, arrays and dictionaries. Numbers and texts go in
/// and out as native code sees them: `Long` for integers, `Double` for reals, objects as they are.
public final class Foundation {

    private static final Map<String, Method> NUMBER = new HashMap<>();
    private static final Map<String, Method> STRING = new HashMap<>();
    private static final Map<String, Method> ARRAY = new HashMap<>();
    private static final Map<String, Method> DICTIONARY = new HashMap<>();
    private static final Map<String, Method> WRAPPED = new HashMap<>();
    private static final Map<String, Method> OBJECT = new HashMap<>();
    private static final Map<String, Method> CLASS = new HashMap<>();

    private Foundation() {}

    /// A method with its type encoding: the result first, then the arguments.
    public record Method(String encoding, Code code) {}

    /// What a method does.
    @FunctionalInterface
    public interface Code {
        @Nullable
        Object run(Object self, @Nullable Object[] arguments, BlockCaller blocks);
    }

    /// Calls a block of the language that is being run.
    @FunctionalInterface
    public interface BlockCaller {
        @Nullable
        Object call(Object block, char result, String encoding, @Nullable Object... arguments);
    }

    /// An NSNumber.
    ///
    /// @param type `q`, `Q`, `d` or `B`
    /// @param width how many bytes `getValue:` copies, which is not always the width of what it was made of
    public record Num(char type, long bits, double real, int width) {
        public static Num signed(long value) {
            return new Num('q', value, value, 8);
        }

        public static Num unsigned(long bits) {
            return new Num('Q', bits, Conversions.unsignedToReal(bits), 8);
        }

        public static Num real(double value) {
            return new Num('d', (long) value, value, 8);
        }

        public static Num bool(boolean value) {
            return new Num('B', value ? 1 : 0, value ? 1 : 0, 1);
        }

        /// A number made by the `numberWith...:` for a type letter.
        static Num made(char letter, Num plain) {
            int width = switch (letter) {
                case 'c' -> 1;
                case 's', 'C' -> 2;
                case 'i', 'S', 'f' -> 4;
                default -> 8;
            };
            return new Num(plain.type(), plain.bits(), plain.real(), width);
        }

        String text() {
            return switch (type) {
                case 'Q' -> Long.toUnsignedString(bits);
                case 'd' -> {
                    String shortest = new java.math.BigDecimal(Double.toString(real))
                            .stripTrailingZeros()
                            .toPlainString();
                    yield real == 0 ? (1 / real < 0 ? "-0" : "0") : shortest;
                }
                default -> Long.toString(bits);
            };
        }
    }

    /// A struct as native code passes it.
    public record Struct(String name, Map<String, Object> fields) {
        public Struct with(String field, Object value) {
            Map<String, Object> changed = new java.util.LinkedHashMap<>(fields);
            changed.put(field, value);
            return new Struct(name, changed);
        }

        public static Struct of(String name, Object... values) {
            Map<String, Object> fields = new java.util.LinkedHashMap<>();
            int at = 0;
            for (String field : StructShape.named(name).fields().keySet()) {
                fields.put(field, values[at++]);
            }
            return new Struct(name, fields);
        }

        public static Struct rectangle(double x, double y, double width, double height) {
            return of("CGRect", of("CGPoint", x, y), of("CGSize", width, height));
        }
    }

    /// An NSValue around a struct, or around an object that it does not keep.
    public record Wrapped(@Nullable Object content) {}

    /// An NSMutableString.
    public static final class Text {
        final StringBuilder content;

        Text(String start) {
            content = new StringBuilder(start);
        }
    }

    /// An NSArray or NSMutableArray.
    public static final class Array {
        final List<Object> items;
        final boolean mutable;

        public Array(List<Object> items, boolean mutable) {
            this.items = new ArrayList<>(items);
            this.mutable = mutable;
        }

        public List<Object> items() {
            return items;
        }
    }

    /// An NSDictionary or NSMutableDictionary; its order is that of its keys' texts, so that runs agree.
    public static final class Dictionary {
        final TreeMap<String, Object[]> entries = new TreeMap<>();
        final boolean mutable;

        public Dictionary(boolean mutable) {
            this.mutable = mutable;
        }

        public void put(Object key, @Nullable Object value) {
            if (value == null) {
                entries.remove(key(key));
            } else {
                entries.put(key(key), new Object[] {key, value});
            }
        }

        @Nullable
        Object get(@Nullable Object key) {
            Object[] found = key == null ? null : entries.get(key(key));
            return found == null ? null : found[1];
        }

        public List<Object> keys() {
            return entries.values().stream().map(entry -> entry[0]).toList();
        }

        Dictionary copy(boolean asMutable) {
            Dictionary copy = new Dictionary(asMutable);
            copy.entries.putAll(entries);
            return copy;
        }
    }

    /// A variable of a language, reached by its address.
    public interface Slot {

        /// @param bytes how many bytes of it are overwritten
        void put(Object value, int bytes);

        void put(@Nullable Object object);
    }

    /// A variable whose address was passed on.
    public static final class Cell {
        public @Nullable Object value;
    }

    private static String key(Object key) {
        return key instanceof Num number ? "n" + number.text() : "s" + text(key);
    }

    public static boolean isClass(String name) {
        return switch (name) {
            case "NSObject",
                    "NSString",
                    "NSMutableString",
                    "NSNumber",
                    "NSValue",
                    "NSException",
                    "NSArray",
                    "NSMutableArray",
                    "NSDictionary",
                    "NSMutableDictionary" -> true;
            default -> false;
        };
    }

    /// The method a receiver has for a selector.
    public static Method method(Object receiver, String selector) {
        Method found = switch (receiver) {
            case Value.ClassRef type -> CLASS.get(type.name() + " " + selector);
            case Num ignored -> NUMBER.get(selector);
            case String ignored -> STRING.get(selector);
            case Text ignored -> STRING.get(selector);
            case Array ignored -> ARRAY.get(selector);
            case Dictionary ignored -> DICTIONARY.get(selector);
            case Wrapped ignored -> WRAPPED.get(selector);
            default -> null;
        };
        found = found == null ? OBJECT.get(selector) : found;
        if (found == null) {
            throw new ScriptFault("unrecognized selector " + selector + " sent to " + describe(receiver));
        }
        return found;
    }

    /// The letter of what a message gives back, by its selector alone; objects where nothing is known.
    public static char resultEncoding(String selector) {
        for (Map<String, Method> table : List.of(NUMBER, STRING, ARRAY, DICTIONARY, WRAPPED, OBJECT)) {
            Method found = table.get(selector);
            if (found != null) {
                return found.encoding().charAt(0);
            }
        }
        return '@';
    }

    static String describe(@Nullable Object object) {
        return object == null ? "nil" : object.getClass().getSimpleName();
    }

    /// What `%@` prints.
    public static String text(@Nullable Object object) {
        return switch (object) {
            case null -> "(null)";
            case String string -> string;
            case Text text -> text.content.toString();
            case Num number -> number.text();
            case Array array ->
                array.items.stream().map(Foundation::text).toList().toString();
            case Dictionary dictionary ->
                dictionary.entries.values().stream()
                        .map(entry -> text(entry[0]) + "=" + text(entry[1]))
                        .toList()
                        .toString();
            case Value.ClassRef type -> type.name();
            case Wrapped wrapped -> "<" + wrapped.content() + ">";
            case Struct struct ->
                "{"
                        + String.join(
                                ", ",
                                struct.fields().values().stream()
                                        .map(each -> each instanceof Double real
                                                ? Num.real(real).text()
                                                : text(each))
                                        .toList())
                        + "}";
            case Long number -> Long.toString(number);
            default -> "<" + object.getClass().getSimpleName() + ">";
        };
    }

    /// How a value of a script joins a text.
    static String text(Value value) {
        return switch (value) {
            case Value.Int one -> Long.toString(one.value());
            case Value.Uint one -> Long.toUnsignedString(one.bits());
            case Value.Bool one -> Long.toUnsignedString(one.bits());
            case Value.Real one -> Printf.real(new Printf.Spec("", 0, -1, "l", 'f'), one.value());
            case Value.CString one -> one.text();
            case Value.Sel one -> one.name();
            case Value.ClassRef one -> one.name();
            case Value.Void ignored -> throw new ScriptFault("nothing joined to a text");
            default -> text(Conversions.object(value));
        };
    }

    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        return switch (a) {
            case null -> b == null;
            case Num one -> b instanceof Num other && compare(one, other) == 0;
            case Array one -> b instanceof Array other && equalItems(one.items, other.items);
            case Dictionary one ->
                b instanceof Dictionary other
                        && one.entries.keySet().equals(other.entries.keySet())
                        && one.entries.entrySet().stream()
                                .allMatch(e -> equal(e.getValue()[1], other.get(e.getValue()[0])));
            case String one -> b != null && isText(b) && one.equals(text(b));
            case Text one -> b != null && isText(b) && one.content.toString().equals(text(b));
            default -> a == b;
        };
    }

    private static boolean equalItems(List<Object> a, List<Object> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(Object object) {
        return object instanceof String || object instanceof Text;
    }

    private static int compare(Num a, Num b) {
        if (a.type() == 'd' || b.type() == 'd') {
            return Double.compare(a.real() + 0.0, b.real() + 0.0);
        }
        return new java.math.BigInteger(a.text()).compareTo(new java.math.BigInteger(b.text()));
    }

    static int index(Object value, int limit) {
        long index = (Long) value;
        if (index < 0 || index >= limit) {
            throw new ScriptFault(
                    "index " + Long.toUnsignedString(index) + " beyond bounds [0 .. " + (limit - 1) + "]");
        }
        return (int) index;
    }

    private static Object present(@Nullable Object object) {
        if (object == null) {
            throw new ScriptFault("nil inserted into a collection");
        }
        return object;
    }

    private static List<Object> change(Object self) {
        Array array = (Array) self;
        if (!array.mutable) {
            throw new ScriptFault("an immutable array was told to change");
        }
        return array.items;
    }

    private static Dictionary changed(Object self) {
        Dictionary dictionary = (Dictionary) self;
        if (!dictionary.mutable) {
            throw new ScriptFault("an immutable dictionary was told to change");
        }
        return dictionary;
    }

    static {
        numbers();
        strings();
        arrays();
        dictionaries();
        objects();
        values();
        classes();
    }

    private static void define(Map<String, Method> table, String selectors, String encoding, Code code) {
        for (String selector : selectors.split(" ")) {
            table.put(selector, new Method(encoding, code));
        }
    }

    private static void numbers() {
        Map<String, String> reads = Map.of(
                "c",
                "charValue",
                "s",
                "shortValue",
                "i",
                "intValue",
                "q",
                "integerValue longValue longLongValue",
                "C",
                "unsignedCharValue",
                "S",
                "unsignedShortValue",
                "I",
                "unsignedIntValue",
                "Q",
                "unsignedIntegerValue unsignedLongValue unsignedLongLongValue");
        reads.forEach((letter, names) -> define(NUMBER, names, letter, (self, a, b) -> {
            Num number = (Num) self;
            char type = letter.charAt(0);
            if (number.type() == 'd' && type == 'i') {
                return (long) (int) number.real();
            }
            if (number.type() == 'd' && type == 'I') {
                return Math.max(0, Math.min(0xFFFFFFFFL, (long) number.real()));
            }
            if (number.type() == 'd' && type == 'Q') {
                return Conversions.unsigned(number.real());
            }
            return Conversions.narrow(type, number.bits());
        }));
        define(NUMBER, "boolValue", "B", (self, a, b) -> {
            Num number = (Num) self;
            return number.type() == 'd' ? (number.real() != 0 ? 1L : 0L) : number.bits() != 0 ? 1L : 0L;
        });
        define(NUMBER, "doubleValue", "d", (self, a, b) -> ((Num) self).real());
        define(NUMBER, "floatValue", "f", (self, a, b) -> (double) (float) ((Num) self).real());
        define(NUMBER, "stringValue", "@", (self, a, b) -> text(self));
        define(NUMBER, "isEqualToNumber:", "B@", (self, a, b) -> equal(self, a[0]) ? 1L : 0L);
        define(NUMBER, "compare:", "q@", (self, a, b) -> (long) compare((Num) self, (Num) present(a[0])));
    }

    private static void strings() {
        define(STRING, "length", "Q", (self, a, b) -> (long) text(self).length());
        define(STRING, "stringByAppendingString:", "@@", (self, a, b) -> text(self) + text(present(a[0])));
        define(STRING, "isEqualToString:", "B@", (self, a, b) -> equal(self, a[0]) ? 1L : 0L);
        define(STRING, "hasPrefix:", "B@", (self, a, b) -> text(self).startsWith(text(a[0])) ? 1L : 0L);
        define(STRING, "hasSuffix:", "B@", (self, a, b) -> text(self).endsWith(text(a[0])) ? 1L : 0L);
        define(STRING, "containsString:", "B@", (self, a, b) -> text(self).contains(text(a[0])) ? 1L : 0L);
        define(STRING, "uppercaseString", "@", (self, a, b) -> text(self).toUpperCase(java.util.Locale.ROOT));
        define(STRING, "lowercaseString", "@", (self, a, b) -> text(self).toLowerCase(java.util.Locale.ROOT));
        define(
                STRING,
                "substringFromIndex:",
                "@Q",
                (self, a, b) -> text(self).substring(index(a[0], text(self).length() + 1)));
        define(
                STRING,
                "substringToIndex:",
                "@Q",
                (self, a, b) -> text(self).substring(0, index(a[0], text(self).length() + 1)));
        define(STRING, "characterAtIndex:", "SQ", (self, a, b) ->
                (long) text(self).charAt(index(a[0], text(self).length())));
        define(STRING, "compare:", "q@", (self, a, b) ->
                (long) Integer.signum(text(self).compareTo(text(present(a[0])))));
        define(
                STRING,
                "stringByReplacingOccurrencesOfString:withString:",
                "@@@",
                (self, a, b) -> text(self).replace(text(a[0]), text(a[1])));
        define(
                STRING,
                "componentsSeparatedByString:",
                "@@",
                (self, a, b) -> new Array(
                        Arrays.asList((Object[]) text(self).split(java.util.regex.Pattern.quote(text(a[0])), -1)),
                        false));
        define(STRING, "intValue", "i", (self, a, b) -> (long) (int) leading(text(self)));
        define(STRING, "integerValue longLongValue", "q", (self, a, b) -> leading(text(self)));
        define(STRING, "copy description", "@", (self, a, b) -> text(self));
        define(STRING, "mutableCopy", "@", (self, a, b) -> new Text(text(self)));
        define(STRING, "appendString:", "v@", (self, a, b) -> ((Text) self).content.append(text(present(a[0]))));
        define(STRING, "setString:", "v@", (self, a, b) -> {
            ((Text) self).content.setLength(0);
            return ((Text) self).content.append(text(present(a[0])));
        });
    }

    private static long leading(String text) {
        var matcher = java.util.regex.Pattern.compile("\\s*([-+]?[0-9]{1,18})").matcher(text);
        return matcher.lookingAt() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static void arrays() {
        define(ARRAY, "count", "Q", (self, a, b) -> (long) ((Array) self).items.size());
        define(
                ARRAY,
                "objectAtIndex: objectAtIndexedSubscript:",
                "@Q",
                (self, a, b) -> ((Array) self).items.get(index(a[0], ((Array) self).items.size())));
        define(
                ARRAY,
                "firstObject",
                "@",
                (self, a, b) -> ((Array) self).items.isEmpty() ? null : ((Array) self).items.getFirst());
        define(
                ARRAY,
                "lastObject",
                "@",
                (self, a, b) -> ((Array) self).items.isEmpty() ? null : ((Array) self).items.getLast());
        define(
                ARRAY,
                "containsObject:",
                "B@",
                (self, a, b) -> ((Array) self).items.stream().anyMatch(item -> equal(item, a[0])) ? 1L : 0L);
        define(ARRAY, "indexOfObject:", "Q@", (self, a, b) -> {
            List<Object> items = ((Array) self).items;
            for (int i = 0; i < items.size(); i++) {
                if (equal(items.get(i), a[0])) {
                    return (long) i;
                }
            }
            return Long.MAX_VALUE;
        });
        define(ARRAY, "arrayByAddingObject:", "@@", (self, a, b) -> {
            List<Object> items = new ArrayList<>(((Array) self).items);
            items.add(present(a[0]));
            return new Array(items, false);
        });
        define(
                ARRAY,
                "componentsJoinedByString:",
                "@@",
                (self, a, b) -> String.join(
                        text(a[0]),
                        ((Array) self).items.stream().map(Foundation::text).toList()));
        define(ARRAY, "copy", "@", (self, a, b) -> new Array(((Array) self).items, false));
        define(ARRAY, "mutableCopy", "@", (self, a, b) -> new Array(((Array) self).items, true));
        define(ARRAY, "addObject:", "v@", (self, a, b) -> change(self).add(present(a[0])));
        define(ARRAY, "removeLastObject", "v", (self, a, b) -> change(self).removeLast());
        define(ARRAY, "removeAllObjects", "v", (self, a, b) -> {
            change(self).clear();
            return null;
        });
        define(
                ARRAY,
                "removeObjectAtIndex:",
                "vQ",
                (self, a, b) -> change(self).remove(index(a[0], ((Array) self).items.size())));
        define(ARRAY, "insertObject:atIndex:", "v@Q", (self, a, b) -> {
            change(self).add(index(a[1], ((Array) self).items.size() + 1), present(a[0]));
            return null;
        });
        define(
                ARRAY,
                "replaceObjectAtIndex:withObject:",
                "vQ@",
                (self, a, b) -> change(self).set(index(a[0], ((Array) self).items.size()), present(a[1])));
        define(ARRAY, "setObject:atIndexedSubscript:", "v@Q", (self, a, b) -> {
            int at = index(a[1], ((Array) self).items.size() + 1);
            if (at == change(self).size()) {
                return change(self).add(present(a[0]));
            }
            return change(self).set(at, present(a[0]));
        });
        define(ARRAY, "enumerateObjectsUsingBlock:", "v@", (self, a, b) -> {
            Cell stop = new Cell();
            List<Object> items = List.copyOf(((Array) self).items);
            for (int i = 0; i < items.size() && (stop.value == null || (Long) stop.value == 0); i++) {
                b.call(present(a[0]), 'v', "@Q^", items.get(i), (long) i, stop);
            }
            return null;
        });
        define(ARRAY, "sortedArrayUsingComparator:", "@@", (self, a, b) -> {
            List<Object> items = new ArrayList<>(((Array) self).items);
            items.sort((x, y) -> {
                Object order = b.call(present(a[0]), 'q', "@@", x, y);
                return order == null ? 0 : Long.signum((Long) order);
            });
            return new Array(items, false);
        });
    }

    private static void dictionaries() {
        define(DICTIONARY, "count", "Q", (self, a, b) -> (long) ((Dictionary) self).entries.size());
        define(
                DICTIONARY,
                "objectForKey: objectForKeyedSubscript:",
                "@@",
                (self, a, b) -> ((Dictionary) self).get(a[0]));
        define(DICTIONARY, "allKeys", "@", (self, a, b) -> new Array(((Dictionary) self).keys(), false));
        define(DICTIONARY, "setObject:forKey:", "v@@", (self, a, b) -> {
            changed(self).put(present(a[1]), present(a[0]));
            return null;
        });
        define(DICTIONARY, "setObject:forKeyedSubscript:", "v@@", (self, a, b) -> {
            changed(self).put(present(a[1]), a[0]);
            return null;
        });
        define(DICTIONARY, "removeObjectForKey:", "v@", (self, a, b) -> {
            changed(self).put(present(a[0]), null);
            return null;
        });
        define(DICTIONARY, "copy", "@", (self, a, b) -> ((Dictionary) self).copy(false));
        define(DICTIONARY, "mutableCopy", "@", (self, a, b) -> ((Dictionary) self).copy(true));
    }

    private static void values() {
        for (String type : List.of("CGRect", "CGPoint", "CGSize", "UIEdgeInsets", "Range")) {
            define(CLASS, "NSValue_valueWith" + type + ":", "@{", (self, a, b) -> new Wrapped(a[0]));
            String read = type.equals("Range") ? "rangeValue" : type + "Value";
            define(WRAPPED, read, "{", (self, a, b) -> ((Wrapped) self).content());
        }
        define(CLASS, "NSValue_valueWithNonretainedObject:", "@@", (self, a, b) -> new Wrapped(a[0]));
        define(CLASS, "NSString_stringWithCharacters:length:", "@^Q", (self, a, b) -> {
            Object character = ((Readable) present(a[0])).get();
            return String.valueOf((char) (long) (Long) present(character));
        });
        define(
                CLASS,
                "NSException_exceptionWithName:reason:userInfo:",
                "@@@@",
                (self, a, b) -> new Thrown(text(a[0]), a[1]));
    }

    /// A variable that is read by its address.
    public interface Readable {
        @Nullable
        Object get();
    }

    /// An NSException.
    public record Thrown(String name, @Nullable Object reason) {}

    private static void objects() {
        define(OBJECT, "self init copy retain autorelease", "@", (self, a, b) -> self);
        define(OBJECT, "description", "@", (self, a, b) -> text(self));
        define(
                OBJECT,
                "isEqual: isEqualToArray: isEqualToDictionary:",
                "B@",
                (self, a, b) -> equal(self, a[0]) ? 1L : 0L);
        define(OBJECT, "getValue:", "v^", (self, a, b) -> {
            Object place = present(a[0]);
            if (self instanceof Wrapped wrapped) {
                ((Slot) place).put(wrapped.content());
                return null;
            }
            Num number = (Num) self;
            Object value = number.type() == 'd' ? (Object) number.real() : (Object) number.bits();
            if (place instanceof Cell cell) {
                cell.value = value;
            } else {
                ((Slot) place).put(value, number.width());
            }
            return null;
        });
    }

    private static void classes() {
        String signed = "numberWithInteger:q numberWithInt:i numberWithLong:q numberWithLongLong:q numberWithShort:s"
                + " numberWithChar:c";
        for (String one : signed.split(" ")) {
            String[] parts = one.split(":");
            define(
                    CLASS,
                    "NSNumber_" + parts[0] + ":",
                    "@" + parts[1],
                    (self, a, b) -> Num.made(parts[1].charAt(0), Num.signed((Long) present(a[0]))));
        }
        String unsigned = "numberWithUnsignedInteger:Q numberWithUnsignedInt:I numberWithUnsignedLong:Q"
                + " numberWithUnsignedLongLong:Q numberWithUnsignedShort:S numberWithUnsignedChar:C";
        for (String one : unsigned.split(" ")) {
            String[] parts = one.split(":");
            define(
                    CLASS,
                    "NSNumber_" + parts[0] + ":",
                    "@" + parts[1],
                    (self, a, b) -> Num.made(parts[1].charAt(0), Num.unsigned((Long) present(a[0]))));
        }
        define(CLASS, "NSNumber_numberWithDouble:", "@d", (self, a, b) -> Num.real((Double) present(a[0])));
        define(
                CLASS,
                "NSNumber_numberWithFloat:",
                "@f",
                (self, a, b) -> Num.made('f', Num.real((Double) present(a[0]))));
        define(CLASS, "NSNumber_numberWithBool:", "@B", (self, a, b) -> Num.bool((Long) present(a[0]) != 0));
        define(CLASS, "NSString_string", "@", (self, a, b) -> "");
        define(CLASS, "NSString_stringWithString:", "@@", (self, a, b) -> text(present(a[0])));
        define(
                CLASS,
                "NSMutableString_string NSMutableString_alloc NSMutableString_new",
                "@",
                (self, a, b) -> new Text(""));
        define(CLASS, "NSMutableString_stringWithString:", "@@", (self, a, b) -> new Text(text(present(a[0]))));
        define(CLASS, "NSArray_array NSArray_new", "@", (self, a, b) -> new Array(List.of(), false));
        define(
                CLASS,
                "NSMutableArray_array NSMutableArray_alloc NSMutableArray_new",
                "@",
                (self, a, b) -> new Array(List.of(), true));
        define(CLASS, "NSMutableArray_arrayWithCapacity:", "@Q", (self, a, b) -> new Array(List.of(), true));
        define(
                CLASS,
                "NSMutableArray_arrayWithArray:",
                "@@",
                (self, a, b) -> new Array(((Array) present(a[0])).items, true));
        define(CLASS, "NSArray_arrayWithArray:", "@@", (self, a, b) -> new Array(((Array) present(a[0])).items, false));
        define(CLASS, "NSDictionary_dictionary", "@", (self, a, b) -> new Dictionary(false));
        define(
                CLASS,
                "NSMutableDictionary_dictionary NSMutableDictionary_alloc NSMutableDictionary_new",
                "@",
                (self, a, b) -> new Dictionary(true));
        new ArrayList<>(CLASS.keySet()).forEach(key -> CLASS.put(key.replaceFirst("_", " "), CLASS.remove(key)));
    }
}
