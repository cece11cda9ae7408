package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static dev.patchsmith.apk.diff.Pairs.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherDiffTest {

    @TempDir
    Path folder;

    private static ApkFixture app() {
        return ApkFixture.empty().file("assets/a.txt", "a").file("readme.txt", "hello hello hello hello");
    }

    @Test
    void assetsAndOtherFilesComeGoAndChange() {
        ApkFixture fixed =
                app().file("assets/a.txt", "b").file("assets/new.txt", "n").file("other.txt", "o");

        ApkDiff diff = diff(folder, app(), fixed);

        assertThat(lines(diff)).containsExactly("M asset/assets/a.txt", "A asset/assets/new.txt", "A file/other.txt");
        assertThat(diff.verdict().sentence())
                .isEqualTo("1 asset really changed, 1 asset was added, 1 other file was added;"
                        + " nothing else that matters.");
    }

    @Test
    void recompressedEntriesAreNoise() {
        assertThat(lines(diff(folder, app(), app().compression(0))))
                .contains("M RECOMPRESSED file/readme.txt")
                .allMatch(l -> l.startsWith("M RECOMPRESSED"));
    }

    @Test
    void anotherOrderIsOneNote() {
        assertThat(lines(diff(folder, app(), app().reversed()))).containsExactly("M REORDERED file/(order of entries)");
    }

    @Test
    void signatureFilesAreNoiseButAnotherSignerIsReal() {
        ApkDiff diff = diff(folder, app().signed(TestKey.RELEASE), app().signed(TestKey.OTHER));

        assertThat(lines(diff))
                .contains("M signature/Signers")
                .filteredOn(l -> l.contains("META-INF"))
                .isNotEmpty()
                .allMatch(l -> l.contains("SIGNATURE_FILES"));
        assertThat(diff.verdict().realCount()).isEqualTo(1);
    }

    @Test
    void sameSignerIsNoDifference() {
        ApkDiff diff = diff(
                folder,
                app().signed(TestKey.RELEASE),
                app().file("assets/a.txt", "b").signed(TestKey.RELEASE));

        assertThat(diff.section(Section.Kind.SIGNATURE).children()).isEmpty();
        assertThat(diff.fixedSummary().signers().schemes()).containsExactly("v1", "v2");
    }

    @Test
    void nativeLibrariesAreComparedByAbi() {
        ApkFixture base = app().file("lib/arm64-v8a/liba.so", "not really");
        ApkFixture fixed =
                app().file("lib/arm64-v8a/liba.so", "not really either").file("lib/x86/liba.so", "new");

        ApkDiff diff = diff(folder, base, fixed);

        assertThat(lines(diff)).containsExactly("M lib/arm64-v8a/liba.so", "A lib/x86/liba.so");
        assertThat(diff.section(Section.Kind.NATIVE_LIBRARIES).children())
                .last()
                .isInstanceOfSatisfying(
                        NativeLibraryNode.class, n -> assertThat(n.newAbi()).isTrue());
        assertThat(diff.problems()).extracting(p -> p.kind().name()).contains("BAD_LIBRARY");
    }

    @Test
    void manifestIsComparedByMeaning() {
        ApkFixture base = app().manifest(m -> m.permission("android.permission.CAMERA")
                .component("activity", ".Pay", "exported=true")
                .component("service", ".Sync"));
        ApkFixture fixed = app().manifest(m -> m.component("service", ".Sync", "process=:sync")
                .component("activity", "com.shop.Pay", "exported=false")
                .component("receiver", ".Boot")
                .permission("android.permission.INTERNET")
                .version("1.0.1", 101));

        assertThat(lines(diff(folder, base, fixed)))
                .containsExactlyInAnyOrder(
                        "M manifest/manifest@android:versionCode",
                        "M manifest/manifest@android:versionName",
                        "D manifest/manifest/uses-permission[android.permission.CAMERA]",
                        "A manifest/manifest/uses-permission[android.permission.INTERNET]",
                        "M manifest/manifest/application/activity[com.shop.Pay]@android:exported",
                        "A manifest/manifest/application/service[com.shop.Sync]@android:process",
                        "A manifest/manifest/application/receiver[com.shop.Boot]");
    }

    @Test
    void orderOfTheManifestDoesNotMatter() {
        ApkFixture base = app().manifest(m -> m.component("activity", ".A").component("activity", ".B"));
        ApkFixture fixed = app().manifest(m -> m.component("activity", ".B").component("activity", ".A"));

        assertThat(lines(diff(folder, base, fixed))).isEmpty();
    }

    @Test
    void intentFiltersAreComparedByWhatTheyMatch() {
        ApkFixture base = app().manifest(m -> m.component("activity", ".A").action("android.intent.action.VIEW"));
        ApkFixture fixed = app().manifest(m -> m.component("activity", ".A").action("android.intent.action.SEND"));

        assertThat(lines(diff(folder, base, fixed)))
                .containsExactly(
                        "D manifest/manifest/application/activity[com.shop.A]/intent-filter[VIEW]",
                        "A manifest/manifest/application/activity[com.shop.A]/intent-filter[SEND]");
    }

    @Test
    void whatToolsWriteAboutThemselvesIsNoise() {
        assertThat(lines(
                        diff(folder, app().manifest(m -> m.compiledWith(33)), app().manifest(m -> m.compiledWith(34)))))
                .isNotEmpty()
                .allMatch(l -> l.contains("COMPILER_MARKER"));
    }
}
