package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Short notes in the lower right corner that go by themselves. Notes of trouble stay until they are closed.
public final class Notifications {

    private static final int AT_MOST = 3;

    private final VBox column = new VBox(8);
    private final Messages messages;

    public Notifications(Messages messages) {
        this.messages = messages;
        column.setAlignment(Pos.BOTTOM_RIGHT);
        column.setPickOnBounds(false);
        column.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        StackPane.setAlignment(column, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(column, new Insets(0, 16, 40, 16));
    }

    public VBox view() {
        return column;
    }

    public void show(Tone tone, String text) {
        show(tone, text, "", () -> {});
    }

    /// @param act what can be done about it, on a button; empty for nothing
    public void show(Tone tone, String text, String act, Runnable then) {
        Label words = Parts.label(messages.sentence(text));
        words.setWrapText(true);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox toast = new HBox(Icons.small(tone == Tone.NEUTRAL ? Feather.INFO : tone.icon(), tone), words);
        toast.getStyleClass().add("toast");
        if (!act.isEmpty()) {
            javafx.scene.control.Button button = new javafx.scene.control.Button(act);
            button.getStyleClass().add("link");
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                column.getChildren().remove(toast);
                then.run();
            });
            toast.getChildren().add(button);
        }
        toast.getChildren()
                .add(Parts.iconButton(
                        Feather.X,
                        messages.of("dialog.close"),
                        () -> column.getChildren().remove(toast)));
        column.getChildren().add(toast);
        if (column.getChildren().size() > AT_MOST) {
            column.getChildren().removeFirst();
        }
        if (tone != Tone.DANGER) {
            PauseTransition stay = new PauseTransition(Duration.seconds(6));
            stay.setOnFinished(_ -> column.getChildren().remove(toast));
            stay.play();
        }
    }
}
