package dev.patchsmith.ui.review;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.PatchReview;
import dev.patchsmith.workspace.PatchReview.Warning;
import dev.patchsmith.workspace.SourceDesk;
import dev.patchsmith.workspace.TranslateSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// A script on its way out, and which of its warnings a person has confirmed.
public final class ReviewViewModel {

    /// What is reviewed.
    ///
    /// @param name   of the script
    /// @param source what it was made of; empty for a script that was written as one
    /// @param leave  what happens with it once everything is confirmed
    public record Subject(
            String name,
            Optional<TranslateSource.Translated.Script> source,
            String script,
            List<Diagnostic> ofScript,
            Runnable leave) {}

    /// A subject with its review.
    public record Reviewed(Subject subject, PatchReview review) {}

    private final Tasks tasks;
    private final SourceDesk desk;
    private final Supplier<String> workName;
    private final ReadOnlyObjectWrapper<@Nullable Reviewed> reviewed = new ReadOnlyObjectWrapper<>(this, "reviewed");
    private final ObservableSet<Warning> confirmed = FXCollections.observableSet();
    private final BooleanBinding ready = Bindings.createBooleanBinding(this::isAllConfirmed, reviewed, confirmed);

    public ReviewViewModel(Tasks tasks, SourceDesk desk, Supplier<String> workName) {
        this.tasks = tasks;
        this.desk = desk;
        this.workName = workName;
    }

    /// Null while nothing is reviewed.
    public ReadOnlyObjectProperty<@Nullable Reviewed> reviewedProperty() {
        return reviewed.getReadOnlyProperty();
    }

    /// The warnings a person has looked at. They are forgotten when the script changes.
    public ObservableSet<Warning> confirmed() {
        return confirmed;
    }

    /// Whether nothing is left to be confirmed.
    public BooleanBinding readyProperty() {
        return ready;
    }

    /// Begins a review; the app's own methods are looked up beside the window.
    public void begin(Subject subject) {
        tasks.work(workName.get(), _ -> review(subject))
                .onSuccess(review -> {
                    Reviewed before = reviewed.get();
                    boolean same = before != null
                            && before.subject().script().equals(subject.script())
                            && before.subject().name().equals(subject.name());
                    if (!same) {
                        confirmed.clear();
                    }
                    reviewed.set(new Reviewed(subject, review));
                })
                .now();
    }

    private PatchReview review(Subject subject) {
        return subject.source()
                .map(source -> PatchReview.of(source, subject.script(), subject.ofScript(), desk.originals()))
                .orElseGet(() -> PatchReview.ofScript(
                        SourceText.of(subject.name(), subject.script()), subject.ofScript(), desk.originals()));
    }

    /// Lets the script go, if everything is confirmed.
    public void leave() {
        Reviewed now = reviewed.get();
        if (now != null && ready.get()) {
            now.subject().leave().run();
        }
    }

    private boolean isAllConfirmed() {
        Reviewed now = reviewed.get();
        return now != null && confirmed.containsAll(now.review().warnings());
    }
}
