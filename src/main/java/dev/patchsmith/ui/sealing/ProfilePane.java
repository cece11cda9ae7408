package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.keys.ProfileCard;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One key profile: its keys by fingerprint, whose signatures count, and what can be done about them.
final class ProfilePane extends ScrollPane {

    private final Messages messages;
    private final VaultViewModel vault;
    private final KeyDialogs dialogs;
    private final VBox column = Parts.styled(new VBox(16), "page-column");

    ProfilePane(Shell shell, VaultViewModel vault, KeyDialogs dialogs) {
        this.messages = shell.messages();
        this.vault = vault;
        this.dialogs = dialogs;
        getStyleClass().addAll("edge", "page");
        setFitToWidth(true);
        setContent(column);
    }

    void show(ProfileCard card) {
        column.getChildren().setAll(head(card), problem(), legacy(card), data(card), signing(card), trusted(card));
    }

    private Node problem() {
        Label problem = Parts.label("", "text-danger");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(messages.made(
                        () -> messages.sentence(vault.problemProperty().get()), vault.problemProperty()));
        return Parts.shownWhen(problem, vault.problemProperty().isNotEmpty());
    }

    private Node head(ProfileCard card) {
        Label name = Parts.label(card.name(), "verdict");
        name.setMinWidth(0);
        HBox row = new HBox(
                12,
                name,
                new Chip(Tone.NEUTRAL, Feather.TAG, card.environment()),
                Parts.spacer(),
                button("profile.rename", Feather.EDIT_2, () -> dialogs.rename(card)),
                button("profile.delete", Feather.TRASH_2, () -> dialogs.delete(card)));
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, Parts.label(card.app() + ", " + card.platform().displayName(), "secondary"));
    }

    private Node legacy(ProfileCard card) {
        Node row = card.legacyKey()
                .<Node>map(print -> key(print, messages.get("profile.inUse"), Tone.SUCCESS))
                .orElseGet(() -> none("profile.noLegacy"));
        return section(
                "profile.legacy",
                List.of(row),
                button(
                        card.legacyKey().isPresent() ? "profile.replace" : "profile.add",
                        Feather.KEY,
                        () -> dialogs.legacyKey(card)));
    }

    private Node data(ProfileCard card) {
        List<Node> rows = new java.util.ArrayList<>();
        for (int i = 0; i < card.dataKeys().size(); i++) {
            Fingerprint print = card.dataKeys().get(i);
            HBox row = key(
                    print,
                    messages.get(i == 0 ? "profile.inUse" : "profile.onlyOpens"),
                    i == 0 ? Tone.SUCCESS : Tone.NEUTRAL);
            if (i > 0) {
                row.getChildren().add(button("profile.forget", Feather.X, () -> dialogs.forgetDataKey(card, print)));
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            rows.add(none("profile.noData"));
        }
        Button export = button("profile.export", Feather.DOWNLOAD, () -> dialogs.exportDataKey(card));
        export.setDisable(card.dataKeys().isEmpty());
        return section(
                "profile.data",
                rows,
                button("profile.import", Feather.FOLDER, () -> dialogs.importDataKey(card)),
                export,
                button("profile.rotate", Feather.REFRESH_CW, () -> dialogs.rotateDataKey(card)));
    }

    private Node signing(ProfileCard card) {
        Node row = card.signingKey()
                .<Node>map(print -> card.isRevoked()
                        ? key(print, messages.get("profile.revoked"), Tone.DANGER)
                        : key(print, messages.get("profile.inUse"), Tone.SUCCESS))
                .orElseGet(() -> none("profile.noSigning"));
        Button export = button("profile.export", Feather.DOWNLOAD, () -> dialogs.exportSigningKey(card));
        export.setDisable(card.signingKey().isEmpty());
        return section(
                "profile.signing",
                List.of(row),
                button("profile.import", Feather.FOLDER, () -> dialogs.importSigningKey(card)),
                export,
                button("profile.rotate", Feather.REFRESH_CW, () -> dialogs.rotateSigningKey(card)));
    }

    private Node trusted(ProfileCard card) {
        List<Node> rows = new java.util.ArrayList<>();
        for (TrustedKey trusted : card.trusted().keys()) {
            HBox row = key(
                    trusted.key().id(),
                    messages.get(trusted.revoked() ? "profile.revoked" : "profile.counts"),
                    trusted.revoked() ? Tone.DANGER : Tone.SUCCESS);
            Label owner = Parts.label(trusted.owner(), "medium");
            owner.setPrefWidth(180);
            row.getChildren().addFirst(owner);
            row.getChildren()
                    .add(button("profile.exportPublic", Feather.DOWNLOAD, () -> dialogs.exportPublic(trusted)));
            if (!trusted.revoked()) {
                row.getChildren().add(button("profile.revoke", Feather.SLASH, () -> dialogs.revoke(card, trusted)));
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            rows.add(none("profile.noTrusted"));
        }
        rows.add(threshold(card));
        return section("profile.trusted", rows, button("profile.trust", Feather.USER_PLUS, () -> dialogs.trust(card)));
    }

    private Node threshold(ProfileCard card) {
        int now = card.trusted().threshold();
        Button less =
                Parts.iconButton(Feather.MINUS, messages.of("profile.fewer"), () -> dialogs.threshold(card, now - 1));
        less.setId("threshold-less");
        less.setDisable(now <= 1);
        Button more =
                Parts.iconButton(Feather.PLUS, messages.of("profile.more"), () -> dialogs.threshold(card, now + 1));
        more.setId("threshold-more");
        more.setDisable(now >= Math.min(card.counting().size(), TrustedKeys.MAX_THRESHOLD));
        Label said = Parts.label(
                messages.get("profile.threshold", now, card.counting().size()), "medium");
        said.setId("threshold");
        HBox row = new HBox(8, said, less, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node section(String key, List<Node> rows, Button... acts) {
        Label title = Parts.label(messages.get(key), "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, Parts.spacer());
        head.getChildren().addAll(acts);
        head.setAlignment(Pos.CENTER_LEFT);
        Label text = Parts.label(messages.get(key + "Text"), "secondary");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = Parts.styled(new VBox(8, head, text), "card");
        card.getChildren().addAll(rows);
        return card;
    }

    private HBox key(Fingerprint print, String state, Tone tone) {
        Label shown = Parts.label(print.toString(), "mono");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(
                12, shown, new Chip(tone, tone == Tone.DANGER ? Feather.SLASH : Feather.CHECK, state), Parts.spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node none(String key) {
        return Parts.label(messages.get(key), "secondary-13");
    }

    private Button button(String key, Feather icon, Runnable act) {
        Button button = Parts.button(icon, messages.of(key), act, "flat");
        button.setId(key.replace('.', '-'));
        return button;
    }
}
