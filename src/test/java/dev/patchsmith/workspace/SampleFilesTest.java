package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

    @TempDir
    Path folder;

    @Test
    void theBuildsDifferInTheRepairOnly() throws Exception {
        List<Path> builds = new SampleFiles(folder).builds();
        ApkDiff diff = ApkDiff.between(
                opened(builds.getFirst()), opened(builds.getLast()), DiffOptions.DEFAULT, DiffProgress.NONE);
        assertThat(diff.verdict().sentence())
                .isEqualTo("2 methods in 1 class really changed; nothing else that matters.");
    }

    @Test
    void theRepairOfTheProjectIsSealed() throws Exception {
        Path sealed = new SampleFiles(folder).sealed();
        assertThat(sealed).hasFileName("voucher-discount.mg");
        assertThat(Files.size(sealed)).isPositive().isEven();
    }

    @Test
    void aRepairThatWasSpoiledIsNamed() throws Exception {
        SampleFiles samples = new SampleFiles(folder);
        Path patch = samples.project().resolve("Patches/voucher-discount.m");
        Files.writeString(patch, "no Objective-C at all {{{");
        assertThatThrownBy(samples::sealed).hasMessageContaining("voucher-discount");
    }

    private static ApkFile opened(Path file) {
        return ((ApkOpening.Opened) ApkFile.open(file)).apk();
    }
}
