package dev.patchsmith.ui.welcome;

import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.ActionTable;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.ShellViewModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The first page: the ways in, of which one is primary, what was worked on last, the sample, and what may be dropped.
public final class WelcomeRoom implements Room {

    private static final double CARD = 357;

    /// Something that was open before.
    ///
    /// @param detail where it is, or what was worked on in it
    /// @param state  how far that has come, in a word; empty if nobody knows
    /// @param good   whether that state is an end
    public record Recent(
            Feather icon, String name, String detail, String state, boolean good, Instant opened, Runnable open) {}

    private final Messages messages;
    private final ActionTable actions;
    private final Walkthrough walk;
    private final ListView<Recent> recent = new ListView<>();
    private final TextField filter = new TextField();
    private final ScrollPane view;

    public WelcomeRoom(Shell shell, ObservableList<Recent> recentItems) {
        this.messages = shell.messages();
        this.actions = shell.actions();
        this.walk = new Walkthrough(shell.memory());
        new WalkStrip(shell, walk);
        FilteredList<Recent> shown = new FilteredList<>(recentItems);
        filter.textProperty().subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(each ->
                    (each.name() + " " + each.detail()).toLowerCase(Locale.ROOT).contains(wanted));
        });
        recent.setItems(shown);
        view = Parts.styled(new ScrollPane(), "edge", "page");
        view.setFitToWidth(true);
        view.setFitToHeight(true);
    }

    @Override
    public String id() {
        return ShellViewModel.WELCOME;
    }

    @Override
    public String titleKey() {
        return "room.welcome";
    }

    @Override
    public Feather icon() {
        return Feather.HOME;
    }

    @Override
    public Region view() {
        if (view.getContent() == null) {
            view.setContent(page());
        }
        return view;
    }

    @Override
    public List<Node> status() {
        return List.of(Parts.bound(messages.of("app.name")));
    }

    private Region page() {
        VBox heading = new VBox(
                8, Parts.bound(messages.of("app.name"), "title"), Parts.bound(messages.of("app.tagline"), "lead"));
        VBox column = new VBox(16, heading, ways(), lower());
        VBox.setMargin(heading, new javafx.geometry.Insets(0, 0, 16, 0));
        column.getStyleClass().add("page-column");
        StackPane page = new StackPane(column);
        page.setAlignment(Pos.CENTER);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMaxSize(1104 + 64, Region.USE_PREF_SIZE);
        return page;
    }

    private Node ways() {
        List<Node> cards = new ArrayList<>();
        if (actions.has("project.new")) {
            cards.add(way(Way.FIX, Feather.CODE, "welcome.write", "accent"));
        }
        if (actions.has("go.apkdiff")) {
            cards.add(way(Way.COMPARE, Feather.COLUMNS, "welcome.compare"));
        }
        if (actions.has("go.rollouts")) {
            cards.add(way(Way.ROLL_OUT, Feather.BAR_CHART, "welcome.follow"));
        }
        return row(cards.toArray(Node[]::new));
    }

    private VBox way(Way way, Feather icon, String key, String... styles) {
        String action = way.action();
        StackPane tile = Parts.styled(new StackPane(Icons.large(icon)), "icon-tile");
        Label text = Parts.bound(messages.of(key + "Text"), "muted");
        text.getStyleClass().add("secondary-13");
        text.setWrapText(true);
        text.setMinHeight(40);
        text.setAlignment(Pos.TOP_LEFT);
        Button button = Parts.button(
                messages.of(key + "Act"), () -> actions.get(action).act().run(), styles);
        button.setId("welcome-" + action.replace('.', '-'));
        HBox foot = new HBox(8, button);
        String keys = actions.shortcutText(actions.get(action));
        if (!keys.isEmpty()) {
            foot.getChildren().add(Parts.keys(keys));
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(8, tile, Parts.spacer(), walkLink(way));
        head.setAlignment(Pos.TOP_LEFT);
        VBox card = Parts.styled(
                new VBox(12, head, Parts.bound(messages.of(key), "section-title"), text, foot), "card", "roomy");
        VBox.setMargin(head, new javafx.geometry.Insets(0, 0, 8, 0));
        return card;
    }

    /// Begins the walkthrough of a way, or goes on with it where it was left.
    private Button walkLink(Way way) {
        Button link = Parts.button(
                messages.made(
                        () -> {
                            int at = walk.atProperty(way).get();
                            return walk.isDone(way)
                                    ? messages.get("walk.again")
                                    : at == 0
                                            ? messages.get("walk.start")
                                            : messages.get(
                                                    "walk.resume",
                                                    at + 1,
                                                    way.steps().size());
                        },
                        walk.atProperty(way)),
                () -> walk.walk(way),
                "link");
        link.setId("walk-" + way.name());
        return link;
    }

    private Node lower() {
        VBox drop = dropCard();
        VBox side = actions.has("file.sample") ? new VBox(16, sampleCard(), drop) : new VBox(drop);
        VBox.setVgrow(drop, Priority.ALWAYS);
        side.setPrefWidth(CARD);
        side.setMinWidth(280);
        VBox list = recentCard();
        HBox row = new HBox(16, list, side);
        HBox.setHgrow(list, Priority.ALWAYS);
        return row;
    }

    private VBox recentCard() {
        HBox head = new HBox(8, Parts.bound(messages.of("welcome.recent"), "section-title"), Parts.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 8 16 8 16;");
        filter.setId("recent-filter");
        filter.promptTextProperty().bind(messages.of("author.filter"));
        filter.accessibleTextProperty().bind(messages.of("author.filter"));
        HBox search = Parts.styled(new HBox(Icons.small(Feather.SEARCH), filter), "search-box");
        search.setMaxWidth(180);
        head.getChildren().add(search);
        if (actions.has("file.open")) {
            head.getChildren()
                    .add(Parts.button(
                            Feather.FOLDER,
                            messages.of("action.file.open"),
                            () -> actions.get("file.open").act().run(),
                            "flat"));
        }
        recent.setId("recent");
        recent.accessibleTextProperty().bind(messages.of("welcome.recent"));
        recent.setFixedCellSize(40);
        recent.setPrefHeight(204);
        recent.setPlaceholder(Parts.bound(messages.of("welcome.noRecent"), "secondary"));
        recent.setCellFactory(_ -> new Cell());
        recent.setOnMouseClicked(_ -> openSelected());
        recent.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        VBox card = Parts.styled(new VBox(head, Parts.styled(new Region(), "rule"), recent), "card");
        card.setStyle("-fx-padding: 1; -fx-spacing: 0;");
        VBox.setVgrow(recent, Priority.ALWAYS);
        return card;
    }

    private void openSelected() {
        Recent chosen = recent.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            chosen.open().run();
        }
    }

    private VBox sampleCard() {
        HBox head = new HBox(
                8, Icons.large(Feather.PLAY_CIRCLE), Parts.bound(messages.of("welcome.sample"), "section-title"));
        head.setAlignment(Pos.CENTER_LEFT);
        Label text = Parts.bound(messages.of("welcome.sampleText"), "secondary-13");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane acts = new FlowPane(
                8,
                8,
                sample("welcome.sampleAct", "file.sample"),
                sample("welcome.sampleBuildsAct", "file.sampleBuilds"),
                sample("welcome.sampleRolloutAct", "file.sampleRollout"));
        return Parts.styled(new VBox(12, head, text, acts), "card");
    }

    private Button sample(String key, String action) {
        Button button = Parts.button(messages.of(key), actions.get(action).act());
        button.setId("welcome-" + action.replace('.', '-'));
        return button;
    }

    private VBox dropCard() {
        VBox words = new VBox(
                2,
                Parts.bound(messages.of("welcome.drop"), "strong"),
                Parts.bound(messages.of("welcome.dropText"), "secondary"));
        HBox row = new HBox(16, Icons.large(Feather.DOWNLOAD), words);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox card = Parts.styled(new VBox(row), "card", "dashed");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }

    private static HBox row(Node... cards) {
        HBox row = new HBox(16, cards);
        for (Node card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((Region) card).setPrefWidth(CARD);
        }
        return row;
    }

    private final class Cell extends ListCell<Recent> {

        @Override
        protected void updateItem(@Nullable Recent item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label name = Parts.label(item.name(), "strong");
            name.setMinWidth(180);
            name.setPrefWidth(180);
            Label detail = Parts.label(item.detail(), "secondary");
            detail.setMinWidth(60);
            detail.setPrefWidth(220);
            HBox state = new HBox();
            state.setMinWidth(96);
            state.setAlignment(Pos.CENTER_LEFT);
            if (!item.state().isEmpty()) {
                state.getChildren()
                        .add(new Chip(
                                item.good() ? Tone.SUCCESS : Tone.NEUTRAL,
                                item.good() ? Feather.CHECK_CIRCLE : Feather.CIRCLE,
                                item.state()));
            }
            HBox row = new HBox(
                    16,
                    Icons.small(item.icon()),
                    name,
                    detail,
                    state,
                    Parts.spacer(),
                    Parts.label(Ages.of(messages, item.opened(), Instant.now()), "secondary"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxWidth(getListView().getWidth() - 24);
            setGraphic(row);
        }
    }
}
