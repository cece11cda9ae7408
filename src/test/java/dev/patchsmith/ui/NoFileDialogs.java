package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// File dialogs that answer what was put in beforehand, and "cancelled" after that.
public final class NoFileDialogs implements FileDialogs {

    private final Deque<Path> answers = new ArrayDeque<>();
    private final List<Path> shown = new ArrayList<>();

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

    /// The folders that were shown.
    public List<Path> shown() {
        return List.copyOf(shown);
    }

    @Override
    public void show(Path folder) {
        shown.add(folder);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(answers.poll());
    }
}
