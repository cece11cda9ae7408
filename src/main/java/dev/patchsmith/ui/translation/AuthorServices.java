package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.ui.shell.FileDialogs;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the Author room needs from outside.
///
/// @param opened told of every file that is opened
/// @param export takes a script that has no errors on its way into a package
public record AuthorServices(
        Translator translator, Answering answers, FileDialogs files, Consumer<Path> opened, Consumer<Script> export) {

    /// Takes the user's answer to a question of the translation and remembers it.
    @FunctionalInterface
    public interface Answering {
        void answer(Fix.Question question, String name, String answer);
    }

    /// A finished script.
    ///
    /// @param name a file name for it
    public record Script(String name, String text) {}
}
