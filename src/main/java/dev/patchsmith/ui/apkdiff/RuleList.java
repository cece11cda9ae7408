package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.ui.apkdiff.PatchViewModel.Rules;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rules a change breaks, each in words with a link to what breaks it, and a box to answer for those one may.
final class RuleList extends VBox {

    private final ApkDiffViewModel diff;
    private final PatchViewModel model;
    private final Messages messages;

    RuleList(ApkDiffViewModel diff, PatchViewModel model, Messages messages) {
        super(8);
        this.diff = diff;
        this.model = model;
        this.messages = messages;
        setId("rules");
        model.rulesProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().setAll(Parts.label(messages.get("apkdiff.patch.rules"), "section-title"));
        switch (model.rulesProperty().get()) {
            case Rules.Unknown() -> getChildren().add(Parts.label(messages.get("apkdiff.patch.noRules"), "secondary"));
            case Rules.Checking() ->
                getChildren().add(Parts.label(messages.get("apkdiff.patch.checking"), "secondary"));
            case Rules.Known(List<BrokenRule> broken) -> {
                if (broken.isEmpty()) {
                    HBox fine = new HBox(
                            Icons.small(Feather.CHECK, Tone.SUCCESS),
                            Parts.label(messages.get("apkdiff.patch.rulesKept")));
                    getChildren().add(Parts.styled(fine, "notice", Tone.SUCCESS.style()));
                }
                broken.forEach(rule -> getChildren().add(row(rule)));
            }
        }
    }

    private HBox row(BrokenRule rule) {
        Tone tone = switch (rule.weight()) {
            case BLOCKING -> Tone.DANGER;
            case ACCEPTABLE -> Tone.ATTENTION;
            case WARNING -> Tone.NEUTRAL;
        };
        Label sentence = Parts.label(messages.sentence(rule.sentence()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, sentence);
        HBox below = new HBox(12);
        below.setAlignment(Pos.CENTER_LEFT);
        rule.evidence().ifPresent(node -> {
            Hyperlink link = new Hyperlink(node.id());
            link.getStyleClass().add("mono");
            link.setOnAction(_ -> diff.go(node.id()));
            below.getChildren().add(link);
        });
        if (rule.weight() == BrokenRule.Weight.ACCEPTABLE) {
            CheckBox accept = new CheckBox(messages.get("apkdiff.patch.accept"));
            accept.setId("accept-" + rule.code());
            accept.setSelected(model.accepted().contains(rule.code()));
            accept.setOnAction(_ -> {
                if (accept.isSelected()) {
                    model.accepted().add(rule.code());
                } else {
                    model.accepted().remove(rule.code());
                }
                show();
            });
            below.getChildren().add(accept);
        }
        if (!below.getChildren().isEmpty()) {
            words.getChildren().add(below);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Feather icon = tone == Tone.DANGER ? Feather.X : tone == Tone.ATTENTION ? Feather.ALERT_TRIANGLE : Feather.INFO;
        HBox row = new HBox(8, Icons.small(icon, tone), words);
        row.setPadding(new Insets(2, 0, 2, 0));
        return row;
    }
}
