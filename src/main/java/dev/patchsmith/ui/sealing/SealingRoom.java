package dev.patchsmith.ui.sealing;

import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    private final Consumer<Path> opened;
    private final BorderPane view = new BorderPane();
    private final Chip chip = new Chip();
    private boolean built;

    /// @param upload takes a written package on its way to a server
    /// @param opened takes a package that is to be looked at
    public SealingRoom(
            Shell shell, SealingViewModel model, FileDialogs files, Consumer<Path> upload, Consumer<Path> opened) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
        this.upload = upload;
        this.opened = opened;
        addActions();
    }

    private void addActions() {
        BooleanBinding ready = Bindings.createBooleanBinding(
                () -> model.missing().isEmpty() && model.runningProperty().get() == null,
                model.scriptProperty(),
                model.fileProperty(),
                model.remarks(),
                model.formatProperty(),
                model.profileProperty(),
                model.keyProperty(),
                model.release().versionProperty(),
                model.runningProperty());
        var written = model.outcomeProperty()
                .map(outcome -> outcome instanceof SealOutcome.Sealed)
                .orElse(false);
        var signed = model.outcomeProperty()
                .map(outcome -> outcome instanceof SealOutcome.Sealed sealed
                        && sealed.main().format() == PackageFormat.HFP2)
                .orElse(false);
        shell.actions()
                .add(
                        Action.of("packages.seal", this::seal)
                                .icon(Feather.LOCK)
                                .on("Shortcut+ENTER")
                                .when(ready)
                                .in(ID),
                        Action.of("packages.sealFile", this::chooseFile).icon(Feather.FILE_PLUS),
                        Action.of("packages.upload", () -> withWritten(upload))
                                .icon(Feather.UPLOAD)
                                .when(written)
                                .in(ID),
                        Action.of("packages.approval", () -> withWritten(opened))
                                .icon(Feather.USERS)
                                .when(signed)
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
        Parts.shownWhen(said, said.textProperty().isNotEmpty());
        return List.of(said, new VaultStatus(messages, model.vault()));
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(model.nameProperty().get());
        model.vault().unlockRemembered(messages.get("keys.unlocking"));
    }

    private void build() {
        var written = model.outcomeProperty()
                .map(outcome -> outcome instanceof SealOutcome.Sealed)
                .orElse(false);
        HBox bar = new HBox(
                shell.controls().toolbar("packages.open"),
                shell.controls().toolbar("go.keys"),
                shell.controls().toolbar("packages.approval"),
                Parts.spacer(),
                Parts.shownWhen(shell.controls().toolbar("packages.seal"), written),
                Parts.shownWhen(shell.controls().primary("packages.upload"), written),
                Parts.shownWhen(shell.controls().primary("packages.seal"), written.map(done -> !done)));
        view.setTop(Parts.styled(bar, "room-toolbar"));
        ScrollPane page = page();
        EmptyState empty = new EmptyState(Feather.BOX, messages.of("seal.emptyTitle"), messages.of("seal.emptyText"))
                .offer(
                        Parts.button(messages.of("action.go.author"), () -> shell.go("author"), "accent"),
                        Parts.button(
                                messages.of("action.packages.open"),
                                () -> shell.actions().get("packages.open").act().run()),
                        Parts.button(messages.of("action.packages.sealFile"), this::chooseFile))
                .hint(messages.of("seal.emptyHint"));
        model.scriptProperty().subscribe(_ -> view.setCenter(model.isEmpty() ? empty : page));
        model.fileProperty().subscribe(_ -> view.setCenter(model.isEmpty() ? empty : page));
        model.outcomeProperty().subscribe(this::showChip);
        messages.languageProperty().subscribe(this::showChip);
    }

    private ScrollPane page() {
        Label title = Parts.label("", "verdict");
        title.textProperty()
                .bind(messages.made(
                        () -> messages.get("seal.title", model.nameProperty().get()), model.nameProperty()));
        HBox head = new HBox(12, title, chip);
        head.setAlignment(Pos.CENTER_LEFT);
        SealReport report = new SealReport(shell, model);
        return NumberedPart.page(
                head,
                new NumberedPart(messages, 1, "seal.goesIn", content()),
                NumberedPart.rule(),
                new NumberedPart(messages, 2, "seal.how", new SealForm(shell, model)),
                NumberedPart.rule(),
                new NumberedPart(messages, 3, "seal.checked", report.checks()),
                NumberedPart.rule(),
                new NumberedPart(messages, 4, "seal.where", report.goes()));
    }

    private Node content() {
        MethodsGrid grid = new MethodsGrid(messages);
        Label sum = Parts.label("", "secondary");
        Runnable fill = () -> {
            grid.show(model.rows());
            Path payload = model.fileProperty().get();
            sum.setText(
                    payload == null
                            ? messages.get("seal.sum", model.rows().size(), model.bytes())
                            : messages.get(
                                    "seal.file", payload, payload.toFile().length()));
        };
        model.rows().subscribe(fill);
        model.scriptProperty().subscribe(fill);
        model.fileProperty().subscribe(fill);
        messages.languageProperty().subscribe(fill);
        Parts.shownWhen(grid, Bindings.isNotEmpty(model.rows()));
        return new VBox(8, grid, sum);
    }

    private void showChip() {
        switch (model.outcomeProperty().get()) {
            case null -> chip.show(Tone.NEUTRAL, Feather.CIRCLE, messages.get("seal.open"));
            case SealOutcome.Sealed sealed -> chip.show(Tone.SUCCESS, Feather.LOCK, messages.get("seal.done"));
            case SealOutcome.ScriptHasErrors wrong ->
                chip.show(Tone.DANGER, Feather.X_CIRCLE, messages.get("seal.failed"));
            case SealOutcome.Refused refused -> chip.show(Tone.DANGER, Feather.X_CIRCLE, messages.get("seal.failed"));
        }
    }

    private void seal() {
        files.save(
                        messages.get("seal.saveTitle"),
                        model.suggestedName(),
                        messages.get("rollout.packages"),
                        List.of(model.isSigned() ? "*.hfp2" : "*.mg"))
                .ifPresent(path -> model.seal(path, messages.get("seal.sealing")));
    }

    private void chooseFile() {
        files.open(messages.get("action.packages.sealFile"), messages.get("seal.anyFile"), List.of("*.*")).stream()
                .findFirst()
                .ifPresent(path -> {
                    model.take(path);
                    shell.go(ID);
                });
    }

    private void withWritten(Consumer<Path> then) {
        if (model.outcomeProperty().get() instanceof SealOutcome.Sealed sealed) {
            then.accept(sealed.main().file());
        }
    }
}
