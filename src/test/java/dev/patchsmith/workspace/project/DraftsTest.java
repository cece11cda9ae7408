package dev.patchsmith.workspace.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.project.Drafts.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static final Draft OLD = new Draft(
            "a", "Cart.m", "/p/Cart.m", "第一行\n\nlast", Optional.empty(), Instant.parse("2026-11-22T10:00:00Z"));
    private static final Draft NEW =
            new Draft("b", "Untitled", "", "", Optional.empty(), Instant.parse("2026-11-22T11:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void draftsOfAProgramThatStillRunsAreNotOffered() throws IOException {
        new Drafts(folder).save(OLD);
        assertThat(new Drafts(folder).leftBehind()).isEmpty();
    }

    @Test
    void whatACrashedProgramLeftIsOfferedNewestFirst() throws IOException, InterruptedException {
        Drafts crashed = crashed();
        crashed.save(OLD);
        crashed.save(NEW);
        assertThat(new Drafts(folder).leftBehind()).containsExactly(NEW, OLD);
    }

    @Test
    void theLastDraftOfADocumentCounts() throws IOException, InterruptedException {
        Drafts crashed = crashed();
        crashed.save(OLD);
        Draft later = new Draft("a", OLD.title(), OLD.path(), "newer", Optional.empty(), NEW.saved());
        crashed.save(later);
        assertThat(new Drafts(folder).leftBehind()).containsExactly(later);
    }

    @Test
    void discardedDraftsAreGone() throws IOException, InterruptedException {
        crashed().save(OLD);
        Drafts drafts = new Drafts(folder);
        drafts.discard("a");
        drafts.discard("never-there");
        assertThat(drafts.leftBehind()).isEmpty();
    }

    @Test
    void aFileThatIsNoDraftIsPassedOver() throws IOException, InterruptedException {
        crashed().save(OLD);
        Files.writeString(folder.resolve("broken.draft"), "{not json}\ntext");
        assertThat(new Drafts(folder).leftBehind()).containsExactly(OLD);
    }

    /// The drafts of a real program that has ended.
    private Drafts crashed() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Drafts drafts = new Drafts(folder, program.toHandle());
        program.waitFor();
        return drafts;
    }
}
