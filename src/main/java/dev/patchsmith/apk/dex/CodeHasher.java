package dev.patchsmith.apk.dex;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.s16;
import static dev.patchsmith.apk.LittleEndian.u16;

import java.util.List;

/// Hashes the body of a method so that only what it does counts: references by name, jumps by the instruction they lead
/// to, wide and narrow forms of the same instruction alike, padding left out.
final class CodeHasher {

    private static final int NO_INSTRUCTION = -1;

    private final DexFile dex;
    private final byte[] bytes;
    private final ReferenceHashes references;
    private final ValueHasher values;
    private int[] ordinals = new int[1024];
    private int insns;
    private int units;

    CodeHasher(DexFile dex, ReferenceHashes references, ValueHasher values) {
        this.dex = dex;
        this.bytes = dex.bytes();
        this.references = references;
        this.values = values;
    }

    /// The hash of the code at an offset; 0 for no code.
    ///
    /// @param unstable receives the unstable things the code names, in their order
    long body(int code, List<String> unstable) {
        if (code == 0) {
            return 0;
        }
        units = offset(bytes, code + 12);
        insns = code + 16;
        if (units > (bytes.length - insns) / 2) {
            throw new IndexOutOfBoundsException("code lies outside the file");
        }
        dex.spend(2L * units);
        // The room for outgoing arguments follows from the calls; compilers count it differently.
        long hash = Hash64.mix(u16(bytes, code), u16(bytes, code + 2));
        numberInstructions();
        hash = instructions(hash, unstable);
        return tries(hash, u16(bytes, code + 6), unstable);
    }

    private void numberInstructions() {
        if (ordinals.length <= units) {
            ordinals = new int[units + units / 2 + 1];
        }
        int ordinal = 0;
        int at = 0;
        while (at < units) {
            int unit = u16(bytes, insns + 2 * at);
            boolean counts = (unit & 0xff) != Instructions.NOP;
            int length = lengthAt(at, unit);
            ordinals[at] = ordinal;
            for (int i = at + 1; i < Math.min(units, at + length); i++) {
                ordinals[i] = NO_INSTRUCTION;
            }
            ordinal += counts ? 1 : 0;
            at += length;
        }
        ordinals[units] = ordinal;
    }

    private int lengthAt(int at, int unit) {
        int place = insns + 2 * at;
        long length = switch (unit) {
            case Instructions.PACKED_SWITCH_PAYLOAD -> u16(bytes, place + 2) * 2L + 4;
            case Instructions.SPARSE_SWITCH_PAYLOAD -> u16(bytes, place + 2) * 4L + 2;
            case Instructions.ARRAY_PAYLOAD -> (u16(bytes, place + 2) * (long) offset(bytes, place + 4) + 1) / 2 + 4;
            default -> Instructions.units(unit & 0xff);
        };
        if (length > units - at) {
            throw new IndexOutOfBoundsException("an instruction reaches beyond its method");
        }
        return (int) length;
    }

    private long instructions(long hash, List<String> unstable) {
        int at = 0;
        while (at < units) {
            int unit = u16(bytes, insns + 2 * at);
            if ((unit & 0xff) != Instructions.NOP) {
                hash = instruction(hash, at, unit, unstable);
            }
            at += lengthAt(at, unit);
        }
        return hash;
    }

    private long instruction(long hash, int at, int unit, List<String> unstable) {
        int place = insns + 2 * at;
        int opcode = unit & 0xff;
        byte kind = Instructions.kind(opcode);
        return switch (kind) {
            case Instructions.PLAIN -> plain(hash, place, opcode);
            case Instructions.STRING, Instructions.STRING_JUMBO -> {
                int index = kind == Instructions.STRING ? u16(bytes, place + 2) : i32(bytes, place + 2);
                yield Hash64.mix(Hash64.mix(hash, unit & 0xff00 | Instructions.CONST_STRING), references.string(index));
            }
            case Instructions.BRANCH_8 -> jump(Hash64.mix(hash, Instructions.GOTO), at, (byte) (unit >> 8));
            case Instructions.BRANCH_16 ->
                jump(
                        Hash64.mix(hash, opcode < Instructions.GOTO_32 ? Instructions.GOTO : unit),
                        at,
                        s16(bytes, place + 2));
            case Instructions.BRANCH_32 -> jump(Hash64.mix(hash, Instructions.GOTO), at, i32(bytes, place + 2));
            case Instructions.PAYLOAD -> payload(Hash64.mix(hash, unit), at, at + i32(bytes, place + 2));
            case Instructions.LITERAL_32 ->
                Hash64.mix(Hash64.mix(hash, unit & 0xff00 | Instructions.CONST), values.literal(i32(bytes, place + 2)));
            case Instructions.LITERAL_HIGH_16 ->
                Hash64.mix(
                        Hash64.mix(hash, unit & 0xff00 | Instructions.CONST),
                        values.literal(u16(bytes, place + 2) << 16));
            default -> reference(hash, kind, unit, place, unstable);
        };
    }

    private long plain(long hash, int place, int opcode) {
        return switch (Instructions.units(opcode)) {
            case 1 -> Hash64.mix(hash, u16(bytes, place));
            case 2 -> Hash64.mix(hash, i32(bytes, place));
            case 3 -> Hash64.mix(Hash64.mix(hash, i32(bytes, place)), u16(bytes, place + 4));
            default ->
                Hash64.mix(
                        Hash64.mix(Hash64.mix(hash, i32(bytes, place)), i32(bytes, place + 4)), u16(bytes, place + 8));
        };
    }

    private long reference(long hash, byte kind, int unit, int place, List<String> unstable) {
        byte named = kind == Instructions.METHOD_AND_PROTO ? Instructions.METHOD : kind;
        long mixed = Hash64.mix(Hash64.mix(hash, unit), values.reference(named, u16(bytes, place + 2), unstable));
        if (Instructions.units(unit & 0xff) > 2) {
            mixed = Hash64.mix(mixed, u16(bytes, place + 4));
        }
        return kind == Instructions.METHOD_AND_PROTO
                ? Hash64.mix(mixed, values.reference(Instructions.PROTO, u16(bytes, place + 6), unstable))
                : mixed;
    }

    private long jump(long hash, int at, int distance) {
        return Hash64.mix(hash, target(at + distance));
    }

    private int target(int at) {
        if (at < 0 || at > units || ordinals[at] == NO_INSTRUCTION) {
            throw new IndexOutOfBoundsException("a jump leads to no instruction");
        }
        return ordinals[at];
    }

    private long payload(long hash, int from, int at) {
        target(at);
        int place = insns + 2 * at;
        int count = u16(bytes, place + 2);
        dex.spend(4L * count);
        return switch (u16(bytes, place)) {
            case Instructions.PACKED_SWITCH_PAYLOAD -> {
                long mixed = Hash64.mix(Hash64.mix(hash, count), i32(bytes, place + 4));
                for (int i = 0; i < count; i++) {
                    mixed = jump(mixed, from, i32(bytes, place + 8 + 4 * i));
                }
                yield mixed;
            }
            case Instructions.SPARSE_SWITCH_PAYLOAD -> {
                long mixed = Hash64.mix(hash, count);
                for (int i = 0; i < count; i++) {
                    mixed = Hash64.mix(mixed, values.literal(i32(bytes, place + 4 + 4 * i)));
                    mixed = jump(mixed, from, i32(bytes, place + 4 + 4 * (count + i)));
                }
                yield mixed;
            }
            case Instructions.ARRAY_PAYLOAD -> array(Hash64.mix(hash, count), place, count);
            default -> throw new IndexOutOfBoundsException("a table of a method is missing");
        };
    }

    private long array(long hash, int place, int width) {
        int size = offset(bytes, place + 4);
        dex.spend((long) size * width);
        long mixed = Hash64.mix(hash, size);
        if (width == 4) {
            for (int i = 0; i < size; i++) {
                mixed = Hash64.mix(mixed, values.literal(i32(bytes, place + 8 + 4 * i)));
            }
            return mixed;
        }
        for (int i = 0; i < size * width; i++) {
            mixed = Hash64.mix(mixed, bytes[place + 8 + i]);
        }
        return mixed;
    }

    private long tries(long hash, int count, List<String> unstable) {
        if (count == 0) {
            return hash;
        }
        int at = insns + 2 * (units + (units & 1));
        int handlers = at + 8 * count;
        long mixed = hash;
        for (int i = 0; i < count; i++, at += 8) {
            int start = offset(bytes, at);
            mixed = Hash64.mix(mixed, target(start));
            mixed = Hash64.mix(mixed, target(Math.addExact(start, u16(bytes, at + 4))));
            mixed = handler(mixed, handlers + u16(bytes, at + 6), unstable);
        }
        return mixed;
    }

    private long handler(long hash, int at, List<String> unstable) {
        DexCursor cursor = new DexCursor(bytes, at);
        int size = cursor.sleb();
        long mixed = Hash64.mix(hash, size);
        dex.spend(2L * Math.abs((long) size));
        for (int i = Math.abs(size); i > 0; i--) {
            mixed = Hash64.mix(mixed, values.reference(Instructions.TYPE, cursor.uleb(), unstable));
            mixed = Hash64.mix(mixed, target(cursor.uleb()));
        }
        return size <= 0 ? Hash64.mix(mixed, target(cursor.uleb())) : mixed;
    }

    /// The hash of what debuggers and stack traces see of a method: lines, names of locals and parameters.
    long debug(int code) {
        int at = code == 0 ? 0 : offset(bytes, code + 8);
        if (at == 0) {
            return 0;
        }
        DexCursor cursor = new DexCursor(bytes, at);
        long hash = Hash64.mix(1, cursor.uleb());
        for (int i = cursor.count(); i > 0; i--) {
            hash = Hash64.mix(hash, name(cursor.uleb() - 1));
        }
        while (true) {
            int opcode = cursor.u8();
            hash = Hash64.mix(hash, opcode);
            switch (opcode) {
                case 0x00 -> {
                    dex.spend(cursor.position() - (long) at);
                    return hash;
                }
                case 0x01, 0x05, 0x06 -> hash = Hash64.mix(hash, cursor.uleb());
                case 0x02 -> hash = Hash64.mix(hash, cursor.sleb());
                case 0x03, 0x04 -> {
                    hash = Hash64.mix(hash, cursor.uleb());
                    hash = Hash64.mix(hash, name(cursor.uleb() - 1));
                    int type = cursor.uleb() - 1;
                    hash = Hash64.mix(hash, type < 0 ? 0 : references.type(type));
                    hash = opcode == 0x04 ? Hash64.mix(hash, name(cursor.uleb() - 1)) : hash;
                }
                case 0x09 -> hash = Hash64.mix(hash, name(cursor.uleb() - 1));
                default -> {
                    // Moves line and address by fixed steps.
                }
            }
        }
    }

    private long name(int string) {
        return string < 0 ? 0 : references.string(string);
    }
}
