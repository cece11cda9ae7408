package dev.patchsmith.ui.sealing;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.workspace.file.RevealFile;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The lower half of the page: what was checked, and where the package went.
final class SealReport {

    private final Shell shell;
    private final Messages messages;
    private final SealingViewModel model;
    private final VBox checks = new VBox(8);
    private final VBox goes = new VBox(12);

    SealReport(Shell shell, SealingViewModel model) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        model.outcomeProperty().subscribe(this::show);
        model.runningProperty().subscribe(this::show);
        model.remarks().subscribe(this::show);
        model.keyProperty().subscribe(this::show);
        model.profileProperty().subscribe(this::show);
        model.release().versionProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    Node checks() {
        return checks;
    }

    Node goes() {
        return goes;
    }

    private void show() {
        checks.getChildren().clear();
        goes.getChildren().clear();
        script();
        Running running = model.runningProperty().get();
        if (running != null) {
            goes.getChildren().add(progress(running));
            return;
        }
        switch (model.outcomeProperty().get()) {
            case null -> goes.getChildren().add(Parts.label(next(), "secondary"));
            case SealOutcome.Sealed sealed -> sealed(sealed);
            case SealOutcome.ScriptHasErrors wrong -> {}
            case SealOutcome.Refused(String sentence) -> {
                check(Tone.DANGER, messages.sentence(sentence), "");
                goes.getChildren().add(Parts.label(messages.get("seal.nothing"), "secondary"));
            }
        }
    }

    private String next() {
        String missing = model.missing();
        return messages.get(missing.isEmpty() ? "seal.needsAct" : missing);
    }

    private void script() {
        if (model.fileProperty().get() != null) {
            check(Tone.ATTENTION, messages.get("seal.unchecked"), "");
            return;
        }
        boolean clean = model.remarks().stream().noneMatch(Diagnostic::isError);
        check(
                clean ? Tone.SUCCESS : Tone.DANGER,
                messages.get(clean ? "seal.parses" : "seal.parsesNot"),
                messages.get("seal.grammar"));
        SourceText source =
                SourceText.of(model.nameProperty().get(), model.scriptProperty().get());
        for (Diagnostic each : model.remarks()) {
            check(
                    each.isError() ? Tone.DANGER : Tone.ATTENTION,
                    messages.sentence(each.message()),
                    source.locate(each.span()));
        }
    }

    private Node progress(Running running) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(running.doneProperty());
        bar.setPrefWidth(320);
        var step = Parts.label("", "secondary");
        step.textProperty()
                .bind(messages.made(
                        () -> running.doneProperty().get() < 0
                                ? running.name()
                                : messages.get(
                                        "seal.share", running.doneProperty().get()),
                        running.doneProperty()));
        var cancel = Parts.button(messages.of("dialog.cancel"), model::cancel);
        cancel.setId("seal-cancel");
        HBox row = new HBox(12, bar, step, Parts.spacer(), cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void sealed(SealOutcome.Sealed sealed) {
        boolean signed = sealed.main().format() == PackageFormat.HFP2;
        if (model.fileProperty().get() == null) {
            check(Tone.SUCCESS, messages.get("seal.opened"), messages.get("seal.equal", model.bytes()));
        } else {
            check(Tone.SUCCESS, messages.get("seal.openedFile"), "");
        }
        if (signed) {
            check(Tone.SUCCESS, messages.get("seal.signature"), "");
        }
        check(
                Tone.SUCCESS,
                messages.get("seal.written"),
                messages.get("rollout.bytes", sealed.main().size()));
        if (sealed.outputs().size() > 1) {
            check(
                    Tone.SUCCESS,
                    messages.get("seal.neutralChecked"),
                    messages.get("rollout.bytes", sealed.outputs().get(1).size()));
        }
        VBox rows = Parts.styled(new VBox(), "card", "tight");
        sealed.outputs()
                .forEach(each ->
                        rows.getChildren().add(new FileRow(messages, each.file(), each.size(), each.checksum())));
        goes.getChildren().addAll(rows, place(sealed.main().file()));
        approval(signed);
    }

    private Node place(Path file) {
        var folder = Parts.label(String.valueOf(file.toAbsolutePath().getParent()), "secondary");
        folder.setMinWidth(0);
        HBox row = new HBox(
                12,
                folder,
                Parts.button(messages.of("seal.reveal"), () -> reveal(file), "link"),
                Parts.spacer(),
                Parts.label(messages.get("seal.dragHint"), "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void reveal(Path file) {
        RevealFile.show(file)
                .ifPresent(sentence -> shell.notifications().show(Tone.DANGER, messages.sentence(sentence)));
    }

    private void approval(boolean signed) {
        var card = model.profileProperty().get();
        if (!signed || card == null || card.trusted().threshold() < 2) {
            return;
        }
        HBox notice = Parts.styled(
                new HBox(
                        Icons.large(Feather.USERS),
                        new VBox(
                                4,
                                Parts.label(
                                        messages.get(
                                                "package.count",
                                                1,
                                                card.trusted().threshold()),
                                        "strong"),
                                Parts.label(messages.get("seal.secondPerson"), "secondary"))),
                "notice",
                "attention");
        goes.getChildren().add(notice);
    }

    private void check(Tone tone, String text, String detail) {
        checks.getChildren().add(new CheckRow(tone, text, detail));
    }
}
