package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffReport;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Asks in which form the comparison is to be written down, and writes it.
final class ReportForm {

    /// With more bodies a report is no longer read.
    private static final int MOST_BODIES = 200;

    private final Shell shell;
    private final Messages messages;
    private final FileDialogs files;

    ReportForm(Shell shell, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.files = files;
    }

    /// The forms a report can have, with the ending of their files.
    enum Form {
        HTML("html"),
        MARKDOWN("md"),
        JSON("json"),
        TEXT("txt");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        String of(ApkDiff diff, DiffReport.Options options) {
            return switch (this) {
                case HTML -> DiffReport.html(diff, options);
                case MARKDOWN -> DiffReport.markdown(diff, options);
                case JSON -> DiffReport.json(diff, options);
                case TEXT -> DiffReport.text(diff, options);
            };
        }
    }

    void ask(ApkDiff diff) {
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox(8);
        for (Form form : Form.values()) {
            RadioButton choice = new RadioButton();
            choice.textProperty().bind(messages.of(key(form)));
            choice.setUserData(form);
            choice.setId("report-" + form.name().toLowerCase(Locale.ROOT));
            choice.setToggleGroup(group);
            choice.setSelected(form == shell.memory().choice("apkdiff.report", Form.HTML));
            choices.getChildren().add(choice);
        }
        CheckBox noise = new CheckBox();
        noise.textProperty().bind(messages.of("apkdiff.reportNoise"));
        CheckBox bodies = new CheckBox();
        bodies.textProperty().bind(messages.of("apkdiff.reportBodies"));
        bodies.setSelected(true);
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button write = Parts.button(
                messages.of("apkdiff.reportWrite"),
                () -> {
                    Form form = (Form) group.getSelectedToggle().getUserData();
                    shell.memory().put("apkdiff.report", form.name());
                    shell.dialogs().close();
                    write(
                            diff,
                            form,
                            new DiffReport.Options(noise.isSelected(), bodies.isSelected() ? MOST_BODIES : 0));
                },
                "accent");
        write.setId("write-report");
        write.setDefaultButton(true);
        shell.dialogs()
                .form(messages.get("apkdiff.reportTitle"), new VBox(16, choices, noise, bodies), 480, cancel, write);
    }

    private static String key(Form form) {
        return switch (form) {
            case HTML -> "apkdiff.reportHtml";
            case MARKDOWN -> "apkdiff.reportMarkdown";
            case JSON -> "apkdiff.reportJson";
            case TEXT -> "apkdiff.reportPlain";
        };
    }

    private void write(ApkDiff diff, Form form, DiffReport.Options options) {
        String name = diff.fixed().fileName().replaceAll("\\.apk$", "") + "-diff." + form.ending;
        Optional<Path> chosen = files.save(
                messages.get("apkdiff.reportTitle"), name, messages.get(key(form)), List.of("*." + form.ending));
        chosen.ifPresent(file -> shell.tasks()
                .work(messages.get("apkdiff.reportWriting"), _ -> {
                    AtomicFile.write(file, form.of(diff, options).getBytes(StandardCharsets.UTF_8));
                    return file;
                })
                .onSuccess(written -> shell.notifications()
                        .show(Tone.SUCCESS, messages.get("apkdiff.reportWritten", written.getFileName())))
                .onFailure(failed ->
                        shell.dialogs().error(messages.get("apkdiff.reportFailed", file.getFileName()), "", failed))
                .now());
    }
}
