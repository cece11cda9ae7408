package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.project.AnswerLines;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.project.ProjectFile;
import dev.patchsmith.workspace.project.SampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDeskTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private SourceDesk desk;

    @SuppressWarnings("NullAway.Init")
    private PatchProject project;

    @BeforeEach
    void openTheSample() throws IOException {
        desk = new SourceDesk(folder.resolve("answers.txt"));
        SampleProject.copyTo(folder.resolve("shop"));
        project = ((ProjectFile.Loaded.Opened) ProjectFile.load(folder.resolve("shop"))).project();
        desk.open(project).run();
    }

    @Test
    void theSampleTranslatesWithTheHeadersOfItsProject() throws IOException {
        TranslateSource.Translated.Script script = patch();
        assertThat(script.translation().text()).contains("class SHCheckoutViewController : UIViewController");
        assertThat(script.diagnostics()).isEmpty();
    }

    @Test
    void aRefreshWithoutChangesChangesNothing() throws IOException {
        assertThat(desk.refresh()).isFalse();
        assertThat(desk.refresh()).isFalse();
    }

    @Test
    void aRefreshReadsWhatChanged() throws IOException {
        Path header = project.resolve("Sources/SHCheckoutViewController.h");
        Files.writeString(header, Files.readString(header).replace(": UIViewController", ": UITableViewController"));
        assertThat(desk.refresh()).isTrue();
        assertThat(patch().translation().text()).contains("class SHCheckoutViewController : UITableViewController");
    }

    @Test
    void originalsAreFoundInTheSourcesOfTheApp() {
        OriginalMethods.Original found =
                desk.originals().find("SHCart", false, "subtotal", "").orElseThrow();
        assertThat(found.file()).hasFileName("SHCart.m");
        assertThat(found.text()).startsWith("- (NSInteger)subtotal");
        assertThat(desk.originals().find("SHCart", false, "nothing", "")).isEmpty();
    }

    @Test
    void answersAreKeptInTheProjectAndCount() throws IOException {
        desk.answer(new AnswerLines.Entry(Answers.Kind.CONSTANT, "kNobodyKnows", "12"));
        assertThat(project.folder().resolve("patchsmith.answers")).content().isEqualTo("constant kNobodyKnows = 12\n");
        assertThat(desk.translate(SourceText.of(
                                "a.m", "@implementation A\n- (int)b {\n    return kNobodyKnows;\n}\n@end\n"))
                        .translation()
                        .text())
                .contains("return 12;");
        desk.forget(desk.answers().getFirst());
        assertThat(desk.answers()).isEmpty();
    }

    @Test
    void remarksOfTheAnswersFileStay() {
        AnswerLines lines = new AnswerLines(Path.of("a"), "# mine\nconstant a = 1\n\nfunction f = int (int)\n");
        AnswerLines changed = lines.with(new AnswerLines.Entry(Answers.Kind.CONSTANT, "a", "2"));
        assertThat(changed.text()).isEqualTo("# mine\nconstant a = 2\n\nfunction f = int (int)\n");
        assertThat(changed.without(changed.entries().getLast()).text()).isEqualTo("# mine\nconstant a = 2\n\n");
    }

    private TranslateSource.Translated.Script patch() throws IOException {
        Path file = project.resolve("Patches/" + SampleProject.PATCH + ".m");
        return desk.translate(SourceText.of(file.toString(), Files.readString(file)));
    }
}
