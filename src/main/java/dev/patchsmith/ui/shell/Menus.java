package dev.patchsmith.ui.shell;

import java.util.List;
import javafx.scene.control.Menu;

/// What stands in which menu, by the identifiers of the actions; a bar is a line between groups.
final class Menus {

    private static final String FILE =
            "project.new project.open project.newPatch project.addSources project.pick project.close |"
                    + " file.new file.open file.quickOpen | file.sample file.sampleBuilds file.sampleRollout | file.save file.saveAs file.saveScript file.closeTab"
                    + " file.closeOthers file.reopenTab file.pinTab | file.encoding file.lineEnds | file.export packages.open packages.sealFile | file.quit";
    private static final String EDIT =
            "edit.undo edit.redo | edit.find edit.findNext edit.findPrevious edit.replace edit.findInFiles edit.goToLine edit.goToSymbol | edit.comment edit.duplicate"
                    + " edit.moveUp edit.moveDown edit.joinLines edit.deleteLines edit.format | edit.fold edit.unfold edit.foldAll edit.unfoldAll | edit.complete edit.explain edit.applyFix"
                    + " edit.nextProblem edit.previousProblem | script.edit script.merge";
    private static final String VIEW =
            "view.palette view.explorer view.bottom view.problems view.questions view.wrap view.zoomIn view.zoomOut view.zoomReset |"
                    + " edit.fold edit.unfold edit.foldAll edit.unfoldAll |"
                    + " view.themeLight view.themeDark view.themeSystem | view.english view.chinese |"
                    + " view.nextPane view.previousPane";
    private static final String GO =
            "edit.back edit.forward | go.welcome go.author go.packages go.opener go.keys go.apkdiff go.rollouts | go.answers go.readiness go.review | help.open help.updates help.logs"
                    + " go.preferences go.shortcuts go.about";

    private Menus() {}

    static List<Menu> forProject(ActionControls controls) {
        return List.of(
                controls.menu("menu.file", FILE.split(" ")),
                controls.menu("menu.edit", EDIT.split(" ")),
                controls.menu("menu.view", VIEW.split(" ")),
                controls.menu("menu.go", GO.split(" ")));
    }
}
