package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApkCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNoApkIsNamedWithTheReason() throws Exception {
        Path file = Files.writeString(folder.resolve("x.apk"), "not a zip");
        Cli run = Cli.run("diff", file, file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("x.apk").doesNotContain("Exception");
    }

    @Test
    void aMissingFileIsNamed() {
        Cli run = Cli.run("advise", folder.resolve("none.apk"), folder.resolve("none.apk"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.apk");
    }
}
