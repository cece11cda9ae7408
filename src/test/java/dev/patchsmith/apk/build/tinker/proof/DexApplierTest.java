package dev.patchsmith.apk.build.tinker.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.apk.build.tinker.dexdiff.DexDifference;
import dev.patchsmith.apk.build.tinker.dexdiff.UndiffableDexException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The writer's differences, applied by code that knows nothing of the writer.
final class DexApplierTest {

    @TempDir
    Path folder;

    private static void survives(byte[] base, byte[] fixed, TinkerSdk sdk) throws Exception {
        var made = DexDifference.of(base, fixed, sdk, name -> false, WorkProgress.NONE);
        byte[] applied = DexApplier.apply(base, made.patch(), sdk.sortsClasses());
        assertThat(applied).isEqualTo(made.patched());
        if (sdk.format() == 2) {
            assertThat(TinkersOwnApplier.apply(base, made.patch())).isEqualTo(made.patched());
        }
        ClassTable result = new ClassTable();
        ClassTable expected = new ClassTable();
        result.add(applied);
        expected.add(fixed);
        assertThat(result.names()).isEqualTo(expected.names());
        assertThat(expected.names()).allMatch(name -> result.sameAs(expected, name));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void randomEditsSurviveWritingApplyingAndComparing(int round) throws Exception {
        for (int i = 0; i < 25; i++) {
            RandomDex dex = new RandomDex(1000L * round + i);
            byte[] base = dex.bytes(21);
            dex.edit();
            byte[] fixed = dex.bytes(21);
            for (TinkerSdk sdk : TinkerSdk.values()) {
                survives(base, fixed, sdk);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"21, UP_TO_1_9_14", "21, FROM_1_9_15", "24, FROM_1_9_15", "26, FROM_1_9_15_2", "28, FROM_1_9_15_2"})
    void compiledCodeOfEveryDexVersionSurvives(int api, TinkerSdk sdk) throws Exception {
        byte[] base = dex(api, "base.apk", "return a + b;", "\"one\"", "");
        byte[] fixed = dex(
                api,
                "fixed.apk",
                "try { switch (a) { case 1: return b; case 2: return a; case 3: return 7; default: return b - a; } }"
                        + " catch (RuntimeException e) { return new int[] {1, 2, 3}[a]; }",
                "\"two\"",
                "@Deprecated int added(long l, double d) { Runnable r = () -> System.out.println(l + d); r.run();"
                        + " return 3; } interface Inner extends Runnable { int X = 5; } enum Sort { A, B }");
        survives(base, fixed, sdk);
        survives(fixed, base, sdk);
    }

    private byte[] dex(int api, String name, String body, String text, String more) throws Exception {
        ApkFile apk = ApkFixture.empty()
                .minApi(api)
                .source(
                        "com.shop.Cart",
                        "public class Cart extends Shelf { static final String T = " + text
                                + "; int pay(int a, int b) { " + body + " } " + more + " }")
                .source("com.shop.Shelf", "public class Shelf { String label = \"shelf\"; }")
                .open(folder, name);
        return apk.read(apk.dexFiles().getFirst());
    }

    @Test
    void leavesOutTheClassesItIsTold() throws Exception {
        byte[] base = new RandomDex(7).bytes(21);
        String removed = "Lapp/C1;";
        var made = DexDifference.of(
                base, base, TinkerSdk.FROM_1_9_15_2, name -> name.startsWith("Lapp/C1"), WorkProgress.NONE);
        ClassTable result = new ClassTable();
        result.add(DexApplier.apply(base, made.patch(), true));
        assertThat(result.names()).doesNotContain(removed).isNotEmpty().noneMatch(n -> n.startsWith("Lapp/C1"));
    }

    @Test
    void refusesAnotherBase() throws Exception {
        RandomDex dex = new RandomDex(9);
        byte[] base = dex.bytes(21);
        dex.edit();
        byte[] fixed = dex.bytes(21);
        byte[] patch = DexDifference.of(base, fixed, TinkerSdk.UP_TO_1_9_14, n -> false, WorkProgress.NONE)
                .patch();
        assertThatThrownBy(() -> DexApplier.apply(fixed, patch, false)).hasMessage("belongs to another base");
    }

    @Test
    void refusesDamagedDifferencesInWords() throws Exception {
        RandomDex dex = new RandomDex(9);
        byte[] base = dex.bytes(21);
        dex.edit();
        byte[] patch = DexDifference.of(base, dex.bytes(21), TinkerSdk.FROM_1_9_15, n -> false, WorkProgress.NONE)
                .patch();
        for (int length = 0; length < patch.length; length += 7) {
            byte[] cut = Arrays.copyOf(patch, length);
            assertThatThrownBy(() -> DexApplier.apply(base, cut, false)).isInstanceOf(BadPatchException.class);
        }
    }

    @Test
    void saysWhichDexVersionAnSdkDoesNotRead() {
        byte[] dex = new RandomDex(3).bytes(26);
        assertThatThrownBy(() -> DexDifference.of(dex, dex, TinkerSdk.UP_TO_1_9_14, n -> false, WorkProgress.NONE))
                .isInstanceOf(UndiffableDexException.class)
                .hasMessageContaining("has dex version 038");
    }
}
