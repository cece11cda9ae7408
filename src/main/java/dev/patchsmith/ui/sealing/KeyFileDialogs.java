package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.VerifyKey;
import dev.patchsmith.envelope.pem.PemReading;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.keys.KeyTransfer;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.PasswordField;

/// Keys from files and into files, with the questions that belong to it.
final class KeyFileDialogs {

    private final Shell shell;
    private final Messages messages;
    private final VaultViewModel vault;
    private final FileDialogs files;

    KeyFileDialogs(Shell shell, VaultViewModel vault, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.vault = vault;
        this.files = files;
    }

    private Optional<Path> choose(String title) {
        return files
                .open(messages.get(title), messages.get("keys.files"), List.of("*.pem", "*.key", "*.crt", "*.*"))
                .stream()
                .findFirst();
    }

    private void refuse(String sentence) {
        shell.dialogs().error(messages.get("keys.notRead"), messages.sentence(sentence), "");
    }

    Optional<DataKey> readDataKey() {
        Optional<Path> file = choose("keys.chooseData");
        return file.flatMap(path -> switch (KeyTransfer.readDataKey(path)) {
            case KeyTransfer.DataKeyReading.Read(DataKey key) -> Optional.of(key);
            case KeyTransfer.DataKeyReading.Refused(String sentence) -> {
                refuse(sentence);
                yield Optional.empty();
            }
        });
    }

    Optional<VerifyKey> readPublicKey() {
        Optional<Path> file = choose("keys.choosePublic");
        return file.flatMap(path -> switch (KeyTransfer.readPem(path, Optional.empty())) {
            case PemReading.PublicKey(VerifyKey key) -> Optional.of(key);
            case PemReading.PrivateKey(SigningKey key) -> {
                key.close();
                yield secretGiven();
            }
            case PemReading.NeedsPassphrase() -> secretGiven();
            case PemReading.WrongPassphrase() -> secretGiven();
            case PemReading.Refused(String reason) -> {
                refuse(reason);
                yield Optional.empty();
            }
        });
    }

    private Optional<VerifyKey> secretGiven() {
        shell.dialogs().error(messages.get("keys.notRead"), messages.get("keys.privateGiven"), "");
        return Optional.empty();
    }

    /// Reads a private key, asking for its passphrase if it has one.
    void readSigningKey(Consumer<SigningKey> then) {
        choose("keys.chooseSigning").ifPresent(file -> took(file, KeyTransfer.readPem(file, Optional.empty()), then));
    }

    private void took(Path file, PemReading reading, Consumer<SigningKey> then) {
        switch (reading) {
            case PemReading.PrivateKey(SigningKey key) -> then.accept(key);
            case PemReading.PublicKey(VerifyKey key) ->
                shell.dialogs().error(messages.get("keys.notRead"), messages.get("keys.publicGiven"), "");
            case PemReading.NeedsPassphrase() -> askPassphrase(file, "keys.pemNeeds", then);
            case PemReading.WrongPassphrase() -> askPassphrase(file, "keys.pemWrong", then);
            case PemReading.Refused(String reason) -> refuse(reason);
        }
    }

    private void askPassphrase(Path file, String why, Consumer<SigningKey> then) {
        KeyForm form = new KeyForm(messages, shell.dialogs(), messages.get("keys.importTitle"));
        form.say(why, file.getFileName());
        PasswordField passphrase = form.secret("keys.passphrase", "pem-passphrase");
        form.show(messages.get("profile.import"), passphrase.textProperty().map(text -> !text.isEmpty()), () -> {
            char[] typed = passphrase.getText().toCharArray();
            passphrase.clear();
            shell.tasks()
                    .work(messages.get("keys.unlocking"), _ -> {
                        try {
                            return KeyTransfer.readPem(file, Optional.of(typed));
                        } finally {
                            Arrays.fill(typed, '\0');
                        }
                    })
                    .onSuccess(reading -> took(file, reading, then))
                    .now();
        });
    }

    void exportDataKey(ProfileCard card) {
        save(
                card.app() + ".data.key",
                target -> export(
                        card,
                        target,
                        profile -> profile.currentDataKey().flatMap(key -> KeyTransfer.writeDataKey(target, key))));
    }

    void exportSigningKey(ProfileCard card) {
        KeyForm form = new KeyForm(messages, shell.dialogs(), messages.get("keys.exportTitle"));
        form.say("keys.exportText");
        KeyForm.Fresh fresh = form.fresh();
        form.show(messages.get("profile.export"), fresh.isReady(), () -> {
            char[] passphrase = fresh.take();
            Optional<Path> target = target(card.name() + ".pem");
            if (target.isEmpty()) {
                Arrays.fill(passphrase, '\0');
                return;
            }
            export(card, target.get(), profile -> {
                try {
                    return profile.signingKey().flatMap(key -> KeyTransfer.writePrivate(target.get(), key, passphrase));
                } finally {
                    Arrays.fill(passphrase, '\0');
                }
            });
        });
    }

    void exportPublic(TrustedKey trusted) {
        save(
                trusted.owner().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".public.pem",
                target -> vault.run(
                        messages.get("keys.saving"),
                        () -> KeyTransfer.writePublic(target, trusted.key()),
                        () -> written(target)));
    }

    private Optional<Path> target(String name) {
        return files.save(
                messages.get("keys.exportTitle"), name, messages.get("keys.files"), List.of("*.pem", "*.key"));
    }

    private void save(String name, Consumer<Path> then) {
        target(name).ifPresent(then);
    }

    /// Borrows the keys for as long as it takes to write one of them.
    private void export(ProfileCard card, Path target, Function<KeyProfile, Optional<String>> write) {
        vault.run(
                messages.get("keys.saving"),
                () -> switch (vault.session().borrow(card.name())) {
                    case VaultSession.Borrowed.Refused(String sentence) -> Optional.of(sentence);
                    case VaultSession.Borrowed.Profile(KeyProfile profile) -> {
                        try {
                            yield write.apply(profile);
                        } finally {
                            profile.wipe();
                        }
                    }
                },
                () -> written(target));
    }

    private void written(Path target) {
        shell.notifications().show(Tone.SUCCESS, messages.get("keys.written", target.getFileName()));
    }
}
