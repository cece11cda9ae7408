package dev.patchsmith.ui.review;

import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.review.ReviewViewModel.Reviewed;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.Splits;
import dev.patchsmith.workspace.PatchReview.ReviewedMethod;
import dev.patchsmith.workspace.PatchReview.Warning;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a person looks at before a script leaves: what has to be confirmed, and each method as it was, as it is fixed
/// and as the script says it.
public final class ReviewRoom implements Room {

    public static final String ID = "review";

    private final Shell shell;
    private final Messages messages;
    private final ReviewViewModel model;
    private final ListView<ReviewedMethod> methods = new ListView<>();
    private final VBox warnings = new VBox(4);
    private final MethodReviewView detail;
    private final Label title = Parts.label("", "section-title");
    private final Label state = Parts.label("");
    private @Nullable BorderPane view;

    public ReviewRoom(Shell shell, ReviewViewModel model) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        detail = new MethodReviewView(messages);
        shell.actions()
                .add(Action.of("review.leave", model::leave)
                        .icon(Feather.PACKAGE)
                        .on("Shortcut+E")
                        .when(model.readyProperty())
                        .in(ID));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.review";
    }

    @Override
    public Feather icon() {
        return Feather.CHECK_SQUARE;
    }

    @Override
    public Region view() {
        if (view == null) {
            view = build();
        }
        return view;
    }

    @Override
    public List<Node> status() {
        return List.of();
    }

    @Override
    public List<Node> panes() {
        return List.of(warnings, methods, detail);
    }

    private BorderPane build() {
        BorderPane page = new BorderPane();
        page.setTop(toolbar());
        methods.setId("review-methods");
        methods.accessibleTextProperty().bind(messages.of("author.methods"));
        methods.setFixedCellSize(32);
        methods.setCellFactory(_ -> new MethodCell());
        methods.getSelectionModel().selectedItemProperty().subscribe(detail::show);
        VBox.setVgrow(methods, Priority.ALWAYS);
        warnings.setId("review-warnings");
        ScrollPane scroll = Parts.styled(new ScrollPane(warnings), "edge");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(60);
        warnings.heightProperty().subscribe(height -> scroll.setPrefHeight(Math.min(300, height.doubleValue() + 4)));
        VBox left = new VBox(
                part(Parts.bound(messages.of("review.toConfirm"), "explorer-heading")),
                scroll,
                part(Parts.bound(messages.of("review.methods"), "explorer-heading")),
                methods);
        left.getStyleClass().add("explorer");
        left.setMinWidth(240);
        SplitPane split = Splits.of(Orientation.HORIZONTAL, "split.review", shell.memory(), 0.26, left, detail);
        SplitPane.setResizableWithParent(left, false);
        EmptyState empty = new EmptyState(
                        Feather.CHECK_SQUARE, messages.of("review.emptyTitle"), messages.of("review.emptyText"))
                .offer(shell.controls().button("go.author"));
        model.reviewedProperty().subscribe(now -> {
            page.setCenter(now == null ? empty : split);
            show(now);
        });
        model.confirmed().addListener((SetChangeListener<Warning>) _ -> count());
        messages.languageProperty()
                .addListener((_, _, _) -> show(model.reviewedProperty().get()));
        return page;
    }

    private static HBox part(Label heading) {
        HBox part = new HBox(heading);
        part.getStyleClass().add("explorer-part");
        return part;
    }

    private Region toolbar() {
        state.setId("review-state");
        return Parts.styled(
                new HBox(
                        shell.controls().toolbar("go.author"),
                        Parts.divider(),
                        title,
                        Parts.spacer(),
                        state,
                        shell.controls().primary("review.leave")),
                "room-toolbar");
    }

    private void show(@Nullable Reviewed now) {
        warnings.getChildren().clear();
        if (now == null) {
            methods.getItems().clear();
            title.setText("");
            state.setText("");
            return;
        }
        title.setText(messages.get("review.title", now.subject().name()));
        if (now.review().edited() && now.subject().source().isPresent()) {
            warnings.getChildren().add(note(Tone.ATTENTION, Feather.EDIT_2, messages.get("review.edited")));
        }
        now.review().warnings().forEach(each -> warnings.getChildren().add(box(each)));
        if (now.review().warnings().isEmpty()) {
            warnings.getChildren().add(note(Tone.SUCCESS, Feather.CHECK_CIRCLE, messages.get("review.noWarnings")));
        }
        methods.getItems().setAll(now.review().methods());
        methods.getSelectionModel().selectFirst();
        detail.show(methods.getSelectionModel().getSelectedItem());
        count();
    }

    private HBox note(Tone tone, Feather icon, String text) {
        Label words = Parts.label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, Icons.small(icon, tone), words);
        row.setStyle("-fx-padding: 4 12 4 12;");
        return row;
    }

    private CheckBox box(Warning warning) {
        CheckBox box = new CheckBox();
        String place = messages.get(warning.inScript() ? "review.scriptLine" : "review.sourceLine", warning.line());
        box.setText(warning.diagnostic().code() + "  "
                + messages.sentence(warning.diagnostic().message()) + "  (" + place + ")");
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("confirm");
        box.setSelected(model.confirmed().contains(warning));
        box.selectedProperty().addListener((_, _, on) -> {
            if (on) {
                model.confirmed().add(warning);
            } else {
                model.confirmed().remove(warning);
            }
        });
        return box;
    }

    private void count() {
        Reviewed now = model.reviewedProperty().get();
        if (now == null) {
            return;
        }
        int all = now.review().warnings().size();
        long open = now.review().warnings().stream()
                .filter(each -> !model.confirmed().contains(each))
                .count();
        state.getStyleClass().removeAll("text-attention", "text-success");
        state.getStyleClass().add(open > 0 ? "text-attention" : "text-success");
        state.setGraphic(
                open > 0
                        ? Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION)
                        : Icons.small(Feather.CHECK_CIRCLE, Tone.SUCCESS));
        state.setText(open > 0 ? messages.get("review.open", open, all) : messages.get("review.ready"));
    }

    private final class MethodCell extends ListCell<ReviewedMethod> {
        @Override
        protected void updateItem(@Nullable ReviewedMethod item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label label = Parts.label(item.label(), "mono");
            label.setMinWidth(60);
            String word = item.script().isEmpty()
                    ? "review.left"
                    : item.original().isPresent() ? "review.replaced" : "review.added";
            HBox row = new HBox(
                    8,
                    item.script().isEmpty()
                            ? Icons.small(Feather.X_CIRCLE, Tone.DANGER)
                            : Icons.small(Feather.CHECK_CIRCLE, Tone.SUCCESS),
                    label,
                    Parts.spacer(),
                    Parts.label(messages.get(word), "secondary"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(200);
            setGraphic(row);
        }
    }
}
