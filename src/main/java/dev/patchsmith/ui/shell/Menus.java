package dev.patchsmith.ui.shell;

import java.util.List;
import javafx.scene.control.Menu;

/// What stands in which menu, by the identifiers of the actions.
final class Menus {

    private Menus() {}

    static List<Menu> forProject(ActionControls controls) {
        return List.of(
                controls.menu(
                        "menu.file",
                        "file.new",
                        "file.open",
                        "file.openFolder",
                        "file.sample",
                        "",
                        "file.save",
                        "file.saveAs",
                        "file.saveScript",
                        "file.closeTab",
                        "file.reopenTab",
                        "",
                        "file.export",
                        "",
                        "file.quit"),
                controls.menu(
                        "menu.edit",
                        "edit.undo",
                        "edit.redo",
                        "",
                        "edit.find",
                        "edit.replace",
                        "edit.goToLine",
                        "edit.goToSymbol",
                        "",
                        "edit.comment",
                        "edit.duplicate",
                        "edit.moveUp",
                        "edit.moveDown",
                        "edit.joinLines",
                        "edit.deleteLines",
                        "",
                        "edit.complete",
                        "edit.applyFix",
                        "edit.nextProblem",
                        "edit.previousProblem"),
                controls.menu(
                        "menu.view",
                        "view.palette",
                        "view.explorer",
                        "view.bottom",
                        "view.wrap",
                        "view.zoomIn",
                        "view.zoomOut",
                        "view.zoomReset",
                        "",
                        "view.themeLight",
                        "view.themeDark",
                        "view.themeSystem",
                        "",
                        "view.english",
                        "view.chinese",
                        "",
                        "view.nextPane",
                        "view.previousPane"),
                controls.menu(
                        "menu.go",
                        "go.welcome",
                        "go.author",
                        "go.packages",
                        "go.apkdiff",
                        "go.rollouts",
                        "",
                        "go.preferences",
                        "go.shortcuts",
                        "go.about"));
    }
}
