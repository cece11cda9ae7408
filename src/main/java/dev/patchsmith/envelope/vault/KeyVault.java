package dev.patchsmith.envelope.vault;

import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All key profiles, open in memory until locked; every change is written at once. Not safe for several threads.
///
/// The key derived from the passphrase is kept while the vault is open, so that a change does not ask for the
/// passphrase again; the passphrase itself is not.
public final class KeyVault implements AutoCloseable {

    /// The fewest characters of a passphrase.
    public static final int MIN_PASSPHRASE = 8;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final List<KeyProfile> profiles;
    private Argon2Cost cost;
    private byte[] salt;
    private byte[] key;
    private Checksum onDisk;
    private boolean locked;

    private KeyVault(Path file, List<KeyProfile> profiles, Argon2Cost cost, byte[] salt, byte[] key, Checksum onDisk) {
        this.file = file;
        this.profiles = new ArrayList<>(profiles);
        this.cost = cost;
        this.salt = salt;
        this.key = key;
        this.onDisk = onDisk;
    }

    /// What came of making a vault.
    public sealed interface Creation {

        record Created(KeyVault vault) implements Creation {}

        record Refused(String reason) implements Creation {}
    }

    /// Makes an empty vault. The passphrase stays the caller's, who should wipe it.
    public static Creation create(Path file, char[] passphrase, Argon2Cost cost) throws IOException {
        if (Files.exists(file)) {
            return new Creation.Refused("There is a key vault already: " + file);
        }
        Optional<String> weakness = weakness(passphrase);
        if (weakness.isPresent()) {
            return new Creation.Refused(weakness.get());
        }
        byte[] salt = new byte[VaultFile.SALT];
        new SecureRandom().nextBytes(salt);
        byte[] key = cost.derive(passphrase, salt);
        KeyVault vault = new KeyVault(file, List.of(), cost, salt, key, Checksum.of(new byte[0]));
        vault.write(List.of());
        return new Creation.Created(vault);
    }

    /// Why this is no passphrase for a vault.
    public static Optional<String> weakness(char[] passphrase) {
        return passphrase.length < MIN_PASSPHRASE
                ? Optional.of("The passphrase needs at least " + MIN_PASSPHRASE + " characters.")
                : Optional.empty();
    }

    /// Opens the vault. The passphrase stays the caller's, who should wipe it.
    public static Unlocking open(Path file, char[] passphrase) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(VaultFile.MAX_FILE + 1);
        } catch (NoSuchFileException missing) {
            return new Unlocking.Missing();
        }
        if (bytes.length > VaultFile.MAX_FILE) {
            return new Unlocking.NotAVault();
        }
        return switch (VaultFile.parse(bytes)) {
            case VaultFile.Parsed.Unusable(Unlocking why) -> why;
            case VaultFile.Parsed.Whole(VaultFile parts) -> unlock(file, parts, passphrase, Checksum.of(bytes));
        };
    }

    private static Unlocking unlock(Path file, VaultFile parts, char[] passphrase, Checksum onDisk) {
        byte[] key = parts.cost().derive(passphrase, parts.salt());
        Optional<byte[]> payload = parts.decrypt(key);
        if (payload.isEmpty()) {
            Arrays.fill(key, (byte) 0);
            return new Unlocking.WrongPassphrase();
        }
        try {
            List<KeyProfile> profiles = VaultPayload.read(payload.get());
            return new Unlocking.Unlocked(new KeyVault(file, profiles, parts.cost(), parts.salt(), key, onDisk));
        } catch (WrongField unknownContent) {
            Arrays.fill(key, (byte) 0);
            return new Unlocking.Damaged();
        } finally {
            Arrays.fill(payload.get(), (byte) 0);
        }
    }

    /// The profiles in the order in which they were added.
    public List<KeyProfile> profiles() {
        demandOpen();
        return List.copyOf(profiles);
    }

    public Optional<KeyProfile> profile(String name) {
        return profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst();
    }

    /// Adds the profile, or puts it in place of the one with the same name, and writes the vault.
    public VaultChange put(KeyProfile profile) throws IOException {
        List<KeyProfile> changed = new ArrayList<>(profiles());
        int at = indexOf(profile.name());
        if (at < 0) {
            changed.add(profile);
        } else {
            changed.set(at, profile);
        }
        return save(changed);
    }

    /// Puts another profile in the place of the one with this name, and writes the vault. The new one may have
    /// another name, if no other profile has it.
    public VaultChange replace(String name, KeyProfile profile) throws IOException {
        List<KeyProfile> changed = new ArrayList<>(profiles());
        int at = indexOf(name);
        int taken = indexOf(profile.name());
        if (at < 0) {
            return new VaultChange.Refused("There is no key profile \"" + name + "\".");
        }
        if (taken >= 0 && taken != at) {
            return new VaultChange.Refused("There is a key profile \"" + profile.name() + "\" already.");
        }
        changed.set(at, profile);
        return save(changed);
    }

    /// Removes the profile and writes the vault. Its keys are gone for good, but for backups.
    public VaultChange remove(String name) throws IOException {
        List<KeyProfile> changed = new ArrayList<>(profiles());
        int at = indexOf(name);
        if (at < 0) {
            return new VaultChange.Refused("There is no key profile \"" + name + "\".");
        }
        changed.remove(at);
        return save(changed);
    }

    private int indexOf(String name) {
        return profiles.stream().map(KeyProfile::name).toList().indexOf(name);
    }

    /// Writes the vault under a new passphrase. Copies of the file made before still open with the old one.
    public VaultChange changePassphrase(char[] current, char[] fresh, Argon2Cost freshCost) throws IOException {
        demandOpen();
        byte[] claimed = cost.derive(current, salt);
        boolean right = MessageDigest.isEqual(claimed, key);
        Arrays.fill(claimed, (byte) 0);
        if (!right) {
            return new VaultChange.Refused("The current passphrase is not right.");
        }
        Optional<String> weakness = weakness(fresh);
        if (weakness.isPresent()) {
            return new VaultChange.Refused(weakness.get());
        }
        if (changedElsewhere()) {
            return refuseChangedElsewhere();
        }
        byte[] freshSalt = new byte[VaultFile.SALT];
        random.nextBytes(freshSalt);
        byte[] freshKey = freshCost.derive(fresh, freshSalt);
        Arrays.fill(key, (byte) 0);
        cost = freshCost;
        salt = freshSalt;
        key = freshKey;
        write(profiles);
        return new VaultChange.Saved();
    }

    private VaultChange save(List<KeyProfile> changed) throws IOException {
        if (changedElsewhere()) {
            return refuseChangedElsewhere();
        }
        write(changed);
        profiles.forEach(before -> before.wipeUnless(changed));
        profiles.clear();
        profiles.addAll(changed);
        return new VaultChange.Saved();
    }

    private static VaultChange refuseChangedElsewhere() {
        return new VaultChange.Refused("The key vault was changed by another program meanwhile: lock and open it"
                + " again, then repeat the change.");
    }

    private boolean changedElsewhere() throws IOException {
        return !Files.exists(file) || !Checksum.of(Files.readAllBytes(file)).equals(onDisk);
    }

    private void write(List<KeyProfile> content) throws IOException {
        byte[] payload = VaultPayload.write(content);
        byte[] nonce = new byte[VaultFile.NONCE];
        random.nextBytes(nonce);
        byte[] bytes = VaultFile.write(cost, salt, nonce, key, payload);
        Arrays.fill(payload, (byte) 0);
        PrivateFile.write(file, bytes);
        onDisk = Checksum.of(bytes);
    }

    /// A text to print: what the vault holds, by fingerprints, and the encrypted vault itself, to be typed or scanned.
    public String backupSheet() throws IOException {
        return BackupSheet.write(profiles(), Files.readAllBytes(file));
    }

    /// Wipes all keys from memory; to go on, the vault must be opened again.
    public void lock() {
        profiles.forEach(KeyProfile::wipe);
        profiles.clear();
        Arrays.fill(key, (byte) 0);
        locked = true;
    }

    public boolean isLocked() {
        return locked;
    }

    /// Locks.
    @Override
    public void close() {
        lock();
    }

    private void demandOpen() {
        if (locked) {
            throw new IllegalStateException("the key vault is locked");
        }
    }

    @Override
    public String toString() {
        return "KeyVault[" + (locked ? "locked" : profiles.size() + " profiles") + "]";
    }
}
