package dev.patchsmith.ui.project;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.project.PatchState;
import dev.patchsmith.workspace.project.ProjectPatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can be done with a project as a whole.
public final class ProjectActs {

    private final Shell shell;
    private final Messages messages;
    private final ProjectViewModel model;
    private final FileDialogs files;
    private Consumer<Path> openFile = _ -> {};
    private Consumer<String> openText = _ -> {};

    public ProjectActs(Shell shell, ProjectViewModel model, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
    }

    /// Decides how a file of the project is opened, and a text that has no file.
    public void onOpen(Consumer<Path> file, Consumer<String> text) {
        openFile = file;
        openText = text;
    }

    public void register() {
        ObservableValue<Boolean> open = model.projectProperty().isNotNull();
        shell.actions()
                .add(
                        Action.of("project.new", () -> create(Optional.empty()))
                                .icon(Feather.FOLDER_PLUS)
                                .on("Shortcut+Shift+N"),
                        Action.of("project.open", this::choose)
                                .icon(Feather.FOLDER)
                                .on("Shortcut+Alt+O"),
                        Action.of("project.close", model::closeProject).when(open),
                        Action.of("project.newPatch", this::newPatch)
                                .icon(Feather.FILE_PLUS)
                                .on("Shortcut+Alt+N")
                                .when(open),
                        Action.of("project.addSources", this::addSources)
                                .icon(Feather.FOLDER_PLUS)
                                .when(open),
                        Action.of("project.pick", this::pick)
                                .icon(Feather.CHECK_SQUARE)
                                .on("Shortcut+Alt+M"));
    }

    /// Opens a folder: a project if it is one, else it is offered to make one of it.
    public void openFolder(Path folder) {
        if (Files.exists(folder.resolve(PatchProject.FILE_NAME))) {
            refused(model.open(folder));
        } else {
            create(Optional.of(folder));
        }
    }

    private void choose() {
        files.folder(messages.get("action.project.open")).ifPresent(this::openFolder);
    }

    private void create(Optional<Path> folder) {
        new NewProjectForm(shell, files).show(folder, made -> refused(model.create(made)));
    }

    private void newPatch() {
        shell.dialogs()
                .ask(
                        messages.get("action.project.newPatch"),
                        messages.get("project.patchName"),
                        "",
                        messages.get("project.createPatch"),
                        this::isNewName,
                        name -> addPatch(name.strip(), heading(name.strip()) + "\n\n"));
    }

    /// The remark a patch begins with.
    public String heading(String name) {
        return "// "
                + model.project()
                        .map(each -> messages.get(
                                "project.heading", name, each.appVersion().text()))
                        .orElse(name);
    }

    boolean isNewName(String name) {
        String wanted = name.strip();
        return !wanted.isEmpty()
                && wanted.length() <= 80
                && !wanted.contains("]")
                && model.project().flatMap(each -> each.patch(wanted)).isEmpty();
    }

    /// Adds a patch with its source to the project and opens it; without a project the text alone is opened.
    void addPatch(String name, String text) {
        PatchProject project = model.project().orElse(null);
        if (project == null) {
            openText.accept(text);
            return;
        }
        String path = fileOf(project, name);
        try {
            AtomicFile.write(project.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            shell.dialogs()
                    .error(messages.get("author.notSaved"), project.folder().toString(), unwritable);
            return;
        }
        ProjectPatch patch = new ProjectPatch(name, PatchState.DRAFT, path, "", "", "");
        if (!refused(model.change(project.with(patch)))) {
            openFile.accept(project.resolve(path));
        }
    }

    private static String fileOf(PatchProject project, String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String base = "Patches/" + (plain.isEmpty() ? "patch" : plain);
        String path = base + ".m";
        for (int i = 2; Files.exists(project.resolve(path)); i++) {
            path = base + "-" + i + ".m";
        }
        return path;
    }

    private void addSources() {
        model.project()
                .ifPresent(project -> files.folder(messages.get("action.project.addSources"))
                        .ifPresent(folder -> {
                            List<String> roots = new ArrayList<>(project.sourceRoots());
                            roots.add(project.relative(folder));
                            refused(model.change(project.withSourceRoots(roots)));
                        }));
    }

    void removeSources(Path root) {
        change(project -> project.withSourceRoots(project.sourceRoots().stream()
                .filter(each -> !project.resolve(each).equals(root))
                .toList()));
    }

    /// Notes how far a patch has come.
    public void setState(ProjectPatch patch, PatchState state) {
        change(project -> project.with(project.patch(patch.name()).orElse(patch).in(state)));
    }

    /// Takes a patch out of the project; its files stay, and it can be taken back.
    void remove(ProjectPatch patch) {
        change(project -> project.without(patch.name()));
        shell.notifications()
                .show(
                        Tone.NEUTRAL,
                        messages.get("project.removed", patch.name()),
                        messages.get("action.edit.undo"),
                        () -> change(project -> project.with(patch)));
    }

    /// The key of the word for a state.
    public static String wordOf(PatchState state) {
        return ProjectCell.wordOf(state);
    }

    private void change(UnaryOperator<PatchProject> change) {
        model.project().ifPresent(project -> refused(model.change(change.apply(project))));
    }

    private void pick() {
        files
                .open(messages.get("action.project.pick"), messages.get("author.kindSource"), List.of("*.m", "*.mm"))
                .stream()
                .findFirst()
                .ifPresent(this::pick);
    }

    /// Chooses methods of an app's source for a new patch.
    public void pick(Path source) {
        new MethodPicker(shell, model.desk(), this).show(source);
    }

    void report() {
        shell.go(ReadinessRoom.ID);
    }

    private boolean refused(Optional<String> sentence) {
        sentence.ifPresent(each -> shell.dialogs().error(messages.get("project.notOpened"), each, ""));
        return sentence.isPresent();
    }
}
