package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// What the status bar says of a comparison: how much was compared, how it is read, and where names come from.
final class ComparisonStatus {

    private ComparisonStatus() {}

    static List<Node> of(ApkDiffViewModel model, Messages messages) {
        DiffWords words = new DiffWords(messages);
        Label compared = new Label();
        compared.setGraphic(Icons.small(Feather.CHECK, Tone.SUCCESS));
        compared.textProperty()
                .bind(messages.made(
                        () -> {
                            ApkDiff diff = model.diffProperty().get();
                            return diff == null
                                    ? ""
                                    : messages.get(
                                            "apkdiff.compared",
                                            words.count(diff.code().classes()),
                                            words.number(
                                                    "%.1f",
                                                    model.tookProperty().get().toMillis() / 1000.0));
                        },
                        model.diffProperty(),
                        model.tookProperty()));
        Label reading = new Label();
        reading.textProperty()
                .bind(messages.made(
                        () -> messages.get(ContentHead.whiteSpaceKey(
                                        model.settings().whiteSpaceProperty().get()))
                                + "    "
                                + (model.settings().contextProperty().get() == Integer.MAX_VALUE
                                        ? messages.get("apkdiff.contextAll")
                                        : messages.get(
                                                "apkdiff.context",
                                                model.settings()
                                                        .contextProperty()
                                                        .get())),
                        model.settings().whiteSpaceProperty(),
                        model.settings().contextProperty()));
        Label names = new Label();
        names.textProperty()
                .bind(messages.made(
                        () -> {
                            ApkDiff diff = model.diffProperty().get();
                            return diff == null ? "" : names(diff.code().names(), messages);
                        },
                        model.diffProperty()));
        ObservableValue<Boolean> done = model.diffProperty().isNotNull();
        return List.of(Parts.shownWhen(compared, done), Parts.shownWhen(reading, done), Parts.shownWhen(names, done));
    }

    private static String names(ApkDiff.Names names, Messages messages) {
        return messages.get(
                switch (names) {
                    case FROM_DEX -> "apkdiff.namesFromDex";
                    case FROM_MAPPINGS -> "apkdiff.namesFromMappings";
                    case MATCHED_BY_SHAPE -> "apkdiff.namesByShape";
                });
    }
}
