package dev.patchsmith.cli;

import dev.patchsmith.workspace.AnswerFile;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.TranslateSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--project`: what is known of the app.
final class ProjectOption {

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "Folder whose headers and sources are known, with the answers in its patchsmith.answers; else"
                    + " the project around each source, or what lies below the named folder or beside the named file.")
    private @Nullable Path folder;

    /// The sources below these files and folders with what is known of them.
    SourceSet sources(Console console, List<Path> inputs) {
        check(console);
        try {
            return SourceSet.find(inputs, folder);
        } catch (IOException unreadable) {
            throw CommandFailure.system(inputs + " cannot be read: " + Secrets.reason(unreadable) + ".");
        }
    }

    /// What is known of the named project; nothing if none was named.
    Optional<TranslateSource> project(Console console) {
        check(console);
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TranslateSource.ofProject(folder));
        } catch (IOException unreadable) {
            throw CommandFailure.system(folder + " cannot be read: " + Secrets.reason(unreadable) + ".");
        }
    }

    private void check(Console console) {
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.usage("--project takes a folder; " + folder + " is none.");
        }
        AnswerFile answers = AnswerFile.in(folder);
        answers.problems().forEach(one -> console.remark(DiagnosticLines.line(answers.source(), one)));
    }
}
