package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the room shows before there is anything: no server, one that is being asked, one without patches.
final class EmptyPages {

    private final Region away;
    private final Region waiting;
    private final Region nothing;

    EmptyPages(Shell shell, RolloutViewModel model) {
        Messages messages = shell.messages();
        away = away(shell, model, messages);
        VBox turning = new VBox(16, new ProgressIndicator(), Parts.bound(messages.of("rollout.connecting")));
        turning.getStyleClass().add("empty-state");
        turning.setAlignment(Pos.CENTER);
        waiting = turning;
        Button upload = shell.controls().button("rollouts.upload");
        upload.getStyleClass().add("accent");
        nothing = new EmptyState(Feather.BAR_CHART, messages.of("rollout.emptyTitle"), messages.of("rollout.emptyText"))
                .offer(upload)
                .hint(messages.of("rollout.dropHint"));
    }

    private static Region away(Shell shell, RolloutViewModel model, Messages messages) {
        Button choose = shell.controls().button("rollouts.login");
        choose.getStyleClass().add("accent");
        EmptyState state = new EmptyState(
                        Feather.SERVER, messages.of("rollout.awayTitle"), messages.of("rollout.awayText"))
                .offer(
                        choose,
                        shell.controls().button("rollouts.local"),
                        shell.controls().button("rollouts.network"));
        Label trouble = Parts.label("", "text-danger");
        trouble.setId("login-trouble-page");
        trouble.setWrapText(true);
        trouble.setMaxWidth(560);
        trouble.setStyle("-fx-text-alignment: center;");
        trouble.textProperty().bind(model.troubleProperty());
        state.getChildren().add(Parts.shownWhen(trouble, model.troubleProperty().isNotEmpty()));
        return state;
    }

    Region away() {
        return away;
    }

    Region waiting() {
        return waiting;
    }

    Region nothingThere() {
        return nothing;
    }
}
