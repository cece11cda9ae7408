package dev.patchsmith.ui.project;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.workspace.project.PatchState;
import dev.patchsmith.workspace.project.ProjectPatch;
import java.nio.file.Path;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/// What can be done with a row of the project's tree.
final class TreeMenus {

    private final Messages messages;
    private final ProjectViewModel model;
    private final ProjectActs project;
    private final ProjectExplorer.Acts acts;

    TreeMenus(Messages messages, ProjectViewModel model, ProjectActs project, ProjectExplorer.Acts acts) {
        this.messages = messages;
        this.model = model;
        this.project = project;
        this.acts = acts;
    }

    ContextMenu of(ProjectNode node) {
        return switch (node) {
            case ProjectNode.OfPatch patch -> patch(patch.patch());
            case ProjectNode.OfFolder folder -> folder(folder);
            case ProjectNode.OfFile file -> file(file.path());
        };
    }

    private ContextMenu patch(ProjectPatch patch) {
        Menu state = new Menu(messages.get("project.setState"));
        for (PatchState each : PatchState.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get(ProjectCell.wordOf(each)));
            item.setSelected(each == patch.state());
            item.setOnAction(_ -> project.setState(patch, each));
            state.getItems().add(item);
        }
        ContextMenu menu = new ContextMenu();
        model.project()
                .filter(_ -> !patch.source().isEmpty())
                .ifPresent(each ->
                        menu.getItems().add(item("project.openFile", () -> acts.open(each.resolve(patch.source())))));
        menu.getItems().addAll(state, item("project.removePatch", () -> project.remove(patch)));
        return menu;
    }

    private ContextMenu folder(ProjectNode.OfFolder folder) {
        ContextMenu menu = new ContextMenu(item("project.report", () -> project.report()));
        if (folder.isRoot()) {
            menu.getItems().add(item("project.removeSources", () -> project.removeSources(folder.path())));
        }
        return menu;
    }

    private ContextMenu file(Path path) {
        ContextMenu menu = new ContextMenu(item("project.openFile", () -> acts.open(path)));
        String name = path.toString();
        if (name.endsWith(".m") || name.endsWith(".mm")) {
            menu.getItems().add(item("project.pickHere", () -> acts.pick(path)));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(_ -> act.run());
        return item;
    }
}
