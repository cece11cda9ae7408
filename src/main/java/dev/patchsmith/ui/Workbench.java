package dev.patchsmith.ui;

import dev.patchsmith.ui.about.AboutRoom;
import dev.patchsmith.ui.apkdiff.ApkDiffRoom;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.look.Themes;
import dev.patchsmith.ui.preferences.PreferencesRoom;
import dev.patchsmith.ui.preferences.ShortcutsRoom;
import dev.patchsmith.ui.rollout.LocalServer;
import dev.patchsmith.ui.rollout.RolloutRoom;
import dev.patchsmith.ui.rollout.RolloutViewModel;
import dev.patchsmith.ui.rollout.TroubleText;
import dev.patchsmith.ui.sealing.SealingRoom;
import dev.patchsmith.ui.sealing.SealingViewModel;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.ui.translation.AuthorRoom;
import dev.patchsmith.ui.translation.AuthorServices;
import dev.patchsmith.ui.translation.AuthorViewModel;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.ui.translation.ObjcTranslator;
import dev.patchsmith.ui.welcome.WelcomeRoom;
import dev.patchsmith.workspace.project.SampleProject;
import dev.patchsmith.workspace.settings.LocalServerPassword;
import dev.patchsmith.workspace.settings.RecentItems;
import dev.patchsmith.workspace.settings.Settings;
import dev.patchsmith.workspace.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/// All rooms of the window, put together. To be made, used and closed on the window's thread.
public final class Workbench implements AutoCloseable {

    private final Surroundings around;
    private final Tasks tasks = new Tasks();
    private final SettingsStore settings;
    private final Shell shell;
    private final AuthorViewModel author;
    private final SealingViewModel sealing;
    private final RolloutViewModel rollouts;
    private final ApkDiffViewModel apkDiff;
    private final ApkDiffRoom apkDiffRoom;
    private final LocalServer localServer;
    private final ObservableList<WelcomeRoom.Recent> recent = FXCollections.observableArrayList();
    private final SessionKeeper session;

    public Workbench(Surroundings around) {
        this.around = around;
        settings = SettingsStore.open(
                around.folders().settings().resolve("settings.json"), (pause, work) -> tasks.after(pause, work));
        Memory memory = new SettingsMemory(settings);
        shell = new Shell(messages(memory), themes(memory), tasks, memory);
        FileDialogs files = around.files().apply(memory);
        ObjcTranslator translator = new ObjcTranslator(around.folders().data().resolve("answers.txt"));
        author = new AuthorViewModel(tasks, translator, this::remember);
        sealing = new SealingViewModel(tasks);
        rollouts = new RolloutViewModel(tasks, trouble -> new TroubleText(shell.messages()).of(trouble));
        apkDiff = new ApkDiffViewModel(tasks, shell.messages(), memory);
        Path data = around.folders().data();
        localServer = new LocalServer(data.resolve("server"), new LocalServerPassword(around.credentials(), data));
        AuthorRoom authorRoom = new AuthorRoom(
                shell, author, new AuthorServices(translator, translator, files, this::remember, this::seal));
        RolloutRoom rolloutRoom = new RolloutRoom(shell, rollouts, localServer, files);
        SealingRoom sealingRoom = new SealingRoom(shell, sealing, files, rolloutRoom::upload);
        apkDiffRoom = new ApkDiffRoom(shell, apkDiff, files);
        addCommonActions();
        shell.furnish(
                List.of(
                        authorRoom,
                        sealingRoom,
                        apkDiffRoom,
                        rolloutRoom,
                        new WelcomeRoom(shell, recent),
                        new PreferencesRoom(shell),
                        new ShortcutsRoom(shell),
                        new AboutRoom(shell)),
                4);
        shell.onFiles(this::open);
        session = new SessionKeeper(shell, author, data.resolve("drafts"));
        showRecent();
    }

    public Shell shell() {
        return shell;
    }

    public AuthorViewModel author() {
        return author;
    }

    public SealingViewModel sealing() {
        return sealing;
    }

    public ApkDiffViewModel apkDiff() {
        return apkDiff;
    }

    public RolloutViewModel rollouts() {
        return rollouts;
    }

    /// Opens files as if they had been dropped: APKs and mappings are compared, texts go to the Author room.
    public void open(List<Path> paths) {
        List<Path> apks = paths.stream().filter(this::belongsToApkDiff).toList();
        if (!apks.isEmpty()) {
            apkDiffRoom.open(apks);
        }
        for (Path path : paths) {
            if (apks.contains(path)) {
                continue;
            }
            if (Files.isDirectory(path)) {
                shell.dialogs()
                        .error(
                                shell.messages().get("author.notOpened"),
                                shell.messages().get("author.folder", path.getFileName()),
                                "");
                continue;
            }
            author.open(path)
                    .ifPresentOrElse(
                            sentence -> shell.dialogs().error(shell.messages().get("author.notOpened"), sentence, ""),
                            () -> shell.go(AuthorRoom.ID));
        }
    }

    /// APKs and their kin belong there always, folders and mappings while its room is in view.
    private boolean belongsToApkDiff(Path path) {
        boolean there = shell.model().roomProperty().get().equals(ApkDiffRoom.ID);
        return ApkDiffRoom.isApk(path) || (there && (Files.isDirectory(path) || ApkDiffRoom.isMapping(path)));
    }

    /// Decides what happens with a failure nobody expected.
    public void onUnexpected(Consumer<Throwable> then) {
        tasks.onUnexpected(then);
    }

    /// Brings back what was open last and what a crash left behind.
    public void resume() {
        session.resume();
    }

    @Override
    public void close() {
        session.close();
        tasks.close();
        localServer.close();
        settings.flush();
    }

    private static Messages messages(Memory memory) {
        Messages messages = new Messages(memory.choice("language", Language.of(Locale.getDefault())));
        messages.languageProperty().subscribe(language -> memory.put("language", language.name()));
        return messages;
    }

    private static Themes themes(Memory memory) {
        Themes themes = new Themes();
        themes.choiceProperty().set(memory.choice("theme", ThemeChoice.SYSTEM));
        themes.choiceProperty().subscribe(choice -> memory.put("theme", choice.name()));
        return themes;
    }

    private void addCommonActions() {
        shell.actions()
                .add(
                        Action.of("file.sample", this::openSample).icon(Feather.PLAY_CIRCLE),
                        Action.of("file.quit", Platform::exit).on("Shortcut+Q"),
                        theme("view.themeLight", ThemeChoice.LIGHT).icon(Feather.SUN),
                        theme("view.themeDark", ThemeChoice.DARK).icon(Feather.MOON),
                        theme("view.themeSystem", ThemeChoice.SYSTEM).icon(Feather.MONITOR),
                        language("view.english", Language.ENGLISH),
                        language("view.chinese", Language.CHINESE));
    }

    private Action theme(String id, ThemeChoice choice) {
        return Action.of(id, () -> shell.themes().choiceProperty().set(choice));
    }

    private Action language(String id, Language language) {
        return Action.of(id, () -> shell.messages().languageProperty().set(language))
                .icon(Feather.GLOBE);
    }

    private void openSample() {
        try {
            Path folder = SampleProject.copyTo(around.folders().data().resolve("sample"));
            open(List.of(folder.resolve("Patches").resolve(SampleProject.PATCH + ".m")));
        } catch (IOException unwritable) {
            shell.dialogs()
                    .error(
                            shell.messages().get("author.notOpened"),
                            around.folders().data().toString(),
                            unwritable);
        }
    }

    private void seal(AuthorServices.Script script) {
        sealing.take(script.name(), script.text());
        shell.go(SealingRoom.ID);
    }

    private void remember(Path path) {
        settings.update(now -> now.withRecentFiles(now.recentFiles().opened(path.toString(), Instant.now())));
        showRecent();
    }

    private void showRecent() {
        Settings now = settings.settings();
        recent.setAll(now.recentFiles().items().stream().map(this::recent).toList());
    }

    private WelcomeRoom.Recent recent(RecentItems.Item item) {
        Path path = Path.of(item.path());
        boolean script = AuthorViewModel.kindOf(item.path()) == DocumentViewModel.Kind.SCRIPT;
        return new WelcomeRoom.Recent(
                script ? Feather.FILE : Feather.CODE,
                path.getFileName().toString(),
                String.valueOf(path.getParent()),
                item.opened(),
                () -> open(List.of(path)));
    }
}
