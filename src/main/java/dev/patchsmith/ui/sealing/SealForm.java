package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How a package is sealed: the format with what it gives and what it does not, the keys, and what a signed header
/// says.
final class SealForm extends VBox {

    private final Shell shell;
    private final Messages messages;
    private final SealingViewModel model;
    private final ToggleGroup formats = new ToggleGroup();

    SealForm(Shell shell, SealingViewModel model) {
        super(12);
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        var signed = model.formatProperty().isEqualTo(PackageFormat.HFP2);
        HBox options = new HBox(
                12,
                option(
                        PackageFormat.MANGO,
                        "seal.mango",
                        badge("seal.mangoBadge", Tone.ATTENTION, Feather.ALERT_TRIANGLE)),
                option(PackageFormat.HFP2, "seal.hfp2", badge("seal.hfp2Badge", Tone.SUCCESS, Feather.SHIELD)));
        getChildren()
                .addAll(
                        options,
                        Parts.shownWhen(legacyNotice(), signed.not()),
                        Parts.shownWhen(signedNotice(), signed),
                        keys(),
                        Parts.shownWhen(
                                typedKey(),
                                signed.not().and(model.profileProperty().isNull())),
                        Parts.shownWhen(header(), signed),
                        Parts.shownWhen(locked(), model.vault().stateProperty().isNotEqualTo(VaultSession.State.OPEN)));
    }

    private Chip badge(String key, Tone tone, Feather icon) {
        Chip badge = new Chip(tone, icon, "");
        badge.textProperty().bind(messages.of(key));
        return badge;
    }

    private Node option(PackageFormat format, String key, Chip badge) {
        RadioButton radio = new RadioButton();
        radio.setId("format-" + format.name().toLowerCase(java.util.Locale.ROOT));
        radio.setToggleGroup(formats);
        radio.textProperty().bind(messages.of(key));
        radio.getStyleClass().add("strong");
        radio.setOnAction(_ -> model.formatProperty().set(format));
        HBox head = new HBox(8, radio, Parts.spacer(), badge);
        head.setAlignment(Pos.CENTER_LEFT);
        Label text = Parts.bound(messages.of(key + "Text"), "secondary", "below-radio");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = Parts.styled(new VBox(4, head, text), "card", "format-card");
        card.setOnMouseClicked(_ -> {
            if (!radio.isDisabled()) {
                model.formatProperty().set(format);
            }
        });
        if (format == PackageFormat.MANGO) {
            radio.disableProperty().bind(model.fileProperty().isNotNull());
        }
        model.formatProperty().subscribe(now -> {
            radio.setSelected(now == format);
            card.getStyleClass().remove("selected");
            if (now == format) {
                card.getStyleClass().add("selected");
            }
        });
        card.setPrefWidth(360);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node legacyNotice() {
        GridPane grid = new GridPane(32, 4);
        grid.add(gives(true, "seal.legacyHides"), 0, 0);
        grid.add(gives(true, "seal.legacyOpens"), 0, 1);
        grid.add(gives(false, "seal.legacyAltered"), 1, 0);
        grid.add(gives(false, "seal.legacyForever"), 1, 1);
        return notice(Tone.ATTENTION, Feather.ALERT_TRIANGLE, "seal.legacy", grid);
    }

    private Node signedNotice() {
        GridPane grid = new GridPane(32, 4);
        grid.add(gives(true, "seal.signedOrigin"), 0, 0);
        grid.add(gives(true, "seal.signedBound"), 0, 1);
        grid.add(gives(true, "seal.signedReplay"), 1, 0);
        grid.add(gives(false, "seal.signedSecret"), 1, 1);
        return notice(Tone.SUCCESS, Feather.SHIELD, "seal.signed", grid);
    }

    private Node notice(Tone tone, Feather icon, String key, Node detail) {
        VBox words = new VBox(6, Parts.bound(messages.of(key), "strong"), detail);
        var shown = Icons.large(icon);
        shown.getStyleClass().addAll("toned", tone.style());
        return Parts.styled(new HBox(shown, words), "notice", tone.style());
    }

    private Node gives(boolean good, String key) {
        Label text = Parts.bound(messages.of(key));
        text.setGraphic(Icons.small(good ? Feather.CHECK : Feather.X, good ? Tone.SUCCESS : Tone.DANGER));
        text.setGraphicTextGap(8);
        text.setMinWidth(0);
        return text;
    }

    private Node keys() {
        ComboBox<ProfileCard> profiles = new ComboBox<>(model.vault().cards());
        profiles.setId("seal-profile");
        profiles.setPrefWidth(280);
        profiles.promptTextProperty().bind(messages.of("seal.noProfile"));
        profiles.disableProperty().bind(Bindings.isEmpty(model.vault().cards()));
        profiles.setButtonCell(new ProfileCell(messages));
        profiles.setCellFactory(_ -> new ProfileCell(messages));
        profiles.valueProperty().bindBidirectional(model.profileProperty());
        Label print = Parts.label("", "mono");
        print.setId("seal-fingerprint");
        Label state = Parts.label("", "secondary");
        Runnable fill = () -> {
            print.setText(fingerprint());
            state.setText(VaultStatus.text(messages, model.vault()));
        };
        model.profileProperty().subscribe(fill);
        model.formatProperty().subscribe(fill);
        model.keyProperty().subscribe(fill);
        model.vault().locksAtProperty().subscribe(fill);
        model.vault().stateProperty().subscribe(fill);
        messages.languageProperty().subscribe(fill);
        VBox prints = new VBox(2, new HBox(6, Parts.bound(messages.of("seal.fingerprint"), "secondary"), print), state);
        prints.setAlignment(Pos.BOTTOM_LEFT);
        CheckBox neutral = new CheckBox();
        neutral.setId("seal-neutral");
        neutral.textProperty().bind(messages.of("seal.neutral"));
        neutral.selectedProperty().bindBidirectional(model.neutralProperty());
        Parts.describe(neutral, messages.of("seal.neutralTip"));
        Parts.shownWhen(neutral, model.formatProperty().isEqualTo(PackageFormat.MANGO));
        HBox row = new HBox(24, Parts.field(messages.of("seal.profile"), profiles), prints, Parts.spacer(), neutral);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return Parts.shownWhen(
                row,
                Bindings.isNotEmpty(model.vault().cards())
                        .or(model.formatProperty().isEqualTo(PackageFormat.MANGO)));
    }

    private String fingerprint() {
        ProfileCard card = model.profileProperty().get();
        if (model.isSigned()) {
            return card == null
                    ? "–"
                    : card.signingKey().map(Fingerprint::toString).orElse("–");
        }
        LegacyKey typed = model.keyProperty().get();
        return card == null
                ? typed == null ? "–" : typed.fingerprint().toString()
                : card.legacyKey().map(Fingerprint::toString).orElse("–");
    }

    private Node typedKey() {
        PasswordField input = new PasswordField();
        input.setId("seal-key");
        input.setPrefWidth(280);
        input.textProperty().addListener((_, _, text) -> model.useKey(text.toCharArray()));
        model.keyProperty().subscribe(key -> {
            if (key == null && model.keyProblemProperty().get().isEmpty()) {
                input.clear();
            }
        });
        Label problem = Parts.label("", "text-attention");
        problem.setId("seal-key-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(messages.made(
                        () -> messages.sentence(model.keyProblemProperty().get()), model.keyProblemProperty()));
        return new VBox(
                8,
                Parts.field(messages.of("seal.key"), input),
                Parts.shownWhen(problem, model.keyProblemProperty().isNotEmpty()));
    }

    private Node header() {
        ReleaseViewModel release = model.release();
        GridPane grid = new GridPane(16, 12);
        ComboBox<PatchKind> kind = new ComboBox<>();
        kind.setId("seal-kind");
        kind.getItems().setAll(PatchKind.values());
        kind.setButtonCell(new KindCell(messages));
        kind.setCellFactory(_ -> new KindCell(messages));
        kind.valueProperty().bindBidirectional(release.kindProperty());
        kind.setMaxWidth(Double.MAX_VALUE);
        Label app = Parts.label("", "mono");
        Runnable fill = () -> {
            ProfileCard card = model.profileProperty().get();
            app.setText(card == null ? "–" : card.app() + ", " + card.platform().displayName());
        };
        model.profileProperty().subscribe(fill);
        Label until = Parts.label("", "secondary");
        until.textProperty()
                .bind(messages.made(
                        () -> messages.get(
                                "seal.until",
                                Ages.exact(messages, release.expiresProperty().getValue())),
                        release.expiresProperty()));
        HBox.setHgrow(until, Priority.ALWAYS);
        grid.add(Parts.field(messages.of("seal.app"), app), 0, 0);
        grid.add(text("seal.versions", "seal-versions", release.appVersionsProperty(), "3.16.0, 3.16.1"), 1, 0);
        grid.add(Parts.field(messages.of("seal.kind"), kind), 2, 0);
        grid.add(text("seal.patchNo", "seal-patch-no", release.patchNoProperty(), "22"), 0, 1);
        grid.add(text("seal.sequence", "seal-sequence", release.sequenceProperty(), "30"), 1, 1);
        Node days = text("seal.days", "seal-days", release.daysProperty(), "90");
        grid.add(new VBox(4, days, until), 2, 1);
        for (int column = 0; column < 3; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100 / 3.0);
            grid.getColumnConstraints().add(width);
        }
        return grid;
    }

    private Node text(String key, String id, StringProperty property, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(property);
        VBox shown = Parts.field(messages.of(key), field);
        Parts.describe(field, messages.of(key + "Text"));
        return shown;
    }

    /// What to do while no profile can be used.
    private Node locked() {
        Label said = Parts.label("", "secondary");
        said.textProperty()
                .bind(messages.made(
                        () -> messages.get(
                                model.vault().stateProperty().get() == VaultSession.State.MISSING
                                        ? "seal.noVault"
                                        : "seal.lockedVault"),
                        model.vault().stateProperty()));
        said.setMinWidth(0);
        HBox row = new HBox(
                12, said, Parts.button(Feather.KEY, messages.of("action.go.keys"), () -> shell.go(KeysRoom.ID)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
