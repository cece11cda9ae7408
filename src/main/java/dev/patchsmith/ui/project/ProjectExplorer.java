package dev.patchsmith.ui.project;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.ActionControls;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.project.SourceTree;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The project as a tree: its patches with their state, the methods of the text in front, the app's own sources.
public final class ProjectExplorer extends VBox {

    /// What is known of an open file.
    ///
    /// @param errors how many errors its text has
    public record Trouble(int errors, int warnings) {}

    /// What can be done from the tree.
    public interface Acts {

        void open(Path file);

        /// Chooses methods of an app's source for a new patch.
        void pick(Path file);

        Optional<Trouble> trouble(Path file);
    }

    private final Shell shell;
    private final Messages messages;
    private final ProjectViewModel model;
    private final TreeView<ProjectNode> patches = tree("patches");
    private final TreeView<ProjectNode> sources = tree("sources");
    private final TextField filter = new TextField();
    private final Function<Path, Optional<Trouble>> trouble;

    /// @param methods the list of methods of the text in front
    public ProjectExplorer(Shell shell, ProjectViewModel model, ProjectActs projectActs, Acts acts, Region methods) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.trouble = acts::trouble;
        getStyleClass().add("explorer");
        Label patchHeading = Parts.bound(messages.of("project.patches"), "explorer-heading");
        Label sourceHeading = Parts.bound(messages.of("project.sources"), "explorer-heading");
        VBox patchPart = Parts.shownWhen(
                new VBox(heading(patchHeading, null), patches),
                model.projectProperty().isNotNull());
        VBox sourcePart = Parts.shownWhen(
                new VBox(heading(sourceHeading, sourceCount()), sources),
                model.projectProperty().isNotNull());
        patchHeading.setLabelFor(patches);
        sourceHeading.setLabelFor(sources);
        VBox.setVgrow(sources, Priority.ALWAYS);
        VBox.setVgrow(sourcePart, Priority.ALWAYS);
        getChildren().addAll(head(), filterRow(), patchPart, methods, sourcePart);
        TreeMenus menus = new TreeMenus(messages, model, projectActs, acts);
        patches.setCellFactory(_ -> new ProjectCell(messages, trouble, menus));
        sources.setCellFactory(_ -> new ProjectCell(messages, trouble, menus));
        listen(patches, acts);
        listen(sources, acts);
        model.projectProperty().subscribe(_ -> showPatches());
        model.sources().addListener((ListChangeListener<SourceTree>) _ -> showSources());
        filter.textProperty().subscribe(_ -> showSources());
        patches.expandedItemCountProperty().subscribe(_ -> fit());
        messages.languageProperty().addListener((_, _, _) -> refresh());
    }

    /// Shows anew what is known of the open files.
    public void refresh() {
        patches.refresh();
        sources.refresh();
    }

    private static TreeView<ProjectNode> tree(String id) {
        TreeView<ProjectNode> tree = new TreeView<>();
        tree.setId(id);
        tree.setShowRoot(false);
        tree.setFixedCellSize(24);
        return tree;
    }

    private HBox head() {
        ActionControls controls = shell.controls();
        MenuButton add = new MenuButton("", Icons.small(Feather.PLUS));
        add.setId("explorer-add");
        add.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        Parts.describe(add, messages.of("project.add"));
        for (String id : new String[] {"project.newPatch", "project.addSources", "project.new", "project.open"}) {
            add.getItems().add(controls.menuItem(id));
        }
        return Parts.styled(
                new HBox(Parts.bound(messages.of("author.explorer"), "strong"), Parts.spacer(), add), "pane-head");
    }

    private HBox filterRow() {
        filter.setId("explorer-filter");
        filter.promptTextProperty().bind(messages.of("project.filter"));
        filter.accessibleTextProperty().bind(messages.of("project.filter"));
        HBox box = Parts.styled(new HBox(Icons.small(Feather.FILTER, Tone.NEUTRAL), filter), "search-box", "tight");
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox row = new HBox(box);
        HBox.setHgrow(box, Priority.ALWAYS);
        row.setStyle("-fx-padding: 8 12 0 12;");
        return Parts.shownWhen(row, model.projectProperty().isNotNull());
    }

    private Label sourceCount() {
        Label count = Parts.label("", "count");
        model.sources()
                .subscribe(() -> count.setText(Integer.toString(
                        model.sources().stream().mapToInt(SourceTree::size).sum())));
        return count;
    }

    private static HBox heading(Label words, @org.jspecify.annotations.Nullable Node count) {
        HBox row = new HBox(8, words, Parts.spacer());
        if (count != null) {
            row.getChildren().add(count);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("explorer-part");
        return row;
    }

    private void showPatches() {
        TreeItem<ProjectNode> root = new TreeItem<>(ProjectNode.ROOT);
        model.project()
                .ifPresent(project -> project.patches().reversed().forEach(patch -> {
                    TreeItem<ProjectNode> item = new TreeItem<>(new ProjectNode.OfPatch(patch));
                    for (String file : new String[] {patch.source(), patch.script(), patch.packageFile()}) {
                        if (!file.isEmpty()) {
                            Path path = project.resolve(file);
                            item.getChildren()
                                    .add(new TreeItem<>(new ProjectNode.OfFile(path, "" + path.getFileName())));
                        }
                    }
                    item.setExpanded(project.patches().size() < 4);
                    root.getChildren().add(item);
                }));
        patches.setRoot(root);
        fit();
    }

    private void showSources() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        TreeItem<ProjectNode> root = new TreeItem<>(ProjectNode.ROOT);
        for (SourceTree tree : model.sources()) {
            TreeItem<ProjectNode> item = item(tree, wanted, true);
            if (!item.getChildren().isEmpty() || wanted.isEmpty()) {
                item.setExpanded(true);
                root.getChildren().add(item);
            }
        }
        sources.setRoot(root);
    }

    private static TreeItem<ProjectNode> item(SourceTree tree, String wanted, boolean top) {
        ProjectNode node = tree.isFolder()
                ? new ProjectNode.OfFolder(tree.path(), tree.name(), top)
                : new ProjectNode.OfFile(tree.path(), tree.name());
        TreeItem<ProjectNode> item = new TreeItem<>(node);
        for (SourceTree child : tree.children()) {
            boolean fits =
                    wanted.isEmpty() || child.name().toLowerCase(Locale.ROOT).contains(wanted);
            TreeItem<ProjectNode> made = item(child, fits ? "" : wanted, false);
            if (fits || !made.getChildren().isEmpty()) {
                item.getChildren().add(made);
            }
        }
        item.setExpanded(!wanted.isEmpty());
        return item;
    }

    /// As high as its rows, so that the parts below follow; many patches scroll.
    private void fit() {
        int rows = Math.clamp(patches.getExpandedItemCount(), 1, 9);
        patches.setPrefHeight(rows * 24 + 8);
        patches.setMinHeight(rows * 24 + 8);
        patches.setMaxHeight(rows * 24 + 8);
    }

    private static void listen(TreeView<ProjectNode> tree, Acts acts) {
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(tree, acts);
            }
        });
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(tree, acts);
                event.consume();
            }
        });
    }

    private static void open(TreeView<ProjectNode> tree, Acts acts) {
        TreeItem<ProjectNode> chosen = tree.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (chosen.getValue() instanceof ProjectNode.OfFile file) {
            acts.open(file.path());
        } else if (chosen.getValue() instanceof ProjectNode.OfPatch
                && !chosen.getChildren().isEmpty()
                && chosen.getChildren().getFirst().getValue() instanceof ProjectNode.OfFile file) {
            acts.open(file.path());
        }
    }
}
