package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.PreparedText;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextFile.Opened;
import dev.patchsmith.workspace.file.TextFile.Saved;
import dev.patchsmith.workspace.file.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open texts, and which of them is in front. Pinned ones stand before the others.
public final class AuthorViewModel {

    private record Closed(Path path, int caret, boolean pinned) {}

    /// Larger files are read beside the window.
    private static final long LARGE = 200_000;

    private final Tasks tasks;
    private final Translator translator;
    private final ObservableList<DocumentViewModel> documents = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DocumentViewModel> active = new SimpleObjectProperty<>(this, "active");
    private final Deque<Closed> closed = new ArrayDeque<>();
    private final Consumer<Path> onOpened;
    private Consumer<DocumentViewModel> onLoaded = _ -> {};

    /// @param onOpened told of every file that was opened or saved under a new name
    public AuthorViewModel(Tasks tasks, Translator translator, Consumer<Path> onOpened) {
        this.tasks = tasks;
        this.translator = translator;
        this.onOpened = onOpened;
    }

    /// Decides what else is brought back with a text that was read from its file, such as its edited script.
    public void onLoaded(Consumer<DocumentViewModel> then) {
        onLoaded = then;
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

    /// The open text of a file.
    public Optional<DocumentViewModel> of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return documents.stream()
                .filter(each ->
                        each.file().filter(file -> file.path().equals(absolute)).isPresent())
                .findFirst();
    }

    /// Opens a file, or brings it to the front if it is open.
    ///
    /// @return a sentence if it cannot be opened
    public Optional<String> open(Path path) {
        return open(path, 0, false);
    }

    /// Opens a file as [#open] does, but reads a large one beside the window.
    ///
    /// @param then told a sentence if it cannot be opened
    public void openSoon(Path path, Consumer<Optional<String>> then) {
        Path absolute = path.toAbsolutePath().normalize();
        if (of(absolute).isPresent() || !isLarge(absolute)) {
            then.accept(open(absolute));
            return;
        }
        tasks.work(String.valueOf(absolute.getFileName()), _ -> Ready.read(absolute))
                .onSuccess(ready -> then.accept(
                        of(absolute).isPresent() ? open(absolute) : show(absolute, ready.opened(), ready.text(), 0)))
                .now();
    }

    /// A file that was read, with its text divided into lines if it is one.
    private record Ready(Opened opened, Optional<PreparedText> text) {

        static Ready read(Path file) {
            Opened opened = TextFile.read(file);
            return new Ready(
                    opened,
                    opened instanceof Opened.Text text
                            ? Optional.of(PreparedText.of(text.file().text()))
                            : Optional.empty());
        }
    }

    private static boolean isLarge(Path file) {
        try {
            return Files.size(file) > LARGE;
        } catch (IOException toldByReading) {
            return false;
        }
    }

    /// Opens a file as it was open before.
    ///
    /// @param caret offset of the caret
    public Optional<String> open(Path path, int caret, boolean pinned) {
        Path absolute = path.toAbsolutePath().normalize();
        Optional<DocumentViewModel> already = of(absolute);
        if (already.isPresent()) {
            active.set(already.get());
            return Optional.empty();
        }
        Optional<String> refused = show(absolute, TextFile.read(absolute), Optional.empty(), caret);
        if (pinned) {
            of(absolute).ifPresent(document -> pin(document, true));
        }
        return refused;
    }

    private Optional<String> show(Path absolute, Opened read, Optional<PreparedText> ready, int caret) {
        return switch (read) {
            case Opened.Refused refused -> Optional.of(refused.sentence());
            case Opened.Text text -> {
                TextFile file = text.file();
                String name = absolute.getFileName().toString();
                var document = new DocumentViewModel(tasks, translator, kindOf(name), name, file.text(), file);
                ready.ifPresent(document::prepared);
                document.caretProperty().set(Math.clamp(caret, 0, file.text().length()));
                onLoaded.accept(document);
                show(document);
                onOpened.accept(absolute);
                yield Optional.empty();
            }
        };
    }

    /// Saves under the file's own name.
    public Saved save(DocumentViewModel document, TextFile file, boolean over) {
        TextForm form = document.formProperty().get();
        return remember(document, over ? file.saveOver(document.text(), form) : file.save(document.text(), form));
    }

    public Saved saveAs(DocumentViewModel document, Path path) {
        TextForm form = document.formProperty().get();
        Saved result = document.file()
                .map(file -> file.saveAs(path.toAbsolutePath(), document.text(), form))
                .orElseGet(() -> TextFile.create(path.toAbsolutePath(), document.text(), form));
        if (result instanceof Saved.Written) {
            onOpened.accept(path.toAbsolutePath());
        }
        return remember(document, result);
    }

    public void close(DocumentViewModel document) {
        int at = documents.indexOf(document);
        document.file()
                .ifPresent(file -> closed.push(new Closed(
                        file.path(),
                        document.caretProperty().get(),
                        document.pinnedProperty().get())));
        documents.remove(document);
        if (active.get() == document) {
            active.set(documents.isEmpty() ? null : documents.get(Math.min(at, documents.size() - 1)));
        }
    }

    /// Opens the text that was closed last, where it was left.
    public Optional<String> reopen() {
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        Closed last = closed.pop();
        return open(last.path(), last.caret(), last.pinned());
    }

    /// Pins a text before the others, or lets it go.
    public void pin(DocumentViewModel document, boolean pinned) {
        document.pinnedProperty().set(pinned);
        documents.sort(Comparator.comparing(each -> !each.pinnedProperty().get()));
    }

    /// Moves a text among the others of its kind, pinned or not.
    public void move(DocumentViewModel document, int step) {
        int from = documents.indexOf(document);
        int to = from + step;
        if (to >= 0
                && to < documents.size()
                && documents.get(to).pinnedProperty().get()
                        == document.pinnedProperty().get()) {
            List<DocumentViewModel> order = new ArrayList<>(documents);
            Collections.swap(order, from, to);
            arrange(order);
        }
    }

    /// Puts the texts into another order without closing any.
    public void arrange(List<DocumentViewModel> order) {
        List<DocumentViewModel> wanted = List.copyOf(order);
        documents.sort(Comparator.comparingInt(wanted::indexOf));
    }

    /// Brings the next text to the front, in a circle.
    public void next(int step) {
        if (!documents.isEmpty() && active.get() != null) {
            active.set(documents.get(Math.floorMod(documents.indexOf(active.get()) + step, documents.size())));
        }
    }

    /// Translates all texts once more, because something is known that was not.
    public void translateAgain() {
        documents.forEach(DocumentViewModel::translateAgain);
    }

    /// Which of the two languages a file has, by its name.
    public static Kind kindOf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".mg") ? Kind.SCRIPT : Kind.OBJECTIVE_C;
    }

    private DocumentViewModel show(DocumentViewModel document) {
        int at = documents.size();
        if (document.pinnedProperty().get()) {
            at = (int) documents.stream()
                    .filter(each -> each.pinnedProperty().get())
                    .count();
        }
        documents.add(at, document);
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
