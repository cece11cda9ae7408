package dev.patchsmith.ui;

import dev.patchsmith.ui.about.AboutRoom;
import dev.patchsmith.ui.apkdiff.ApkDiffRoom;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel;
import dev.patchsmith.ui.help.HelpRoom;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.look.Themes;
import dev.patchsmith.ui.preferences.PreferencesRoom;
import dev.patchsmith.ui.preferences.ShortcutsRoom;
import dev.patchsmith.ui.project.AnswersRoom;
import dev.patchsmith.ui.project.ProjectActs;
import dev.patchsmith.ui.project.ProjectViewModel;
import dev.patchsmith.ui.project.ReadinessRoom;
import dev.patchsmith.ui.project.ReadinessViewModel;
import dev.patchsmith.ui.review.ReviewRoom;
import dev.patchsmith.ui.review.ReviewViewModel;
import dev.patchsmith.ui.rollout.LocalServer;
import dev.patchsmith.ui.rollout.RolloutRoom;
import dev.patchsmith.ui.rollout.RolloutViewModel;
import dev.patchsmith.ui.rollout.ServerAccess;
import dev.patchsmith.ui.rollout.TroubleText;
import dev.patchsmith.ui.sealing.PackageRooms;
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
import dev.patchsmith.ui.translation.DeskTranslator;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.ui.update.UpdateNews;
import dev.patchsmith.ui.welcome.WelcomeRoom;
import dev.patchsmith.workspace.OpenPackage;
import dev.patchsmith.workspace.SourceDesk;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.settings.LocalServerPassword;
import dev.patchsmith.workspace.settings.ServerProfiles;
import dev.patchsmith.workspace.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All rooms of the window, put together. To be made, used and closed on the window's thread.
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Surroundings around;
    private final Tasks tasks = new Tasks();
    private final SettingsStore settings;
    private final Shell shell;
    private final ProjectViewModel project;
    private final ProjectActs projectActs;
    private final AuthorViewModel author;
    private final AuthorRoom authorRoom;
    private final ReviewViewModel review;
    private final PackageRooms packages;
    private final RolloutViewModel rollouts;
    private final ApkDiffViewModel apkDiff;
    private final ApkDiffRoom apkDiffRoom;
    private final LocalServer localServer;
    private final RecentWork recent;
    private final SessionKeeper session;
    private final UpdateNews updates;

    public Workbench(Surroundings around) {
        this.around = around;
        settings = SettingsStore.open(
                around.folders().settings().resolve("settings.json"), (pause, work) -> tasks.after(pause, work));
        Memory memory = new SettingsMemory(settings);
        shell = new Shell(messages(memory), themes(memory), tasks, memory);
        FileDialogs files = around.files().apply(memory);
        Path data = around.folders().data();
        SourceDesk desk = new SourceDesk(data.resolve("answers.txt"));
        recent = new RecentWork(settings, tasks, shell.messages(), this::open);
        project = new ProjectViewModel(tasks, desk, () -> shell.messages().get("project.reading"), this::opened);
        projectActs = new ProjectActs(shell, project, files);
        author = new AuthorViewModel(tasks, new DeskTranslator(desk), recent::file);
        ReadinessViewModel readiness =
                new ReadinessViewModel(tasks, project, () -> shell.messages().get("readiness.working"));
        review = new ReviewViewModel(tasks, desk, () -> shell.messages().get("review.working"));
        rollouts = new RolloutViewModel(tasks, trouble -> new TroubleText(shell.messages()).of(trouble));
        localServer = new LocalServer(data.resolve("server"), new LocalServerPassword(around.credentials(), data));
        apkDiff = new ApkDiffViewModel(
                tasks, shell.messages(), memory, () -> project.project().map(PatchProject::folder));
        projectActs.register();
        authorRoom = new AuthorRoom(shell, author, new AuthorServices(project, files, this::seal), projectActs, review);
        projectActs.onOpen(path -> open(List.of(path)), this::openText);
        ServerAccess servers = new ServerAccess(
                ServerProfiles.open(around.folders().settings().resolve("servers.json")),
                around.credentials(),
                settings,
                localServer);
        RolloutRoom rolloutRoom = new RolloutRoom(shell, rollouts, servers, files);
        packages = new PackageRooms(
                shell, files, around.folders().keyVault(), around.credentials(), rolloutRoom::upload, this::edit);
        apkDiffRoom = new ApkDiffRoom(shell, apkDiff, files, rolloutRoom::upload, this::sealFile);
        addCommonActions(files);
        updates = new UpdateNews(
                shell, AboutRoom.version(), () -> settings.settings().network());
        new SampleActs(shell, data.resolve("sample"))
                .register(projectActs::openFolder, this::open, rolloutRoom::uploadHere);
        showProject();
        shell.furnish(
                List.of(
                        authorRoom,
                        packages.sealingRoom(),
                        apkDiffRoom,
                        rolloutRoom,
                        new WelcomeRoom(shell, recent.items()),
                        new ReviewRoom(shell, review),
                        new AnswersRoom(shell, project),
                        new ReadinessRoom(shell, project, readiness, files, path -> open(List.of(path))),
                        packages.keysRoom(),
                        packages.openerRoom(),
                        new PreferencesRoom(shell, updates),
                        new ShortcutsRoom(shell),
                        new HelpRoom(shell),
                        new AboutRoom(shell)),
                4);
        shell.onFiles(this::open);
        session = new SessionKeeper(shell, settings, author, project, data.resolve("drafts"));
        recent.show();
    }

    private void showProject() {
        project.projectProperty()
                .subscribe(now -> shell.model()
                        .projectProperty()
                        .set(
                                now == null
                                        ? ""
                                        : now.app() + " " + now.appVersion().text()));
    }

    public Shell shell() {
        return shell;
    }

    public AuthorViewModel author() {
        return author;
    }

    public SealingViewModel sealing() {
        return packages.sealing();
    }

    /// The key vault and the rooms around packages.
    public PackageRooms packages() {
        return packages;
    }

    public ApkDiffViewModel apkDiff() {
        return apkDiff;
    }

    public RolloutViewModel rollouts() {
        return rollouts;
    }

    public ProjectViewModel project() {
        return project;
    }

    public UpdateNews updates() {
        return updates;
    }

    public ReviewViewModel review() {
        return review;
    }

    /// Opens files as if they had been dropped: folders as projects, APKs beside each other, packages in the room that
    /// looks at them, texts in the Author room.
    public void open(List<Path> paths) {
        List<String> refused = new ArrayList<>();
        List<Path> apks = paths.stream().filter(this::belongsToApkDiff).toList();
        if (!apks.isEmpty()) {
            apkDiffRoom.open(apks);
        }
        for (Path path : paths) {
            if (apks.contains(path)) {
                continue;
            }
            if (Files.isDirectory(path) || path.endsWith(PatchProject.FILE_NAME)) {
                projectActs.openFolder(
                        Files.isDirectory(path) ? path : path.resolveSibling("").toAbsolutePath());
                shell.go(AuthorRoom.ID);
                continue;
            }
            if (OpenPackage.isPackage(path)) {
                packages.openerRoom().open(path);
                continue;
            }
            openProjectAround(path);
            author.openSoon(path, outcome -> {
                if (outcome.isPresent()) {
                    refuse(refused, outcome.get());
                } else {
                    shell.go(AuthorRoom.ID);
                }
            });
        }
    }

    /// Of several files each that cannot be opened has its sentence.
    private void refuse(List<String> refused, String sentence) {
        refused.add(shell.messages().sentence(sentence));
        shell.dialogs().error(shell.messages().get("author.notOpened"), String.join("\n", refused), "");
    }

    /// APKs, patches for apps and their kin belong there always, a mapping and a folder of APKs while its room is in
    /// view.
    private boolean belongsToApkDiff(Path path) {
        boolean there = shell.model().roomProperty().get().equals(ApkDiffRoom.ID);
        return ApkDiffRoom.isApk(path) || ApkDiffRoom.isPatch(path) || (there && ApkDiffRoom.isCompanion(path));
    }

    /// A file of a project brings its project with it, unless another one is open.
    private void openProjectAround(Path path) {
        if (project.project().isEmpty()) {
            PatchProject.around(path)
                    .ifPresent(folder -> project.open(folder)
                            .ifPresent(sentence -> LOG.info("The project was not opened: {}", sentence)));
        }
    }

    private void edit(String name, String script) {
        author.create(name, DocumentViewModel.Kind.SCRIPT, script);
        shell.go(AuthorRoom.ID);
    }

    private void openText(String text) {
        authorRoom.create(shell.messages().get("author.untitled") + ".m", DocumentViewModel.Kind.OBJECTIVE_C, text);
    }

    private void opened(PatchProject opened) {
        recent.project(opened.folder());
    }

    /// Decides what happens with a failure nobody expected.
    public void onUnexpected(Consumer<Throwable> then) {
        tasks.onUnexpected(then);
    }

    /// Looks whether other programs changed something, as when the user comes back to the window.
    public void cameBack() {
        authorRoom.lookOutside();
    }

    /// Brings back what was open last and what a crash left behind.
    public void resume() {
        session.resume();
        updates.atStart();
    }

    @Override
    public void close() {
        session.close();
        rollouts.leave();
        packages.close();
        authorRoom.close();
        project.close();
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

    private void addCommonActions(FileDialogs files) {
        shell.actions()
                .add(
                        Action.of("help.logs", () -> files.show(around.folders().logs()))
                                .icon(Feather.FOLDER),
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

    private void sealFile(Path file) {
        packages.sealing().take(file);
        shell.go(SealingRoom.ID);
    }

    private void seal(AuthorServices.Script script) {
        packages.sealing().take(script.name(), script.text());
        shell.go(SealingRoom.ID);
    }
}
