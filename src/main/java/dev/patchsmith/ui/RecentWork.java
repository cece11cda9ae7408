package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.project.ProjectActs;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.ui.translation.AuthorViewModel;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.ui.welcome.WelcomeRoom.Recent;
import dev.patchsmith.workspace.project.PatchState;
import dev.patchsmith.workspace.project.ProjectFile;
import dev.patchsmith.workspace.project.ProjectFile.Loaded;
import dev.patchsmith.workspace.project.ProjectPatch;
import dev.patchsmith.workspace.settings.RecentItems;
import dev.patchsmith.workspace.settings.Settings;
import dev.patchsmith.workspace.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/// The projects and files that were open last, with what is known of them now.
final class RecentWork {

    /// What a look at a project's file found.
    private record Looked(RecentItems.Item item, String name, Optional<ProjectPatch> patch, boolean isProject) {}

    private final SettingsStore settings;
    private final Tasks tasks;
    private final Messages messages;
    private final Consumer<List<Path>> open;
    private final ObservableList<Recent> items = FXCollections.observableArrayList();

    RecentWork(SettingsStore settings, Tasks tasks, Messages messages, Consumer<List<Path>> open) {
        this.settings = settings;
        this.tasks = tasks;
        this.messages = messages;
        this.open = open;
        messages.languageProperty().addListener((_, _, _) -> show());
    }

    ObservableList<Recent> items() {
        return items;
    }

    void file(Path path) {
        settings.update(now -> now.withRecentFiles(now.recentFiles().opened(path.toString(), Instant.now())));
        show();
    }

    void project(Path folder) {
        settings.update(now -> now.withRecentProjects(now.recentProjects().opened(folder.toString(), Instant.now())));
        show();
    }

    /// Reads the project files beside the window and lists everything, newest first.
    void show() {
        Settings now = settings.settings();
        tasks.work(messages.get("project.reading"), _ -> look(now))
                .onSuccess(found -> items.setAll(found.stream()
                        .sorted(Comparator.comparing(
                                        (Looked each) -> each.item().opened())
                                .reversed())
                        .map(this::recent)
                        .toList()))
                .now();
    }

    private static List<Looked> look(Settings now) {
        List<Looked> found = new ArrayList<>();
        for (RecentItems.Item item : now.recentProjects().items()) {
            if (ProjectFile.load(Path.of(item.path())) instanceof Loaded.Opened opened) {
                List<ProjectPatch> patches = opened.project().patches();
                found.add(new Looked(
                        item,
                        opened.project().app() + " "
                                + opened.project().appVersion().text(),
                        patches.isEmpty() ? Optional.empty() : Optional.of(patches.getLast()),
                        true));
            }
        }
        for (RecentItems.Item item : now.recentFiles().items()) {
            if (Files.isRegularFile(Path.of(item.path()))) {
                found.add(new Looked(item, "" + Path.of(item.path()).getFileName(), Optional.empty(), false));
            }
        }
        return found;
    }

    private Recent recent(Looked looked) {
        Path path = Path.of(looked.item().path());
        boolean script = AuthorViewModel.kindOf(looked.item().path()) == DocumentViewModel.Kind.SCRIPT;
        Feather icon = looked.isProject() ? Feather.FOLDER : script ? Feather.FILE : Feather.CODE;
        String detail = looked.patch()
                .map(patch -> messages.get("author.patchItem", patch.name()))
                .orElse(looked.isProject() ? path.toString() : String.valueOf(path.getParent()));
        String state = looked.patch()
                .map(patch -> messages.get(ProjectActs.wordOf(patch.state())))
                .orElse("");
        boolean released = looked.patch()
                .filter(patch -> patch.state() == PatchState.RELEASED)
                .isPresent();
        return new Recent(
                icon, looked.name(), detail, state, released, looked.item().opened(), () -> open.accept(List.of(path)));
    }
}
