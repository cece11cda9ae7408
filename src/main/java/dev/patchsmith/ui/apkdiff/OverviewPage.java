package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.SideSummary;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.Summaries;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All figures of both files beside each other, what could not be read, and what the project knows of the base.
final class OverviewPage extends ScrollPane {

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final DiffWords words;
    private final VBox column = new VBox(16);
    private final GridPane grid = new GridPane();

    OverviewPage(ApkDiffViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        setId("overview");
        getStyleClass().add("edge");
        setFitToWidth(true);
        column.getStyleClass().addAll("page-column");
        grid.getStyleClass().addAll("overview-grid");
        ColumnConstraints title = new ColumnConstraints(150);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setPercentWidth(38);
        grid.getColumnConstraints().addAll(title, value, value);
        setContent(column);
        model.summariesProperty().subscribe(this::show);
        model.diffProperty().subscribe(this::show);
        model.baselineProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    private void show() {
        column.getChildren().clear();
        Summaries both = model.summariesProperty().get();
        if (both == null) {
            return;
        }
        ApkDiff diff = model.diffProperty().get();
        if (diff != null) {
            diff.problems().forEach(this::addProblem);
        }
        String published = SideHeads.words(model.baselineProperty().get(), messages);
        if (!published.isEmpty()) {
            boolean warning = model.baselineProperty().get().isWarning();
            addNotice(warning ? Tone.ATTENTION : Tone.SUCCESS, messages.get("apkdiff.baseIs", published));
        }
        grid.getChildren().clear();
        addRows(both.base(), both.fixed());
        column.getChildren().add(grid);
    }

    private void addProblem(ApkProblem problem) {
        addNotice(Tone.ATTENTION, words.problem(problem));
    }

    private void addNotice(Tone tone, String text) {
        Label words = Parts.label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox notice = new HBox(Icons.small(tone.icon(), tone), words);
        notice.getStyleClass().addAll("notice", tone.style());
        column.getChildren().add(notice);
    }

    private void addRows(SideSummary base, SideSummary fixed) {
        header();
        row("apkdiff.file", base.fileName(), fixed.fileName());
        row("apkdiff.package", packageName(base), packageName(fixed));
        row("apkdiff.figure.version", VerdictBand.version(base), VerdictBand.version(fixed));
        row("apkdiff.sdkLevels", VerdictBand.sdk(base), VerdictBand.sdk(fixed));
        row("apkdiff.fileSize", words.size(base.fileSize()), words.size(fixed.fileSize()));
        row("apkdiff.packedSize", words.size(base.packedSize()), words.size(fixed.packedSize()));
        row("apkdiff.downloadSize", words.size(base.downloadSize()), words.size(fixed.downloadSize()));
        row("apkdiff.unpackedSize", words.size(base.unpackedSize()), words.size(fixed.unpackedSize()));
        row("apkdiff.entries", words.count(base.entries()), words.count(fixed.entries()));
        row("apkdiff.signers", signer(base), signer(fixed));
        row(
                "apkdiff.signatureSchemes",
                String.join(" + ", base.signers().schemes()),
                String.join(" + ", fixed.signers().schemes()));
        row(
                "apkdiff.figure.dex",
                words.count(base.dex().files()),
                words.count(fixed.dex().files()));
        row(
                "apkdiff.classes",
                words.count(base.dex().classes()),
                words.count(fixed.dex().classes()));
        row(
                "apkdiff.methodReferences",
                words.count(base.dex().methodReferences()),
                words.count(fixed.dex().methodReferences()));
        row(
                "apkdiff.fieldReferences",
                words.count(base.dex().fieldReferences()),
                words.count(fixed.dex().fieldReferences()));
        row(
                "apkdiff.strings",
                words.count(base.dex().strings()),
                words.count(fixed.dex().strings()));
        row(
                "apkdiff.types",
                words.count(base.dex().types()),
                words.count(fixed.dex().types()));
    }

    private void header() {
        grid.addRow(
                0,
                Parts.label("", "field-label"),
                Parts.label(messages.get("apkdiff.base"), "field-label"),
                Parts.label(messages.get("apkdiff.fixed"), "field-label"));
    }

    private void row(String key, String before, String after) {
        Label left = value(before);
        Label right = value(after);
        if (!before.equals(after)) {
            right.getStyleClass().add("strong");
        }
        grid.addRow(grid.getRowCount(), Parts.label(messages.get(key), "secondary-13"), left, right);
    }

    private static Label value(String text) {
        Label label = Parts.label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String packageName(SideSummary side) {
        return side.identity().map(ApkIdentity::packageName).orElse("?");
    }

    private String signer(SideSummary side) {
        return side.signers().isSigned()
                ? side.signers().signers().stream()
                        .map(s -> s.subject() + "\nSHA-256 " + s.fingerprint())
                        .collect(java.util.stream.Collectors.joining("\n"))
                : messages.get("apkdiff.notSigned");
    }
}
