package dev.patchsmith.apk.dex;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.u16;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lists of a dex file (AOSP "Dalvik executable format") over its bytes. Names are decoded when they are asked for.
/// Damaged offsets surface as [IndexOutOfBoundsException] where they are followed.
public final class DexFile {

    /// No index: a class without a superclass, a class without a source file.
    public static final int NO_INDEX = -1;

    /// The size of the part of a dex file that says how many of everything there are, in bytes.
    public static final int HEADER_SIZE = 0x70;

    /// How many bytes may be looked at for each byte of the file. Compilers share little; only a file made to keep its
    /// reader busy points to the same bytes again and again.
    private static final long MAX_EFFORT = 64;

    private static final int MAP_CALL_SITES = 0x0007;
    private static final int MAP_METHOD_HANDLES = 0x0008;

    private final byte[] bytes;
    private final int header;
    private final int version;
    private final @Nullable String[] strings;
    private long effort;
    private int callSites;
    private int methodHandles;

    private DexFile(byte[] bytes, int header, int version) {
        this.bytes = bytes;
        this.header = header;
        this.version = version;
        this.effort = MAX_EFFORT * Math.max(bytes.length, 1 << 16);
        this.strings = new @Nullable String[checkedCount(56, 4)];
        checkedCount(64, 4);
        checkedCount(72, 12);
        checkedCount(80, 8);
        checkedCount(88, 8);
        checkedCount(96, 32);
        readMap();
    }

    /// Reads the dex files in some bytes: one, or several for a dex 041 container.
    public static List<DexFile> read(byte[] bytes) throws BadDexException {
        List<DexFile> files = new ArrayList<>();
        try {
            int header = 0;
            do {
                int version = version(bytes, header);
                files.add(new DexFile(bytes, header, version));
                header = version < 41 ? bytes.length : header + Math.max(HEADER_SIZE, offset(bytes, header + 32));
            } while (header + HEADER_SIZE <= bytes.length && header > 0);
            return files;
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            throw new BadDexException("is damaged: its header points outside of it");
        }
    }

    /// The three digits after `dex` at the start, checked.
    private static int version(byte[] bytes, int at) throws BadDexException {
        if (bytes.length - at < HEADER_SIZE || i32(bytes, at) != 0x0a786564 || bytes[at + 7] != 0) {
            throw new BadDexException("is not a dex file");
        }
        int version = 0;
        for (int i = 4; i < 7; i++) {
            int digit = bytes[at + i] - '0';
            if (digit < 0 || digit > 9) {
                throw new BadDexException("is not a dex file");
            }
            version = version * 10 + digit;
        }
        if (version < 35 || version > 41) {
            throw new BadDexException("has dex version %03d; 035 to 041 can be read".formatted(version));
        }
        if (i32(bytes, at + 40) != 0x12345678) {
            throw new BadDexException("has its bytes in the other order, which no device reads");
        }
        return version;
    }

    private int checkedCount(int field, int itemSize) {
        int count = offset(bytes, header + field);
        int start = offset(bytes, header + field + 4);
        if ((long) start + (long) count * itemSize > bytes.length) {
            throw new IndexOutOfBoundsException("a list lies outside the file");
        }
        return count;
    }

    private void readMap() {
        int map = offset(bytes, header + 52);
        int size = map == 0 ? 0 : offset(bytes, map);
        for (int i = 0, at = map + 4; i < size; i++, at += 12) {
            switch (u16(bytes, at)) {
                case MAP_CALL_SITES -> callSites = offset(bytes, at + 8);
                case MAP_METHOD_HANDLES -> methodHandles = offset(bytes, at + 8);
                default -> {
                    // Everything else is reached from the header.
                }
            }
        }
    }

    /// Counts work, so that a few bytes that are pointed to often cannot keep the reader busy for ever.
    void spend(long some) {
        effort -= some;
        if (effort < 0) {
            throw new IndexOutOfBoundsException("its parts point to each other too often");
        }
    }

    byte[] bytes() {
        return bytes;
    }

    public int version() {
        return version;
    }

    public int stringCount() {
        return strings.length;
    }

    public int typeCount() {
        return i32(bytes, header + 64);
    }

    public int protoCount() {
        return i32(bytes, header + 72);
    }

    public int fieldCount() {
        return i32(bytes, header + 80);
    }

    public int methodCount() {
        return i32(bytes, header + 88);
    }

    public int classCount() {
        return i32(bytes, header + 96);
    }

    private int at(int field, int index, int count, int itemSize) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("index " + index + " of " + count);
        }
        return i32(bytes, header + field) + index * itemSize;
    }

    /// Where the characters of a string start, after its length.
    int stringStart(int index) {
        DexCursor cursor = new DexCursor(bytes, offset(bytes, at(60, index, strings.length, 4)));
        cursor.uleb();
        return cursor.position();
    }

    public String string(int index) {
        String known = strings[index];
        if (known == null) {
            known = ModifiedUtf8.decode(bytes, stringStart(index));
            strings[index] = known;
            spend(known.length());
        }
        return known;
    }

    int typeString(int type) {
        return i32(bytes, at(68, type, typeCount(), 4));
    }

    /// The descriptor of a type, as `Lcom/shop/Cart;`.
    public String type(int index) {
        return string(typeString(index));
    }

    public int protoReturn(int proto) {
        return i32(bytes, at(76, proto, protoCount(), 12) + 4);
    }

    /// The parameter types of a prototype.
    public int[] protoParameters(int proto) {
        return typeList(offset(bytes, at(76, proto, protoCount(), 12) + 8));
    }

    /// The types of a type list, none for offset 0.
    int[] typeList(int start) {
        if (start == 0) {
            return new int[0];
        }
        int size = offset(bytes, start);
        if (size > (bytes.length - start) / 2) {
            throw new IndexOutOfBoundsException("a list of types lies outside the file");
        }
        spend(2L * size);
        int[] types = new int[size];
        for (int i = 0; i < types.length; i++) {
            types[i] = u16(bytes, start + 4 + 2 * i);
        }
        return types;
    }

    /// `(ILjava/lang/String;)V`
    public String proto(int proto) {
        StringBuilder text = new StringBuilder("(");
        for (int type : protoParameters(proto)) {
            text.append(type(type));
        }
        return text.append(')').append(type(protoReturn(proto))).toString();
    }

    public int fieldOwner(int field) {
        return u16(bytes, at(84, field, fieldCount(), 8));
    }

    public int fieldType(int field) {
        return u16(bytes, at(84, field, fieldCount(), 8) + 2);
    }

    public int fieldName(int field) {
        return i32(bytes, at(84, field, fieldCount(), 8) + 4);
    }

    public int methodOwner(int method) {
        return u16(bytes, at(92, method, methodCount(), 8));
    }

    public int methodProto(int method) {
        return u16(bytes, at(92, method, methodCount(), 8) + 2);
    }

    public int methodName(int method) {
        return i32(bytes, at(92, method, methodCount(), 8) + 4);
    }

    /// Where the definition of a class starts.
    int classDef(int index) {
        return at(100, index, classCount(), 32);
    }

    /// The descriptor of a class that is defined here.
    public String className(int index) {
        return type(i32(bytes, classDef(index)));
    }

    int callSite(int index) {
        return offset(bytes, callSites + 4 * index);
    }

    int methodHandleKind(int index) {
        return u16(bytes, methodHandles + 8 * index);
    }

    int methodHandleTarget(int index) {
        return u16(bytes, methodHandles + 8 * index + 4);
    }

    /// Whether some string of the file starts like this; strings are sorted, so this costs nothing.
    public List<String> stringsStartingWith(String prefix) {
        int low = 0;
        int high = strings.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (string(middle).compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<String> found = new ArrayList<>();
        while (low < strings.length && string(low).startsWith(prefix)) {
            found.add(string(low++));
        }
        return found;
    }
}
