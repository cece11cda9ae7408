package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextFile.Opened;
import dev.patchsmith.workspace.file.TextFile.Saved;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open texts, and which of them is in front.
public final class AuthorViewModel {

    private final Tasks tasks;
    private final Translator translator;
    private final ObservableList<DocumentViewModel> documents = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DocumentViewModel> active = new SimpleObjectProperty<>(this, "active");
    private final Deque<Path> closed = new ArrayDeque<>();
    private final Consumer<Path> onOpened;

    /// @param onOpened told of every file that was opened or saved under a new name
    public AuthorViewModel(Tasks tasks, Translator translator, Consumer<Path> onOpened) {
        this.tasks = tasks;
        this.translator = translator;
        this.onOpened = onOpened;
    }

    public ObservableList<DocumentViewModel> documents() {
        return documents;
    }

    public ObjectProperty<@Nullable DocumentViewModel> activeProperty() {
        return active;
    }

    public Optional<DocumentViewModel> active() {
        return Optional.ofNullable(active.get());
    }

    /// Opens a text that has no file yet.
    public DocumentViewModel create(String title, Kind kind, String text) {
        return show(new DocumentViewModel(tasks, translator, kind, title, text, null));
    }

    /// Opens a file, or brings it to the front if it is open.
    ///
    /// @return a sentence if it cannot be opened
    public Optional<String> open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (DocumentViewModel each : documents) {
            if (each.file().filter(file -> file.path().equals(absolute)).isPresent()) {
                active.set(each);
                return Optional.empty();
            }
        }
        return switch (TextFile.read(absolute)) {
            case Opened.Refused refused -> Optional.of(refused.sentence());
            case Opened.Text text -> {
                TextFile file = text.file();
                String name = absolute.getFileName().toString();
                show(new DocumentViewModel(tasks, translator, kindOf(name), name, file.text(), file));
                onOpened.accept(absolute);
                yield Optional.empty();
            }
        };
    }

    /// Saves under the file's own name.
    public Saved save(DocumentViewModel document, TextFile file, boolean over) {
        return remember(document, over ? file.saveOver(document.text()) : file.save(document.text()));
    }

    public Saved saveAs(DocumentViewModel document, Path path) {
        Saved result = document.file().isPresent()
                ? document.file().get().saveAs(path.toAbsolutePath(), document.text())
                : TextFile.create(path.toAbsolutePath(), document.text());
        if (result instanceof Saved.Written) {
            onOpened.accept(path.toAbsolutePath());
        }
        return remember(document, result);
    }

    public void close(DocumentViewModel document) {
        int at = documents.indexOf(document);
        document.file().ifPresent(file -> closed.push(file.path()));
        documents.remove(document);
        if (active.get() == document) {
            active.set(documents.isEmpty() ? null : documents.get(Math.min(at, documents.size() - 1)));
        }
    }

    /// Opens the text that was closed last.
    public Optional<String> reopen() {
        return closed.isEmpty() ? Optional.empty() : open(closed.pop());
    }

    /// Which of the two languages a file has, by its name.
    public static Kind kindOf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".mg") ? Kind.SCRIPT : Kind.OBJECTIVE_C;
    }

    private DocumentViewModel show(DocumentViewModel document) {
        documents.add(document);
        active.set(document);
        return document;
    }

    private static Saved remember(DocumentViewModel document, Saved result) {
        if (result instanceof Saved.Written written) {
            document.savedAs(written.file());
        }
        return result;
    }
}
