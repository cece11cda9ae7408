package dev.patchsmith.ui.project;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.project.ProjectExplorer.Trouble;
import dev.patchsmith.workspace.project.PatchState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How a patch, a folder or a file looks in the tree.
final class ProjectCell extends TreeCell<ProjectNode> {

    private final Messages messages;
    private final Function<Path, Optional<Trouble>> trouble;
    private final TreeMenus menus;

    ProjectCell(Messages messages, Function<Path, Optional<Trouble>> trouble, TreeMenus menus) {
        this.messages = messages;
        this.trouble = trouble;
        this.menus = menus;
    }

    @Override
    protected void updateItem(@Nullable ProjectNode item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case ProjectNode.OfPatch patch -> {
                PatchState state = patch.patch().state();
                String word = messages.get(wordOf(state));
                show(Feather.FOLDER, patch.patch().name(), Parts.label(word, "secondary", styleOf(state)));
                setAccessibleText(patch.patch().name() + ", " + word);
            }
            case ProjectNode.OfFolder folder -> {
                show(Feather.FOLDER, folder.name(), new Label());
                setAccessibleText(folder.name());
            }
            case ProjectNode.OfFile file -> {
                Optional<Trouble> known = trouble.apply(file.path());
                show(Feather.FILE, file.name(), mark(known));
                setAccessibleText(file.name()
                        + known.map(each -> ", " + messages.get("author.problemCount", each.errors(), each.warnings()))
                                .orElse(""));
            }
        }
        setContextMenu(menus.of(item));
    }

    private void show(Feather icon, String name, Node right) {
        Label words = Parts.label(name);
        words.setMinWidth(40);
        HBox row = new HBox(8, Icons.small(icon, Tone.NEUTRAL), words, Parts.spacer(), right);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(120);
        row.prefWidthProperty()
                .bind(javafx.beans.binding.Bindings.createDoubleBinding(
                        () -> Math.max(120, getTreeView() == null ? 120 : getWidth() - indent()), widthProperty()));
        setText(null);
        setGraphic(row);
    }

    private double indent() {
        int level = getTreeItem() == null || getTreeView() == null
                ? 1
                : getTreeView().getTreeItemLevel(getTreeItem());
        return 28 + 14.0 * level;
    }

    private static Node mark(Optional<Trouble> known) {
        if (known.isEmpty()) {
            return new Label();
        }
        if (known.get().errors() > 0) {
            Label count = Parts.label(Integer.toString(known.get().errors()), "secondary", "text-danger");
            count.setGraphic(Icons.small(Feather.X_CIRCLE, Tone.DANGER));
            return count;
        }
        if (known.get().warnings() > 0) {
            Label count = Parts.label(Integer.toString(known.get().warnings()), "secondary", "text-attention");
            count.setGraphic(Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION));
            return count;
        }
        return new Label();
    }

    static String wordOf(PatchState state) {
        return switch (state) {
            case DRAFT -> "project.state.draft";
            case CHECKED -> "project.state.checked";
            case SEALED -> "project.state.sealed";
            case UPLOADED -> "project.state.uploaded";
            case RELEASED -> "project.state.released";
            case STOPPED -> "project.state.stopped";
        };
    }

    private static String styleOf(PatchState state) {
        return switch (state) {
            case RELEASED -> "text-success";
            case STOPPED -> "text-attention";
            case DRAFT, CHECKED, SEALED, UPLOADED -> "quiet";
        };
    }
}
