package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.PublishPatch.Uploaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The acts on patches. Whatever reaches users is asked about first, by name.
final class RolloutActs {

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final FileDialogs files;

    RolloutActs(Shell shell, RolloutViewModel model, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
    }

    void refresh() {
        model.refresh(messages.get("rollout.reading"));
    }

    void release(PatchSummary patch) {
        String act = messages.get("rollout.releaseAct", Long.toString(patch.id()), patch.version());
        confirm(
                messages.get("rollout.releaseQuestion", Long.toString(patch.id()), patch.name(), patch.version()),
                List.of(
                        messages.get("rollout.releaseWho", patch.version()),
                        messages.get("rollout.effect"),
                        messages.get("rollout.releaseStop")),
                act,
                patch,
                () -> run(act, patches -> patches.release(patch.id()), messages.get("rollout.isReleased")));
    }

    void pause(PatchSummary patch) {
        run(messages.get("rollout.pause"), patches -> patches.pause(patch.id(), ""), messages.get("rollout.isPaused"));
    }

    void resume(PatchSummary patch) {
        String act = messages.get("rollout.resumeAct", Long.toString(patch.id()));
        confirm(
                messages.get("rollout.resumeQuestion", Long.toString(patch.id()), patch.name()),
                List.of(messages.get("rollout.resumeWhat"), messages.get("rollout.effect")),
                act,
                patch,
                () -> run(act, patches -> patches.resume(patch.id(), ""), messages.get("rollout.isResumed")));
    }

    void stop(PatchSummary patch) {
        String act = messages.get("rollout.stopAct", Long.toString(patch.id()));
        confirm(
                messages.get("rollout.stopQuestion", Long.toString(patch.id()), patch.name()),
                List.of(messages.get("rollout.stopWhat"), messages.get("rollout.stopKeep")),
                act,
                patch,
                () -> run(act, patches -> patches.stop(patch.id(), ""), messages.get("rollout.isStopped")));
    }

    private void confirm(String title, List<String> consequences, String act, PatchSummary patch, Runnable then) {
        boolean production = shell.model().productionProperty().get();
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                title,
                                consequences,
                                act,
                                messages.get("dialog.cancel"),
                                production,
                                production ? patch.name() : ""),
                        then);
    }

    private void run(
            String work,
            java.util.function.Function<
                            dev.patchsmith.management.client.Patches,
                            dev.patchsmith.management.client.Outcome<PatchSummary>>
                    act,
            String done) {
        model.act(work, act, trouble -> {
            if (trouble == null) {
                shell.notifications().show(Tone.SUCCESS, done);
            } else {
                shell.dialogs().error(messages.get("rollout.notDone"), trouble, "");
            }
        });
    }

    /// Asks for a package file, then for what is to be known about it.
    void chooseAndUpload() {
        files.open(messages.get("rollout.choose"), messages.get("rollout.packages"), List.of("*.mg", "*.hfp")).stream()
                .findFirst()
                .ifPresent(this::upload);
    }

    void upload(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            shell.dialogs().error(messages.get("author.notOpened"), file.toString(), unreadable);
            return;
        }
        String fileName = file.getFileName().toString();
        PackageFormat format =
                fileName.toLowerCase(Locale.ROOT).endsWith(".hfp") ? PackageFormat.HFP2 : PackageFormat.MANGO;
        Memory memory = shell.memory();
        TextField name = field("upload-name", fileName.replaceFirst("\\.[^.]*$", ""));
        TextField app = field("upload-app", memory.get("upload.app").orElse(App.DEFAULT_KEY));
        TextField version = field("upload-version", memory.get("upload.version").orElse(""));
        TextField notes = field("upload-notes", "");
        VBox form = new VBox(
                12,
                Parts.label(messages.get("rollout.file", fileName, bytes.length), "secondary"),
                Parts.field(messages.of("rollout.name"), name),
                Parts.field(messages.of("rollout.app"), app),
                Parts.field(messages.of("rollout.appVersion"), version),
                Parts.field(messages.of("rollout.notes"), notes),
                Parts.bound(messages.of("rollout.notLive"), "secondary"));
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button go = Parts.button(
                messages.of("rollout.upload"),
                () -> {
                    shell.dialogs().close();
                    memory.put("upload.app", app.getText().strip());
                    memory.put("upload.version", version.getText().strip());
                    send(
                            new SealedPackage(format, bytes),
                            fileName,
                            new PatchWords(
                                    app.getText().strip(),
                                    Platform.IOS,
                                    new AppVersion(version.getText().strip()),
                                    name.getText().strip(),
                                    format,
                                    notes.getText().strip()),
                            false);
                },
                "accent");
        go.setId("upload-go");
        go.setDefaultButton(true);
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank()
                                || app.getText().isBlank()
                                || !AppVersion.isValid(version.getText().strip()),
                        name.textProperty(),
                        app.textProperty(),
                        version.textProperty()));
        shell.dialogs()
                .form(messages.get("rollout.uploadTitle", model.serverProperty().get()), form, 480, cancel, go);
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    private void send(SealedPackage sealed, String fileName, PatchWords words, boolean newApp) {
        model.upload(sealed, fileName, words, newApp, messages.get("rollout.uploading"), result -> {
            switch (result) {
                case Uploaded.Ready ready ->
                    shell.notifications()
                            .show(
                                    Tone.SUCCESS,
                                    messages.get(
                                            "rollout.uploaded",
                                            Long.toString(ready.patch().id())));
                case Uploaded.Duplicate duplicate ->
                    shell.notifications()
                            .show(
                                    Tone.ATTENTION,
                                    messages.get(
                                            "rollout.duplicate",
                                            Long.toString(duplicate.existing().id())));
                case Uploaded.Refused refused ->
                    shell.dialogs().error(messages.get("rollout.notDone"), refused.sentence(), "");
                case Uploaded.Failed failed
                when isUnknownApp(failed) && !newApp -> askForApp(words, () -> send(sealed, fileName, words, true));
                case Uploaded.Failed failed ->
                    shell.dialogs().error(messages.get("rollout.notDone"), model.sentence(failed.trouble()), "");
            }
        });
    }

    private static boolean isUnknownApp(Uploaded.Failed failed) {
        return failed.trouble() instanceof Trouble.Rejected rejected && "app".equals(rejected.field());
    }

    /// A typing error in the name of the app would otherwise make a second app.
    private void askForApp(PatchWords words, Runnable then) {
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.newApp", words.app()),
                                List.of(messages.get("rollout.newAppWhat")),
                                messages.get("rollout.newAppAct", words.app()),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        then);
    }
}
