package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.build.tinker.TinkerSdk;
import java.nio.charset.StandardCharsets;

/// What stands before the sections of a difference: which file it belongs to, and the layout of the patched one.
final class PatchHeader {

    private static final byte[] MAGIC = "DXDIFF".getBytes(StandardCharsets.US_ASCII);

    private PatchHeader() {}

    static byte[] of(DexBytes old, DexBytes fixed, TinkerSdk sdk, PatchedFile file, ByteSink items) {
        ByteSink out = new ByteSink(items.size() + 256);
        out.copy(MAGIC, 0, MAGIC.length);
        out.u16(sdk.format());
        if (sdk.format() > 2) {
            out.u32(api(old.version()));
            out.u32(api(fixed.version()));
        }
        out.u32(file.size());
        int first = out.size();
        out.u32(0);
        out.u32(file.stringIds());
        starts(file, out, ItemKind.TYPE, ItemKind.PROTO, ItemKind.FIELD, ItemKind.METHOD);
        if (sdk.format() > 2) {
            starts(file, out, ItemKind.CALL_SITE, ItemKind.METHOD_HANDLE);
        }
        starts(file, out, ItemKind.CLASS_DEF);
        out.u32(file.map());
        starts(
                file,
                out,
                ItemKind.TYPE_LIST,
                ItemKind.ANNOTATION_SET_LIST,
                ItemKind.ANNOTATION_SET,
                ItemKind.CLASS_DATA,
                ItemKind.CODE,
                ItemKind.STRING,
                ItemKind.DEBUG_INFO,
                ItemKind.ANNOTATION,
                ItemKind.ENCODED_ARRAY,
                ItemKind.ANNOTATIONS_DIRECTORY);
        out.copy(PatchedFile.signature(old.bytes()), 0, 20);
        out.put32(first, out.size());
        out.copy(items.array(), 0, items.size());
        return out.toBytes();
    }

    private static void starts(PatchedFile file, ByteSink out, ItemKind... kinds) {
        for (ItemKind kind : kinds) {
            out.u32(file.start(kind));
        }
    }

    /// The Android API level that devices know a dex version by.
    private static int api(int version) {
        return switch (version) {
            case 35 -> 13;
            case 37 -> 24;
            case 38 -> 26;
            default -> 28;
        };
    }
}
