package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.editor.PreparedText;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// An open text with its script. The script follows the Objective-C on each pause in typing, until the user edits it.
public final class DocumentViewModel {

    /// What the text is.
    public enum Kind {
        OBJECTIVE_C,
        SCRIPT
    }

    /// What another program did to the file.
    public enum Outside {
        NOTHING,
        CHANGED,
        GONE
    }

    /// A text as it was handed over; it is divided into lines beside the window.
    private record Written(String name, String text) {
        SourceText source() {
            return SourceText.of(name, text);
        }
    }

    /// A translation with the lines that stand side by side, both made beside the window.
    private record InStep(Translated translated, StepLines lines) {
        static InStep of(Translated made) {
            return new InStep(made, StepLines.of(made.lines(), made.source()));
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final Kind kind;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final BooleanProperty pinned = new SimpleBooleanProperty(this, "pinned");
    private final IntegerProperty caret = new SimpleIntegerProperty(this, "caret");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ObjectProperty<@Nullable TextFile> file = new SimpleObjectProperty<>(this, "file");
    private final ObjectProperty<TextForm> form = new SimpleObjectProperty<>(this, "form", TextForm.USUAL);
    private final ObjectProperty<Outside> outside = new SimpleObjectProperty<>(this, "outside", Outside.NOTHING);
    private final ReadOnlyObjectWrapper<Translated> translated =
            new ReadOnlyObjectWrapper<>(this, "translated", Translated.NOTHING);
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> problemsSeen = FXCollections.unmodifiableObservableList(problems);
    private final ReadOnlyIntegerWrapper errors = new ReadOnlyIntegerWrapper(this, "errors");
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper(this, "warnings");
    private final ReadOnlyIntegerWrapper replaced = new ReadOnlyIntegerWrapper(this, "replaced");
    private final Latest<Written, InStep> translation;
    private final ScriptSide side;
    private StepLines steps = StepLines.NONE;
    private @Nullable PreparedText prepared;
    private String text;
    private String saved;
    private TextForm savedForm;
    private @Nullable String savedScript;

    public DocumentViewModel(
            Tasks tasks, Translator translator, Kind kind, String title, String text, @Nullable TextFile file) {
        this.kind = kind;
        this.title.set(title);
        this.text = text;
        this.saved = text;
        this.file.set(file);
        savedForm = file == null ? TextForm.USUAL : file.form();
        form.set(savedForm);
        form.addListener((_, _, _) -> compare());
        side = new ScriptSide(
                tasks, script -> translator.check(SourceText.of(source().name(), script)), this::listProblems);
        side.textProperty().addListener((_, _, _) -> compare());
        side.editedProperty().addListener((_, _, _) -> compare());
        translation = tasks.unhurried(
                Duration.ofMillis(180), written -> InStep.of(translator.translate(written.source())), this::show);
        translateAgain();
    }

    /// Takes the text as it was made ready for the editor beside the window.
    void prepared(PreparedText ready) {
        prepared = ready;
    }

    /// The text for the editor, made ready once.
    PreparedText prepared() {
        PreparedText ready = prepared;
        prepared = null;
        return ready == null ? PreparedText.of(text) : ready;
    }

    /// The name of its draft.
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    /// Where the caret stands in the text, as an offset.
    public IntegerProperty caretProperty() {
        return caret;
    }

    /// Whether the text or the edited script differs from what is in the files.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public Optional<TextFile> file() {
        return Optional.ofNullable(file.get());
    }

    public ObjectProperty<@Nullable TextFile> fileProperty() {
        return file;
    }

    /// What another program did to the file since it was read, while the user was editing it.
    public ObjectProperty<Outside> outsideProperty() {
        return outside;
    }

    /// The encoding and the line ends the text is saved with.
    public ObjectProperty<TextForm> formProperty() {
        return form;
    }

    public String text() {
        return text;
    }

    /// The text under the name of its file, so that the translation knows which file of the project it is.
    public SourceText source() {
        return written().source();
    }

    private Written written() {
        return new Written(file().map(each -> each.path().toString()).orElse(title.get()), text);
    }

    /// The script beside the source.
    public ScriptSide side() {
        return side;
    }

    public StringProperty scriptProperty() {
        return side.textProperty();
    }

    /// Whether the script is the user's own now and no longer follows.
    public BooleanProperty scriptEditedProperty() {
        return side.editedProperty();
    }

    public ReadOnlyObjectProperty<Translated> translatedProperty() {
        return translated.getReadOnlyProperty();
    }

    /// Which lines of source and script stand side by side.
    StepLines steps() {
        return steps;
    }

    /// True from a change of the text until the script belongs to it again.
    public ReadOnlyBooleanProperty busyProperty() {
        return translation.busyProperty();
    }

    /// Problems of both sides, errors first, then by place.
    public ObservableList<Problem> problems() {
        return problemsSeen;
    }

    public ReadOnlyIntegerProperty errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /// Takes what the user typed on the left.
    public void edit(String typed) {
        text = typed;
        compare();
        if (kind == Kind.SCRIPT) {
            side.edit(typed);
        } else {
            translation.submit(written());
        }
    }

    /// Takes what the user typed into the script.
    public void editScript(String typed) {
        side.edit(typed);
    }

    /// Gives up the user's edits of the script and lets it follow again.
    public void followAgain() {
        side.follow();
        translation.submitNow(written());
    }

    /// Translates once more, with what is known now.
    public void translateAgain() {
        if (kind == Kind.OBJECTIVE_C) {
            translation.submitNow(written());
        } else {
            side.take(text);
        }
    }

    /// Remembers that the text is in this file now.
    public void savedAs(TextFile written) {
        file.set(written);
        outside.set(Outside.NOTHING);
        title.set(written.path().getFileName().toString());
        saved = text;
        savedForm = form.get();
        compare();
    }

    /// Remembers that the edited script is in a file now, or that there is none to be kept.
    public void scriptSaved() {
        savedScript = side.edits().map(ScriptSide.Edited::text).orElse(null);
        compare();
    }

    /// Takes the edited script that was kept with the source.
    public void restoreScript(ScriptSide.Edited edits) {
        side.restore(edits);
        scriptSaved();
    }

    /// Takes a text that was changed outside.
    public void reloaded(TextFile read) {
        file.set(read);
        outside.set(Outside.NOTHING);
        saved = read.text();
        savedForm = read.form();
        form.set(savedForm);
        restore(saved);
    }

    /// Keeps the text of the editor though the file was changed outside; saving will replace the file.
    public void keepAgainst(TextFile read) {
        file.set(read);
        outside.set(Outside.NOTHING);
        saved = read.text();
        compare();
    }

    /// Takes a text from outside the editor, which then shows it.
    public void restore(String other) {
        edit(other);
        replaced.set(replaced.get() + 1);
    }

    /// Counts up when the text was replaced from outside the editor.
    public ReadOnlyIntegerProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    private void compare() {
        boolean sameScript = kind == Kind.SCRIPT
                || java.util.Objects.equals(
                        savedScript, side.edits().map(ScriptSide.Edited::text).orElse(null));
        dirty.set(!text.equals(saved) || !sameScript || !form.get().equals(savedForm));
    }

    private void show(InStep result) {
        steps = result.lines();
        translated.set(result.translated());
        side.take(result.translated().script());
        listProblems();
    }

    private void listProblems() {
        List<Problem> all = new ArrayList<>();
        Translated now = translated.get();
        now.problems()
                .forEach(each -> all.add(new Problem(
                        each, title.get(), now.source().position(each.span().start()), false)));
        // What the translation wrote is checked with it, and told at the place in the source it comes from.
        if (kind == Kind.SCRIPT || side.editedProperty().get()) {
            SourceText ofScript = SourceText.of("", side.textProperty().get());
            for (Diagnostic each : side.problems()) {
                all.add(new Problem(
                        each, scriptTitle(), ofScript.position(each.span().start()), kind != Kind.SCRIPT));
            }
        }
        all.sort(Comparator.comparing((Problem each) -> each.diagnostic().severity())
                .thenComparing(Problem::inScript)
                .thenComparing(Problem::place));
        errors.set((int) count(all, Severity.ERROR));
        warnings.set((int) count(all, Severity.WARNING));
        if (!problems.equals(all)) {
            problems.setAll(all);
        }
    }

    /// What the script of this text is called.
    public String scriptTitle() {
        String name = title.get();
        return kind == Kind.SCRIPT ? name : name.replaceFirst("\\.(m|mm|h)$", "") + ".mg";
    }

    private static long count(List<Problem> all, Severity severity) {
        return all.stream()
                .filter(each -> each.diagnostic().severity() == severity)
                .count();
    }
}
