package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static dev.patchsmith.apk.diff.Pairs.lines;
import static dev.patchsmith.apk.diff.Pairs.real;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.ElfFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinds of change and noise that need bytes no compiler makes by itself.
class RestOfTheListTest {

    @TempDir
    Path folder;

    private static ApkFixture app(String value) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int a() { return " + value + "; } }")
                .minApi(28);
    }

    private byte[] dex(String value) throws BadEntryException {
        ApkFile apk = app(value).open(folder, "dex.apk");
        return apk.read(apk.entry("classes.dex").orElseThrow());
    }

    private ApkFixture withDex(byte[] dex) {
        return ApkFixture.empty().file("classes.dex", dex);
    }

    @Test
    void aDexFileThatDiffersInNoClassIsNoise() throws BadEntryException {
        byte[] other = dex("1");
        other[12]++;

        assertThat(lines(diff(folder, withDex(dex("1")), withDex(other))))
                .containsExactly("M INDEX_SHIFT dex/classes.dex");
    }

    @Test
    void anotherSourceFileNameIsNoise() {
        ApkDiff diff = diff(folder, app("1"), app("1").withoutSourceFiles());

        assertThat(real(diff)).isEmpty();
        assertThat(diff.verdict().noise()).containsOnlyKeys(NoiseKind.SOURCE_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"035", "037", "038", "039", "040", "041"})
    void everyDexVersionIsCompared(String version) throws BadEntryException {
        byte[] before = dex("1");
        byte[] after = dex("2");
        for (int i = 0; i < 3; i++) {
            before[4 + i] = (byte) version.charAt(i);
            after[4 + i] = (byte) version.charAt(i);
        }

        ApkDiff diff = diff(folder, withDex(before), withDex(after));

        assertThat(real(diff)).containsExactly("M code/com.shop.Cart/a()I");
        assertThat(diff.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"034", "042"})
    void otherDexVersionsAreNamed(String version) throws BadEntryException {
        byte[] after = dex("2");
        for (int i = 0; i < 3; i++) {
            after[4 + i] = (byte) version.charAt(i);
        }

        assertThat(diff(folder, withDex(dex("1")), withDex(after)).problems())
                .extracting(p -> p.message())
                .contains("classes.dex in fixed.apk has dex version " + version
                        + "; 035 to 041 can be read; its classes are not compared.");
    }

    @Test
    void sectionsAndExportedSymbolsOfALibraryAreNamed() {
        byte[] before = ElfFixture.library("one", List.of("pay"));
        byte[] after = ElfFixture.library("two", List.of("pay", "refund"));

        ApkDiff diff = diff(
                folder,
                app("1").file("lib/arm64-v8a/libpay.so", before),
                app("1").file("lib/arm64-v8a/libpay.so", after));

        assertThat(real(diff)).containsExactly("M lib/arm64-v8a/libpay.so");
        assertThat(diff.section(Section.Kind.NATIVE_LIBRARIES).children())
                .singleElement()
                .isInstanceOfSatisfying(
                        NativeLibraryNode.class,
                        n -> assertThat(n.parts())
                                .extracting(p -> p.change().badge() + " " + p.part() + " " + p.label())
                                .contains("M SECTION .text", "M SECTION .dynsym", "A EXPORT refund")
                                .doesNotContain("M EXPORT pay"));
    }

    @Test
    void theDownloadIsAboutWhatCompressingOnceMoreGives() {
        byte[] zeros = new byte[3 << 20];
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);

        long soft = diff(folder, app("1"), app("1").storedFile("assets/a.bin", zeros))
                .fixedSummary()
                .downloadSize();
        long hard = diff(folder, app("1"), app("1").storedFile("assets/a.bin", noise))
                .fixedSummary()
                .downloadSize();

        assertThat(soft).isLessThan(40_000);
        assertThat(hard).isBetween(3L << 20, (3L << 20) + 20_000);
    }
}
