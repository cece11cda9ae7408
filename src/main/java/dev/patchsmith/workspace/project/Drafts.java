package dev.patchsmith.workspace.project;

import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Unsaved texts put aside every few seconds, so that a crash costs seconds and not an evening.
///
/// The window saves a draft of each changed document and discards it when the document is saved or closed on purpose.
/// What is found at the next start was left by a crash. Drafts of a program that still runs are not offered.
public final class Drafts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENDING = ".draft";

    private final Path folder;
    private final long process;
    private final long started;

    /// An unsaved text.
    ///
    /// @param id the document's own name among the drafts: letters, digits and `-`
    /// @param path the file it belongs to, empty for one that was never saved
    /// @param text with LF line ends
    /// @param script the script beside it as the user edited it; empty while it follows the text
    public record Draft(
            String id, String title, String path, String text, Optional<EditedScript> script, Instant saved) {}

    /// The first line of a draft; the script is absent where it was not edited.
    private record Heading(
            String id,
            String title,
            String path,
            Instant saved,
            long process,
            long started,
            @Nullable String script,
            @Nullable String base) {}

    public Drafts(Path folder) {
        this(folder, ProcessHandle.current());
    }

    Drafts(Path folder, ProcessHandle program) {
        this.folder = folder;
        this.process = program.pid();
        this.started = startOf(program);
    }

    /// Puts a text aside, replacing the earlier draft of the same document.
    public void save(Draft draft) throws IOException {
        Heading heading = new Heading(
                draft.id(),
                draft.title(),
                draft.path(),
                draft.saved(),
                process,
                started,
                draft.script().map(EditedScript::text).orElse(null),
                draft.script().map(EditedScript::base).orElse(null));
        String content = MAPPER.writeValueAsString(heading) + "\n" + draft.text();
        AtomicFile.writePrivately(file(draft.id()), content.getBytes(StandardCharsets.UTF_8));
    }

    /// Removes the draft of a document that was saved or given up; that there is none is no error.
    public void discard(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /// The drafts of programs that no longer run, newest first. They stay until they are discarded.
    public List<Draft> leftBehind() throws IOException {
        List<Draft> drafts = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return drafts;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String content = Files.readString(file, StandardCharsets.UTF_8);
                int end = content.indexOf('\n');
                Heading heading = end < 0 ? null : heading(content.substring(0, end));
                if (heading != null && !stillRuns(heading)) {
                    drafts.add(new Draft(
                            heading.id(),
                            heading.title(),
                            heading.path(),
                            content.substring(end + 1),
                            script(heading),
                            heading.saved()));
                }
            }
        }
        drafts.sort(Comparator.comparing(Draft::saved).reversed());
        return drafts;
    }

    private static Optional<EditedScript> script(Heading heading) {
        return heading.script() == null || heading.base() == null
                ? Optional.empty()
                : Optional.of(new EditedScript(heading.script(), heading.base()));
    }

    private static @Nullable Heading heading(String line) {
        try {
            return MAPPER.readValue(line, Heading.class);
        } catch (JacksonException notOurs) {
            return null;
        }
    }

    /// Process numbers are used again, so the time of the start has to agree as well.
    private static boolean stillRuns(Heading heading) {
        return ProcessHandle.of(heading.process())
                .filter(ProcessHandle::isAlive)
                .filter(program -> startOf(program) == heading.started())
                .isPresent();
    }

    private static long startOf(ProcessHandle program) {
        return program.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private Path file(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,100}")) {
            throw new IllegalArgumentException("not the name of a draft: " + id);
        }
        return folder.resolve(id + ENDING);
    }
}
