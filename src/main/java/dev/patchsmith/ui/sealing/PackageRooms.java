package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.credential.CredentialStore;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The rooms around packages and the one key vault they share, put together.
public final class PackageRooms implements AutoCloseable {

    private final VaultViewModel vault;
    private final SealingViewModel sealing;
    private final OpenerViewModel opener;
    private final SealingRoom sealingRoom;
    private final OpenerRoom openerRoom;
    private final KeysRoom keysRoom;

    /// @param vaultFile where the keys lie
    /// @param keychain where the vault's passphrase may be remembered
    /// @param upload takes a written package on its way to a server
    /// @param author takes a name and a script that is to be edited
    public PackageRooms(
            Shell shell,
            FileDialogs files,
            Path vaultFile,
            CredentialStore keychain,
            Consumer<Path> upload,
            BiConsumer<String, String> author) {
        InstantSource clock = InstantSource.system();
        vault = new VaultViewModel(shell.tasks(), new VaultSession(vaultFile, keychain), shell.memory(), clock);
        sealing = new SealingViewModel(shell.tasks(), vault, new ReleaseViewModel(shell.memory(), clock));
        opener = new OpenerViewModel(shell.tasks(), vault, clock);
        openerRoom = new OpenerRoom(shell, opener, files, author);
        sealingRoom = new SealingRoom(shell, sealing, files, upload, openerRoom::open);
        keysRoom = new KeysRoom(shell, vault, files);
    }

    public VaultViewModel vault() {
        return vault;
    }

    public SealingViewModel sealing() {
        return sealing;
    }

    public OpenerViewModel opener() {
        return opener;
    }

    public SealingRoom sealingRoom() {
        return sealingRoom;
    }

    public OpenerRoom openerRoom() {
        return openerRoom;
    }

    public KeysRoom keysRoom() {
        return keysRoom;
    }

    /// Locks the vault.
    @Override
    public void close() {
        vault.lock();
    }
}
