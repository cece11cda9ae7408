package dev.patchsmith.workspace.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.project.ProjectFile.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {

    @TempDir
    Path folder;

    @Test
    void opensWithoutAWord() throws IOException {
        assertThat(ProjectFile.load(SampleProject.copyTo(folder)))
                .isInstanceOfSatisfying(
                        Loaded.Opened.class,
                        opened -> assertThat(opened.warnings()).isEmpty());
    }

    @Test
    void itsFilesAreWhereItSays() throws IOException {
        PatchProject project = ((Loaded.Opened) ProjectFile.load(SampleProject.copyTo(folder))).project();
        assertThat(project.sourceRoots())
                .allSatisfy(root -> assertThat(project.resolve(root)).isDirectory());
        assertThat(project.patch(SampleProject.PATCH))
                .hasValueSatisfying(
                        patch -> assertThat(project.resolve(patch.source())).isRegularFile());
    }

    @Test
    void doesNotTouchWhatIsThere() throws IOException {
        Path edited = Files.writeString(folder.resolve("README.md"), "mine");
        SampleProject.copyTo(folder);
        assertThat(edited).hasContent("mine");
    }
}
