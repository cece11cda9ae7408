package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Builds a patch from the pair, read from top to bottom: the scheme, the rules, the key, the build, the proof.
final class PatchPage extends ScrollPane {

    private final ApkDiffViewModel diff;
    private final PatchViewModel model;
    private final Messages messages;
    private final FileDialogs files;
    private final VBox schemes = new VBox(4);
    private final Button build;

    PatchPage(ApkDiffViewModel diff, PatchViewModel model, Messages messages, FileDialogs files, PatchResult result) {
        this.diff = diff;
        this.model = model;
        this.messages = messages;
        this.files = files;
        setId("patch");
        getStyleClass().add("edge");
        setFitToWidth(true);
        build = Parts.button(Feather.PACKAGE, messages.of("apkdiff.patch.build"), this::build, "accent");
        build.setId("build-patch");
        HBox acting = new HBox(12, build, new WorkBar(model.runningProperty(), model::cancel, "build", messages));
        acting.setAlignment(Pos.CENTER_LEFT);
        VBox column = Parts.styled(
                new VBox(
                        16,
                        Parts.bound(messages.of("apkdiff.patch.title"), "section-title"),
                        schemes,
                        new PatchOptionsForm(model, messages),
                        new RuleList(diff, model, messages),
                        new PatchKeyForm(model, messages, files),
                        acting,
                        result),
                "page-column");
        setContent(column);
        diff.adviceProperty().subscribe(this::showSchemes);
        model.schemeProperty().subscribe(this::showSchemes);
        messages.languageProperty().subscribe(this::showSchemes);
        model.rulesProperty().subscribe(this::showBuild);
        model.runningProperty().subscribe(_ -> showBuild());
        model.accepted().addListener((javafx.beans.InvalidationListener) _ -> showBuild());
        showSchemes();
        showBuild();
    }

    private void showSchemes() {
        schemes.getChildren().clear();
        Advice advice = diff.adviceProperty().get();
        if (advice == null) {
            schemes.getChildren().add(Parts.label(messages.get("apkdiff.advising"), "secondary"));
            return;
        }
        ToggleGroup group = new ToggleGroup();
        for (Scheme scheme : PatchViewModel.schemes()) {
            schemes.getChildren().add(row(scheme, advice, group));
        }
    }

    private HBox row(Scheme scheme, Advice advice, ToggleGroup group) {
        RadioButton choice = new RadioButton(scheme.title());
        choice.setId("scheme-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        choice.setToggleGroup(group);
        choice.setSelected(scheme == model.schemeProperty().get());
        choice.setMinWidth(150);
        choice.setOnAction(_ -> model.schemeProperty().set(scheme));
        Chip can = switch (advice.of(scheme).outcome()) {
            case CAN -> new Chip(Tone.SUCCESS, Feather.CHECK, messages.get("apkdiff.can"));
            case ONLY_IF -> new Chip(Tone.ATTENTION, Feather.ALERT_TRIANGLE, messages.get("apkdiff.onlyIf"));
            case CANNOT -> new Chip(Tone.DANGER, Feather.X, messages.get("apkdiff.cannot"));
        };
        HBox row = new HBox(12, choice, can);
        if (advice.recommendation().filter(s -> s == scheme).isPresent()) {
            row.getChildren().add(new Chip(Tone.ACCENT, Feather.STAR, messages.get("apkdiff.recommended")));
        }
        row.getChildren().addAll(Parts.spacer(), Parts.label(messages.get(effect(scheme)), "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String effect(Scheme scheme) {
        return switch (scheme.effect()) {
            case AT_ONCE -> "apkdiff.effect.atOnce";
            case AT_RESTART -> "apkdiff.effect.restart";
            case AT_ONCE_OR_RESTART -> "apkdiff.effect.either";
        };
    }

    private void showBuild() {
        build.setDisable(!model.mayBuild());
    }

    private void build() {
        String name = model.suggestedName();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        files.save(messages.get("apkdiff.patch.save"), name, messages.get("apkdiff.patch.kind"), List.of("*." + ending))
                .ifPresent(model::build);
    }
}
