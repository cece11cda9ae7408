package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.review.CompareForm;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.project.Drafts.Draft;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a crash left behind, one text a row: each is brought back, discarded, or kept for another time.
final class DraftsForm {

    private static final double WIDTH = 800;

    /// What is to become of a draft.
    private enum Choice {
        BRING_BACK("drafts.bringBack"),
        DISCARD("drafts.discard"),
        LATER("drafts.later");

        private final String key;

        Choice(String key) {
            this.key = key;
        }
    }

    private final class Row {
        private final Draft draft;
        private Choice choice = Choice.BRING_BACK;

        Row(Draft draft) {
            this.draft = draft;
        }
    }

    private final Shell shell;
    private final Messages messages;
    private final List<Row> rows = new ArrayList<>();

    private DraftsForm(Shell shell) {
        this.shell = shell;
        this.messages = shell.messages();
    }

    static void show(Shell shell, List<Draft> drafts, Consumer<Draft> restore, Consumer<Draft> discard) {
        new DraftsForm(shell).show(drafts, restore, discard);
    }

    private void show(List<Draft> drafts, Consumer<Draft> restore, Consumer<Draft> discard) {
        drafts.forEach(each -> rows.add(new Row(each)));
        VBox list = new VBox(8);
        rows.forEach(row -> list.getChildren().add(node(row)));
        ScrollPane scroll = Parts.styled(new ScrollPane(list), "edge");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.clamp(rows.size() * 82L, 82, 410));
        VBox content = new VBox(12, Parts.bound(messages.of("drafts.why"), "secondary"), scroll);
        Button later = Parts.button(messages.of("drafts.notNow"), shell.dialogs()::close);
        later.setId("drafts-later");
        Button apply = Parts.button(
                messages.of("drafts.apply"),
                () -> {
                    shell.dialogs().close();
                    rows.forEach(row -> {
                        switch (row.choice) {
                            case BRING_BACK -> restore.accept(row.draft);
                            case DISCARD -> discard.accept(row.draft);
                            case LATER -> {}
                        }
                    });
                },
                "accent");
        apply.setId("drafts-apply");
        shell.dialogs().form(messages.get("drafts.title"), content, WIDTH, later, apply);
        apply.requestFocus();
    }

    private Node node(Row row) {
        Draft draft = row.draft;
        Label title = Parts.label(draft.title(), "strong");
        String where = draft.path().isEmpty() ? messages.get("drafts.noFile") : draft.path();
        Label about = Parts.label(
                messages.get(
                        "drafts.about",
                        where,
                        Ages.of(messages, draft.saved(), Instant.now()),
                        draft.text().lines().count()),
                "secondary");
        VBox words = new VBox(2, title, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox node = new HBox(12, Icons.small(Feather.FILE_TEXT, Tone.NEUTRAL), words);
        onDisk(draft)
                .ifPresent(text -> node.getChildren()
                        .add(Parts.button(
                                messages.of("author.compare"),
                                () -> CompareForm.show(
                                        shell,
                                        draft.title(),
                                        draft.text(),
                                        text,
                                        () -> choose(row, node, Choice.DISCARD),
                                        () -> choose(row, node, Choice.BRING_BACK)),
                                "small")));
        node.getChildren().add(choices(row));
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("card");
        node.setMinHeight(Region.USE_PREF_SIZE);
        return node;
    }

    private static Optional<String> onDisk(Draft draft) {
        return !draft.path().isEmpty() && TextFile.read(Path.of(draft.path())) instanceof TextFile.Opened.Text text
                ? Optional.of(text.file().text()).filter(now -> !now.equals(draft.text()))
                : Optional.empty();
    }

    private static void choose(Row row, Node node, Choice choice) {
        if (node.lookup("#draft-" + choice.name()) instanceof ToggleButton button) {
            button.setSelected(true);
            row.choice = choice;
        }
    }

    private Node choices(Row row) {
        HBox segments = Parts.styled(new HBox(), "segments");
        ToggleGroup group = new ToggleGroup();
        for (Choice choice : Choice.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("draft-" + choice.name());
            button.textProperty().bind(messages.of(choice.key));
            button.accessibleTextProperty().bind(messages.of(choice.key).map(word -> word + ": " + row.draft.title()));
            button.getStyleClass()
                    .addAll(
                            "small",
                            switch (choice) {
                                case BRING_BACK -> "left-pill";
                                case DISCARD -> "center-pill";
                                case LATER -> "right-pill";
                            });
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(choice == row.choice);
            button.setOnAction(_ -> {
                button.setSelected(true);
                row.choice = choice;
            });
            segments.getChildren().add(button);
        }
        segments.setMinWidth(Region.USE_PREF_SIZE);
        return segments;
    }
}
