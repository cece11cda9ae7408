package dev.patchsmith.apk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkProblem.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApkFileTest {

    @TempDir
    Path folder;

    private static ApkProblem refusal(Path file) {
        return switch (ApkFile.open(file)) {
            case ApkOpening.Refused(ApkProblem problem) -> problem;
            case ApkOpening.Opened(ApkFile apk) -> throw new AssertionError("was opened: " + apk);
        };
    }

    private static ApkFile opened(Path file) {
        return opened(file, ApkLimits.DEFAULT);
    }

    private static ApkFile opened(Path file, ApkLimits limits) {
        return switch (ApkFile.open(file, limits)) {
            case ApkOpening.Refused(ApkProblem problem) -> throw new AssertionError(problem.message());
            case ApkOpening.Opened(ApkFile apk) -> apk;
        };
    }

    private static List<Kind> kinds(ApkFile apk) {
        return apk.problems().stream().map(ApkProblem::kind).toList();
    }

    private Path zip(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /// Replaces bytes wherever they occur, as an attacker with a hex editor would.
    private static void patch(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsIdentityAndEntries() {
        ApkFile apk = ApkFixture.empty()
                .packageName("com.example.app")
                .manifest(m -> m.version("2.3.4", 234).sdk(23, 35))
                .source("com.example.app.Main", "public class Main {}")
                .source(2, "com.example.app.More", "public class More {}")
                .storedFile("lib/arm64-v8a/liba.so", new byte[100])
                .open(folder, "app.apk");

        assertThat(apk.identity()).contains(new ApkIdentity("com.example.app", "2.3.4", 234, 23, 35, ""));
        assertThat(apk.dexFiles()).extracting(ApkEntry::name).containsExactly("classes.dex", "classes2.dex");
        assertThat(apk.nativeLibraries()).containsOnlyKeys("arm64-v8a");
        assertThat(apk.entry("lib/arm64-v8a/liba.so"))
                .hasValueSatisfying(e -> assertThat(e.method()).isEqualTo(ApkEntry.Method.STORED));
        assertThat(apk.signers().isSigned()).isFalse();
        assertThat(apk.problems()).isEmpty();
    }

    @Test
    void readsSignersOfEveryScheme() {
        ApkFile apk = ApkFixture.empty()
                .source("com.shop.Main", "public class Main {}")
                .signed(TestKey.RELEASE)
                .open(folder, "app.apk");

        assertThat(apk.signers().schemes()).containsExactly("v1", "v2");
        assertThat(apk.signers().signers())
                .singleElement()
                .satisfies(s -> assertThat(s.subject()).isEqualTo("CN=Shop Release"));
        assertThat(SignatureCheck.of(apk)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void anAlteredFileFailsTheSignatureCheck() throws IOException {
        Path file = ApkFixture.empty()
                .storedFile("assets/a.txt", "unaltered".getBytes(StandardCharsets.UTF_8))
                .signed(TestKey.RELEASE)
                .build(folder, "app.apk");
        patch(file, "unaltered", "different");

        assertThat(SignatureCheck.of(opened(file))).isInstanceOf(SignatureCheck.Invalid.class);
    }

    @Test
    void namesWhatIsNotAnArchive() throws IOException {
        Path file = Files.writeString(folder.resolve("photo.apk"), "not a zip at all");

        assertThat(refusal(file).kind()).isEqualTo(Kind.NOT_A_ZIP);
        assertThat(refusal(file).message()).isEqualTo("photo.apk is not an APK: it is not a zip archive.");
    }

    @Test
    void namesFoldersMissingAndEmptyFiles() throws IOException {
        assertThat(refusal(folder).message()).endsWith("is a folder, not an APK.");
        assertThat(refusal(folder.resolve("none.apk")).message()).isEqualTo("none.apk does not exist.");
        assertThat(refusal(Files.createFile(folder.resolve("empty.apk"))).kind())
                .isEqualTo(Kind.NOT_A_ZIP);
    }

    @Test
    void tellsBundlesAndSplitSetsPlainly() throws IOException {
        assertThat(refusal(zip("app.aab", "BundleConfig.pb", "base/dex/classes.dex"))
                        .message())
                .startsWith("app.aab is an app bundle (.aab), which is not supported yet");
        assertThat(refusal(zip("app.apks", "toc.pb", "splits/base-master.apk")).message())
                .startsWith("app.apks is a set of APKs (.apks), which is not supported yet");
    }

    @Test
    void aTruncatedFileIsTold() throws IOException {
        Path file = zip("app.apk", "a", "b");
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));

        assertThat(refusal(file).kind()).isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void aListOutsideTheFileIsTold() throws IOException {
        Path file = zip("app.apk", "a", "b");
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOfRange(all, 40, all.length));

        assertThat(ApkFile.open(file))
                .satisfiesAnyOf(
                        o -> assertThat(o).isInstanceOf(ApkOpening.Refused.class),
                        o -> assertThat(kinds(((ApkOpening.Opened) o).apk())).contains(Kind.TRUNCATED));
    }

    @Test
    void leavesOutUnsafeNames() throws IOException {
        Path file = zip("app.apk", "xx/xx/evil", "C/evil.txt", "good.txt");
        patch(file, "xx/xx/evil", "../../evil");
        patch(file, "C/evil.txt", "C:evil.txt");

        ApkFile apk = opened(file);

        assertThat(apk.entries()).extracting(ApkEntry::name).containsExactly("good.txt");
        assertThat(kinds(apk)).contains(Kind.UNSAFE_NAME);
        assertThat(apk.problems().getFirst().message())
                .isEqualTo("../../evil in app.apk has a name that would leave the folder it is unpacked to;"
                        + " it is left out.");
    }

    @Test
    void showsTheFirstOfDuplicates() throws IOException {
        Path file = zip("app.apk", "a.txt", "b.txt");
        patch(file, "b.txt", "a.txt");

        ApkFile apk = opened(file);

        assertThat(apk.entries()).hasSize(1);
        assertThat(kinds(apk)).contains(Kind.DUPLICATE_NAME);
    }

    @Test
    void tellsEncryptedEntries() throws IOException {
        Path file = zip("app.apk", "a.txt");
        byte[] all = Files.readAllBytes(file);
        int list = new String(all, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        all[list + 8] |= 1;
        Files.write(file, all);

        assertThat(kinds(opened(file))).contains(Kind.ENCRYPTED);
    }

    @Test
    void aWrongChecksumNamesTheEntry() throws Exception {
        Path file = ApkFixture.empty()
                .storedFile("assets/a.txt", "content!".getBytes(StandardCharsets.UTF_8))
                .build(folder, "app.apk");
        patch(file, "content!", "c0ntent!");
        ApkFile apk = opened(file);
        ApkEntry entry = apk.entry("assets/a.txt").orElseThrow();

        assertThat(problemOf(() -> apk.read(entry)).message())
                .isEqualTo("assets/a.txt in app.apk has a wrong checksum: the file is damaged.");
        assertThat(problemOf(() -> apk.verify(entry)).kind()).isEqualTo(Kind.BAD_CHECKSUM);
    }

    @Test
    void damagedCompressedBytesNameTheEntry() throws IOException {
        Path file = ApkFixture.empty().file("assets/a.txt", "abc".repeat(1000)).build(folder, "app.apk");
        ApkFile whole = opened(file);
        ApkEntry entry = whole.entry("assets/a.txt").orElseThrow();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(entry.headerOffset() + 30 + entry.name().length());
            raw.write(new byte[] {-1, -1, -1, -1});
        }

        assertThat(problemOf(() -> whole.read(entry)).kind()).isEqualTo(Kind.BAD_DATA);
        assertThat(problemOf(() -> whole.verify(entry)).kind()).isEqualTo(Kind.BAD_DATA);
    }

    @Test
    void bombsAreLeftOut() {
        Path file = ApkFixture.empty()
                .file("assets/zeros", new byte[2_000_000])
                .file("assets/fine", "fine")
                .build(folder, "app.apk");

        ApkFile apk = opened(file, new ApkLimits(100, 100, 1000, 1 << 20, 1 << 30));

        assertThat(kinds(apk)).containsExactly(Kind.SUSPICIOUS_COMPRESSION);
        assertThat(apk.entry("assets/fine")).isPresent();
    }

    @Test
    void limitsAreHeld() {
        Path file = ApkFixture.empty()
                .storedFile("assets/a", new byte[5000])
                .storedFile("assets/b", new byte[5000])
                .build(folder, "app.apk");

        ApkFile apk = opened(file, new ApkLimits(100, 100, 1 << 20, 4000, 1 << 20));
        assertThat(problemOf(() -> apk.read(apk.entry("assets/a").orElseThrow()))
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(kinds(opened(file, new ApkLimits(100, 100, 1 << 20, 4000, 7000))))
                .contains(Kind.TOO_LARGE);
        assertThat(ApkFile.open(file, new ApkLimits(2, 100, 1 << 20, 4000, 1 << 20)))
                .isInstanceOfSatisfying(
                        ApkOpening.Refused.class,
                        r -> assertThat(r.problem().kind()).isEqualTo(Kind.TOO_MANY_ENTRIES));
    }

    @Test
    void entriesThatShareBytesAreLeftOut() throws IOException {
        Path file = zip("app.apk", "a.txt", "b.txt");
        byte[] all = Files.readAllBytes(file);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("PK\1\2", text.indexOf("PK\1\2") + 4);
        Arrays.fill(all, second + 42, second + 46, (byte) 0);
        Files.write(file, all);

        assertThat(kinds(opened(file))).contains(Kind.OVERLAPPING_ENTRIES);
    }

    @Test
    void seventyThousandEntriesAreRead() throws IOException {
        String[] names = new String[70_000];
        Arrays.setAll(names, i -> "assets/" + i);

        assertThat(opened(zip("many.apk", names)).entries()).hasSize(70_000);
    }

    @Test
    void aMissingManifestLeavesTheRestUsable() throws IOException {
        ApkFile apk = opened(zip("patch.apk", "classes.dex"));

        assertThat(kinds(apk)).containsExactly(Kind.NO_MANIFEST);
        assertThat(apk.identity()).isEmpty();
        assertThat(apk.dexFiles()).hasSize(1);
    }

    @Test
    void aDamagedManifestLeavesTheRestUsable() throws IOException {
        assertThat(kinds(opened(zip("app.apk", "AndroidManifest.xml", "classes.dex"))))
                .containsExactly(Kind.BAD_MANIFEST);
    }

    @Test
    void controlCharactersOfNamesDoNotReachMessages() throws IOException {
        Path file = zip("app.apk", "../\u001b[2J");

        assertThat(opened(file).problems().getFirst().message()).doesNotContain("\u001b");
    }

    private interface Reading {
        void run() throws BadEntryException;
    }

    private static ApkProblem problemOf(Reading reading) {
        try {
            reading.run();
        } catch (BadEntryException bad) {
            return bad.problem();
        }
        throw new AssertionError("was read");
    }
}
