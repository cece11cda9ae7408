package dev.patchsmith.workspace.project;

import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.file.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A script that was edited by hand, as a project keeps it: the script where the project file says, and the
/// translation it was made from in a hidden folder, so that later translations can be merged into it.
///
/// @param base the translation the edits were made on
public record EditedScript(String text, String base) {

    private static final String FOLDER = ".patchsmith";

    /// The edited script of a patch, if it has one.
    public static Optional<EditedScript> load(PatchProject project, ProjectPatch patch) {
        if (patch.script().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> base = read(base(project, patch.script()));
        return base.flatMap(made -> read(project.resolve(patch.script())).map(text -> new EditedScript(text, made)));
    }

    /// Writes both files.
    ///
    /// @return the patch with the path of its script
    public ProjectPatch save(PatchProject project, ProjectPatch patch) throws IOException {
        String path = patch.script().isEmpty() ? beside(patch.source()) : patch.script();
        AtomicFile.write(project.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(base(project, path), base.getBytes(StandardCharsets.UTF_8));
        return patch.withScript(path);
    }

    /// Forgets that a script was edited. The script itself stays on disk; it may be somebody's only copy.
    public static ProjectPatch giveUp(PatchProject project, ProjectPatch patch) throws IOException {
        if (!patch.script().isEmpty()) {
            Files.deleteIfExists(base(project, patch.script()));
        }
        return patch.withScript("");
    }

    private static String beside(String source) {
        return source.replaceFirst("\\.(m|mm|h)$", "") + ".mg";
    }

    private static Path base(PatchProject project, String script) {
        return project.folder().resolve(FOLDER).resolve(script.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".base");
    }

    private static Optional<String> read(Path path) {
        return TextFile.read(path) instanceof TextFile.Opened.Text text
                ? Optional.of(text.file().text())
                : Optional.empty();
    }
}
