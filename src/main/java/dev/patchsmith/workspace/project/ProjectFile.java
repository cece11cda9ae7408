package dev.patchsmith.workspace.project;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens and saves the file of a [PatchProject].
public final class ProjectFile {

    private ProjectFile() {}

    /// What became of opening a project.
    public sealed interface Loaded {

        /// @param warnings what was passed over in the file
        record Opened(PatchProject project, SourceText source, List<Diagnostic> warnings) implements Loaded {}

        /// The file has errors; they have their places in it.
        record Wrong(SourceText source, List<Diagnostic> diagnostics) implements Loaded {}

        /// There is no such file, or it is no text.
        record Refused(String sentence) implements Loaded {}
    }

    /// What became of saving a project.
    public sealed interface Stored {
        record Written() implements Stored {}

        record Failed(String sentence) implements Stored {}
    }

    /// @param place the project folder or the project file in it
    public static Loaded load(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve(PatchProject.FILE_NAME) : place;
        return switch (TextFile.read(file)) {
            case TextFile.Opened.Refused refused -> new Loaded.Refused(refused(place, refused));
            case TextFile.Opened.Text text -> parse(text.file().source(), folderOf(file));
        };
    }

    /// Reads a project from the text of its file.
    public static Loaded parse(SourceText source, Path folder) {
        ProjectReader reader = new ProjectReader(source, folder);
        return reader.read()
                .<Loaded>map(project -> new Loaded.Opened(project, source, List.copyOf(reader.diagnostics())))
                .orElseGet(() -> new Loaded.Wrong(source, List.copyOf(reader.diagnostics())));
    }

    /// Writes the project into its file, keeping comments, order, unknown lines, encoding and line ends.
    public static Stored save(PatchProject project) {
        TextFile.Saved saved = switch (TextFile.read(project.file())) {
            case TextFile.Opened.Text text ->
                text.file().saveOver(ProjectWriter.write(text.file().text(), project));
            case TextFile.Opened.Refused refused
            when refused.reason() == TextFile.Reason.MISSING ->
                TextFile.create(project.file(), ProjectWriter.write("", project));
            case TextFile.Opened.Refused refused -> new TextFile.Saved.Failed(project.file(), refused.sentence());
        };
        return switch (saved) {
            case TextFile.Saved.Written written -> new Stored.Written();
            case TextFile.Saved.Failed failed -> new Stored.Failed(failed.sentence());
            case TextFile.Saved.ChangedOutside changed ->
                new Stored.Failed("\"" + changed.path() + "\" was changed by another program; open the project again.");
        };
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static String refused(Path place, TextFile.Opened.Refused refused) {
        return refused.reason() == TextFile.Reason.MISSING && Files.isDirectory(place)
                ? "\"%s\" is not a patch project: it has no file %s. Make one there first."
                        .formatted(place, PatchProject.FILE_NAME)
                : refused.sentence();
    }
}
