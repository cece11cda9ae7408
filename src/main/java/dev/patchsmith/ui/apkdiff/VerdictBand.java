package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.ApkSigners;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.SideSummary;
import dev.patchsmith.apk.diff.Verdict;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.Answer;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.State;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.Summaries;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.task.Running;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The band on top: what really changed in one sentence, how much is noise, whether it can be patched, five figures.
final class VerdictBand extends VBox {

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final DiffWords words;
    private final StackPane mark = new StackPane();
    private final Label sentence = Parts.label("", "verdict");
    private final Label noise = Parts.label("", "secondary-13");
    private final Hyperlink showNoise = new Hyperlink();
    private final Button chip = new Button();
    private final Label step = Parts.label("", "secondary");
    private final ProgressBar bar = new ProgressBar();
    private final HBox progress;
    private final HBox figures = new HBox();

    VerdictBand(ApkDiffViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        getStyleClass().add("verdict-band");
        sentence.setId("verdict");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        noise.setId("noise-sentence");
        showNoise.setId("show-noise");
        showNoise.setOnAction(_ -> {
            DiffFilter now = model.filterProperty().get();
            model.filterProperty().set(now.withNoise(!now.noise()));
        });
        chip.setId("can-be-patched");
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> model.pageProperty().set(Page.ADVICE));
        bar.setPrefWidth(240);
        Button cancel = Parts.button(messages.of("dialog.cancel"), model::cancel, "small");
        cancel.setId("cancel-comparison");
        progress = new HBox(12, bar, step, cancel);
        progress.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(4, noise, showNoise);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(4, sentence, second, progress);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox top = new HBox(12, mark, text, chip);
        mark.setMinWidth(20);
        mark.setPadding(new javafx.geometry.Insets(3, 0, 0, 0));
        mark.setAlignment(Pos.TOP_CENTER);
        figures.getStyleClass().add("figures");
        figures.setId("figures");
        getChildren().addAll(top, figures);
        follow();
    }

    private void follow() {
        model.stateProperty().subscribe(this::show);
        model.sections().subscribe(this::show);
        model.diffProperty().subscribe(this::show);
        model.summariesProperty().subscribe(this::show);
        model.adviceProperty().subscribe(this::show);
        model.baselineProperty().subscribe(this::show);
        model.filterProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
        model.runningProperty().subscribe(this::watch);
    }

    private void watch(@Nullable Running running) {
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        if (running != null) {
            bar.progressProperty().bind(running.doneProperty());
            step.textProperty()
                    .bind(messages.made(() -> words.step(running.stepProperty().get()), running.stepProperty()));
        }
    }

    private void show() {
        boolean working = model.stateProperty().get() == State.WORKING;
        ApkDiff diff = model.diffProperty().get();
        Verdict verdict = diff == null ? Verdict.of(model.sections(), true) : diff.verdict();
        sentence.setText(words.verdict(verdict, working));
        Tone tone = working ? Tone.NEUTRAL : verdict.complete() ? Tone.SUCCESS : Tone.ATTENTION;
        Feather icon = working ? Feather.LOADER : tone.icon();
        mark.getChildren().setAll(Icons.small(icon, tone));
        mark.getChildren().forEach(i -> i.getStyleClass().add("icon-20"));
        int count = verdict.noiseCount();
        boolean shown = model.filterProperty().get().noise();
        noise.setText(count == 0 ? messages.get("apkdiff.noNoise") : messages.get("apkdiff.noiseCount", count));
        noise.setVisible(!working || count > 0);
        showNoise.setText(messages.get(shown ? "apkdiff.hideNoise" : "apkdiff.showNoise"));
        showNoise.setVisible(count > 0);
        showNoise.setManaged(count > 0);
        progress.setVisible(working);
        progress.setManaged(working);
        showChip(model.adviceProperty().get());
        Summaries both = model.summariesProperty().get();
        figures.getChildren().clear();
        if (both != null) {
            addFigures(both.base(), both.fixed(), diff);
        }
    }

    private void showChip(@Nullable Advice advice) {
        chip.setVisible(advice != null);
        if (advice == null) {
            return;
        }
        boolean nothing =
                advice.schemes().stream().allMatch(s -> s.reasons().isEmpty() && s.outcome() == Answer.Kind.CAN)
                        && advice.recommendation().isEmpty();
        boolean can = advice.recommendation().isPresent();
        Tone tone = can ? Tone.SUCCESS : nothing ? Tone.NEUTRAL : Tone.ATTENTION;
        String key = can ? "apkdiff.canBePatched" : nothing ? "apkdiff.nothingToPatch" : "apkdiff.cannotBePatched";
        for (Tone each : Tone.values()) {
            chip.getStyleClass().remove(each.style());
        }
        chip.getStyleClass().add(tone.style());
        chip.setGraphic(Icons.small(can ? Feather.CHECK : tone.icon()));
        chip.setText(messages.get(key));
        chip.setTooltip(new Tooltip(messages.sentence(advice.sentence())));
    }

    private void addFigures(SideSummary base, SideSummary fixed, @Nullable ApkDiff diff) {
        figure(
                "apkdiff.figure.size",
                words.size(fixed.downloadSize() < 0 ? fixed.fileSize() : fixed.downloadSize()),
                messages.get(
                        fixed.downloadSize() < 0 ? "apkdiff.sizeOfFile" : "apkdiff.sizeOfDownload",
                        fixed.downloadSize() < 0
                                ? words.growth(base.fileSize(), fixed.fileSize())
                                : words.growth(base.downloadSize(), fixed.downloadSize()),
                        words.size(fixed.fileSize())),
                sizes(base, fixed));
        figure(
                "apkdiff.figure.version",
                either(version(base), version(fixed)),
                messages.get("apkdiff.sdk", either(sdk(base), sdk(fixed))),
                messages.get("apkdiff.figure.version") + ": " + version(base) + " → " + version(fixed));
        figure(
                "apkdiff.figure.signer",
                signer(fixed.signers()),
                messages.get(
                        base.signers().sameSigners(fixed.signers())
                                ? base.signers().isSigned() ? "apkdiff.sameSigner" : "apkdiff.unsigned"
                                : "apkdiff.otherSigner",
                        String.join(" + ", fixed.signers().schemes())),
                signers(base) + "\n→ " + signers(fixed));
        int differing = diff == null ? -1 : diff.code().dexFiles() - diff.code().identical();
        figure(
                "apkdiff.figure.dex",
                differing < 0
                        ? words.count(fixed.dex().files())
                        : messages.get(
                                "apkdiff.dexDiffer", differing, fixed.dex().files()),
                diff == null
                        ? messages.get("apkdiff.extent.classes", fixed.dex().classes())
                        : messages.get("apkdiff.dexIdentical", diff.code().identical()),
                messages.get("apkdiff.extent.classes", fixed.dex().classes()));
        figure(
                "apkdiff.figure.references",
                words.both(base.dex().methodReferences(), fixed.dex().methodReferences()),
                messages.get(
                        "apkdiff.references",
                        signed(fixed.dex().methodReferences() - base.dex().methodReferences()),
                        signed(fixed.dex().fieldReferences() - base.dex().fieldReferences())),
                messages.get("apkdiff.fieldReferences")
                        + ": "
                        + words.both(base.dex().fieldReferences(), fixed.dex().fieldReferences()));
    }

    private String sizes(SideSummary base, SideSummary fixed) {
        return String.join(
                "\n",
                List.of(
                        line("apkdiff.fileSize", base.fileSize(), fixed.fileSize()),
                        line("apkdiff.packedSize", base.packedSize(), fixed.packedSize()),
                        line("apkdiff.downloadSize", base.downloadSize(), fixed.downloadSize()),
                        line("apkdiff.unpackedSize", base.unpackedSize(), fixed.unpackedSize())));
    }

    private String line(String key, long before, long after) {
        return messages.get(key) + ": " + words.size(before) + " → " + words.size(after);
    }

    private String signed(int by) {
        return by == 0 ? "±0" : (by > 0 ? "+" : "−") + words.count(Math.abs(by));
    }

    private static String either(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    static String version(SideSummary side) {
        return side.identity().map(ApkIdentity::version).orElse("?");
    }

    static String sdk(SideSummary side) {
        return side.identity().map(i -> i.minSdk() + "–" + i.targetSdk()).orElse("?");
    }

    private String signer(ApkSigners signers) {
        return signers.isSigned()
                ? "SHA-256 " + signers.signers().getFirst().fingerprint().abbreviated()
                : messages.get("apkdiff.notSigned");
    }

    private String signers(SideSummary side) {
        return side.signers().isSigned()
                ? side.signers().signers().stream()
                        .map(s -> s.subject() + "\nSHA-256 " + s.fingerprint())
                        .collect(java.util.stream.Collectors.joining("\n"))
                : messages.get("apkdiff.notSigned");
    }

    private void figure(String key, String value, String below, String more) {
        Label shown = Parts.label(value, "figure-value");
        VBox figure = new VBox(2, Parts.label(messages.get(key), "secondary"), shown, Parts.label(below, "secondary"));
        figure.getStyleClass().add("figure-box");
        figure.setMinWidth(0);
        figure.setPrefWidth(100);
        HBox.setHgrow(figure, Priority.ALWAYS);
        Tooltip.install(figure, new Tooltip(more));
        figure.setAccessibleText(messages.get(key) + ": " + value + ", " + below);
        if (!figures.getChildren().isEmpty()) {
            figure.getStyleClass().add("ruled");
        }
        figures.getChildren().add(figure);
    }
}
