package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Shell;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why one device gets a patch or does not: each rule, its bucket, the verdict with its code, what it reported.
final class ExplainDialog {

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final PatchSummary patch;
    private final TextField device = new TextField();
    private final TextField attributes = new TextField();
    private final Spinner<Integer> holds = new Spinner<>(0, Integer.MAX_VALUE, 0);
    private final VBox answer = new VBox(12);

    ExplainDialog(Shell shell, RolloutViewModel model, PatchSummary patch) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.patch = patch;
    }

    void show() {
        device.setId("explain-device");
        device.promptTextProperty().bind(messages.of("rollout.deviceId"));
        attributes.setId("explain-attributes");
        attributes.setPromptText("model=iPhone17,1 system=18.2");
        holds.setId("explain-holds");
        holds.setEditable(true);
        holds.setPrefWidth(96);
        answer.setId("explanation");
        VBox sends = Parts.field(messages.of("rollout.alsoSends"), attributes);
        HBox.setHgrow(sends, Priority.ALWAYS);
        ScrollPane scroll = Parts.styled(new ScrollPane(answer), "edge");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(360);
        scroll.setMinHeight(160);
        VBox form = new VBox(
                12,
                Parts.field(messages.of("rollout.deviceId"), device),
                new HBox(12, Parts.field(messages.of("rollout.holdsPatch"), holds), sends),
                scroll);
        answer.getChildren().setAll(Cards.sentence(messages.get("rollout.explainText"), "secondary-13"));
        Button close = Parts.button(messages.of("dialog.close"), shell.dialogs()::close);
        Button ask = Parts.button(messages.of("rollout.explainAct"), this::ask, "accent");
        ask.setId("explain-go");
        ask.setDefaultButton(true);
        ask.disableProperty().bind(device.textProperty().isEmpty());
        shell.dialogs()
                .form(
                        messages.get("rollout.explainTitle", Long.toString(patch.id()), patch.name()),
                        form,
                        640,
                        close,
                        ask);
        device.requestFocus();
    }

    /// `key=value` pairs between blanks; what is no pair is left out.
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : text.strip().split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                pairs.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return pairs;
    }

    private void ask() {
        var question = new Explanation.Question(
                device.getText().strip(), (long) holds.getValue(), pairs(attributes.getText()));
        model.server()
                .<Explanation>call(
                        messages.get("rollout.explain"),
                        session -> session.releases()
                                .<Outcome<Explanation>>map(releases -> releases.explain(patch.id(), question))
                                .orElseGet(() -> Outcome.failed(new Trouble.SessionEnded())),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Explanation>(Explanation told) -> show(told);
                                case Outcome.Failed<Explanation>(Trouble what) ->
                                    answer.getChildren().setAll(Cards.sentence(model.sentence(what), "text-danger"));
                            }
                        });
    }

    private void show(Explanation told) {
        answer.getChildren().setAll(verdict(told), rules(told), reports(told));
    }

    private Node verdict(Explanation told) {
        Chip chip = new Chip(
                told.hit() ? Tone.SUCCESS : Tone.NEUTRAL,
                told.hit() ? Feather.CHECK : Feather.X,
                messages.get(told.hit() ? "rollout.getsIt" : "rollout.getsItNot"));
        chip.setId("verdict");
        String code = told.code() == 0 ? "" : messages.get("rollout.reasonCode", Integer.toString(told.code()));
        Label why = Cards.sentence(messages.get(Words.reason(told.reason())) + " " + code, "strong");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox first = new HBox(12, chip, why);
        first.setAlignment(Pos.CENTER_LEFT);
        String bucket = told.bucket() == null
                ? messages.get("rollout.noBucket")
                : messages.get("rollout.bucket", told.bucket());
        return new VBox(6, first, Cards.sentence(bucket, "secondary-13"));
    }

    private Node rules(Explanation told) {
        GridPane grid = new GridPane(12, 6);
        grid.setId("rules");
        ColumnConstraints fixed = new ColumnConstraints();
        ColumnConstraints named = new ColumnConstraints();
        named.setMinWidth(140);
        ColumnConstraints growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(fixed, named, growing);
        int row = 0;
        for (Explanation.Asked asked : told.rules()) {
            Node icon =
                    asked.passed() ? Icons.small(Feather.CHECK, Tone.SUCCESS) : Icons.small(Feather.X, Tone.NEUTRAL);
            Label rule = Parts.label(messages.get(Words.rule(asked.rule())));
            rule.setMinWidth(Region.USE_PREF_SIZE);
            rule.setAccessibleText(rule.getText() + (asked.passed() ? " ✓" : " ✗"));
            grid.addRow(row++, icon, rule, Cards.sentence(asked.detail(), "mono"));
        }
        return Cards.card(messages.get("rollout.rules"), grid);
    }

    private Node reports(Explanation told) {
        VBox lines = new VBox(6);
        for (Report.Stored report : told.reports()) {
            Label when = Parts.label(Ages.exact(messages, report.receivedAt()), "secondary");
            when.setMinWidth(Region.USE_PREF_SIZE);
            String clock = report.clockOff() ? " " + messages.get("rollout.clockOff") : "";
            String detail = report.detail() == null ? "" : " – " + report.detail();
            Label what = Cards.sentence(Words.step(report.step(), messages) + detail + clock);
            HBox.setHgrow(what, Priority.ALWAYS);
            lines.getChildren().add(new HBox(12, when, Parts.label(Integer.toString(report.step()), "mono"), what));
        }
        if (told.reports().isEmpty()) {
            lines.getChildren().add(Cards.sentence(messages.get("rollout.noReportsOf"), "secondary-13"));
        }
        return Cards.card(messages.get("rollout.reports"), lines);
    }
}
