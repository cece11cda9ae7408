package dev.patchsmith.apk.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFilesTest {

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, "");
    }

    @Test
    void aMappingNamedAfterTheApkIsFound() throws IOException {
        Path apk = file("app.apk");
        Path mapping = file("app-mapping.txt");
        file("other.apk");

        assertThat(MappingFiles.beside(apk)).contains(mapping);
    }

    @Test
    void mappingTxtBelongsToAnApkThatIsAlone() throws IOException {
        Path apk = file("app.apk");
        Path mapping = file("mapping.txt");

        assertThat(MappingFiles.beside(apk)).contains(mapping);
        file("second.apk");
        assertThat(MappingFiles.beside(apk)).isEmpty();
    }

    @Test
    void theFoldersOfTheAndroidBuildAreKnown() throws IOException {
        Path apk = file("outputs/apk/free/release/app.apk");
        Path mapping = file("outputs/mapping/freeRelease/mapping.txt");

        assertThat(MappingFiles.beside(apk)).contains(mapping);
    }

    @Test
    void withoutAMappingThereIsNone() throws IOException {
        assertThat(MappingFiles.beside(file("app.apk"))).isEmpty();
    }
}
