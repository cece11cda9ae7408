package dev.patchsmith.apk;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.u16;
import static dev.patchsmith.apk.LittleEndian.u8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The compiled resources of an app (`resources.arsc`; AOSP `ResourceTypes.h`), by name. Reading keeps offsets only;
/// values are decoded when a resource is asked for.
public final class ResourceTable {

    /// A table without resources, for apps that have none.
    public static final ResourceTable EMPTY = new ResourceTable(new byte[0]);

    private static final int TABLE = 0x0002;
    private static final int STRINGS = 0x0001;
    private static final int PACKAGE = 0x0200;
    private static final int TYPE = 0x0201;
    private static final int SPARSE = 0x01;
    private static final int OFFSETS_16 = 0x02;
    private static final int COMPLEX = 0x0001;
    private static final int COMPACT = 0x0008;

    private final byte[] bytes;
    private final SequencedMap<Integer, Slot> slots = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> idsByName = new LinkedHashMap<>();
    private @Nullable StringPool strings;

    /// Where the values of one resource lie.
    private record Slot(String type, String name, Map<String, Integer> places) {}

    private ResourceTable(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Reads a table.
    ///
    /// @return null where the bytes are no resource table or are damaged
    public static @Nullable ResourceTable read(byte[] bytes) {
        try {
            if (bytes.length < 12 || u16(bytes, 0) != TABLE) {
                return null;
            }
            ResourceTable table = new ResourceTable(bytes);
            table.readChunks();
            table.indexNames();
            return table;
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            return null;
        }
    }

    private void readChunks() {
        int at = u16(bytes, 2);
        while (at + 8 <= bytes.length) {
            int size = chunkSize(at, bytes.length);
            if (u16(bytes, at) == STRINGS && strings == null) {
                strings = new StringPool(bytes, at);
            } else if (u16(bytes, at) == PACKAGE) {
                readPackage(at, at + size);
            }
            at += size;
        }
    }

    private int chunkSize(int at, int end) {
        int size = offset(bytes, at + 4);
        if (size < 8 || size > end - at) {
            throw new IndexOutOfBoundsException("a part of the table lies outside it");
        }
        return size;
    }

    private void readPackage(int start, int end) {
        int packageId = i32(bytes, start + 8);
        StringPool types = new StringPool(bytes, start + offset(bytes, start + 268));
        StringPool keys = new StringPool(bytes, start + offset(bytes, start + 276));
        int at = start + u16(bytes, start + 2);
        while (at + 8 <= end) {
            int size = chunkSize(at, end);
            if (u16(bytes, at) == TYPE) {
                readType(at, packageId, types, keys);
            }
            at += size;
        }
    }

    private void readType(int at, int packageId, StringPool types, StringPool keys) {
        int typeId = u8(bytes, at + 8);
        int flags = u8(bytes, at + 9);
        int count = offset(bytes, at + 12);
        int entries = at + offset(bytes, at + 16);
        int offsets = at + u16(bytes, at + 2);
        int width = (flags & OFFSETS_16) != 0 && (flags & SPARSE) == 0 ? 2 : 4;
        if (offsets + (long) count * width > (long) at + offset(bytes, at + 4)) {
            throw new IndexOutOfBoundsException("more entries than the type has room for");
        }
        String type = types.get(typeId - 1);
        String qualifiers = ResourceConfig.qualifiers(bytes, at + 20);
        for (int i = 0; i < count; i++) {
            int index = i;
            int place;
            if ((flags & SPARSE) != 0) {
                index = u16(bytes, offsets + 4 * i);
                place = u16(bytes, offsets + 4 * i + 2) * 4;
            } else if ((flags & OFFSETS_16) != 0) {
                place = u16(bytes, offsets + 2 * i) == 0xffff ? -1 : u16(bytes, offsets + 2 * i) * 4;
            } else {
                place = i32(bytes, offsets + 4 * i);
            }
            if (place >= 0) {
                add(packageId << 24 | typeId << 16 | index, type, keys, qualifiers, entries + place);
            }
        }
    }

    private void add(int id, String type, StringPool keys, String qualifiers, int at) {
        boolean compact = (u16(bytes, at + 2) & COMPACT) != 0;
        String name = keys.get(compact ? u16(bytes, at) : i32(bytes, at + 4));
        slots.computeIfAbsent(id, unused -> new Slot(type, name, new LinkedHashMap<>(2)))
                .places()
                .put(qualifiers, at);
    }

    /// Shrinkers give all resources of a type one name; those are told apart by their id.
    private void indexNames() {
        Set<String> ambiguous = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        slots.forEach((id, slot) -> {
            if (seen.putIfAbsent(slot.type() + "/" + slot.name(), id) != null) {
                ambiguous.add(slot.type() + "/" + slot.name());
            }
        });
        slots.replaceAll((id, slot) -> ambiguous.contains(slot.type() + "/" + slot.name())
                ? new Slot(slot.type(), "%s@0x%08x".formatted(slot.name(), id), slot.places())
                : slot);
        slots.forEach((id, slot) -> idsByName.put(slot.type() + "/" + slot.name(), id));
    }

    /// The ids of all resources, in the order of the table.
    public Set<Integer> ids() {
        return slots.keySet();
    }

    public int size() {
        return slots.size();
    }

    /// The names of all resources as `type/name`, in the order of the table.
    public Set<String> names() {
        return idsByName.keySet();
    }

    /// `string/app_name` for an id of this app; empty for ids of the system and unknown ones.
    public Optional<String> nameOf(int id) {
        return Optional.ofNullable(slots.get(id)).map(s -> s.type() + "/" + s.name());
    }

    /// The id of `string/app_name`, or 0 where there is no such resource.
    public int idOf(String qualifiedName) {
        return idsByName.getOrDefault(qualifiedName, 0);
    }

    /// The resource of this name with all its values.
    public Optional<Resource> resource(String qualifiedName) {
        Integer id = idsByName.get(qualifiedName);
        Slot slot = id == null ? null : slots.get(id);
        if (id == null || slot == null) {
            return Optional.empty();
        }
        SequencedMap<String, Resource.Value> values = new LinkedHashMap<>();
        slot.places().forEach((qualifiers, at) -> values.put(qualifiers, valueAt(at)));
        return Optional.of(new Resource(id, slot.type(), slot.name(), values));
    }

    private Resource.Value valueAt(int at) {
        int flags = u16(bytes, at + 2);
        if ((flags & COMPACT) != 0) {
            return new Resource.Simple(typed(flags >> 8, i32(bytes, at + 4)));
        }
        int size = u16(bytes, at);
        if ((flags & COMPLEX) == 0) {
            return new Resource.Simple(typed(u8(bytes, at + size + 3), i32(bytes, at + size + 4)));
        }
        int count = offset(bytes, at + 12);
        if (count > bytes.length / 12) {
            throw new IndexOutOfBoundsException("a resource has more items than the table has bytes");
        }
        List<Map.Entry<Integer, TypedValue>> items = new ArrayList<>();
        for (int i = 0, item = at + size; i < count; i++, item += 12) {
            items.add(Map.entry(i32(bytes, item), typed(u8(bytes, item + 7), i32(bytes, item + 8))));
        }
        return new Resource.Bag(i32(bytes, at + 8), items);
    }

    private TypedValue typed(int type, int data) {
        StringPool pool = strings;
        return pool != null && type == TypedValue.TYPE_STRING
                ? new TypedValue(type, 0, pool.get(data))
                : new TypedValue(type, data, "");
    }

    /// A value as a developer would write it, references by name.
    public String text(TypedValue value) {
        boolean attribute = value.type() == TypedValue.TYPE_ATTRIBUTE;
        if (!value.isReference() && !attribute) {
            return value.text();
        }
        return nameOf(value.data()).map(n -> (attribute ? "?" : "@") + n).orElse(value.text());
    }
}
