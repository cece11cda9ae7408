package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.editor.CodeLanguage;
import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.OpenPackage;
import dev.patchsmith.workspace.PatchContents;
import dev.patchsmith.workspace.keys.ProfileCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Looks at any package: what it is, who signed it, for whom it is, what it replaces; and lets a second person sign.
public final class OpenerRoom implements Room {

    public static final String ID = "opener";

    private static final double SCRIPT_HEIGHT = 320;

    private final Shell shell;
    private final Messages messages;
    private final OpenerViewModel model;
    private final FileDialogs files;
    private final BiConsumer<String, String> author;
    private final BorderPane view = new BorderPane();
    private @Nullable CodeEditor editor;
    private final StackPane content = Parts.styled(new StackPane(), "page");
    private boolean built;

    /// @param author takes a name and a script that is to be edited
    public OpenerRoom(Shell shell, OpenerViewModel model, FileDialogs files, BiConsumer<String, String> author) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
        this.author = author;
        var able = Bindings.createBooleanBinding(
                model::canApprove, model.openedProperty(), model.profileProperty(), model.runningProperty());
        var readable = model.openedProperty()
                .map(_ -> model.what().flatMap(OpenedPackage::script).isPresent())
                .orElse(false);
        shell.actions()
                .add(
                        Action.of("packages.open", this::choose).icon(Feather.FOLDER),
                        Action.of("opener.approve", this::approve)
                                .icon(Feather.USER_CHECK)
                                .when(able)
                                .in(ID),
                        Action.of("opener.author", this::toAuthor)
                                .icon(Feather.CODE)
                                .when(readable)
                                .in(ID));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.opener";
    }

    @Override
    public Feather icon() {
        return Feather.PACKAGE;
    }

    @Override
    public List<Node> status() {
        return List.of(new VaultStatus(messages, model.vault()));
    }

    @Override
    public void shown() {
        Path file = model.fileProperty().get();
        shell.model().itemProperty().set(file == null ? "" : String.valueOf(file.getFileName()));
        model.vault().unlockRemembered(messages.get("keys.unlocking"));
    }

    @Override
    public Region view() {
        if (!built) {
            built = true;
            build();
        }
        return view;
    }

    /// Looks at a file and brings the room into view.
    public void open(Path file) {
        model.open(file, messages.get("opener.looking", file.getFileName()));
        shell.go(ID);
        shown();
    }

    private void choose() {
        files
                .open(
                        messages.get("action.packages.open"),
                        messages.get("rollout.packages"),
                        List.of("*.mg", "*.hfp2", "*.*"))
                .stream()
                .findFirst()
                .ifPresent(this::open);
    }

    private void build() {
        HBox bar = new HBox(
                shell.controls().toolbar("packages.open"),
                shell.controls().toolbar("go.packages"),
                shell.controls().toolbar("go.keys"),
                Parts.spacer(),
                shell.controls().toolbar("opener.author"),
                shell.controls().primary("opener.approve"));
        view.setTop(Parts.styled(bar, "room-toolbar"));
        view.setCenter(content);
        model.openedProperty().subscribe(this::show);
        model.runningProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        model.vault().stateProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    /// Made when the first script is shown, not at the start of the program.
    private CodeEditor script() {
        CodeEditor made = editor;
        if (made == null) {
            made = new CodeEditor(shell.tasks(), messages, CodeLanguage.SCRIPT);
            made.editableProperty().set(false);
            made.setPrefHeight(SCRIPT_HEIGHT);
            editor = made;
        }
        return made;
    }

    private void show() {
        content.getChildren().setAll(state());
    }

    private Node state() {
        if (model.fileProperty().get() == null) {
            return new EmptyState(Feather.PACKAGE, messages.of("opener.emptyTitle"), messages.of("opener.emptyText"))
                    .offer(Parts.button(messages.of("action.packages.open"), this::choose, "accent"))
                    .hint(messages.of("opener.emptyHint"));
        }
        return switch (model.openedProperty().get()) {
            case null -> looking();
            case OpenPackage.Opened.Refused(String sentence) ->
                NumberedPart.page(new PackageVerdict(messages).refused(sentence));
            case OpenPackage.Opened.Looked(Path file, OpenedPackage what) -> page(file, what);
        };
    }

    private Node looking() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(320);
        HBox row = new HBox(12, bar, Parts.button(messages.of("dialog.cancel"), model::cancel));
        row.setAlignment(Pos.CENTER);
        var running = model.runningProperty().get();
        if (running == null) {
            return Parts.bound(messages.of("opener.cancelled"), "secondary-13");
        }
        bar.progressProperty().bind(running.doneProperty());
        VBox middle = new VBox(12, Parts.label(running.name(), "secondary-13"), row);
        middle.setAlignment(Pos.CENTER);
        return middle;
    }

    private ScrollPane page(Path file, OpenedPackage what) {
        PackageVerdict said = new PackageVerdict(messages);
        List<Node> parts = new ArrayList<>();
        parts.add(said.head(file, what));
        parts.add(said.verdict(what));
        if (!model.problemProperty().get().isEmpty()) {
            parts.add(said.refused(model.problemProperty().get()));
        }
        parts.add(new NumberedPart(messages, 1, "opener.file", new VBox(12, said.file(file, what), keys(what))));
        int number = 2;
        if (what instanceof OpenedPackage.Signed signed) {
            parts.add(NumberedPart.rule());
            parts.add(new NumberedPart(messages, number++, "opener.signed", said.signatures(signed)));
            parts.add(NumberedPart.rule());
            parts.add(new NumberedPart(messages, number++, "opener.header", said.header(signed)));
        }
        Optional<String> text = what.script();
        if (text.isPresent()) {
            parts.add(NumberedPart.rule());
            parts.add(new NumberedPart(messages, number, "opener.script", replaced(text.get())));
        }
        return NumberedPart.page(parts.toArray(Node[]::new));
    }

    private Node replaced(String text) {
        CodeEditor script = script();
        if (!script.text().equals(text)) {
            script.setText(text);
        }
        List<PatchContents.Row> rows = model.rows();
        MethodsGrid grid = new MethodsGrid(messages);
        grid.show(rows);
        VBox all = new VBox(12);
        if (!rows.isEmpty()) {
            all.getChildren().add(grid);
        }
        all.getChildren().add(Parts.styled(new StackPane(script), "card", "editor-card"));
        return all;
    }

    /// Which keys it is opened with; what needs another key is told where it is chosen.
    private Node keys(OpenedPackage what) {
        if (what instanceof OpenedPackage.Archive || what instanceof OpenedPackage.Other) {
            return new HBox();
        }
        HBox row = new HBox(24);
        row.setAlignment(Pos.BOTTOM_LEFT);
        if (model.vault().isOpen()) {
            ComboBox<ProfileCard> profiles = new ComboBox<>();
            profiles.getItems().setAll(model.vault().cards());
            profiles.setId("opener-profile");
            profiles.setPrefWidth(280);
            profiles.setButtonCell(new ProfileCell(messages));
            profiles.setCellFactory(_ -> new ProfileCell(messages));
            profiles.setValue(model.profileProperty().get());
            profiles.valueProperty().addListener((_, _, chosen) -> model.use(chosen));
            row.getChildren().add(Parts.field(messages.of("seal.profile"), profiles));
        } else {
            Label said = Parts.label(messages.get("opener.locked"), "secondary");
            said.setWrapText(true);
            row.getChildren()
                    .addAll(
                            said,
                            Parts.button(Feather.KEY, messages.of("action.go.keys"), () -> shell.go(KeysRoom.ID)));
        }
        if (what instanceof OpenedPackage.Legacy) {
            row.getChildren().add(typedKey());
        }
        return row;
    }

    private Node typedKey() {
        PasswordField input = new PasswordField();
        input.setId("opener-key");
        Label problem = Parts.label("", "text-attention", "secondary");
        input.setOnAction(_ -> {
            char[] typed = input.getText().toCharArray();
            model.useKey(typed).ifPresent(sentence -> problem.setText(messages.sentence(sentence)));
            Arrays.fill(typed, '\0');
        });
        return new VBox(4, Parts.field(messages.of("opener.key"), input), problem);
    }

    private void approve() {
        ProfileCard card = model.profileProperty().get();
        Path file = model.fileProperty().get();
        if (card == null || file == null) {
            return;
        }
        List<String> consequences = new ArrayList<>();
        consequences.add(messages.get("opener.approveSaw", model.rows().size()));
        consequences.add(messages.get(
                "opener.approveKey",
                card.name(),
                card.signingKey().map(Object::toString).orElse("")));
        consequences.add(messages.get("opener.approveFile", file.getFileName()));
        shell.dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                messages.get("opener.approveTitle", file.getFileName()),
                                consequences,
                                messages.get("opener.approveAct"),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> model.approve(messages.get("opener.approving")));
    }

    private void toAuthor() {
        Path file = model.fileProperty().get();
        model.what()
                .flatMap(OpenedPackage::script)
                .ifPresent(text -> author.accept(
                        file == null
                                ? "opened.mg"
                                : String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "") + ".mg",
                        text));
    }
}
