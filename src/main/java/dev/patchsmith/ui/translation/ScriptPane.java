package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.task.NextFrame;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.util.function.Consumer;
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
                messages.languageProperty().subscribe(show));
        show.run();
    }

    private void show(DocumentViewModel document) {
        boolean edited = document.scriptEditedProperty().get();
        boolean busy = document.busyProperty().get();
        state.getStyleClass().removeAll("text-success", "text-attention", "secondary");
        state.getStyleClass().add(edited ? "text-attention" : busy ? "secondary" : "text-success");
        state.setText(messages.get(edited ? "author.edited" : busy ? "author.working" : "author.inStep"));
        state.setGraphic(
                edited
                        ? Icons.small(Feather.EDIT_2, Tone.ATTENTION)
                        : Icons.small(busy ? Feather.LOADER : Feather.CHECK, busy ? Tone.NEUTRAL : Tone.SUCCESS));
        switcher.setText(messages.get(edited ? "author.followAgain" : "author.edit"));
    }
}
