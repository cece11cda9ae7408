package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.List;

/// The answers of the user that lie in the folder of a project.
///
/// @param source the text of the file, empty if there is none
/// @param problems what could not be read in it
public record AnswerFile(SourceText source, Answers answers, List<Diagnostic> problems) {

    public static final String NAME = "patchsmith.answers";

    public AnswerFile {
        problems = List.copyOf(problems);
    }

    public static AnswerFile in(Path folder) {
        if (TextFile.read(folder.resolve(NAME)) instanceof TextFile.Opened.Text text) {
            SourceText source = text.file().source();
            Answers.Parsed parsed = Answers.parse(source);
            return new AnswerFile(source, parsed.answers(), parsed.diagnostics());
        }
        return new AnswerFile(SourceText.of(NAME, ""), Answers.NONE, List.of());
    }
}
