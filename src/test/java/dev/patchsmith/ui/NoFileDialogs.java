package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// File dialogs that answer what was put in beforehand, and "cancelled" after that.
public final class NoFileDialogs implements FileDialogs {

    private final Deque<Path> answers = new ArrayDeque<>();

    public NoFileDialogs answer(Path path) {
        answers.add(path);
        return this;
    }

    @Override
    public List<Path> open(String title, String kind, List<String> endings) {
        return answers.isEmpty() ? List.of() : List.of(answers.remove());
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String kind, List<String> endings) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(answers.poll());
    }
}
