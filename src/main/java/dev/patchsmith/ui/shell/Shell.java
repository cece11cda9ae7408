package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.LateStyles;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Themes;
import dev.patchsmith.ui.task.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// The frame around the rooms, and the services it offers them: actions, dialogs, notes, memory.
public final class Shell {

    private final Messages messages;
    private final Themes themes;
    private final Tasks tasks;
    private final Memory memory;
    private final TextPreferences texts;
    private final ShellViewModel model = new ShellViewModel();
    private final ActionTable actions;
    private final ActionControls controls;
    private final Overlay overlay = new Overlay();
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final ObservableList<MenuItem> environments = FXCollections.observableArrayList();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final StackPane above = new StackPane();
    private final StackPane stage = new StackPane();
    private final StackPane root = new StackPane();
    private Consumer<List<Path>> onFiles = _ -> {};

    public Shell(Messages messages, Themes themes, Tasks tasks, Memory memory) {
        this.messages = messages;
        this.themes = themes;
        this.tasks = tasks;
        this.memory = memory;
        texts = new TextPreferences(memory);
        actions = new ActionTable(memory);
        controls = new ActionControls(actions, messages);
        dialogs = new Dialogs(overlay, messages);
        notifications = new Notifications(messages);
    }

    public Messages messages() {
        return messages;
    }

    public Themes themes() {
        return themes;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Memory memory() {
        return memory;
    }

    /// How texts are shown, in every room that shows some.
    public TextPreferences texts() {
        return texts;
    }

    public ShellViewModel model() {
        return model;
    }

    public ActionTable actions() {
        return actions;
    }

    public ActionControls controls() {
        return controls;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Overlay overlay() {
        return overlay;
    }

    public Notifications notifications() {
        return notifications;
    }

    /// The entries of the environment menu; while it is empty the menu is not shown.
    public ObservableList<MenuItem> environments() {
        return environments;
    }

    /// The place above every room for a line that accompanies the user from room to room; empty as a rule.
    public StackPane above() {
        return above;
    }

    /// What happens with files that are dropped anywhere on the window.
    public void onFiles(Consumer<List<Path>> then) {
        onFiles = then;
    }

    /// Goes to a room by its identifier.
    public void go(String room) {
        model.roomProperty().set(room);
    }

    /// All rooms and pages in the order in which they were put in.
    public List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    /// Puts the window together of the first page, the rooms of the rail, and pages that are reached otherwise.
    ///
    /// @param railed how many of the rooms stand in the rail; the rest are pages
    public void furnish(List<Room> all, int railed) {
        CommandPalette palette = new CommandPalette(
                overlay, actions, messages, () -> model.roomProperty().get());
        actions.add(
                Action.of("view.palette", palette::show).icon(Feather.COMMAND).on("Shortcut+Shift+P"));
        actions.add(Action.of("view.nextPane", () -> movePane(1)).on("F6"));
        actions.add(Action.of("view.previousPane", () -> movePane(-1)).on("Shift+F6"));
        int number = 1;
        for (Room room : all) {
            rooms.put(room.id(), room);
            Action go = Action.of("go." + room.id(), () -> go(room.id())).icon(room.icon());
            boolean inRail = number <= railed;
            actions.add(inRail ? go.on("Shortcut+" + number) : go);
            number++;
        }
        Region edge = Parts.shownWhen(Parts.styled(new Region(), "production-edge"), model.productionProperty());
        StatusBar status = new StatusBar(messages, tasks);
        BorderPane body = new BorderPane();
        body.setTop(new VBox(new TopBar(model, messages, controls, actions, environments), above));
        body.setCenter(stage);
        BorderPane window = new BorderPane(body);
        window.setLeft(new Rail(all.subList(0, railed), model, messages, actions, belowRail()));
        window.setTop(edge);
        window.setBottom(status);
        window.getStyleClass().add("window");
        root.getChildren().setAll(window, notifications.view(), overlay);
        model.roomProperty().subscribe(id -> show(id, status));
    }

    /// The scene of the window, dressed and listening to keys and dropped files.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        themes.dress(scene);
        LateStyles.follow(scene);
        actions.listen(scene, () -> model.roomProperty().get(), overlay::isOpen);
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                onFiles.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
        return scene;
    }

    /// Puts the scene into a window that stands where it stood last.
    public void open(Stage window) {
        WindowPlace.keep(window, memory);
        window.setScene(scene(window.getWidth(), window.getHeight()));
        window.titleProperty()
                .bind(messages.made(
                        () -> model.itemProperty().get().isEmpty()
                                ? "Patchsmith"
                                : model.itemProperty().get() + " – Patchsmith",
                        model.itemProperty()));
    }

    private Node[] belowRail() {
        return actions.has("go.preferences") ? new Node[] {controls.icon("go.preferences")} : new Node[0];
    }

    private void show(String id, StatusBar status) {
        Room room = rooms.get(id);
        if (room != null) {
            stage.getChildren().setAll(room.view());
            status.showLeft(room.status());
            room.shown();
        }
    }

    private void movePane(int step) {
        Room room = rooms.get(model.roomProperty().get());
        if (room == null || root.getScene() == null) {
            return;
        }
        List<Node> panes = room.panes().stream().filter(Node::isVisible).toList();
        Node focused = root.getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (focused != null && contains(panes.get(i), focused)) {
                at = i;
            }
        }
        for (int tried = 1; tried <= panes.size(); tried++) {
            int to = Math.floorMod(at + step * tried, panes.size());
            if (Overlay.focusFirst(panes.get(to))) {
                return;
            }
        }
    }

    private static boolean contains(Node pane, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane) {
                return true;
            }
        }
        return false;
    }
}
