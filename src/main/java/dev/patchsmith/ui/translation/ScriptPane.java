package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.task.NextFrame;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The script beside its source: whether it is in step, and the way to edit it by hand and back.
final class ScriptPane extends BorderPane {

    private final Messages messages;
    private final Consumer<DocumentViewModel> toggle;
    private final Label state = Parts.label("", "text-success");
    private final Button switcher = new Button();
    private Subscription watching = Subscription.EMPTY;

    /// @param toggle begins and ends the editing by hand
    ScriptPane(AuthorViewModel model, Messages messages, Views views, Consumer<DocumentViewModel> toggle) {
        this.messages = messages;
        this.toggle = toggle;
        Label name = Parts.bound(messages.of("author.script"));
        name.setGraphic(Icons.small(Feather.LINK, Tone.ACCENT));
        name.setStyle("-fx-graphic-text-gap: 8;");
        state.setId("script-state");
        switcher.setId("script-edit");
        switcher.getStyleClass().addAll("flat", "small");
        HBox head = Parts.styled(new HBox(name, Parts.spacer(), state, switcher), "pane-head", "script-head");
        setTop(head);
        model.activeProperty().subscribe(now -> {
            watching.unsubscribe();
            if (now != null && views.has(now)) {
                Runnable show = () -> {
                    if (model.active().filter(now::equals).isPresent()) {
                        setCenter(views.of(now).rightPane());
                    }
                };
                if (views.isWhole(now)) {
                    show.run();
                } else {
                    NextFrame.after(this, show);
                }
                watch(now);
            }
        });
    }

    private void watch(DocumentViewModel document) {
        switcher.setOnAction(_ -> toggle.accept(document));
        switcher.setVisible(document.kind() == Kind.OBJECTIVE_C);
        Runnable show = () -> show(document);
        watching = Subscription.combine(
                document.busyProperty().subscribe(show),
                document.scriptEditedProperty().subscribe(show),
                document.errorsProperty().subscribe(show),
                messages.languageProperty().subscribe(show));
        show.run();
    }

    /// A method with an error is not in the script, so a script of a source with errors is never called in step.
    private void show(DocumentViewModel document) {
        boolean edited = document.scriptEditedProperty().get();
        boolean busy = document.busyProperty().get();
        int errors =
                document.kind() == Kind.OBJECTIVE_C ? document.errorsProperty().get() : 0;
        if (edited) {
            say(messages.get("author.edited"), "text-attention", Icons.small(Feather.EDIT_2, Tone.ATTENTION));
        } else if (busy) {
            say(messages.get("author.working"), "secondary", Icons.small(Feather.LOADER, Tone.NEUTRAL));
        } else if (errors > 0) {
            String words = messages.get("author.incomplete", errors);
            say(words, "text-danger", Icons.small(Feather.X_CIRCLE, Tone.DANGER));
        } else {
            say(messages.get("author.inStep"), "text-success", Icons.small(Feather.CHECK, Tone.SUCCESS));
        }
        switcher.setText(messages.get(edited ? "author.followAgain" : "author.edit"));
    }

    private void say(String words, String style, Node icon) {
        state.getStyleClass().removeAll("text-success", "text-attention", "text-danger", "secondary");
        state.getStyleClass().add(style);
        state.setText(words);
        state.setGraphic(icon);
    }
}
