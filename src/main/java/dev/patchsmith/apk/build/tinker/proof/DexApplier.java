package dev.patchsmith.apk.build.tinker.proof;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Adler32;

/// Applies the difference of a dex file, written from the description of the format alone.
final class DexApplier {

    private static final int MAX_SIZE = 512 << 20;

    private final DexLayout base;
    private final ByteBuffer patch;
    private final boolean sorted;
    private final Map<Part, Integer> starts = new EnumMap<>(Part.class);
    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);
    private final Movement movement = new Movement();
    private int format;
    private int version;
    private int texts;
    private int map;

    private DexApplier(byte[] base, byte[] patch, boolean sorted) throws BadPatchException {
        this.base = DexLayout.read(base);
        this.patch = ByteBuffer.wrap(patch).order(ByteOrder.LITTLE_ENDIAN);
        this.sorted = sorted;
    }

    /// The format of a difference, 2 or 3; 0 where it is none.
    static int format(byte[] patch) {
        boolean magic = patch.length > 8
                && new String(patch, 0, 6, java.nio.charset.StandardCharsets.ISO_8859_1).equals("DXDIFF");
        return magic ? patch[6] : 0;
    }

    /// @param sorted whether the device sorts the classes in the end
    static byte[] apply(byte[] base, byte[] patch, boolean sorted) throws BadPatchException {
        try {
            return new DexApplier(base, patch, sorted).run();
        } catch (BufferUnderflowException
                | BufferOverflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException damaged) {
            throw new BadPatchException("is damaged");
        }
    }

    private byte[] run() throws BadPatchException {
        ByteBuffer patched = ByteBuffer.allocate(readHeader()).order(ByteOrder.LITTLE_ENDIAN);
        for (Part part : Part.values()) {
            if (format > 2 || !part.isNewInFormat3()) {
                part(part, patched);
            }
        }
        if (sorted) {
            ClassHierarchy.sort(patched, starts.getOrDefault(Part.CLASS, 0), counts.getOrDefault(Part.CLASS, 0));
        }
        writeMap(patched);
        writeHeader(patched);
        return patched.array();
    }

    private int readHeader() throws BadPatchException {
        format = format(patch.array());
        patch.position(8);
        if (format != 2 && format != 3) {
            throw new BadPatchException("is no difference in format 2 or 3");
        }
        version = base.version();
        if (format == 3) {
            int before = version(patch.getInt());
            version = version(patch.getInt());
            if (before != base.version()) {
                throw new BadPatchException("belongs to a base with another dex version");
            }
        }
        int size = patch.getInt();
        int first = patch.getInt();
        if (size < 112 || size > MAX_SIZE) {
            throw new BadPatchException("would make a file of an impossible size");
        }
        boolean textIds = true;
        for (Part part : Part.IN_HEADER) {
            if (part.isNewInFormat3() && format == 2) {
                continue;
            }
            if (part == Part.TYPES) {
                map = patch.getInt();
            }
            int start = patch.getInt();
            if (part == Part.TEXT && textIds) {
                texts = start;
                textIds = false;
            } else {
                starts.put(part, start);
            }
        }
        byte[] signature = new byte[20];
        patch.get(signature);
        if (!MessageDigest.isEqual(signature, signature(base.bytes().array()))) {
            throw new BadPatchException("belongs to another base");
        }
        patch.position(first);
        return size;
    }

    private static int version(int api) throws BadPatchException {
        return switch (api) {
            case 13 -> 35;
            case 24 -> 37;
            case 26 -> 38;
            case 28 -> 39;
            default -> throw new BadPatchException("names an unknown dex version");
        };
    }

    private BitSet places() throws BadPatchException {
        BitSet places = new BitSet();
        int count = Leb.read(patch);
        int at = 0;
        for (int i = 0; i < count; i++) {
            at += Leb.readSigned(patch);
            if (at < 0 || places.get(at)) {
                throw new BadPatchException("names an item twice");
            }
            places.set(at);
        }
        return places;
    }

    private void part(Part part, ByteBuffer patched) throws BadPatchException {
        BitSet dropped = places();
        BitSet added = places();
        int before = base.count(part);
        int count = before - dropped.cardinality() + added.cardinality();
        BitSet replaced = places();
        dropped.or(replaced);
        added.or(replaced);
        if (added.length() > count || dropped.length() > before) {
            throw new BadPatchException("adds or removes items that cannot be there");
        }
        counts.put(part, count);
        ByteBuffer out = patched.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        out.position(starts.getOrDefault(part, 0));
        ByteBuffer in = base.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        in.position(base.start(part));
        ItemMover fromBase = new ItemMover(in, out, movement);
        ItemMover fromPatch = new ItemMover(patch, out, Movement.NONE);
        int old = 0;
        for (int place = 0; place < count; place++) {
            if (added.get(place)) {
                align(part, out);
                text(part, place, out, patched);
                fromPatch.move(part);
                continue;
            }
            old = drop(part, dropped, old, in);
            align(part, in);
            align(part, out);
            int from = part.isReferredToByPlace() ? in.position() : old;
            int to = part.isReferredToByPlace() ? out.position() : place;
            text(part, place, out, patched);
            fromBase.move(part);
            movement.moved(part, from, to);
            old++;
        }
        while (dropped.get(old)) {
            old = drop(part, dropped, old, in);
        }
    }

    /// Passes by the items to drop that come next.
    private int drop(Part part, BitSet dropped, int from, ByteBuffer in) throws BadPatchException {
        ByteBuffer nowhere = ByteBuffer.allocate(0);
        int old = from;
        for (; dropped.get(old); old++) {
            align(part, in);
            movement.gone(part, part.isReferredToByPlace() ? in.position() : old);
            nowhere = skip(part, in, nowhere);
        }
        return old;
    }

    private static ByteBuffer skip(Part part, ByteBuffer in, ByteBuffer scratch) throws BadPatchException {
        int start = in.position();
        ByteBuffer room = scratch;
        while (true) {
            try {
                room.clear();
                new ItemMover(in, room, Movement.NONE).move(part);
                return room;
            } catch (BufferOverflowException | IndexOutOfBoundsException | IllegalArgumentException tooSmall) {
                if (room.capacity() > in.capacity()) {
                    throw tooSmall;
                }
                in.position(start);
                room = ByteBuffer.allocate(Math.max(1 << 12, room.capacity() * 4))
                        .order(ByteOrder.LITTLE_ENDIAN);
            }
        }
    }

    private static void align(Part part, ByteBuffer buffer) {
        if (!part.packed()) {
            buffer.position(buffer.position() + 3 & -4);
        }
    }

    private void text(Part part, int place, ByteBuffer out, ByteBuffer patched) {
        if (part == Part.TEXT) {
            patched.putInt(texts + 4 * place, out.position());
        }
    }

    private record Line(int number, int count, int start) {}

    private void writeMap(ByteBuffer patched) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, 1, 0));
        lines.add(new Line(1, counts.getOrDefault(Part.TEXT, 0), texts));
        lines.add(new Line(0x1000, 1, map));
        counts.forEach((part, count) -> lines.add(new Line(part.number(), count, starts.getOrDefault(part, 0))));
        lines.removeIf(line -> line.count() == 0);
        lines.sort(Comparator.comparingInt(Line::start));
        patched.position(map);
        patched.putInt(lines.size());
        for (Line line : lines) {
            patched.putInt(line.number()).putInt(line.count()).putInt(line.start());
        }
    }

    private void writeHeader(ByteBuffer patched) {
        byte[] bytes = patched.array();
        patched.putInt(0, 0x0a786564).put(4, (byte) '0').put(5, (byte) ('0' + version / 10));
        patched.put(6, (byte) ('0' + version % 10))
                .putInt(32, bytes.length)
                .putInt(36, 112)
                .putInt(40, 0x12345678);
        patched.putInt(52, map);
        Part[] listed = {Part.TEXT, Part.TYPE, Part.SHAPE, Part.FIELD, Part.METHOD, Part.CLASS};
        for (int i = 0; i < listed.length; i++) {
            int count = counts.getOrDefault(listed[i], 0);
            int start = i == 0 ? texts : starts.getOrDefault(listed[i], 0);
            patched.putInt(56 + 8 * i, count).putInt(60 + 8 * i, count == 0 ? 0 : start);
        }
        int data = endOfIds(bytes.length);
        patched.putInt(104, bytes.length - data).putInt(108, data);
        System.arraycopy(signature(bytes), 0, bytes, 12, 20);
        Adler32 sum = new Adler32();
        sum.update(bytes, 12, bytes.length - 12);
        patched.putInt(8, (int) sum.getValue());
    }

    /// Devices find the size of each part by the start of the next and call the lists at the front, without
    /// handles, everything before the data.
    private int endOfIds(int size) {
        List<Part> ranks = List.of(
                Part.TYPE,
                Part.SHAPE,
                Part.FIELD,
                Part.METHOD,
                Part.HANDLE,
                Part.CLASS,
                Part.TEXT,
                Part.TYPES,
                Part.NOTE,
                Part.NOTES,
                Part.NOTES_OF_PARAMETERS,
                Part.NOTES_OF_CLASS,
                Part.LINES,
                Part.CODE,
                Part.MEMBERS,
                Part.VALUES,
                Part.CALL_SITE);
        Set<Part> lists = EnumSet.of(Part.TYPE, Part.SHAPE, Part.FIELD, Part.METHOD, Part.CLASS);
        List<Part> present = new ArrayList<>(ranks);
        present.removeIf(part -> !starts.containsKey(part));
        present.sort(Comparator.comparingInt(part -> starts.getOrDefault(part, 0)));
        int total = texts;
        int end = Math.min(map, size);
        for (Part part : present.reversed()) {
            int start = starts.getOrDefault(part, 0);
            total += lists.contains(part) ? end - start : 0;
            end = start;
        }
        return total + end - texts;
    }

    private static byte[] signature(byte[] dex) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(dex, 32, dex.length - 32);
            return sha.digest();
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-1", every);
        }
    }
}
