package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.PreviewViewModel.Preview;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a dry run came to: how many would get the patch, why the others would not, and who had earlier patches too.
final class PreviewCard {

    private final Messages messages;
    private final PreviewViewModel model;
    private final Label title = Parts.label("", "strong");
    private final Label took = Parts.label("", "secondary");
    private final FlowPane figures = new FlowPane(16, 6);
    private final VBox card;

    PreviewCard(Messages messages, PreviewViewModel model, Node... acts) {
        this.messages = messages;
        this.model = model;
        HBox head = new HBox(12, title, Parts.spacer(), took);
        head.getChildren().addAll(acts);
        head.setAlignment(Pos.CENTER_LEFT);
        Label trouble = Cards.sentence("", "text-danger");
        trouble.textProperty().bind(model.troubleProperty());
        Parts.shownWhen(trouble, model.troubleProperty().isNotEmpty());
        card = Parts.styled(new VBox(8, head, figures, trouble), "card");
        card.setId("preview");
        model.previewProperty().subscribe(this::show);
        model.busyProperty().subscribe(_ -> show(model.previewProperty().get()));
    }

    Node view() {
        return card;
    }

    private void show(@Nullable Preview preview) {
        figures.getChildren().clear();
        took.setText(model.busyProperty().get() ? messages.get("rollout.trying") : "");
        if (preview == null) {
            title.setText(messages.get("rollout.previewTitle"));
            return;
        }
        DryRun result = preview.result();
        title.setText(
                preview.file() == null
                        ? messages.get("rollout.triedPretended", result.devices())
                        : messages.get(
                                "rollout.triedFile",
                                result.devices(),
                                preview.file().getFileName()));
        if (!model.busyProperty().get()) {
            took.setText("%.1f s".formatted(preview.took().toMillis() / 1000.0));
        }
        figure(Cards.number(result.hit()), messages.get("rollout.wouldGet"));
        result.reasons().entrySet().stream()
                .filter(entry -> !entry.getKey().isHit())
                .sorted(Map.Entry.<dev.patchsmith.patch.rollout.Reason, Integer>comparingByValue()
                        .reversed())
                .limit(3)
                .forEach(entry -> figure(Cards.number(entry.getValue()), messages.get(Words.reason(entry.getKey()))));
        if (result.unusable() > 0) {
            figure(Cards.number(result.unusable()), messages.get("rollout.unusable"));
        }
        result.overlaps().stream()
                .limit(2)
                .forEach(overlap -> figure(
                        Cards.number(overlap.both()), messages.get("rollout.overlap", Long.toString(overlap.patch()))));
    }

    private void figure(String number, String words) {
        HBox pair = new HBox(4, Parts.label(number, "strong"), Parts.label(words, "secondary-13"));
        figures.getChildren().add(pair);
    }
}
