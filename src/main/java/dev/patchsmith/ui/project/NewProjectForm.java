package dev.patchsmith.ui.project;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.project.PatchProject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks what a new project is about: which app, in which version, and where its sources are.
final class NewProjectForm {

    private static final double WIDTH = 640;

    private final Shell shell;
    private final Messages messages;
    private final FileDialogs files;
    private final TextField folder = field("project-folder");
    private final TextField sources = field("project-sources");
    private final TextField app = field("project-app");
    private final TextField version = field("project-version");
    private final ChoiceBox<String> engine = new ChoiceBox<>();

    NewProjectForm(Shell shell, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.files = files;
    }

    /// @param given the folder, if it is known already
    void show(Optional<Path> given, Consumer<PatchProject> then) {
        given.ifPresent(path -> {
            folder.setText(path.toString());
            sources.setText(path.toString());
            app.setText("" + path.getFileName());
        });
        folder.promptTextProperty().bind(messages.of("project.folderExample"));
        app.setPromptText("com.example.shop");
        version.setPromptText("3.16.0");
        for (Target each : Target.values()) {
            engine.getItems().add(each.version());
        }
        engine.getSelectionModel().selectFirst();
        engine.setId("project-engine");
        HBox pair = new HBox(
                16,
                Parts.field(messages.of("project.version"), version),
                Parts.field(messages.of("project.engine"), engine));
        VBox form = new VBox(
                16,
                Parts.field(messages.of("project.folder"), withChooser(folder)),
                Parts.field(messages.of("project.app"), app),
                pair,
                Parts.field(messages.of("project.sourceFolder"), withChooser(sources)),
                Parts.bound(messages.of("project.formHint"), "secondary"));
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button create = Parts.button(
                messages.of("project.create"),
                () -> {
                    shell.dialogs().close();
                    then.accept(made());
                },
                "accent");
        create.setId("project-create");
        create.setDefaultButton(true);
        create.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !isComplete(), folder.textProperty(), app.textProperty(), version.textProperty()));
        shell.dialogs().form(messages.get("action.project.new"), form, WIDTH, cancel, create);
        (given.isPresent() ? version : folder).requestFocus();
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private HBox withChooser(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Parts.iconButton(
                Feather.FOLDER,
                messages.of("project.chooseFolder"),
                () -> files.folder(messages.get("project.chooseFolder")).ifPresent(path -> {
                    field.setText(path.toString());
                    if (field == folder && sources.getText().isBlank()) {
                        sources.setText(path.toString());
                    }
                    if (field == folder && app.getText().isBlank()) {
                        app.setText("" + path.getFileName());
                    }
                }));
        return new HBox(8, field, choose);
    }

    private boolean isComplete() {
        return path(folder.getText()).isPresent()
                && !app.getText().isBlank()
                && AppVersion.isValid(version.getText().strip());
    }

    private static Optional<Path> path(String text) {
        try {
            Path path = Path.of(text.strip());
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private PatchProject made() {
        Path place = path(folder.getText()).orElseThrow();
        PatchProject empty = new PatchProject(
                place,
                app.getText().strip(),
                Platform.IOS,
                new AppVersion(version.getText().strip()),
                Target.of(engine.getValue()).orElse(Target.V1_5_5),
                List.of(),
                List.of());
        return path(sources.getText())
                .map(root -> empty.withSourceRoots(List.of(root.equals(place) ? "." : empty.relative(root))))
                .orElse(empty);
    }
}
