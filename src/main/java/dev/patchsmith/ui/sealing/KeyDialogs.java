package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.keys.ProfileCard;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// The questions about keys. What was typed goes straight into a key and out of the field.
final class KeyDialogs {

    /// Without letters and digits that look alike, for keys that somebody types into the app's sources.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final String OWNER = "keys.owner";

    private final Shell shell;
    private final Messages messages;
    private final VaultViewModel vault;
    private final Dialogs dialogs;
    private final KeyFileDialogs keyFiles;
    private final SecureRandom random = new SecureRandom();
    private String lastUsed = "";

    KeyDialogs(Shell shell, VaultViewModel vault, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.vault = vault;
        this.dialogs = shell.dialogs();
        this.keyFiles = new KeyFileDialogs(shell, vault, files);
    }

    /// The profile that was added or changed last.
    Optional<String> lastUsed() {
        return lastUsed.isEmpty() ? Optional.empty() : Optional.of(lastUsed);
    }

    private KeyForm form(String key) {
        vault.clearProblem();
        return new KeyForm(messages, dialogs, messages.get(key));
    }

    private String saving() {
        return messages.get("keys.saving");
    }

    private void change(ProfileCard card, UnaryOperator<KeyProfile> change) {
        lastUsed = card.name();
        vault.change(card.name(), change, saving(), () -> {});
    }

    void createVault() {
        KeyForm form = form("keys.createTitle").say("keys.createText");
        KeyForm.Fresh fresh = form.fresh();
        CheckBox remember = new CheckBox(messages.get("keys.remember"));
        remember.setId("vault-remember");
        form.add(remember);
        vault.session().noKeychain().ifPresent(sentence -> {
            remember.setDisable(true);
            form.say(messages.sentence(sentence));
        });
        form.show(
                messages.get("keys.createAct"),
                fresh.isReady(),
                () -> vault.create(fresh.take(), remember.isSelected(), saving(), this::newProfile));
    }

    void changePassphrase() {
        KeyForm form = form("action.keys.passphrase").say("keys.changeText");
        PasswordField current = form.secret("keys.current", "current");
        KeyForm.Fresh fresh = form.fresh();
        form.show(messages.get("keys.change"), fresh.isReady(), () -> {
            char[] typed = current.getText().toCharArray();
            current.clear();
            vault.changePassphrase(
                    typed,
                    fresh.take(),
                    saving(),
                    () -> shell.notifications().show(Tone.SUCCESS, messages.get("keys.changed")));
        });
    }

    void newProfile() {
        KeyForm form = form("keys.newTitle");
        TextField name = form.text("keys.name", "profile-name", "");
        TextField app = form.text("keys.app", "profile-app", "");
        app.setPromptText("com.example.shop");
        ComboBox<Platform> platform = new ComboBox<>();
        platform.getItems().setAll(Platform.values());
        platform.setValue(Platform.IOS);
        platform.setConverter(new PlatformNames());
        platform.setPrefWidth(208);
        TextField environment = new TextField("production");
        environment.setId("profile-environment");
        form.add(new HBox(
                16,
                Parts.field(messages.of("keys.platform"), platform),
                Parts.field(messages.of("keys.environment"), environment)));
        LegacyInput legacy = new LegacyInput(messages, this::randomKey);
        form.add(legacy.view());
        CheckBox signs = new CheckBox(messages.get("keys.signs"));
        signs.setId("profile-signs");
        signs.setSelected(true);
        form.add(signs);
        TextField owner = form.text(OWNER, "profile-owner", System.getProperty("user.name", ""));
        owner.disableProperty().bind(signs.selectedProperty().not());
        var ready = Bindings.createBooleanBinding(
                () -> KeyProfile.isValid(name.getText())
                        && vault.card(name.getText()).isEmpty()
                        && KeyProfile.isValid(app.getText())
                        && KeyProfile.isValid(environment.getText())
                        && legacy.isUsable()
                        && (!signs.isSelected() || TrustedKey.isOwner(owner.getText()))
                        && (signs.isSelected() || !legacy.isEmpty()),
                name.textProperty(),
                app.textProperty(),
                environment.textProperty(),
                legacy.textProperty(),
                signs.selectedProperty(),
                owner.textProperty());
        form.show(messages.get("keys.newAct"), ready, () -> {
            KeyProfile profile =
                    KeyProfile.empty(name.getText(), app.getText(), platform.getValue(), environment.getText());
            if (signs.isSelected()) {
                profile = profile.withDataKey(DataKey.random(random))
                        .withSigningKey(owner.getText(), SigningKey.random(random));
            }
            Optional<LegacyKey> key = legacy.take();
            KeyProfile whole = key.isPresent() ? profile.withLegacyKey(key.get()) : profile;
            lastUsed = whole.name();
            vault.add(whole, saving(), () -> {});
        });
        name.requestFocus();
    }

    private String randomKey() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < LegacyKey.LENGTH; i++) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    void legacyKey(ProfileCard card) {
        KeyForm form = form("keys.legacyTitle").say("keys.legacyWarning");
        LegacyInput legacy = new LegacyInput(messages, this::randomKey);
        form.add(legacy.view());
        var ready = Bindings.createBooleanBinding(() -> legacy.isUsable() && !legacy.isEmpty(), legacy.textProperty());
        form.show(
                messages.get("keys.legacyAct"),
                ready,
                () -> legacy.take().ifPresent(key -> change(card, profile -> profile.withLegacyKey(key))));
    }

    void rotateDataKey(ProfileCard card) {
        confirm(
                messages.get("keys.rotateData", card.name()),
                List.of(messages.get("keys.rotateDataOld"), messages.get("keys.rotateDataApps")),
                messages.get("profile.rotate"),
                () -> change(card, profile -> profile.withDataKey(DataKey.random(random))));
    }

    void rotateSigningKey(ProfileCard card) {
        KeyForm form = form("keys.rotateSigning").say("keys.rotateSigningText");
        TextField owner = form.text(OWNER, "owner", owner(card));
        form.show(
                messages.get("profile.rotate"),
                owner.textProperty().map(TrustedKey::isOwner),
                () -> change(card, profile -> profile.withSigningKey(owner.getText(), SigningKey.random(random))));
    }

    private static String owner(ProfileCard card) {
        return card.signingKey()
                .flatMap(card.trusted()::find)
                .map(TrustedKey::owner)
                .orElse(System.getProperty("user.name", ""));
    }

    void forgetDataKey(ProfileCard card, Fingerprint print) {
        confirm(
                messages.get("keys.forgetTitle", print),
                List.of(messages.get("keys.forgetText")),
                messages.get("profile.forget"),
                () -> change(card, profile -> profile.withoutDataKey(print)));
    }

    void revoke(ProfileCard card, TrustedKey trusted) {
        confirm(
                messages.get("keys.revokeTitle", trusted.owner()),
                List.of(messages.get("keys.revokeHere"), messages.get("keys.revokeDevices")),
                messages.get("profile.revoke"),
                () -> change(card, profile -> profile.revoking(trusted.key().id())));
    }

    void threshold(ProfileCard card, int signatures) {
        change(card, profile -> profile.withTrusted(profile.trusted().withThreshold(signatures)));
    }

    void rename(ProfileCard card) {
        vault.clearProblem();
        dialogs.ask(
                messages.get("keys.renameTitle", card.name()),
                messages.get("keys.name"),
                card.name(),
                messages.get("profile.rename"),
                text -> KeyProfile.isValid(text) && vault.card(text).isEmpty(),
                text -> {
                    lastUsed = text;
                    vault.change(card.name(), profile -> profile.renamed(text), saving(), () -> {});
                });
    }

    void delete(ProfileCard card) {
        vault.clearProblem();
        dialogs.confirm(
                new Dialogs.Confirmation(
                        messages.get("keys.deleteTitle", card.name()),
                        List.of(messages.get("keys.deleteGone"), messages.get("keys.deleteBackup")),
                        messages.get("keys.deleteAct"),
                        messages.get("dialog.cancel"),
                        true,
                        card.name()),
                () -> vault.remove(card.name(), saving(), () -> {}));
    }

    private void confirm(String title, List<String> consequences, String act, Runnable then) {
        vault.clearProblem();
        dialogs.confirm(
                new Dialogs.Confirmation(title, consequences, act, messages.get("dialog.cancel"), false, ""), then);
    }

    void importDataKey(ProfileCard card) {
        keyFiles.readDataKey().ifPresent(key -> change(card, profile -> profile.withDataKey(key)));
    }

    void importSigningKey(ProfileCard card) {
        keyFiles.readSigningKey(key -> {
            KeyForm form = form("keys.importTitle").say("keys.fingerprint", key.id());
            TextField owner = form.text(OWNER, "owner", owner(card));
            form.show(
                    messages.get("profile.import"),
                    owner.textProperty().map(TrustedKey::isOwner),
                    () -> change(card, profile -> profile.withSigningKey(owner.getText(), key)));
        });
    }

    void trust(ProfileCard card) {
        keyFiles.readPublicKey().ifPresent(key -> {
            KeyForm form = form("profile.trust").say("keys.fingerprint", key.id());
            form.say("keys.compare");
            TextField owner = form.text(OWNER, "owner", "");
            form.show(
                    messages.get("profile.trust"),
                    owner.textProperty().map(TrustedKey::isOwner),
                    () -> change(
                            card,
                            profile ->
                                    profile.withTrusted(profile.trusted().with(new TrustedKey(owner.getText(), key)))));
        });
    }

    void exportDataKey(ProfileCard card) {
        keyFiles.exportDataKey(card);
    }

    void exportSigningKey(ProfileCard card) {
        keyFiles.exportSigningKey(card);
    }

    void exportPublic(TrustedKey trusted) {
        keyFiles.exportPublic(trusted);
    }
}
