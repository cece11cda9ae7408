package dev.patchsmith.workspace.keys;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.envelope.vault.Unlocking;
import dev.patchsmith.envelope.vault.VaultChange;
import dev.patchsmith.workspace.credential.Credential;
import dev.patchsmith.workspace.credential.CredentialKey;
import dev.patchsmith.workspace.credential.CredentialStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The key vault while somebody works with it: opened once, locked when he is gone. Safe for use by several threads;
/// who needs keys borrows a copy of a profile, so that locking never wipes a key that is just being used.
///
/// What can go wrong for the user comes back as a sentence; empty means that it is done.
public final class VaultSession implements AutoCloseable {

    private final Path file;
    private final CredentialStore keychain;
    private final CredentialKey remembered;
    private @Nullable KeyVault vault;

    /// @param keychain where the passphrase may be remembered
    public VaultSession(Path file, CredentialStore keychain) {
        this.file = file;
        this.keychain = keychain;
        this.remembered = new CredentialKey("key vault", file.toAbsolutePath().toString());
    }

    /// How the vault stands.
    public enum State {
        MISSING,
        LOCKED,
        OPEN
    }

    /// What borrowing gave.
    public sealed interface Borrowed {

        /// @param profile a copy whose keys the caller wipes
        record Profile(KeyProfile profile) implements Borrowed {}

        record Refused(String sentence) implements Borrowed {}
    }

    public Path file() {
        return file;
    }

    public synchronized State state() {
        if (vault != null) {
            return State.OPEN;
        }
        return Files.exists(file) ? State.LOCKED : State.MISSING;
    }

    /// Makes an empty vault and opens it. The passphrase stays the caller's, who wipes it.
    public synchronized Optional<String> create(char[] passphrase, Argon2Cost cost) {
        try {
            return switch (KeyVault.create(file, passphrase, cost)) {
                case KeyVault.Creation.Created(KeyVault made) -> {
                    lock();
                    vault = made;
                    yield Optional.empty();
                }
                case KeyVault.Creation.Refused(String reason) -> Optional.of(reason);
            };
        } catch (IOException unwritable) {
            return Optional.of("The key vault \"" + file + "\" cannot be made: " + reason(unwritable) + ".");
        }
    }

    /// Opens the vault. The passphrase stays the caller's, who wipes it.
    public synchronized Optional<String> unlock(char[] passphrase) {
        try {
            return switch (KeyVault.open(file, passphrase)) {
                case Unlocking.Unlocked(KeyVault opened) -> {
                    lock();
                    vault = opened;
                    yield Optional.empty();
                }
                case Unlocking refused -> Optional.of(refused.sentence());
            };
        } catch (IOException unreadable) {
            return Optional.of("The key vault \"" + file + "\" cannot be read: " + reason(unreadable) + ".");
        }
    }

    /// Opens the vault with what the keychain remembers; true if that was enough.
    public boolean unlockRemembered() {
        if (!(keychain.find(remembered) instanceof Credential.Found found)) {
            return false;
        }
        try {
            return unlock(found.secret()).isEmpty();
        } finally {
            Arrays.fill(found.secret(), '\0');
        }
    }

    /// Leaves the passphrase in the system's keychain. It stays the caller's, who wipes it.
    public Optional<String> remember(char[] passphrase) {
        return keychain.store(remembered, passphrase);
    }

    /// Takes the passphrase out of the keychain again.
    public Optional<String> forget() {
        return keychain.forget(remembered);
    }

    public boolean isRemembered() {
        return keychain.find(remembered) instanceof Credential.Found found && wiped(found);
    }

    private static boolean wiped(Credential.Found found) {
        Arrays.fill(found.secret(), '\0');
        return true;
    }

    /// Why nothing can be remembered on this computer; empty where it can.
    public Optional<String> noKeychain() {
        return keychain.find(remembered) instanceof Credential.Unavailable(String sentence)
                ? Optional.of(sentence)
                : Optional.empty();
    }

    /// What the vault holds, in the order in which it was added; nothing while it is locked.
    public synchronized List<ProfileCard> cards() {
        return vault == null
                ? List.of()
                : vault.profiles().stream().map(ProfileCard::of).toList();
    }

    /// A copy of a profile with all its keys.
    public synchronized Borrowed borrow(String name) {
        if (vault == null) {
            return new Borrowed.Refused("The key vault is locked: open it with its passphrase.");
        }
        return vault.profile(name)
                .<Borrowed>map(profile -> new Borrowed.Profile(profile.copy()))
                .orElseGet(() -> new Borrowed.Refused(unknown(name)));
    }

    private String unknown(String name) {
        String there = cards().stream().map(card -> "\"" + card.name() + "\"").collect(Collectors.joining(", "));
        return "There is no key profile \"" + name + "\"; there is " + (there.isEmpty() ? "none yet" : there) + ".";
    }

    /// Adds a profile, whose keys belong to the vault from then on.
    public synchronized Optional<String> add(KeyProfile profile) {
        return whileOpen(open -> open.profile(profile.name()).isPresent()
                ? new VaultChange.Refused("There is a key profile \"" + profile.name() + "\" already.")
                : open.put(profile));
    }

    /// Changes a profile, its name too. Keys it no longer has are wiped when it is on the disk.
    public synchronized Optional<String> change(String name, UnaryOperator<KeyProfile> change) {
        return whileOpen(open -> {
            Optional<KeyProfile> before = open.profile(name);
            return before.isEmpty()
                    ? new VaultChange.Refused(unknown(name))
                    : open.replace(name, change.apply(before.get()));
        });
    }

    /// Removes a profile. Its keys are gone for good, but for backups.
    public synchronized Optional<String> remove(String name) {
        return whileOpen(open -> open.remove(name));
    }

    /// Puts the vault under another passphrase; what the keychain remembers is forgotten.
    public synchronized Optional<String> changePassphrase(char[] current, char[] fresh, Argon2Cost cost) {
        Optional<String> refused = whileOpen(open -> open.changePassphrase(current, fresh, cost));
        return refused.isPresent() ? refused : forget();
    }

    private interface Change {
        VaultChange on(KeyVault open) throws IOException;
    }

    private Optional<String> whileOpen(Change change) {
        if (vault == null) {
            return Optional.of("The key vault is locked: open it with its passphrase.");
        }
        try {
            return change.on(vault) instanceof VaultChange.Refused(String why) ? Optional.of(why) : Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of("The key vault \"" + file + "\" cannot be written: " + reason(unwritable) + ".");
        }
    }

    /// The text of the backup sheet; empty while the vault is locked.
    public synchronized Optional<String> backupSheet() throws IOException {
        return vault == null ? Optional.empty() : Optional.of(vault.backupSheet());
    }

    /// Wipes all keys from memory.
    public synchronized void lock() {
        if (vault != null) {
            vault.close();
            vault = null;
        }
    }

    /// Locks.
    @Override
    public void close() {
        lock();
    }

    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "this user may not read or write it";
            case java.nio.file.NoSuchFileException missing -> "there is no such file";
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }
}
