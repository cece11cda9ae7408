package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.merge.ThreeWayMerge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The script beside a source. It follows the translation until the user edits it; from then on it is his own, and a
/// translation that comes out differently waits to be merged into it.
public final class ScriptSide {

    private record Checked(String script, List<Diagnostic> problems) {}

    /// What a user made of a script, with what it was made from.
    ///
    /// @param base the translation at the time of the last edit or merge
    public record Edited(String text, String base) {}

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty edited = new SimpleBooleanProperty(this, "edited");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final Latest<String, Checked> check;
    private final Runnable onChecked;
    private String generated = "";
    private String base = "";
    private List<Diagnostic> problems = List.of();

    /// @param checker   says what is wrong with a script, beside the window
    /// @param onChecked called when the problems are those of the present text
    ScriptSide(Tasks tasks, Function<String, List<Diagnostic>> checker, Runnable onChecked) {
        this.onChecked = onChecked;
        check = tasks.unhurried(
                Duration.ofMillis(120), script -> new Checked(script, checker.apply(script)), this::showChecked);
        edited.addListener((_, _, now) -> {
            if (now) {
                base = generated;
            }
            compare();
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Whether the script is the user's own now and no longer follows.
    public BooleanProperty editedProperty() {
        return edited;
    }

    /// Whether the source was changed since, so that its translation is not yet part of the edited script.
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// The user's own script, if he has edited it.
    public Optional<Edited> edits() {
        return edited.get() ? Optional.of(new Edited(text.get(), base)) : Optional.empty();
    }

    /// The newest translation, also while the script no longer follows it.
    public String generated() {
        return generated;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /// Takes a new translation.
    void take(String translation) {
        generated = translation;
        if (edited.get()) {
            compare();
        } else {
            show(translation);
        }
    }

    /// Takes what the user typed.
    void edit(String typed) {
        if (!typed.equals(text.get())) {
            text.set(typed);
            check.submit(typed);
        }
    }

    /// Takes edits of an earlier session.
    public void restore(Edited before) {
        edited.set(true);
        base = before.base();
        show(before.text());
        compare();
    }

    /// Gives up the user's edits.
    void follow() {
        edited.set(false);
        show(generated);
    }

    /// Joins the user's edits with what the translation has become since.
    public ThreeWayMerge.Merged merge() {
        return ThreeWayMerge.merge(base, text.get(), generated);
    }

    /// Takes a merged text; the translation of now is what later ones are compared with.
    public void settle(String merged) {
        base = generated;
        if (merged.equals(generated)) {
            follow();
        } else {
            show(merged);
        }
        compare();
    }

    private void show(String script) {
        text.set(script);
        check.submitNow(script);
    }

    private void compare() {
        outdated.set(edited.get() && !generated.isEmpty() && !generated.equals(base));
    }

    private void showChecked(Checked result) {
        problems = result.problems();
        onChecked.run();
    }
}
