package dev.patchsmith.cli;

import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;

/// Text files for commands: what cannot be read ends the command with the sentence that says why.
final class Texts {

    private Texts() {}

    static TextFile read(Path path) {
        return switch (TextFile.read(path)) {
            case TextFile.Opened.Text(TextFile file) -> file;
            case TextFile.Opened.Refused(Path ignored, TextFile.Reason reason, String sentence) ->
                throw reason == TextFile.Reason.UNREADABLE
                        ? CommandFailure.system(sentence)
                        : CommandFailure.input(sentence);
        };
    }
}
