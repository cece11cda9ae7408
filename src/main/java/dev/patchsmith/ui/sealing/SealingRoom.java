package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.ExportPatch.Exported;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The Packages room, one page read from top to bottom: what goes in, how it is sealed, what was checked, where it
/// goes.
public final class SealingRoom implements Room {

    public static final String ID = "packages";

    private final Shell shell;
    private final Messages messages;
    private final SealingViewModel model;
    private final FileDialogs files;
    private final Consumer<Path> upload;
    private final BorderPane view = new BorderPane();
    private final VBox checks = new VBox(8);
    private final VBox goes = new VBox(12);
    private final Chip chip = new Chip();
    private boolean built;

    /// @param upload takes a written package on its way to a server
    public SealingRoom(Shell shell, SealingViewModel model, FileDialogs files, Consumer<Path> upload) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
        this.upload = upload;
        var ready = model.keyProperty().isNotNull().and(model.scriptProperty().isNotEmpty());
        var written = model.outcomeProperty()
                .map(outcome -> outcome instanceof Exported.Written)
                .orElse(false);
        shell.actions()
                .add(
                        Action.of("packages.seal", this::seal)
                                .icon(Feather.LOCK)
                                .on("Shortcut+ENTER")
                                .when(ready)
                                .in(ID),
                        Action.of("packages.upload", this::uploadWritten)
                                .icon(Feather.UPLOAD)
                                .when(written)
                                .in(ID));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.packages";
    }

    @Override
    public Feather icon() {
        return Feather.BOX;
    }

    @Override
    public Region view() {
        if (!built) {
            built = true;
            build();
        }
        return view;
    }

    @Override
    public List<Node> status() {
        Label said = new Label();
        said.textProperty()
                .bind(messages.made(
                        () -> model.scriptProperty().get().isEmpty() ? "" : messages.get("seal.bytes", model.bytes()),
                        model.scriptProperty()));
        return List.of(said);
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(model.nameProperty().get());
    }

    private void build() {
        HBox bar = new HBox(
                Parts.spacer(),
                shell.controls().toolbar("packages.upload"),
                shell.controls().primary("packages.seal"));
        view.setTop(Parts.styled(bar, "room-toolbar"));
        ScrollPane page = Parts.styled(new ScrollPane(page()), "edge", "page");
        page.setFitToWidth(true);
        EmptyState empty = new EmptyState(Feather.BOX, messages.of("seal.emptyTitle"), messages.of("seal.emptyText"))
                .offer(Parts.button(messages.of("action.go.author"), () -> shell.go("author"), "accent"));
        model.scriptProperty().subscribe(text -> view.setCenter(text.isEmpty() ? empty : page));
        model.outcomeProperty().subscribe(_ -> showOutcome());
        model.remarks().subscribe(this::showOutcome);
        model.keyProperty().subscribe(_ -> showOutcome());
        messages.languageProperty().subscribe(_ -> showOutcome());
    }

    private Region page() {
        Label title = Parts.label("", "verdict");
        title.textProperty()
                .bind(messages.made(
                        () -> messages.get("seal.title", model.nameProperty().get()), model.nameProperty()));
        HBox head = new HBox(12, title, chip);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(
                16,
                head,
                part(1, "seal.goesIn", content()),
                rule(),
                part(2, "seal.how", key()),
                rule(),
                part(3, "seal.checked", checks),
                rule(),
                part(4, "seal.where", goes));
        column.getStyleClass().add("page-column");
        StackPane centered = new StackPane(column);
        centered.setAlignment(Pos.TOP_CENTER);
        return centered;
    }

    private static Region rule() {
        return Parts.styled(new Region(), "rule");
    }

    private Node part(int number, String key, Node content) {
        Label explanation = Parts.bound(messages.of(key + "Text"), "secondary");
        explanation.setWrapText(true);
        HBox name = new HBox(
                8, Parts.label(Integer.toString(number), "numbered"), Parts.bound(messages.of(key), "section-title"));
        name.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(8, name, explanation);
        VBox.setMargin(explanation, new Insets(0, 24, 0, 32));
        left.setMinWidth(264);
        left.setMaxWidth(264);
        HBox row = new HBox(left, content);
        HBox.setHgrow(content, Priority.ALWAYS);
        return row;
    }

    private Node content() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("plain-grid");
        for (double share : new double[] {30, 55, 15}) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            grid.getColumnConstraints().add(width);
        }
        Label sum = Parts.label("", "secondary");
        sum.textProperty()
                .bind(messages.made(() -> messages.get("seal.sum", model.rows().size(), model.bytes()), model.rows()));
        Runnable fill = () -> {
            grid.getChildren().clear();
            cell(grid, 0, 0, messages.get("seal.class"), "strong");
            cell(grid, 0, 1, messages.get("seal.method"), "strong");
            cell(grid, 0, 2, messages.get("seal.lines"), "strong");
            int row = 1;
            for (SealingViewModel.Row each : model.rows()) {
                cell(grid, row, 0, each.owner(), "cell-text");
                cell(grid, row, 1, each.method(), "mono");
                cell(grid, row++, 2, Integer.toString(each.lines()), "cell-text");
            }
        };
        model.rows().subscribe(fill);
        messages.languageProperty().subscribe(fill);
        fill.run();
        return new VBox(8, Parts.styled(new VBox(grid), "card", "tight"), sum);
    }

    private static void cell(GridPane grid, int row, int column, String text, String style) {
        Label label = Parts.label(text, style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(column == 2 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        label.setStyle("-fx-padding: 5 12 5 12;");
        grid.add(label, column, row);
    }

    private Node key() {
        HBox notice = Parts.styled(
                new HBox(
                        Icons.large(Feather.ALERT_TRIANGLE),
                        new VBox(
                                4,
                                Parts.bound(messages.of("seal.legacy"), "strong"),
                                Parts.bound(messages.of("seal.legacyDetail"), "secondary"))),
                "notice",
                "attention");
        PasswordField input = new PasswordField();
        input.setId("seal-key");
        input.setPrefWidth(248);
        input.textProperty().addListener((_, _, text) -> model.useKey(text.toCharArray()));
        Label fingerprint = Parts.label("", "mono");
        fingerprint.setId("seal-fingerprint");
        fingerprint
                .textProperty()
                .bind(model.keyProperty()
                        .map(LegacyKey::fingerprint)
                        .map(Object::toString)
                        .orElse(""));
        Label problem = Parts.label("", "text-attention");
        problem.setId("seal-key-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(messages.made(
                        () -> messages.sentence(model.keyProblemProperty().get()), model.keyProblemProperty()));
        VBox print = Parts.shownWhen(
                new VBox(2, Parts.bound(messages.of("seal.fingerprint"), "secondary"), fingerprint),
                model.keyProperty().isNotNull());
        print.setAlignment(Pos.BOTTOM_LEFT);
        HBox row = new HBox(24, Parts.field(messages.of("seal.key"), input), print);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return new VBox(
                12,
                notice,
                row,
                Parts.shownWhen(problem, model.keyProblemProperty().isNotEmpty()));
    }

    private void showOutcome() {
        checks.getChildren().clear();
        goes.getChildren().clear();
        boolean clean = model.remarks().stream().noneMatch(each -> each.isError());
        check(clean, messages.get(clean ? "seal.parses" : "seal.parsesNot"), messages.get("seal.grammar"));
        Exported outcome = model.outcomeProperty().get();
        switch (outcome) {
            case null -> {
                chip.show(Tone.NEUTRAL, Feather.CIRCLE, messages.get("seal.open"));
                String next = model.keyProperty().get() == null ? "seal.needsKey" : "seal.needsAct";
                goes.getChildren().add(Parts.label(messages.get(next), "secondary"));
            }
            case Exported.Written written -> showWritten(written);
            case Exported.ScriptHasErrors wrong -> {
                chip.show(Tone.DANGER, Feather.X_CIRCLE, messages.get("seal.failed"));
                wrong.diagnostics()
                        .forEach(each -> check(
                                false,
                                messages.sentence(each.message()),
                                wrong.script().locate(each.span())));
            }
            case Exported.Refused refused -> {
                chip.show(Tone.DANGER, Feather.X_CIRCLE, messages.get("seal.failed"));
                check(false, messages.sentence(refused.sentence()), "");
            }
        }
    }

    private void showWritten(Exported.Written written) {
        chip.show(Tone.SUCCESS, Feather.LOCK, messages.get("seal.done"));
        check(true, messages.get("seal.opened"), messages.get("seal.equal", model.bytes()));
        check(
                true,
                messages.get("seal.written"),
                messages.get("rollout.bytes", written.sealed().size()));
        String sum = written.sealed().checksum().hex();
        Button copy = Parts.button(Feather.COPY, messages.of("seal.copySum"), () -> Dialogs.copy(sum), "flat");
        HBox row = new HBox(
                16,
                Icons.small(Feather.BOX),
                Parts.label(written.file().getFileName().toString(), "strong"),
                Parts.spacer(),
                Parts.label(messages.get("rollout.bytes", written.sealed().size()), "secondary"),
                Parts.label("SHA-256 " + written.sealed().checksum().abbreviated(), "mono"),
                copy);
        row.setAlignment(Pos.CENTER_LEFT);
        Parts.styled(row, "card");
        row.setStyle("-fx-padding: 4 16 4 16; -fx-spacing: 16;");
        goes.getChildren()
                .addAll(
                        row,
                        Parts.label(String.valueOf(written.file().getParent()), "secondary"),
                        Parts.label(messages.get("rollout.notLive"), "secondary"));
    }

    private void check(boolean good, String text, String detail) {
        Label said = Parts.label(text);
        said.setWrapText(true);
        HBox row = new HBox(
                12,
                Icons.small(good ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, good ? Tone.SUCCESS : Tone.DANGER),
                said,
                Parts.spacer(),
                Parts.label(detail, "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        checks.getChildren().add(row);
    }

    private void seal() {
        files.save(
                        messages.get("seal.saveTitle"),
                        model.nameProperty().get(),
                        messages.get("rollout.packages"),
                        List.of("*.mg"))
                .ifPresent(path -> model.seal(path, messages.get("seal.sealing")));
    }

    private void uploadWritten() {
        if (model.outcomeProperty().get() instanceof Exported.Written written) {
            upload.accept(written.file());
        }
    }
}
