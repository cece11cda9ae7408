package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.build.tinker.TinkerSdk;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Adler32;

/// The dex file a device makes of the base and the patch, written section by section.
///
/// Devices lay it out by the starts of the sections in the patch: where two sections start at the same place, only
/// the one that devices put last may have items. The order here takes care of that.
final class PatchedFile {

    private static final List<ItemKind> IDS =
            List.of(ItemKind.TYPE, ItemKind.PROTO, ItemKind.FIELD, ItemKind.METHOD, ItemKind.CLASS_DEF);

    private final TinkerSdk sdk;
    private final Map<ItemKind, Integer> starts = new EnumMap<>(ItemKind.class);
    private final Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
    private final ByteSink out;
    private final int dataStart;
    private int map;

    /// @param classes how many classes the file gets
    PatchedFile(DexBytes fixed, int classes, TinkerSdk sdk) {
        this.sdk = sdk;
        out = new ByteSink(fixed.bytes().length + fixed.bytes().length / 16 + 4096);
        int at = DexBytes.HEADER_SIZE + 4 * fixed.count(ItemKind.STRING);
        for (ItemKind kind : IDS) {
            starts.put(kind, at);
            at += kind.idSize() * (kind == ItemKind.CLASS_DEF ? classes : fixed.count(kind));
        }
        dataStart = at;
        for (ItemKind kind : List.of(ItemKind.CALL_SITE, ItemKind.METHOD_HANDLE)) {
            starts.put(kind, at);
            at += kind.idSize() * fixed.count(kind);
        }
        if (fixed.count(ItemKind.METHOD_HANDLE) == 0) {
            starts.put(ItemKind.METHOD_HANDLE, start(ItemKind.CLASS_DEF));
        }
        out.zeros(at);
    }

    int start(ItemKind kind) {
        return starts.getOrDefault(kind, 0);
    }

    int stringIds() {
        return DexBytes.HEADER_SIZE;
    }

    int map() {
        return map;
    }

    int size() {
        return out.size();
    }

    /// Starts a section; sections come in the order of [ItemKind].
    void begin(ItemKind kind, int count) {
        counts.put(kind, count);
        if (kind.idSize() == 0) {
            out.align4();
            starts.put(kind, out.size());
        }
    }

    /// Puts an item into its section; gives where it starts.
    int add(ItemKind kind, int place, ByteSink item) {
        if (kind.idSize() > 0) {
            int at = start(kind) + kind.idSize() * place;
            System.arraycopy(item.array(), 0, out.array(), at, kind.idSize());
            return at;
        }
        if (kind.aligned()) {
            out.align4();
        }
        int at = out.size();
        if (kind == ItemKind.STRING) {
            out.put32(DexBytes.HEADER_SIZE + 4 * place, at);
        }
        out.copy(item.array(), 0, item.size());
        return at;
    }

    /// Writes what is left: the order of the classes, the map, the header and its checksums.
    byte[] finish(int version) {
        if (sdk.sortsClasses()) {
            DeviceClassSort.sort(out.array(), start(ItemKind.CLASS_DEF), count(ItemKind.CLASS_DEF));
        }
        out.align4();
        map = out.size();
        if (count(ItemKind.CALL_SITE) == 0) {
            starts.put(ItemKind.CALL_SITE, map);
        }
        writeMap();
        byte[] bytes = out.toBytes();
        writeHeader(new ByteSink(DexBytes.HEADER_SIZE), version, bytes);
        return bytes;
    }

    private int count(ItemKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private record Entry(int type, int count, int start) {}

    private void writeMap() {
        Stream<Entry> fixedOnes = Stream.of(
                new Entry(0x0000, 1, 0),
                new Entry(0x0001, count(ItemKind.STRING), DexBytes.HEADER_SIZE),
                new Entry(0x1000, 1, map));
        Stream<Entry> sections = counts.keySet().stream().map(k -> new Entry(k.mapType(), count(k), start(k)));
        List<Entry> entries = Stream.concat(fixedOnes, sections)
                .filter(e -> e.count() > 0)
                .sorted(Comparator.comparingInt(Entry::start))
                .toList();
        out.u32(entries.size());
        for (Entry entry : entries) {
            out.u16(entry.type());
            out.u16(0);
            out.u32(entry.count());
            out.u32(entry.start());
        }
    }

    private void writeHeader(ByteSink header, int version, byte[] bytes) {
        header.u32(0x0a786564);
        header.u32(0x303030 + 0x10000 * (version % 10) + 0x100 * (version / 10 % 10) + version / 100);
        header.zeros(24);
        header.u32(bytes.length);
        header.u32(DexBytes.HEADER_SIZE);
        header.u32(0x12345678);
        header.zeros(8);
        header.u32(map);
        range(header, count(ItemKind.STRING), DexBytes.HEADER_SIZE);
        for (ItemKind kind : IDS) {
            range(header, count(kind), start(kind));
        }
        header.u32(bytes.length - dataStart);
        header.u32(dataStart);
        System.arraycopy(header.array(), 0, bytes, 0, DexBytes.HEADER_SIZE);
        System.arraycopy(signature(bytes), 0, bytes, 12, 20);
        Adler32 checksum = new Adler32();
        checksum.update(bytes, 12, bytes.length - 12);
        header.put32(8, (int) checksum.getValue());
        System.arraycopy(header.array(), 8, bytes, 8, 4);
    }

    private static void range(ByteSink header, int count, int start) {
        header.u32(count);
        header.u32(count == 0 ? 0 : start);
    }

    /// The SHA-1 over a dex file but for the first 32 bytes.
    static byte[] signature(byte[] dex) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(dex, 32, dex.length - 32);
            return sha.digest();
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-1", every);
        }
    }
}
