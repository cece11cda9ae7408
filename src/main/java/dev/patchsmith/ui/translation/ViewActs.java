package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.kordamp.ikonli.feather.Feather;

/// What is shown in the Author room and how large; all of it is remembered.
final class ViewActs {

    private static final String ROOM = AuthorRoom.ID;
    private static final double NORMAL = 13;

    private final Shell shell;
    private final Views views;
    private final BooleanProperty explorer;
    private final BooleanProperty lower;
    private final BooleanProperty wrap;
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", NORMAL);

    ViewActs(Shell shell, Views views) {
        this.shell = shell;
        this.views = views;
        explorer = flag("author.explorer", true);
        lower = flag("author.lower", true);
        wrap = flag("editor.wrap", false);
        Memory memory = shell.memory();
        fontSize.set(memory.number("editor.size", NORMAL));
        fontSize.subscribe(size -> memory.put("editor.size", size.toString()));
    }

    private BooleanProperty flag(String key, boolean otherwise) {
        Memory memory = shell.memory();
        BooleanProperty flag = new SimpleBooleanProperty(this, key, memory.flag(key, otherwise));
        flag.subscribe(on -> memory.put(key, Boolean.toString(on)));
        return flag;
    }

    BooleanProperty explorerProperty() {
        return explorer;
    }

    BooleanProperty lowerProperty() {
        return lower;
    }

    /// Gives the editors of a text what is set for all of them.
    void equip(DocumentView view) {
        for (CodeEditor editor : List.of(view.left(), view.right())) {
            editor.wrapProperty().bind(wrap);
            editor.fontSizeProperty().bindBidirectional(fontSize);
        }
    }

    void register() {
        shell.actions()
                .add(
                        Action.of("view.explorer", () -> explorer.set(!explorer.get()))
                                .icon(Feather.SIDEBAR)
                                .on("Shortcut+Shift+E")
                                .in(ROOM),
                        Action.of("view.bottom", () -> lower.set(!lower.get()))
                                .icon(Feather.LAYOUT)
                                .on("Shortcut+Shift+M")
                                .in(ROOM),
                        Action.of("view.problems", () -> {
                                    lower.set(true);
                                    views.frontPanel().ifPresent(LowerPanel::showProblems);
                                })
                                .on("Shortcut+Shift+L")
                                .in(ROOM),
                        Action.of("view.questions", () -> {
                                    lower.set(true);
                                    views.frontPanel().ifPresent(LowerPanel::showQuestions);
                                })
                                .on("Shortcut+Shift+Q")
                                .in(ROOM),
                        Action.of("view.wrap", () -> wrap.set(!wrap.get()))
                                .on("Alt+Z")
                                .in(ROOM),
                        Action.of("view.zoomIn", () -> zoom(1))
                                .on("Shortcut+EQUALS")
                                .in(ROOM),
                        Action.of("view.zoomOut", () -> zoom(-1))
                                .on("Shortcut+MINUS")
                                .in(ROOM),
                        Action.of("view.zoomReset", () -> fontSize.set(NORMAL))
                                .on("Shortcut+0")
                                .in(ROOM));
    }

    private void zoom(int step) {
        fontSize.set(Math.clamp(fontSize.get() + step, 6, 60));
    }
}
