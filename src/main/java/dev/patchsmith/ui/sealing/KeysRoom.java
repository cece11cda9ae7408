package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.keys.BackupPage;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SplitPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The key vault: making it, opening it once per session, and its profiles.
public final class KeysRoom implements Room {

    public static final String ID = "keys";

    private static final String UNLOCKING = "keys.unlocking";

    private final Shell shell;
    private final Messages messages;
    private final VaultViewModel vault;
    private final FileDialogs files;
    private final KeyDialogs dialogs;
    private final BorderPane view = new BorderPane();
    private final ListView<ProfileCard> list = new ListView<>();
    private boolean built;

    public KeysRoom(Shell shell, VaultViewModel vault, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.vault = vault;
        this.files = files;
        this.dialogs = new KeyDialogs(shell, vault, files);
        var open = vault.stateProperty().isEqualTo(VaultSession.State.OPEN);
        shell.actions()
                .add(
                        Action.of("keys.new", dialogs::newProfile)
                                .icon(Feather.PLUS)
                                .when(open)
                                .in(ID),
                        Action.of("keys.backup", this::backup)
                                .icon(Feather.SAVE)
                                .when(open)
                                .in(ID),
                        Action.of("keys.print", this::print)
                                .icon(Feather.PRINTER)
                                .when(open)
                                .in(ID),
                        Action.of("keys.passphrase", dialogs::changePassphrase)
                                .icon(Feather.EDIT_2)
                                .when(open)
                                .in(ID),
                        Action.of("keys.lock", vault::lock).icon(Feather.LOCK).when(open));
        watchIdleness();
    }

    /// Every key and every move of the mouse puts the locking off; the clock looks every few seconds.
    private void watchIdleness() {
        shell.overlay().sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(InputEvent.ANY, event -> {
                    if (event instanceof KeyEvent || event instanceof MouseEvent) {
                        vault.touched();
                    }
                });
            }
        });
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(5), _ -> vault.lockIfIdle()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.keys";
    }

    @Override
    public Feather icon() {
        return Feather.KEY;
    }

    @Override
    public List<Node> status() {
        return List.of(new VaultStatus(messages, vault));
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(messages.get("room.keys"));
        vault.unlockRemembered(messages.get(UNLOCKING));
    }

    @Override
    public Region view() {
        if (!built) {
            built = true;
            build();
        }
        return view;
    }

    private void build() {
        HBox bar = new HBox(
                shell.controls().toolbar("go.packages"),
                shell.controls().toolbar("keys.lock"),
                shell.controls().toolbar("keys.backup"),
                shell.controls().toolbar("keys.print"),
                shell.controls().toolbar("keys.passphrase"),
                Parts.spacer(),
                shell.controls().primary("keys.new"));
        view.setTop(Parts.styled(bar, "room-toolbar"));
        Node missing = new EmptyState(Feather.KEY, messages.of("keys.emptyTitle"), messages.of("keys.emptyText"))
                .offer(Parts.button(messages.of("keys.createAct"), dialogs::createVault, "accent"))
                .hint(messages.of("keys.emptyHint"));
        Node profiles = profiles();
        vault.stateProperty()
                .subscribe(state -> view.setCenter(
                        switch (state) {
                            case MISSING -> missing;
                            case LOCKED -> unlockForm();
                            case OPEN -> profiles;
                        }));
    }

    private Node unlockForm() {
        PasswordField passphrase = new PasswordField();
        passphrase.setId("vault-passphrase");
        CheckBox remember = new CheckBox();
        remember.setId("vault-remember");
        remember.textProperty().bind(messages.of("keys.remember"));
        Label nowhere = Parts.label("", "secondary");
        nowhere.setWrapText(true);
        vault.session().noKeychain().ifPresent(sentence -> {
            remember.setDisable(true);
            nowhere.setText(messages.sentence(sentence));
        });
        Label problem = Parts.label("", "text-danger");
        problem.setId("vault-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(messages.made(
                        () -> messages.sentence(vault.problemProperty().get()), vault.problemProperty()));
        Runnable unlock = () -> {
            char[] typed = passphrase.getText().toCharArray();
            passphrase.clear();
            vault.unlock(typed, remember.isSelected(), messages.get(UNLOCKING), () -> {});
        };
        passphrase.setOnAction(_ -> unlock.run());
        var act = Parts.button(messages.of("keys.unlock"), unlock, "accent");
        act.setId("vault-unlock");
        act.disableProperty()
                .bind(vault.busyProperty().or(passphrase.textProperty().isEmpty()));
        HBox foot =
                new HBox(8, Parts.shownWhen(Parts.bound(messages.of(UNLOCKING), "secondary"), vault.busyProperty()));
        foot.getChildren().addAll(Parts.spacer(), act);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox card = Parts.styled(
                new VBox(
                        12,
                        Parts.bound(messages.of("keys.lockedTitle"), "section-title"),
                        Parts.field(messages.of("keys.passphrase"), passphrase),
                        remember,
                        Parts.shownWhen(nowhere, nowhere.textProperty().isNotEmpty()),
                        Parts.shownWhen(problem, vault.problemProperty().isNotEmpty()),
                        foot),
                "card",
                "roomy");
        card.setMaxSize(480, Region.USE_PREF_SIZE);
        StackPane middle = Parts.styled(new StackPane(card), "page");
        shell.tasks().later(passphrase::requestFocus);
        return middle;
    }

    private Node profiles() {
        list.setId("profiles");
        list.setFixedCellSize(56);
        list.setItems(vault.cards());
        list.setCellFactory(_ -> new ProfileListCell());
        StackPane detail = Parts.styled(new StackPane(), "page");
        ProfilePane pane = new ProfilePane(shell, vault, dialogs);
        Node none = new EmptyState(Feather.KEY, messages.of("keys.noneTitle"), messages.of("keys.noneText"))
                .offer(Parts.button(messages.of("action.keys.new"), dialogs::newProfile, "accent"));
        Runnable show = () -> {
            ProfileCard chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                pane.show(chosen);
            }
            detail.getChildren().setAll(vault.cards().isEmpty() ? none : pane);
        };
        list.getSelectionModel().selectedItemProperty().subscribe(show);
        Runnable choose = () -> {
            if (list.getSelectionModel().isEmpty() && !vault.cards().isEmpty()) {
                list.getSelectionModel()
                        .select(dialogs.lastUsed()
                                .flatMap(vault::card)
                                .orElse(vault.cards().getFirst()));
            }
            show.run();
        };
        vault.cards().subscribe(choose);
        choose.run();
        messages.languageProperty().subscribe(show);
        VBox left = Parts.styled(new VBox(list, new LockAfter(messages, vault)), "explorer");
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        left.setMinWidth(220);
        SplitPane split = new SplitPane(left, detail);
        split.setDividerPositions(0.22);
        SplitPane.setResizableWithParent(left, false);
        return split;
    }

    private void backup() {
        files.save(
                        messages.get("action.keys.backup"),
                        "patchsmith-backup-sheet.html",
                        messages.get("keys.sheets"),
                        List.of("*.html", "*.txt"))
                .ifPresent(target -> vault.run(
                        messages.get("action.keys.backup"),
                        () -> BackupPage.write(target, vault.session()),
                        () -> shell.notifications()
                                .show(Tone.SUCCESS, messages.get("keys.backedUp", target.getFileName()))));
    }

    private void print() {
        try {
            vault.session()
                    .backupSheet()
                    .ifPresent(sheet -> shell.notifications()
                            .show(
                                    SheetPrinter.print(sheet) ? Tone.SUCCESS : Tone.ATTENTION,
                                    messages.get(SheetPrinter.hasPrinter() ? "keys.printed" : "keys.noPrinter")));
        } catch (java.io.IOException unreadable) {
            shell.dialogs()
                    .error(
                            messages.get("keys.noPrinter"),
                            vault.session().file().toString(),
                            unreadable);
        }
    }
}
