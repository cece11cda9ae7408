package dev.patchsmith.workspace.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.project.ProjectFile.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {

    @TempDir
    Path folder;

    private PatchProject project() {
        return new PatchProject(
                folder,
                "com.example.shop",
                Platform.IOS,
                new AppVersion("2.4.0"),
                Target.V1_5_2,
                List.of("Sources", "Pods/AFNetworking"),
                List.of(new ProjectPatch(
                        "cart total", PatchState.SEALED, "p/c.m", "p/c.mg", "out/c.mg", "why = this")));
    }

    @Test
    void aSavedProjectComesBackAsItWas() {
        ProjectFile.save(project());
        assertThat(ProjectFile.load(folder)).isInstanceOfSatisfying(Loaded.Opened.class, opened -> {
            assertThat(opened.project()).isEqualTo(project());
            assertThat(opened.warnings()).isEmpty();
        });
    }

    @Test
    void commentsOrderAndUnknownKeysStay() throws IOException {
        String text = """
                # ours
                platform = IOS
                app   =   old.app
                app-version = 1.0
                colour = green

                source = A
                # the second root
                source = B

                [patch one]
                # by Li
                state = draft
                """;
        Files.writeString(folder.resolve(PatchProject.FILE_NAME), text);
        PatchProject before = opened(text).project();
        ProjectFile.save(before.withTarget("new.app", Platform.IOS, new AppVersion("1.1"), Target.V1_5_5)
                .withSourceRoots(List.of("B", "C"))
                .with(before.patches().getFirst().in(PatchState.SEALED).withPackage("one.mg")));
        assertThat(folder.resolve(PatchProject.FILE_NAME)).hasContent("""
                # ours
                platform = ios
                app   = new.app
                app-version = 1.1
                colour = green

                source = C
                # the second root
                source = B
                engine = 1.5.5

                [patch one]
                # by Li
                state = sealed
                package = one.mg
                """);
    }

    @Test
    void anUnchangedProjectIsWrittenExactlyAsItStood() throws IOException {
        ProjectFile.save(project());
        byte[] before = Files.readAllBytes(project().file());
        ProjectFile.save(project());
        assertThat(project().file()).hasBinaryContent(before);
    }

    @Test
    void windowsLineEndsStay() throws IOException {
        Files.writeString(project().file(), "app = a\r\nplatform = ios\r\napp-version = 1\r\n");
        ProjectFile.save(((Loaded.Opened) ProjectFile.load(folder)).project());
        assertThat(Files.readString(project().file()))
                .contains("engine = 1.5.5\r\n")
                .doesNotContain("\n\n");
    }

    @Test
    void removedPatchesLeaveTheFile() throws IOException {
        ProjectFile.save(project());
        ProjectFile.save(project().without("cart total"));
        assertThat(Files.readString(project().file())).doesNotContain("cart");
    }

    @Test
    void wrongValuesAreToldAtTheirPlace() {
        Loaded.Wrong wrong = wrong("app = a\nplatform = symbian\napp-version = 1\n[patch x]\nstate =  done\n");
        assertThat(wrong.diagnostics())
                .extracting(Diagnostic::code, it -> wrong.source().locate(it.span()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P-PLATFORM", "p:2:12"),
                        org.assertj.core.groups.Tuple.tuple("P-STATE", "p:5:10"));
    }

    @Test
    void missingKeysAreTold() {
        assertThat(wrong("# nothing\n").diagnostics())
                .extracting(Diagnostic::message)
                .allMatch(message -> message.contains("missing"))
                .hasSize(3);
    }

    @Test
    void aLineThatIsNoEntryIsAnError() {
        assertThat(wrong("app = a\nplatform = ios\napp-version = 1\nhello\n").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("P-LINE");
    }

    @Test
    void unknownKeysAreWarnings() {
        assertThat(opened("app = a\nplatform = ios\napp-version = 1\ncolour = red\n")
                        .warnings())
                .extracting(Diagnostic::code)
                .containsExactly("P-KEY");
    }

    @Test
    void aFolderWithoutTheFileIsToldInASentence() {
        assertThat(ProjectFile.load(folder))
                .isInstanceOfSatisfying(
                        Loaded.Refused.class, it -> assertThat(it.sentence()).contains("not a patch project"));
    }

    @Test
    void pathsInsideTheFolderAreRelative() {
        assertThat(project().relative(folder.resolve("a/../b/c.m"))).isEqualTo("b/c.m");
    }

    private Loaded.Opened opened(String text) {
        return (Loaded.Opened) ProjectFile.parse(SourceText.of("p", text), folder);
    }

    private Loaded.Wrong wrong(String text) {
        return (Loaded.Wrong) ProjectFile.parse(SourceText.of("p", text), folder);
    }
}
