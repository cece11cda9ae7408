package dev.patchsmith.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] BYTES = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void leavesNothingButTheFile() throws IOException {
        AtomicFile.write(folder.resolve("sub/a.txt"), BYTES);
        try (var files = Files.list(folder.resolve("sub"))) {
            assertThat(files).containsExactly(folder.resolve("sub/a.txt"));
        }
    }

    @Test
    void keepsThePermissionsOfAnExistingFile() throws IOException {
        Path file = Files.writeString(folder.resolve("run.sh"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        AtomicFile.write(file, BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void privateFilesAreForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("secret");
        AtomicFile.writePrivately(file, BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void replacesTheTargetOfALinkAndNotTheLink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, BYTES);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasBinaryContent(BYTES);
    }

    @Test
    void theOldFileStaysWhenTheNewOneCannotBeWritten() throws IOException {
        Path file = folder.resolve("taken");
        Files.createDirectories(file.resolve("inside"));
        assertThatThrownBy(() -> AtomicFile.write(file, BYTES)).isInstanceOf(IOException.class);
        assertThat(file.resolve("inside")).exists();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
