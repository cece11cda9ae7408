package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The lowest line: what the room has to say on the left, what runs on the right.
final class StatusBar extends HBox {

    private final Messages messages;
    private final Tasks tasks;
    private final HBox left = new HBox(16);
    private final HBox right = new HBox(16);
    private final HBox work = new HBox(8);
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));

    StatusBar(Messages messages, Tasks tasks, Node... always) {
        this.messages = messages;
        this.tasks = tasks;
        getStyleClass().add("status-bar");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getChildren().addAll(always);
        work.setAlignment(Pos.CENTER_RIGHT);
        right.getChildren().add(work);
        getChildren().addAll(left, Parts.spacer(), right);
        patience.setOnFinished(_ -> showWork());
        tasks.running().subscribe(this::onWork);
        showWork();
    }

    void showLeft(List<Node> nodes) {
        left.getChildren().setAll(nodes);
    }

    /// Work shorter than 300 ms leaves no trace, so that the line does not flicker.
    private void onWork() {
        if (tasks.running().isEmpty()) {
            patience.stop();
            showWork();
        } else {
            patience.playFromStart();
        }
    }

    private void showWork() {
        work.getChildren().clear();
        if (tasks.running().isEmpty()) {
            Label idle = Parts.bound(messages.of("status.idle"));
            idle.setGraphic(Icons.small(Feather.REFRESH_CW));
            work.getChildren().add(idle);
            return;
        }
        Running first = tasks.running().getFirst();
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(first.doneProperty());
        Label name = new Label();
        name.textProperty()
                .bind(messages.made(
                        () -> first.stepProperty().get().isEmpty()
                                ? first.name()
                                : first.name() + ": " + first.stepProperty().get(),
                        first.stepProperty()));
        work.getChildren().addAll(name, bar, Parts.iconButton(Feather.X, messages.of("status.cancel"), first::cancel));
    }
}
