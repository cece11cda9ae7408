package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.PublishPatch.Uploaded;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Brings one package to the server: checks before it sends, a bar while it does, and a cancel button all the time.
final class UploadDialog {

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final UploadViewModel uploads;
    private final UploadViewModel.Chosen chosen;
    private final SealedPackage sealed;
    private final TextField name = new TextField();
    private final ComboBox<String> app = new ComboBox<>();
    private final ComboBox<Platform> platform = new ComboBox<>();
    private final TextField version = new TextField();
    private final TextField notes = new TextField();
    private final ProgressBar bar = new ProgressBar();
    private final Label said = Cards.sentence("", "secondary");
    private final ObjectProperty<UploadViewModel.@Nullable Sending> sending = new SimpleObjectProperty<>();

    UploadDialog(Shell shell, RolloutViewModel model, UploadViewModel uploads, UploadViewModel.Chosen chosen) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.uploads = uploads;
        this.chosen = chosen;
        this.sealed = Objects.requireNonNull(chosen.sealed());
    }

    void show() {
        Memory memory = shell.memory();
        name.setId("upload-name");
        name.setText(chosen.fileName().replaceFirst("\\.[^.]*$", ""));
        app.setId("upload-app");
        app.setEditable(true);
        app.setMaxWidth(Double.MAX_VALUE);
        app.getItems()
                .setAll(Stream.concat(
                                Stream.of(App.DEFAULT_KEY),
                                model.patches().stream()
                                        .map(patch -> patch.app())
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList());
        app.setValue(memory.get("upload.app").orElse(App.DEFAULT_KEY));
        version.setId("upload-version");
        version.setText(memory.get("upload.version").orElse(""));
        notes.setId("upload-notes");
        platform.setId("upload-platform");
        platform.setMaxWidth(Double.MAX_VALUE);
        platform.getItems().setAll(Platform.values());
        platform.setConverter(new Choices<>(Platform::displayName));
        platform.setValue(sealed.format() == PackageFormat.PLAIN ? Platform.ANDROID : Platform.IOS);
        bar.setMaxWidth(Double.MAX_VALUE);
        said.setId("upload-said");
        VBox form = form();
        form.disableProperty().bind(sending.isNotNull());
        Parts.shownWhen(bar, sending.isNotNull());
        Button cancel = Parts.button(messages.of("dialog.cancel"), this::cancel);
        cancel.setId("upload-cancel");
        Button go = Parts.button(messages.of("rollout.upload"), () -> send(false, false), "accent");
        go.setId("upload-go");
        go.setDefaultButton(true);
        go.disableProperty().bind(incomplete().or(sending.isNotNull()));
        shell.dialogs()
                .form(
                        messages.get(
                                "rollout.uploadTitle", model.serverProperty().get()),
                        new VBox(12, form, bar, said),
                        560,
                        cancel,
                        go);
        version.requestFocus();
    }

    private VBox form() {
        VBox checks = new VBox(
                6,
                check(true, messages.get("rollout.checkFormat", formatWords(), chosen.size())),
                check(true, messages.get("rollout.checkSize", model.server().largestPackage())));
        HBox target = new HBox(
                12,
                grown(Parts.field(messages.of("rollout.platform"), platform)),
                grown(Parts.field(messages.of("rollout.appVersion"), version)));
        VBox form = new VBox(12, Parts.label(chosen.fileName(), "strong"), checks);
        form.getChildren().add(Parts.field(messages.of("rollout.name"), name));
        if (model.server().isOurs()) {
            form.getChildren().add(Parts.field(messages.of("rollout.app"), app));
        }
        form.getChildren()
                .addAll(
                        target,
                        Parts.field(messages.of("rollout.notes"), notes),
                        Parts.bound(messages.of("rollout.notLive"), "secondary"));
        return form;
    }

    private static VBox grown(VBox field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private String formatWords() {
        return switch (sealed.format()) {
            case MANGO -> messages.get("rollout.formatMango");
            case HFP2 -> messages.get("rollout.formatHfp2");
            case PLAIN -> messages.get("rollout.formatPlain");
        };
    }

    private static HBox check(boolean good, String sentence) {
        Label words = Cards.sentence(sentence, "secondary-13");
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(
                8,
                Icons.small(good ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, good ? Tone.SUCCESS : Tone.DANGER),
                words);
    }

    private javafx.beans.binding.BooleanBinding incomplete() {
        return Bindings.createBooleanBinding(
                () -> name.getText().isBlank()
                        || appText().isBlank()
                        || !UploadViewModel.isVersion(version.getText())
                        || !UploadViewModel.fits(sealed.format(), platform.getValue()),
                name.textProperty(),
                app.getEditor().textProperty(),
                platform.valueProperty(),
                version.textProperty());
    }

    /// The app that was typed. The older server knows no apps, so its form has no such field, and a field that is not
    /// shown has no text.
    private String appText() {
        if (!model.server().isOurs()) {
            return App.DEFAULT_KEY;
        }
        String typed = app.getEditor().getText();
        return typed == null ? "" : typed.strip();
    }

    private void send(boolean newApp, boolean evenIfThere) {
        shell.memory().put("upload.app", appText());
        shell.memory().put("upload.version", version.getText().strip());
        PatchWords words = new PatchWords(
                appText(),
                platform.getValue(),
                new AppVersion(version.getText().strip()),
                name.getText().strip(),
                sealed.format(),
                notes.getText().strip());
        said.getStyleClass().remove("text-danger");
        said.setText(messages.get("rollout.uploading"));
        UploadViewModel.Sending now = uploads.send(
                sealed,
                chosen.fileName(),
                words,
                newApp,
                evenIfThere,
                messages.get("rollout.uploading"),
                result -> answered(result, words, newApp));
        now.running().ifPresent(running -> bar.progressProperty().bind(running.doneProperty()));
        sending.set(now);
    }

    private void cancel() {
        UploadViewModel.Sending now = sending.get();
        if (now == null) {
            shell.dialogs().close();
        } else {
            now.cancel();
            said.setText(messages.get("rollout.cancelling"));
        }
    }

    private void answered(Uploaded result, PatchWords words, boolean newApp) {
        sending.set(null);
        bar.progressProperty().unbind();
        switch (result) {
            case Uploaded.Ready ready -> {
                shell.dialogs().close();
                model.select(ready.patch().id());
                shell.notifications()
                        .show(
                                Tone.SUCCESS,
                                messages.get(
                                        "rollout.uploaded",
                                        Long.toString(ready.patch().id())));
                ready.remarks().forEach(remark -> shell.notifications().show(Tone.ATTENTION, remark));
            }
            case Uploaded.Duplicate duplicate -> askAgain(duplicate.existing().id(), newApp);
            case Uploaded.Refused refused -> wrong(refused.sentence());
            case Uploaded.Failed(Trouble.Cancelled _) -> wrong(messages.get("rollout.uploadCancelled"));
            case Uploaded.Failed(Trouble.Rejected rejected)
            when "app".equals(rejected.field()) && !newApp -> askForApp(words);
            case Uploaded.Failed(Trouble what) -> wrong(model.sentence(what));
        }
    }

    private void wrong(String sentence) {
        said.setText(sentence);
        said.getStyleClass().add("text-danger");
    }

    private void askAgain(long existing, boolean newApp) {
        said.setText("");
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.duplicate", Long.toString(existing)),
                                java.util.List.of(messages.get("rollout.duplicateWhat")),
                                messages.get("rollout.duplicateAct"),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> send(newApp, true));
    }

    /// A typing error in the name of the app would otherwise make a second app.
    private void askForApp(PatchWords words) {
        said.setText("");
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.newApp", words.app()),
                                java.util.List.of(messages.get("rollout.newAppWhat")),
                                messages.get("rollout.newAppAct", words.app()),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> send(true, false));
    }
}
