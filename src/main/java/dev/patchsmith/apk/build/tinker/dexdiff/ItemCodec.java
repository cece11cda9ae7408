package dev.patchsmith.apk.build.tinker.dexdiff;

/// Reads items of a dex file and writes them as they stand in the patched one: with the references of that file,
/// and in the one encoding that devices give to everything they carry over. Two items are the same for a device
/// exactly where these bytes are the same.
final class ItemCodec {

    private final ByteSource in;
    private final References references;
    private final ValueCodec values;
    private final CodeCodec code;
    private final DebugCodec debug;

    ItemCodec(ByteSource in, References references) {
        this.in = in;
        this.references = references;
        this.values = new ValueCodec(in, references);
        this.code = new CodeCodec(in, references);
        this.debug = new DebugCodec(in, references);
    }

    ByteSource source() {
        return in;
    }

    References references() {
        return references;
    }

    /// Reads the item at the source's place, which is moved behind it.
    void copy(ItemKind kind, ByteSink out) {
        references.begin();
        if (kind.aligned()) {
            in.align4();
        }
        switch (kind) {
            case STRING -> string(out);
            case TYPE -> out.u32(index(ItemKind.STRING, in.u32()));
            case TYPE_LIST -> typeList(out);
            case PROTO -> proto(out);
            case FIELD -> member(ItemKind.TYPE, out);
            case METHOD -> member(ItemKind.PROTO, out);
            case METHOD_HANDLE -> methodHandle(out);
            case ANNOTATION -> {
                out.u8(in.u8());
                values.annotation(out);
            }
            case ANNOTATION_SET -> list(ItemKind.ANNOTATION, out);
            case ANNOTATION_SET_LIST -> list(ItemKind.ANNOTATION_SET, out);
            case ANNOTATIONS_DIRECTORY -> directory(out);
            case DEBUG_INFO -> debug.copy(out);
            case CODE -> code.copy(out);
            case CLASS_DATA -> classData(out);
            case ENCODED_ARRAY -> values.array(out);
            case CALL_SITE -> out.u32(offset(ItemKind.ENCODED_ARRAY, in.u32()));
            case CLASS_DEF -> classDef(out);
        }
    }

    private int index(ItemKind kind, int index) {
        return references.index(kind, index);
    }

    private int offset(ItemKind kind, int place) {
        return references.offset(kind, place);
    }

    /// Devices decode texts and encode them again; only texts in the usual form come out as they were.
    private void string(ByteSink out) {
        int length = in.uleb();
        out.uleb(length);
        int units = 0;
        int next;
        while ((next = in.u8()) != 0) {
            out.u8(next);
            if (next < 0x80) {
                units++;
                continue;
            }
            int second = continuation(out);
            int value = (next & 0x1f) << 6 | second;
            int least = 0x80;
            if ((next & 0xf0) == 0xe0) {
                value = (next & 0xf) << 12 | second << 6 | continuation(out);
                least = 0x800;
            } else if ((next & 0xe0) != 0xc0) {
                throw new IndexOutOfBoundsException("a text is damaged");
            }
            if (value < least && value != 0) {
                references.fix();
            }
            units++;
        }
        out.u8(0);
        if (units != length) {
            throw new IndexOutOfBoundsException("a text has another length than it says");
        }
    }

    private int continuation(ByteSink out) {
        int next = in.u8();
        if ((next & 0xc0) != 0x80) {
            throw new IndexOutOfBoundsException("a text is damaged");
        }
        out.u8(next);
        return next & 0x3f;
    }

    private void typeList(ByteSink out) {
        int size = in.u32();
        out.u32(size);
        for (int i = 0; i < size; i++) {
            out.u16(index(ItemKind.TYPE, in.u16()));
        }
    }

    private void proto(ByteSink out) {
        out.u32(index(ItemKind.STRING, in.u32()));
        out.u32(index(ItemKind.TYPE, in.u32()));
        out.u32(offset(ItemKind.TYPE_LIST, in.u32()));
    }

    private void member(ItemKind shape, ByteSink out) {
        out.u16(index(ItemKind.TYPE, in.u16()));
        out.u16(index(shape, in.u16()));
        out.u32(index(ItemKind.STRING, in.u32()));
    }

    private void methodHandle(ByteSink out) {
        int type = in.u16();
        out.u16(type);
        out.u16(in.u16());
        out.u16(index(type < 4 ? ItemKind.FIELD : ItemKind.METHOD, in.u16()));
        out.u16(in.u16());
    }

    private void list(ItemKind kind, ByteSink out) {
        int size = in.u32();
        out.u32(size);
        for (int i = 0; i < size; i++) {
            out.u32(offset(kind, in.u32()));
        }
    }

    private void directory(ByteSink out) {
        out.u32(offset(ItemKind.ANNOTATION_SET, in.u32()));
        int fields = in.u32();
        int methods = in.u32();
        int parameters = in.u32();
        out.u32(fields);
        out.u32(methods);
        out.u32(parameters);
        pairs(fields, ItemKind.FIELD, ItemKind.ANNOTATION_SET, out);
        pairs(methods, ItemKind.METHOD, ItemKind.ANNOTATION_SET, out);
        pairs(parameters, ItemKind.METHOD, ItemKind.ANNOTATION_SET_LIST, out);
    }

    private void pairs(int count, ItemKind member, ItemKind annotations, ByteSink out) {
        for (int i = 0; i < count; i++) {
            out.u32(index(member, in.u32()));
            out.u32(offset(annotations, in.u32()));
        }
    }

    private void classData(ByteSink out) {
        int[] sizes = new int[4];
        for (int i = 0; i < 4; i++) {
            sizes[i] = in.uleb();
            out.uleb(sizes[i]);
        }
        for (int i = 0; i < 4; i++) {
            members(sizes[i], i > 1, out);
        }
    }

    private void members(int count, boolean methods, ByteSink out) {
        int read = 0;
        int written = 0;
        for (int i = 0; i < count; i++) {
            read += in.uleb();
            int mapped = index(methods ? ItemKind.METHOD : ItemKind.FIELD, read);
            out.uleb(mapped - written);
            written = mapped;
            out.uleb(in.uleb());
            if (methods) {
                out.uleb(offset(ItemKind.CODE, in.uleb()));
            }
        }
    }

    private void classDef(ByteSink out) {
        out.u32(index(ItemKind.TYPE, in.u32()));
        out.u32(in.u32());
        out.u32(index(ItemKind.TYPE, in.u32()));
        out.u32(offset(ItemKind.TYPE_LIST, in.u32()));
        out.u32(index(ItemKind.STRING, in.u32()));
        out.u32(offset(ItemKind.ANNOTATIONS_DIRECTORY, in.u32()));
        out.u32(offset(ItemKind.CLASS_DATA, in.u32()));
        out.u32(offset(ItemKind.ENCODED_ARRAY, in.u32()));
    }
}
