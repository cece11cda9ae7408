package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The names of the two files above their columns, and whether the base is the published build.
final class SideHeads extends HBox {

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final Label base = Parts.label("", "medium");
    private final Label fixed = Parts.label("", "medium");
    private final Label published = Parts.label("", "secondary");

    SideHeads(ApkDiffViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        published.setId("published");
        published.setMinWidth(USE_PREF_SIZE);
        HBox left = head("apkdiff.base", base);
        left.getChildren().addAll(Parts.spacer(), published);
        HBox right = head("apkdiff.fixed", fixed);
        right.getStyleClass().add("right-side");
        left.prefWidthProperty().bind(widthProperty().subtract(14).divide(2));
        left.minWidthProperty().bind(left.prefWidthProperty());
        right.prefWidthProperty().bind(widthProperty().subtract(14).divide(2));
        getStyleClass().add("side-heads");
        getChildren().addAll(left, right);
        model.pairProperty().subscribe(this::show);
        model.baselineProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    private HBox head(String key, Label name) {
        HBox head = new HBox(8, Parts.bound(messages.of(key), "secondary"), name);
        head.setAlignment(Pos.CENTER_LEFT);
        return Parts.styled(head, "side-head");
    }

    private void show() {
        Pair pair = model.pairProperty().get();
        base.setText(Pair.name(pair.base()));
        fixed.setText(Pair.name(pair.fixed()));
        BaselineFinding finding = model.baselineProperty().get();
        published.setText(words(finding, messages));
        published.getStyleClass().removeAll("text-success", "text-attention");
        if (published.getText().isEmpty()) {
            published.setGraphic(null);
            published.setTooltip(null);
            return;
        }
        Tone tone = finding.isWarning() ? Tone.ATTENTION : Tone.SUCCESS;
        published.getStyleClass().add(finding.isWarning() ? "text-attention" : "text-success");
        published.setGraphic(Icons.small(finding.isWarning() ? Feather.ALERT_TRIANGLE : Feather.CHECK, tone));
        published.setTooltip(new Tooltip(finding.sentence()));
    }

    /// The finding in few words.
    static String words(BaselineFinding finding, Messages messages) {
        return switch (finding.kind()) {
            case NO_BASELINE -> "";
            case PUBLISHED -> messages.get("apkdiff.published");
            case SAME_CODE -> messages.get("apkdiff.publishedCode");
            case NOT_PUBLISHED -> messages.get("apkdiff.notPublished", String.join(", ", finding.differing()));
            case OTHER_SIGNER -> messages.get("apkdiff.publishedOtherSigner");
            case UNKNOWN_VERSION -> messages.get("apkdiff.publishedUnknown");
        };
    }
}
