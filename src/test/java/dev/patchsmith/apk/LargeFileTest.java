package dev.patchsmith.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files in the form for large archives, files of more than four gigabytes, and files nobody may read.
class LargeFileTest {

    private static final long HUGE = (4L << 30) + 12_345;

    @TempDir
    Path folder;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theFormForLargeArchivesIsRead() throws Exception {
        Path file = new Zip64Fixture()
                .file("AndroidManifest.xml", new ManifestFixture("com.shop").bytes())
                .file("assets/a.txt", text("one"))
                .write(folder.resolve("large.apk"));

        ApkFile apk = ApkFile.open(file).orThrow();

        assertThat(apk.problems()).isEmpty();
        assertThat(apk.identity())
                .hasValueSatisfying(i -> assertThat(i.packageName()).isEqualTo("com.shop"));
        assertThat(apk.read(apk.entry("assets/a.txt").orElseThrow())).isEqualTo(text("one"));
    }

    @Test
    @Timeout(60)
    void fourGigabytesAreComparedWithoutReadingThem() throws Exception {
        ApkFile base = huge("base.apk", "one");
        ApkFile fixed = huge("fixed.apk", "two");

        ApkDiff diff = ApkDiff.between(base, fixed, DiffOptions.DEFAULT, DiffProgress.NONE);

        assertThat(diff.differences().map(DiffNode::id)).containsExactly("asset/assets/a.txt");
        assertThat(diff.fixedSummary().unpackedSize()).isGreaterThan(HUGE);
        assertThat(diff.problems()).isEmpty();
    }

    private ApkFile huge(String name, String text) throws Exception {
        return ApkFile.open(new Zip64Fixture()
                        .file("AndroidManifest.xml", new ManifestFixture("com.shop").bytes())
                        .hole("assets/movie.bin", HUGE, 0x12345678)
                        .file("assets/a.txt", text(text))
                        .write(folder.resolve(name)))
                .orThrow();
    }

    @Test
    void anEntryTooLargeForMemoryIsNamedWhenItIsRead() throws Exception {
        ApkFile apk = huge("base.apk", "one");

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                BadEntryException.class,
                                () -> apk.read(apk.entry("assets/movie.bin").orElseThrow()))
                        .problem()
                        .message())
                .startsWith("assets/movie.bin in base.apk unpacks to 4,294,979,641 bytes; at most");
    }

    @Test
    void aFileWithoutPermissionIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.apk"), "PK");
        assumeFalse(!Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(ApkFile.open(file))
                .isInstanceOfSatisfying(
                        ApkOpening.Refused.class,
                        r -> assertThat(r.problem().message())
                                .isEqualTo("locked.apk cannot be opened: you have no permission to read it."));
    }

    @Test
    void aFolderOfSplitsIsToldFromAnyOtherFolder() throws IOException {
        Path set = Files.createDirectory(folder.resolve("splits"));
        assertThat(ApkFile.open(set))
                .isInstanceOfSatisfying(
                        ApkOpening.Refused.class,
                        r -> assertThat(r.problem().kind()).isEqualTo(ApkProblem.Kind.NOT_READABLE));
        Files.writeString(set.resolve("split_config.arm64_v8a.apk"), "");
        assertThat(ApkFile.open(set))
                .isInstanceOfSatisfying(
                        ApkOpening.Refused.class,
                        r -> assertThat(r.problem().message()).contains("a set of split APKs is not supported yet"));
    }
}
