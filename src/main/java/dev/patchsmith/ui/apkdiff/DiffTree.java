package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.NoiseKind;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.Verdict;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The left side: filters, the tree of differences, and at its foot the noise by kind.
final class DiffTree extends VBox {

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final DiffWords words;
    private final TextField name = new TextField();
    private final TreeView<TreeRow> tree = new TreeView<>();
    private final VBox noise = new VBox();
    private final Set<String> closed = new HashSet<>();
    private boolean following;

    DiffTree(ApkDiffViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        getStyleClass().add("explorer");
        setMinWidth(220);
        tree.setId("differences");
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setCellFactory(_ -> new DiffTreeCell(words, messages));
        tree.setAccessibleText(messages.get("apkdiff.differences"));
        VBox.setVgrow(tree, Priority.ALWAYS);
        noise.getStyleClass().add("noise-list");
        getChildren().addAll(filters(), tree, noise);
        tree.getSelectionModel().selectedItemProperty().subscribe(this::onSelected);
        model.sections().subscribe(this::rebuild);
        model.filterProperty().subscribe(this::rebuild);
        messages.languageProperty().subscribe(this::rebuild);
        model.selectedProperty().subscribe(this::follow);
    }

    void focusFilter() {
        name.requestFocus();
        name.selectAll();
    }

    private HBox filters() {
        name.setId("filter-name");
        name.promptTextProperty().bind(messages.of("apkdiff.filterName"));
        name.textProperty()
                .subscribe(text ->
                        model.filterProperty().set(model.filterProperty().get().withName(text)));
        model.filterProperty().subscribe(now -> {
            if (!now.name().equals(name.getText())) {
                name.setText(now.name());
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox search = Parts.styled(new HBox(Icons.small(Feather.SEARCH), name), "search-box");
        HBox.setHgrow(search, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        ToggleButton real = segment("apkdiff.onlyChanged", group, "left-pill", "filter-changed");
        ToggleButton all = segment("apkdiff.all", group, "right-pill", "filter-all");
        real.setOnAction(_ -> noise(false));
        all.setOnAction(_ -> noise(true));
        model.filterProperty().subscribe(now -> group.selectToggle(now.noise() ? all : real));
        HBox bar = new HBox(8, search, Parts.styled(new HBox(real, all), "segments"), kinds());
        bar.setAlignment(Pos.CENTER_LEFT);
        return Parts.styled(bar, "pane-head", "tree-head");
    }

    private void noise(boolean shown) {
        model.filterProperty().set(model.filterProperty().get().withNoise(shown));
    }

    private ToggleButton segment(String key, ToggleGroup group, String style, String id) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(messages.of(key));
        button.setToggleGroup(group);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(style, "small");
        return button;
    }

    private MenuButton kinds() {
        MenuButton menu = new MenuButton("", Icons.small(Feather.FILTER));
        menu.setId("filter-kinds");
        menu.getStyleClass().addAll("flat", "filter-menu");
        Parts.describe(menu, messages.of("apkdiff.filterKinds"));
        for (Section.Kind kind : Section.Kind.values()) {
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(messages.made(() -> words.section(kind)));
            item.setOnAction(
                    _ -> model.filterProperty().set(model.filterProperty().get().with(kind, item.isSelected())));
            model.filterProperty().subscribe(now -> item.setSelected(now.kinds().contains(kind)));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Change change : List.of(Change.ADDED, Change.REMOVED, Change.CHANGED, Change.MOVED)) {
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(messages.made(() -> change.badge() + "  " + words.change(change)));
            item.setOnAction(
                    _ -> model.filterProperty().set(model.filterProperty().get().with(change, item.isSelected())));
            model.filterProperty()
                    .subscribe(now -> item.setSelected(now.changes().contains(change)));
            menu.getItems().add(item);
        }
        model.filterProperty().subscribe(now -> {
            menu.getStyleClass().remove("narrowed");
            if (now.isNarrowed()) {
                menu.getStyleClass().add("narrowed");
            }
        });
        return menu;
    }

    private void onSelected(@Nullable TreeItem<TreeRow> item) {
        if (!following && item != null && item.getValue() instanceof TreeRow.Node row) {
            model.select(row.node());
        }
    }

    private void rebuild() {
        rememberClosed(tree.getRoot());
        following = true;
        try {
            TreeItem<TreeRow> root = new TreeItem<>();
            int many = model.changesProperty().get().size();
            root.getChildren().setAll(new TreeRows(model.filterProperty().get(), closed, many).of(model.sections()));
            root.setExpanded(true);
            tree.setRoot(root);
        } finally {
            following = false;
        }
        follow();
        showNoise();
    }

    private void rememberClosed(TreeItem<TreeRow> item) {
        for (TreeItem<TreeRow> child : item.getChildren()) {
            if (child.getValue() instanceof TreeRow.Node row && !child.isLeaf()) {
                if (child.isExpanded()) {
                    closed.remove(row.node().id());
                } else if (model.changesProperty().get().size() < 150) {
                    closed.add(row.node().id());
                }
                rememberClosed(child);
            }
        }
    }

    /// Selects and shows the row of the node that is read.
    private void follow() {
        DiffNode wanted = model.selectedProperty().get();
        if (wanted == null) {
            return;
        }
        TreeItem<TreeRow> item = find(tree.getRoot(), wanted.id());
        following = true;
        try {
            if (item == null) {
                tree.getSelectionModel().clearSelection();
                return;
            }
            for (TreeItem<TreeRow> up = item.getParent(); up != null; up = up.getParent()) {
                up.setExpanded(true);
            }
            int row = tree.getRow(item);
            if (tree.getSelectionModel().getSelectedIndex() != row) {
                tree.getSelectionModel().select(row);
                tree.scrollTo(Math.max(0, row - 6));
            }
        } finally {
            following = false;
        }
    }

    private static @Nullable TreeItem<TreeRow> find(TreeItem<TreeRow> from, String id) {
        for (TreeItem<TreeRow> child : from.getChildren()) {
            if (child.getValue() instanceof TreeRow.Node row && row.node().id().equals(id)) {
                return child;
            }
            TreeItem<TreeRow> inside = find(child, id);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private void showNoise() {
        noise.getChildren().clear();
        Verdict verdict = Verdict.of(model.sections(), true);
        if (verdict.noise().isEmpty()) {
            return;
        }
        boolean shown = model.filterProperty().get().noise();
        noise.getChildren()
                .add(noiseLine(
                        Parts.label(messages.get(shown ? "apkdiff.noiseShown" : "apkdiff.noiseHidden"), "strong"),
                        Parts.label(words.count(verdict.noiseCount()), "count")));
        verdict.noise().entrySet().stream()
                .sorted(Map.Entry.<NoiseKind, Integer>comparingByValue().reversed())
                .forEach(e -> noise.getChildren()
                        .add(noiseLine(
                                Parts.label(words.noise(e.getKey()), "secondary"),
                                Parts.label(words.count(e.getValue()), "secondary"))));
    }

    private static HBox noiseLine(Label what, Label count) {
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, what, Parts.spacer(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
