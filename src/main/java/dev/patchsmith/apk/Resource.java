package dev.patchsmith.apk;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// One resource of an app: its id, type and name, and its value for each configuration.
///
/// @param id the whole id, such as 0x7f0a0012
/// @param values by qualifiers (empty for the default configuration), in the order of the table
public record Resource(int id, String type, String name, SequencedMap<String, Value> values) {

    /// A value of one configuration.
    public sealed interface Value {}

    /// A single value: a text, a number, a colour, a reference, or the path of a file.
    public record Simple(TypedValue value) implements Value {}

    /// A style, an array, plurals or an attribute's definition.
    ///
    /// @param parent the id of the parent style, 0 for none
    /// @param items each with the id or index that names it, in the order of the table
    public record Bag(int parent, List<Map.Entry<Integer, TypedValue>> items) implements Value {

        public Bag {
            items = List.copyOf(items);
        }
    }

    /// `string/app_name`
    public String qualifiedName() {
        return type + "/" + name;
    }
}
