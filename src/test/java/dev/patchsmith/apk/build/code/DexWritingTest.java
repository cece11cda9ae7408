package dev.patchsmith.apk.build.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.dex.ClassHasher;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.ResourceIds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DexWritingTest {

    @TempDir
    Path folder;

    /// D8 makes room for the arguments of `filled-new-array` among the outgoing ones, the library that writes dex files
    /// does not.
    @Test
    void aClassThatFillsArraysIsTheSameWhenItIsWrittenAlone() throws Exception {
        Path app =
                ApkFixture.empty().minApi(26).source("com.example.Names", """
                        public class Names {
                            static String[] of(String a, String b, String c, String d) { return new String[] {a, b, c, d}; }
                        }
                        """).build(folder, "app.apk");
        ApkFile apk = ((ApkOpening.Opened) ApkFile.open(app)).apk();
        byte[] whole = apk.read(apk.entry("classes.dex").orElseThrow());
        AppCode code = AppCode.ofDex(app, "classes.dex", whole);
        String name = "Lcom/example/Names;";
        byte[] alone = DexWriting.write(List.of(code.find(name).orElseThrow()), code.dexVersion(List.of(name)))
                .orElseThrow();
        assertThat(content(alone)).isEqualTo(content(whole));
    }

    private static long content(byte[] dex) throws Exception {
        DexFile file = DexFile.read(dex).getFirst();
        assertThat(file.classCount()).isEqualTo(1);
        return ClassHasher.digesting(file, NameView.PLAIN, ResourceIds.NONE)
                .digest(0)
                .content();
    }
}
