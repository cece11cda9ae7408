package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.ExportPatch;
import dev.patchsmith.workspace.ExportPatch.Exported;
import dev.patchsmith.workspace.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A script on its way into a package: what goes in, with which key, what came of it.
public final class SealingViewModel {

    /// A method of the script.
    public record Row(String owner, String method, int lines) {}

    private final Tasks tasks;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty script = new SimpleStringProperty(this, "script", "");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsSeen = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Diagnostic> remarks = FXCollections.observableArrayList();
    private final ObservableList<Diagnostic> remarksSeen = FXCollections.unmodifiableObservableList(remarks);
    private final ObjectProperty<@Nullable LegacyKey> key = new SimpleObjectProperty<>(this, "key");
    private final StringProperty keyProblem = new SimpleStringProperty(this, "keyProblem", "");
    private final ReadOnlyObjectWrapper<@Nullable Exported> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");

    public SealingViewModel(Tasks tasks) {
        this.tasks = tasks;
    }

    /// The file name the script would have.
    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty scriptProperty() {
        return script;
    }

    /// The methods that go in.
    public ObservableList<Row> rows() {
        return rowsSeen;
    }

    /// What is to be said about the script; errors keep it from being sealed.
    public ObservableList<Diagnostic> remarks() {
        return remarksSeen;
    }

    /// The key, null while there is no usable one.
    public ObjectProperty<@Nullable LegacyKey> keyProperty() {
        return key;
    }

    /// What is wrong or weak about the key, empty if nothing is.
    public StringProperty keyProblemProperty() {
        return keyProblem;
    }

    /// What came of sealing; null before.
    public ReadOnlyObjectProperty<@Nullable Exported> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// How many bytes the script has.
    public int bytes() {
        return script.get().getBytes(StandardCharsets.UTF_8).length;
    }

    /// Takes a script that is to be sealed.
    public void take(String scriptName, String text) {
        name.set(scriptName);
        script.set(text);
        outcome.set(null);
        var parsed = ScriptParser.parse(SourceText.of(scriptName, text));
        remarks.setAll(parsed.diagnostics());
        List<Row> found = new ArrayList<>();
        for (Item item : parsed.script().items()) {
            if (item instanceof ClassDefinition definition) {
                methods(definition, parsed.source(), found);
            }
        }
        rows.setAll(found);
    }

    private static void methods(ClassDefinition definition, SourceText source, List<Row> found) {
        for (var member : definition.members()) {
            if (member instanceof Method method) {
                var span = method.place().span();
                int first = source.position(span.start()).line();
                int last =
                        source.position(Math.max(span.start(), span.end() - 1)).line();
                String head = source.line(first).strip().replaceFirst("\\s*\\{.*$", "");
                found.add(new Row(definition.name(), head, last - first + 1));
            }
        }
    }

    /// Takes a key as text.
    public void useKey(char[] text) {
        forgetKey();
        switch (LegacyKey.of(text)) {
            case LegacyKey.Check.Accepted accepted -> {
                key.set(accepted.key());
                keyProblem.set(accepted.warning().orElse(""));
            }
            case LegacyKey.Check.Refused refused -> keyProblem.set(text.length == 0 ? "" : refused.reason());
        }
    }

    private void forgetKey() {
        LegacyKey before = key.get();
        if (before != null) {
            before.close();
        }
        key.set(null);
        keyProblem.set("");
        outcome.set(null);
    }

    /// Seals, opens again, compares, and writes the file only if all of it held.
    public void seal(Path target, String workName) {
        LegacyKey with = key.get();
        if (with == null) {
            return;
        }
        SourceText source = SourceText.of(name.get(), script.get());
        tasks.work(workName, _ -> new ExportPatch(with, Progress.unobserved()).to(target, source))
                .onSuccess(outcome::set)
                .onFailure(failure -> outcome.set(new Exported.Refused(String.valueOf(failure.getMessage()))))
                .now();
    }
}
