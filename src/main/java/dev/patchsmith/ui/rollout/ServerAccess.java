package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.workspace.credential.Credential;
import dev.patchsmith.workspace.credential.CredentialKey;
import dev.patchsmith.workspace.credential.CredentialStore;
import dev.patchsmith.workspace.settings.ServerProfile;
import dev.patchsmith.workspace.settings.ServerProfiles;
import dev.patchsmith.workspace.settings.Settings;
import dev.patchsmith.workspace.settings.SettingsStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The servers the user knows and the ways in: addresses, trusted certificates, remembered passwords, proxy and time
/// limits. It waits for answers on the thread that calls it. Safe for use by several threads.
public final class ServerAccess {

    private final ServerProfiles profiles;
    private final CredentialStore credentials;
    private final SettingsStore settings;
    private final LocalServer local;

    public ServerAccess(
            ServerProfiles profiles, CredentialStore credentials, SettingsStore settings, LocalServer local) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.settings = settings;
        this.local = local;
    }

    public List<ServerProfile> profiles() {
        return profiles.all();
    }

    public ServerProfile thisComputer() {
        return profiles.thisComputer();
    }

    public Optional<ServerProfile> find(String id) {
        return profiles.find(id);
    }

    /// Adds a profile or replaces the one with the same id.
    ///
    /// @return a sentence if it could not be written; it holds until the program ends
    public Optional<String> save(ServerProfile profile) {
        try {
            profiles.put(profile);
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of("The list of servers could not be saved (" + unwritable.getMessage()
                    + "); it holds until the program is closed.");
        }
    }

    /// Removes a profile and what was remembered for it.
    public Optional<String> remove(ServerProfile profile) {
        credentials.forget(key(profile, profile.user()));
        try {
            profiles.remove(profile.id());
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of("The list of servers could not be saved (" + unwritable.getMessage()
                    + "); it holds until the program is closed.");
        }
    }

    public Settings.Network network() {
        return settings.settings().network();
    }

    public void network(Settings.Network changed) {
        settings.update(now -> now.with(changed));
    }

    /// The server inside this program; it starts with the first use.
    public Outcome<Session> openHere() throws IOException {
        return local.open();
    }

    /// @param password not kept; the caller wipes it
    public Outcome<Session> open(ServerProfile profile, String user, char[] password) {
        return new ManagementClient(connection(profile)).logIn(user, password);
    }

    /// How a server is reached with the settings of now.
    public Connection connection(ServerProfile profile) {
        Settings.Network network = network();
        return Connection.to(profile.url())
                .trusting(profile.fingerprint())
                .waiting(Duration.ofSeconds(network.connectSeconds()), Duration.ofSeconds(network.readSeconds()))
                .through(network.way());
    }

    /// Whether passwords that are to be remembered are still there after the next start.
    public boolean remembersLastingly() {
        return credentials.isLasting();
    }

    /// The remembered password; the caller wipes it.
    public Optional<char[]> remembered(ServerProfile profile) {
        return !profile.user().isEmpty()
                        && credentials.find(key(profile, profile.user())) instanceof Credential.Found(char[] secret)
                ? Optional.of(secret)
                : Optional.empty();
    }

    /// @return a sentence if it could not be remembered
    public Optional<String> remember(ServerProfile profile, String user, char[] password) {
        return credentials.store(key(profile, user), password);
    }

    public void forget(ServerProfile profile) {
        if (!profile.user().isEmpty()) {
            credentials.forget(key(profile, profile.user()));
        }
    }

    private static CredentialKey key(ServerProfile profile, String user) {
        return new CredentialKey(profile.id(), user);
    }

    /// Overwrites a password that is no longer needed.
    static void wipe(char[] secret) {
        Arrays.fill(secret, '\0');
    }
}
