package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.look.Themes;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.ActionTable;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.ui.welcome.WelcomeRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import org.kordamp.ikonli.feather.Feather;

/// All rooms of the window, put together. What differs between a real window and a test is given from outside.
public final class Workbench implements AutoCloseable {

    private final Tasks tasks = new Tasks();
    private final Shell shell;

    public Workbench(Memory memory, FileDialogs files) {
        Messages messages = new Messages(memory.choice("language", Language.of(Locale.getDefault())));
        Themes themes = new Themes();
        themes.choiceProperty().set(memory.choice("theme", ThemeChoice.SYSTEM));
        messages.languageProperty().subscribe(language -> memory.put("language", language.name()));
        themes.choiceProperty().subscribe(choice -> memory.put("theme", choice.name()));
        shell = new Shell(messages, themes, tasks, memory);
        addCommonActions(shell);
        List<Room> rooms = new ArrayList<>();
        rooms.add(new WelcomeRoom(shell, FXCollections.observableArrayList()));
        shell.furnish(rooms, 0);
    }

    public Shell shell() {
        return shell;
    }

    @Override
    public void close() {
        tasks.close();
    }

    private static void addCommonActions(Shell shell) {
        ActionTable actions = shell.actions();
        actions.add(Action.of("file.quit", Platform::exit).on("Shortcut+Q"));
        actions.add(
                theme(shell, "view.themeLight", ThemeChoice.LIGHT).icon(Feather.SUN),
                theme(shell, "view.themeDark", ThemeChoice.DARK).icon(Feather.MOON),
                theme(shell, "view.themeSystem", ThemeChoice.SYSTEM).icon(Feather.MONITOR),
                language(shell, "view.english", Language.ENGLISH),
                language(shell, "view.chinese", Language.CHINESE));
    }

    private static Action theme(Shell shell, String id, ThemeChoice choice) {
        return Action.of(id, () -> shell.themes().choiceProperty().set(choice));
    }

    private static Action language(Shell shell, String id, Language language) {
        return Action.of(id, () -> shell.messages().languageProperty().set(language))
                .icon(Feather.GLOBE);
    }
}
