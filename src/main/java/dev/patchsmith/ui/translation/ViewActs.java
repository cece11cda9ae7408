package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.editor.EditorLook;
import dev.patchsmith.ui.editor.FindOptions;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.TextPreferences;
import dev.patchsmith.ui.shell.TextPreferences.TabWidth;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/// What is shown in the Author room and how large; all of it is remembered.
final class ViewActs {

    private static final String ROOM = AuthorRoom.ID;
    private final Shell shell;
    private final Views views;
    private final BooleanProperty explorer;
    private final BooleanProperty lower;
    private final TextPreferences texts;
    private final FindOptions find = new FindOptions();

    ViewActs(Shell shell, Views views) {
        this.shell = shell;
        this.views = views;
        explorer = flag("author.explorer", true);
        lower = flag("author.lower", true);
        texts = shell.texts();
        find.matchCaseProperty().bindBidirectional(flag("find.case", false));
        find.wordsProperty().bindBidirectional(flag("find.words", false));
        find.regexProperty().bindBidirectional(flag("find.regex", false));
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
            EditorLook look = editor.look();
            look.wrapProperty().bind(texts.wrapProperty());
            look.fontSizeProperty().bindBidirectional(texts.fontSizeProperty());
            look.fontFamilyProperty().bind(texts.fontFamilyProperty());
            look.tabWidthProperty().bind(texts.tabWidthProperty().map(TabWidth::blanks));
            editor.searchWith(find);
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
                        Action.of(
                                        "view.wrap",
                                        () -> texts.wrapProperty()
                                                .set(!texts.wrapProperty().get()))
                                .on("Alt+Z")
                                .in(ROOM),
                        Action.of("view.zoomIn", () -> texts.zoom(1))
                                .on("Shortcut+EQUALS")
                                .in(ROOM),
                        Action.of("view.zoomOut", () -> texts.zoom(-1))
                                .on("Shortcut+MINUS")
                                .in(ROOM),
                        Action.of(
                                        "view.zoomReset",
                                        () -> texts.fontSizeProperty().set(TextPreferences.NORMAL_SIZE))
                                .on("Shortcut+0")
                                .in(ROOM));
    }
}
