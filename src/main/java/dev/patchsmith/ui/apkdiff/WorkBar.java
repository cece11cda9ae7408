package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.task.Running;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How far work is, what it is at, and a button to stop it; there only while it goes on.
final class WorkBar extends HBox {

    private final Messages messages;
    private final ProgressBar bar = new ProgressBar();
    private final Label step = Parts.label("", "secondary");

    /// @param name the beginning of the ids: `cancel-` and this
    WorkBar(ObservableValue<@Nullable Running> running, Runnable cancel, String name, Messages messages) {
        super(12);
        this.messages = messages;
        Button stop = Parts.button(messages.of("dialog.cancel"), cancel, "small");
        stop.setId("cancel-" + name);
        bar.setPrefWidth(240);
        getChildren().addAll(bar, step, stop);
        setAlignment(Pos.CENTER_LEFT);
        setId(name + "-progress");
        running.subscribe(this::watch);
    }

    private void watch(@Nullable Running running) {
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        setVisible(running != null);
        setManaged(running != null);
        if (running != null) {
            bar.progressProperty().bind(running.doneProperty());
            step.textProperty()
                    .bind(messages.made(
                            () -> messages.sentence(running.stepProperty().get()), running.stepProperty()));
        }
    }
}
