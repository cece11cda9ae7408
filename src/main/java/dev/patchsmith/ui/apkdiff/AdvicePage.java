package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.Answer;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.apk.scheme.SchemeAdvice;
import dev.patchsmith.apk.scheme.SchemeAdvice.Reason;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Which hot-fix scheme can carry the change, and for each what stands in the way, with links to the nodes that say so.
final class AdvicePage extends ScrollPane {

    private static final int MOST_LINKS = 6;

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final VBox column = new VBox(12);
    private final CostPane costs;

    AdvicePage(ApkDiffViewModel model, CostViewModel costModel, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.costs = new CostPane(costModel, messages);
        setId("advice");
        getStyleClass().add("edge");
        setFitToWidth(true);
        column.getStyleClass().add("page-column");
        setContent(column);
        model.adviceProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    private void show() {
        column.getChildren().clear();
        Advice advice = model.adviceProperty().get();
        column.getChildren().add(Parts.label(messages.get("apkdiff.adviceTitle"), "section-title"));
        if (advice == null) {
            column.getChildren().add(Parts.label(messages.get("apkdiff.advising"), "secondary"));
            return;
        }
        Tone tone = advice.recommendation().isPresent() ? Tone.SUCCESS : Tone.ATTENTION;
        Label sentence = Parts.label(messages.sentence(advice.sentence()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("advice-sentence");
        HBox notice = new HBox(Icons.small(tone.icon(), tone), sentence);
        notice.getStyleClass().addAll("notice", tone.style());
        column.getChildren().add(notice);
        for (SchemeAdvice scheme : advice.schemes()) {
            boolean best =
                    advice.recommendation().filter(s -> s == scheme.scheme()).isPresent();
            column.getChildren().add(card(scheme, best));
        }
        column.getChildren().add(costs);
    }

    private VBox card(SchemeAdvice advice, boolean best) {
        HBox head = new HBox(8, Parts.label(advice.scheme().title(), "strong"), chip(advice));
        if (best) {
            head.getChildren().add(new Chip(Tone.ACCENT, Feather.STAR, messages.get("apkdiff.recommended")));
        }
        head.getChildren()
                .addAll(
                        Parts.spacer(),
                        Parts.label(
                                effect(advice.scheme()) + " · Android "
                                        + messages.sentence(advice.scheme().androidVersions()),
                                "secondary"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = Parts.styled(new VBox(head), "card");
        if (best) {
            card.getStyleClass().add("selected");
        }
        for (SchemeAdvice.Requirement requirement : advice.requirements()) {
            Tone tone = requirement.met() ? Tone.SUCCESS : Tone.NEUTRAL;
            Feather icon = requirement.met() ? Feather.CHECK : Feather.MINUS;
            String key = requirement.met() ? "apkdiff.baseHas" : "apkdiff.baseLacks";
            card.getChildren()
                    .add(row(
                            icon,
                            tone,
                            Parts.label(messages.get(key, messages.sentence(requirement.title())), "secondary-13")));
        }
        advice.reasons().forEach(r -> card.getChildren().add(reason(r)));
        return card;
    }

    private Chip chip(SchemeAdvice advice) {
        return switch (advice.outcome()) {
            case CAN -> new Chip(Tone.SUCCESS, Feather.CHECK, messages.get("apkdiff.can"));
            case ONLY_IF -> new Chip(Tone.ATTENTION, Feather.ALERT_TRIANGLE, messages.get("apkdiff.onlyIf"));
            case CANNOT -> new Chip(Tone.DANGER, Feather.X, messages.get("apkdiff.cannot"));
        };
    }

    private String effect(Scheme scheme) {
        return messages.get(
                switch (scheme.effect()) {
                    case AT_ONCE -> "apkdiff.effect.atOnce";
                    case AT_RESTART -> "apkdiff.effect.restart";
                    case AT_ONCE_OR_RESTART -> "apkdiff.effect.either";
                });
    }

    private VBox reason(Reason reason) {
        boolean blocks = reason.answer().kind() == Answer.Kind.CANNOT;
        String condition = messages.sentence(reason.answer().condition());
        String text = messages.sentence(reason.fact().title())
                + (condition.isEmpty() ? "" : ": " + (blocks ? "" : messages.get("apkdiff.onlyIf") + " ") + condition)
                + (reason.answer().inferred() ? " (" + messages.get("apkdiff.inferred") + ")" : "");
        Label words = Parts.label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        FlowPane links = new FlowPane(12, 0);
        reason.evidence().stream()
                .limit(MOST_LINKS)
                .forEach(node -> links.getChildren().add(link(node)));
        if (reason.evidence().size() > MOST_LINKS) {
            links.getChildren()
                    .add(Parts.label(
                            messages.get("apkdiff.more", reason.evidence().size() - MOST_LINKS), "secondary"));
        }
        links.setPadding(new javafx.geometry.Insets(0, 0, 0, 24));
        return new VBox(
                2,
                row(blocks ? Feather.X : Feather.ALERT_TRIANGLE, blocks ? Tone.DANGER : Tone.ATTENTION, words),
                links);
    }

    private Hyperlink link(DiffNode node) {
        Hyperlink link = new Hyperlink(node.id());
        link.getStyleClass().add("mono");
        link.setOnAction(_ -> model.go(node.id()));
        return link;
    }

    private static HBox row(Feather icon, Tone tone, Label words) {
        HBox row = new HBox(8, Icons.small(icon, tone), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
