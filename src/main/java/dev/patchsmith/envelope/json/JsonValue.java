package dev.patchsmith.envelope.json;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value of canonical JSON. There is no null and there are no fractions.
public sealed interface JsonValue {

    /// Members sorted by their names.
    record Members(SortedMap<String, JsonValue> all) implements JsonValue {

        public static Members of(Map<String, JsonValue> all) {
            return new Members(new TreeMap<>(all));
        }
    }

    record Items(List<JsonValue> all) implements JsonValue {}

    record Text(String text) implements JsonValue {}

    /// A whole number that a double carries exactly, which is all that JavaScript has.
    record Whole(long number) implements JsonValue {

        public static final long MAX = (1L << 53) - 1;
    }

    record Truth(boolean is) implements JsonValue {}
}
