package dev.patchsmith.apk.build.tinker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.immutable.ImmutableClassDef;
import org.jf.dexlib2.immutable.ImmutableField;
import org.jf.dexlib2.immutable.value.ImmutableBooleanEncodedValue;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/// Two small files by which devices see that code and resources of a patch are in place.
final class TestMarks {

    static final String DEX = "test.dex";
    static final String RESOURCE = "assets/only_use_to_test_tinker_resource.txt";

    private static final String CLASS = "Lcom/tencent/tinker/loader/TinkerTestDexLoad;";

    private TestMarks() {}

    /// A dex file with the loader's test class, whose one field says that the patch is loaded.
    static byte[] dex() {
        ImmutableField mark = new ImmutableField(
                CLASS,
                "isPatch",
                "Z",
                AccessFlags.PUBLIC.getValue() | AccessFlags.STATIC.getValue(),
                ImmutableBooleanEncodedValue.TRUE_VALUE,
                null,
                null);
        DexPool pool = new DexPool(Opcodes.forApi(15));
        pool.internClass(new ImmutableClassDef(
                CLASS,
                AccessFlags.PUBLIC.getValue(),
                "Ljava/lang/Object;",
                List.of(),
                null,
                List.of(),
                List.of(mark),
                List.of()));
        MemoryDataStore store = new MemoryDataStore();
        try {
            pool.writeTo(store);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return java.util.Arrays.copyOf(store.getBuffer(), store.getSize());
    }

    static byte[] resource() {
        return "The resources of a patch are in place.\n".getBytes(StandardCharsets.US_ASCII);
    }
}
