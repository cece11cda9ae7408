package dev.patchsmith.ui.review;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.merge.ThreeWayMerge.Choice;
import dev.patchsmith.workspace.merge.ThreeWayMerge.Merged;
import dev.patchsmith.workspace.merge.ThreeWayMerge.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lets a person decide where his edits and a new translation changed the same lines. Everything else is joined
/// already.
public final class MergeForm {

    private static final double WIDTH = 880;

    private final Messages messages;
    private final Merged merged;
    private final List<ToggleGroup> choices = new ArrayList<>();

    private MergeForm(Messages messages, Merged merged) {
        this.messages = messages;
        this.merged = merged;
    }

    /// @param then takes the joined text when every conflict is decided
    public static void show(Shell shell, Merged merged, Consumer<String> then) {
        var form = new MergeForm(shell.messages(), merged);
        Messages messages = shell.messages();
        VBox page = new VBox(16);
        List<Part.Conflict> conflicts = merged.conflicts();
        Label says = Parts.bound(messages.of("merge.says", conflicts.size(), form.settledChanges()));
        says.setWrapText(true);
        page.getChildren().add(says);
        for (int i = 0; i < conflicts.size(); i++) {
            page.getChildren().add(form.card(conflicts.get(i), i + 1, conflicts.size()));
        }
        ScrollPane scroll = Parts.styled(new ScrollPane(page), "edge");
        scroll.setFitToWidth(true);
        int lines = conflicts.stream()
                .mapToInt(each -> Math.max(
                        Math.max(each.base().size(), each.mine().size()),
                        each.theirs().size()))
                .sum();
        scroll.setPrefHeight(Math.min(480, 56 + conflicts.size() * 156.0 + lines * 20.0));
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button apply = Parts.button(
                messages.of("merge.apply"),
                () -> {
                    shell.dialogs().close();
                    then.accept(merged.text(form.chosen()));
                },
                "accent");
        apply.setId("merge-apply");
        apply.disableProperty().bind(form.undecided());
        shell.dialogs().form(messages.get("merge.title"), scroll, WIDTH, cancel, apply);
    }

    private long settledChanges() {
        return merged.parts().stream()
                .filter(each -> each instanceof Part.Settled settled
                        && settled.origin() != dev.patchsmith.workspace.merge.ThreeWayMerge.Origin.UNCHANGED)
                .count();
    }

    private BooleanBinding undecided() {
        return Bindings.createBooleanBinding(
                () -> choices.stream().anyMatch(each -> each.getSelectedToggle() == null),
                choices.stream().map(ToggleGroup::selectedToggleProperty).toArray(javafx.beans.Observable[]::new));
    }

    private List<Choice> chosen() {
        return choices.stream()
                .map(each -> (Choice)
                        Objects.requireNonNull(each.getSelectedToggle()).getUserData())
                .toList();
    }

    private VBox card(Part.Conflict conflict, int number, int of) {
        HBox columns = new HBox(
                8,
                column(messages.of("merge.before"), conflict.base(), "same"),
                column(messages.of("merge.mine"), conflict.mine(), "mine"),
                column(messages.of("merge.new"), conflict.theirs(), "added"));
        ToggleGroup group = new ToggleGroup();
        choices.add(group);
        HBox row = new HBox(16);
        for (Choice choice : Choice.values()) {
            RadioButton button = new RadioButton();
            button.textProperty().bind(messages.of(key(choice)));
            button.setUserData(choice);
            button.setToggleGroup(group);
            button.setId("merge-" + number + "-" + choice.ordinal());
            row.getChildren().add(button);
        }
        Label title = Parts.bound(messages.of("merge.conflict", number, of), "strong");
        return Parts.styled(new VBox(8, title, columns, row), "card");
    }

    private static String key(Choice choice) {
        return switch (choice) {
            case MINE -> "merge.keepMine";
            case THEIRS -> "merge.takeNew";
            case MINE_THEN_THEIRS -> "merge.takeBoth";
        };
    }

    private VBox column(ObservableValue<String> title, List<String> lines, String kind) {
        VBox column = new VBox(4, Parts.bound(title, "field-label"));
        VBox text = Parts.styled(new VBox(), "line-block", kind);
        if (lines.isEmpty()) {
            text.getChildren().add(Parts.bound(messages.of("merge.nothing"), "secondary"));
            column.getChildren().add(text);
            column.setPrefWidth(100);
            HBox.setHgrow(column, Priority.ALWAYS);
            return column;
        }
        for (String line : String.join("\n", lines).stripIndent().split("\n", -1)) {
            Label label = Parts.label(line.replace("\t", "    "), "mono");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            text.getChildren().add(label);
        }
        text.setMinHeight(Region.USE_PREF_SIZE);
        column.getChildren().add(text);
        column.setPrefWidth(100);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
