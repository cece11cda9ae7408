package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Position;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What the status bar says about the text in front: problems, encoding, line ends, place, time of translation.
final class AuthorStatus {

    private final Messages messages;
    private final Label problems = new Label();
    private final FormButtons form;
    private final Label engine = new Label();
    private final Label place = new Label();
    private final Label time = new Label();
    private final Supplier<String> engineName;
    private Subscription watching = Subscription.EMPTY;

    /// @param engineName the engine that scripts are made for
    AuthorStatus(Messages messages, FormButtons form, Supplier<String> engineName) {
        this.messages = messages;
        this.form = form;
        this.engineName = engineName;
        problems.setId("status-problems");
        place.setId("status-place");
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(problems));
        nodes.addAll(form.nodes());
        nodes.addAll(List.of(place, engine, time));
        return nodes;
    }

    void watch(DocumentViewModel document, DocumentView view) {
        watching.unsubscribe();
        Runnable showPlace = () -> showPlace(view.focused().caret());
        Runnable showRest = () -> show(document);
        watching = Subscription.combine(
                document.problems().subscribe(showRest),
                document.translatedProperty().subscribe(showRest),
                document.formProperty().subscribe(() -> form.show(document)),
                messages.languageProperty().subscribe(() -> {
                    form.show(document);
                    showRest.run();
                    showPlace.run();
                }),
                view.left().caretProperty().subscribe(showPlace),
                view.right().caretProperty().subscribe(showPlace));
        form.show(document);
        showRest.run();
        showPlace.run();
    }

    void clear() {
        watching.unsubscribe();
        form.clear();
        for (Label label : List.of(problems, place, engine, time)) {
            label.setText("");
            label.setGraphic(null);
        }
    }

    private void showPlace(Position caret) {
        place.setText(messages.get("author.caret", caret.line(), caret.column()));
    }

    private void show(DocumentViewModel document) {
        int errors = document.errorsProperty().get();
        int warnings = document.warningsProperty().get();
        Tone tone = errors > 0 ? Tone.DANGER : warnings > 0 ? Tone.ATTENTION : Tone.SUCCESS;
        problems.setText(messages.get("author.problemCount", errors, warnings));
        problems.setGraphic(Icons.small(
                errors > 0 ? Feather.X_CIRCLE : warnings > 0 ? Feather.ALERT_TRIANGLE : Feather.CHECK, tone));
        problems.getStyleClass().removeAll("text-danger", "text-attention", "text-success");
        problems.getStyleClass().add(errors > 0 ? "text-danger" : warnings > 0 ? "text-attention" : "text-success");
        engine.setText(messages.get("author.engine", engineName.get()));
        boolean translates = document.kind() == DocumentViewModel.Kind.OBJECTIVE_C;
        time.setText(
                translates
                        ? messages.get(
                                "author.translated",
                                document.translatedProperty().get().millis())
                        : "");
        time.setGraphic(translates ? Icons.small(Feather.CHECK, Tone.NEUTRAL) : null);
    }
}
