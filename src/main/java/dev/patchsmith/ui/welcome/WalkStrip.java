package dev.patchsmith.ui.welcome;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Shell;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line above the rooms that says the step of the walkthrough and offers to do it. What the step is about is
/// marked in the room.
final class WalkStrip {

    private static final String MARK = "pointed-at";

    private final Shell shell;
    private final Messages messages;
    private final Walkthrough walk;
    private final StackPane place;
    private @Nullable Node marked;

    WalkStrip(Shell shell, Walkthrough walk) {
        this.shell = shell;
        this.messages = shell.messages();
        this.walk = walk;
        this.place = shell.above();
        walk.wayProperty().subscribe(now -> show());
        for (Way each : Way.values()) {
            walk.atProperty(each).addListener((_, _, _) -> show());
        }
        messages.languageProperty().addListener((_, _, _) -> show());
        shell.model().roomProperty().addListener((_, _, _) -> shell.tasks().later(this::mark));
        shell.tasks().running().addListener((ListChangeListener<Object>)
                _ -> shell.tasks().later(this::mark));
    }

    private void show() {
        Way way = walk.wayProperty().get();
        Way.Step step = walk.step();
        place.getChildren().clear();
        if (way != null && step != null) {
            place.getChildren().add(strip(way, step));
        }
        shell.tasks().later(this::mark);
    }

    private Node strip(Way way, Way.Step step) {
        int number = walk.atProperty(way).get() + 1;
        Label count = Parts.label(messages.get("walk.count", number, way.steps().size()), "strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Parts.label(messages.get(step.key()));
        words.setId("walk-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox strip = Parts.styled(new HBox(12, Icons.small(Feather.MAP_PIN, Tone.ACCENT), count, words), "walk-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        if (number > 1) {
            strip.getChildren().add(button("walk-back", "walk.back", walk::back));
        }
        boolean last = number == way.steps().size();
        if (step.action().isEmpty()) {
            strip.getChildren().add(button("walk-next", last ? "walk.done" : "walk.next", () -> goOn(way), "accent"));
        } else {
            strip.getChildren().add(button("walk-next", "walk.skip", () -> goOn(way)));
            strip.getChildren().add(act(way, shell.actions().get(step.action())));
        }
        Button leave = Parts.iconButton(Feather.X, messages.of("walk.leave"), walk::leave);
        leave.setId("walk-leave");
        strip.getChildren().add(leave);
        return strip;
    }

    private Button button(String id, String key, Runnable act, String... styles) {
        Button button = Parts.button(messages.of(key), act, styles);
        button.setId(id);
        return button;
    }

    private Button act(Way way, Action action) {
        Button act = button("walk-act", action.textKey(), () -> {
            action.act().run();
            if (walk.wayProperty().get() == way) {
                walk.next();
            }
        });
        act.getStyleClass().add("accent");
        act.disableProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(() -> !action.isEnabled(), action.enabled()));
        return act;
    }

    /// Goes a step on and to its room.
    private void goOn(Way way) {
        walk.next();
        Way.Step step = walk.step();
        if (walk.wayProperty().get() == way && step != null && !step.room().isEmpty()) {
            shell.go(step.room());
        }
    }

    /// Marks what the step is about, if it is there by now.
    private void mark() {
        if (marked != null) {
            marked.getStyleClass().remove(MARK);
            marked = null;
        }
        Way.Step step = walk.step();
        if (step != null && !step.target().isEmpty() && place.getScene() != null) {
            Node target = place.getScene().getRoot().lookup(step.target());
            if (target != null) {
                target.getStyleClass().add(MARK);
                marked = target;
            }
        }
    }
}
