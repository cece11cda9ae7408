package dev.patchsmith.apk.dex;

import java.util.List;

/// Hashes the encoded values of initial field values, annotations and call sites.
final class ValueHasher {

    /// The hash of zero, false and null, which a dex file may also leave out.
    static final long DEFAULT_VALUE = 0;

    private static final int MAX_DEPTH = 64;

    private final DexFile dex;
    private final ReferenceHashes references;
    private final ResourceIds resources;
    private long rawIds;

    ValueHasher(DexFile dex, ReferenceHashes references, ResourceIds resources) {
        this.dex = dex;
        this.references = references;
        this.resources = resources;
    }

    /// What the resource ids met since the last call were as numbers.
    long takeRawIds() {
        long taken = rawIds;
        rawIds = 0;
        return taken;
    }

    /// A number that may be the id of a resource.
    long literal(int value) {
        long name = resources.nameHash(value);
        if (name == 0) {
            return value;
        }
        rawIds = Hash64.mix(rawIds, value);
        return name;
    }

    long value(DexCursor cursor, List<String> unstable) {
        return value(cursor, unstable, 0);
    }

    private long value(DexCursor cursor, List<String> unstable, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IndexOutOfBoundsException("values are nested too deeply");
        }
        int head = cursor.u8();
        int size = (head >> 5) + 1;
        int type = head & 0x1f;
        return switch (type) {
            case 0x00, 0x02, 0x04, 0x06 -> number(type, cursor.signed(size));
            case 0x03 -> tagged(type, cursor.unsigned(size));
            case 0x10 -> tagged(type, cursor.unsigned(size) << 8 * (4 - size));
            case 0x11 -> tagged(type, cursor.unsigned(size) << 8 * (8 - size));
            case 0x17 -> Hash64.mix(type, references.string((int) cursor.unsigned(size)));
            case 0x15 -> reference(Instructions.PROTO, (int) cursor.unsigned(size), unstable);
            case 0x16 -> handle((int) cursor.unsigned(size), unstable);
            case 0x18 -> reference(Instructions.TYPE, (int) cursor.unsigned(size), unstable);
            case 0x19, 0x1b -> reference(Instructions.FIELD, (int) cursor.unsigned(size), unstable);
            case 0x1a -> reference(Instructions.METHOD, (int) cursor.unsigned(size), unstable);
            case 0x1c -> array(cursor, unstable, depth);
            case 0x1d -> annotation(cursor, unstable, depth);
            case 0x1e -> DEFAULT_VALUE;
            case 0x1f -> size == 1 ? DEFAULT_VALUE : 1;
            default -> throw new IndexOutOfBoundsException("an unknown sort of value");
        };
    }

    private long number(int type, long number) {
        return type == 0x04 ? tagged(type, literal((int) number)) : tagged(type, number);
    }

    private static long tagged(int type, long bits) {
        return bits == 0 ? DEFAULT_VALUE : Hash64.mix(type, bits);
    }

    long reference(byte kind, int index, List<String> unstable) {
        unstable.addAll(references.unstableIn(kind, index));
        return switch (kind) {
            case Instructions.TYPE -> references.type(index);
            case Instructions.FIELD -> references.field(index);
            case Instructions.METHOD -> references.method(index);
            case Instructions.PROTO -> references.proto(index);
            case Instructions.METHOD_HANDLE -> handle(index, unstable);
            case Instructions.CALL_SITE -> array(new DexCursor(dex.bytes(), dex.callSite(index)), unstable, 0);
            default -> references.string(index);
        };
    }

    private long handle(int index, List<String> unstable) {
        int kind = dex.methodHandleKind(index);
        byte target = kind < 4 ? Instructions.FIELD : Instructions.METHOD;
        return Hash64.mix(kind, reference(target, dex.methodHandleTarget(index), unstable));
    }

    private long array(DexCursor cursor, List<String> unstable, int depth) {
        long hash = 0x1c;
        dex.spend(1);
        for (int i = cursor.count(); i > 0; i--) {
            dex.spend(1);
            hash = Hash64.mix(hash, value(cursor, unstable, depth + 1));
        }
        return hash;
    }

    /// The elements of an annotation are a set: their order comes from the file's list of strings.
    long annotation(DexCursor cursor, List<String> unstable, int depth) {
        long hash = references.type(cursor.uleb());
        dex.spend(2);
        for (int i = cursor.count(); i > 0; i--) {
            dex.spend(2);
            long name = references.string(cursor.uleb());
            hash += Hash64.spread(Hash64.mix(name, value(cursor, unstable, depth + 1)));
        }
        return Hash64.spread(hash);
    }
}
