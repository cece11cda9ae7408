package dev.patchsmith.server;

import dev.patchsmith.server.account.LoginLimits;
import dev.patchsmith.server.http.Certificate;
import dev.patchsmith.server.http.Choices;
import dev.patchsmith.server.http.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a server is started. `port` 0 takes any free one. A null `databaseUrl` is SQLite in the data folder,
/// otherwise it is a `jdbc:postgresql:` URL. `firstPassword` is the password of `root` at the very first start;
/// without it one is made up. `hosts` are the names under which the server may be asked (empty: the loopback
/// names when it listens there, else any); `otherOrigins` lets web pages from elsewhere in, as the legacy front
/// end needs it. `choices` are the rest of what is decided once.
public record ServerConfig(
        String host,
        int port,
        Certificate certificate,
        Path dataFolder,
        @Nullable String databaseUrl,
        char @Nullable [] firstPassword,
        Set<String> hosts,
        boolean otherOrigins,
        Choices choices,
        LoginLimits loginLimits,
        Clock clock) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /// A server for this computer only, on any free port, with SQLite in the folder.
    public static ServerConfig in(Path dataFolder) {
        return new ServerConfig(
                "127.0.0.1",
                0,
                new Certificate.None(),
                dataFolder,
                null,
                null,
                Set.of(),
                true,
                Choices.USUAL,
                LoginLimits.USUAL,
                Clock.systemUTC());
    }

    public ServerConfig withHost(String other) {
        return new ServerConfig(
                other,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                otherOrigins,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withPort(int other) {
        return new ServerConfig(
                host,
                other,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                otherOrigins,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withCertificate(Certificate other) {
        return new ServerConfig(
                host,
                port,
                other,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                otherOrigins,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withDatabaseUrl(@Nullable String other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                other,
                firstPassword,
                hosts,
                otherOrigins,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withFirstPassword(char @Nullable [] other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                other,
                hosts,
                otherOrigins,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withHosts(Set<String> other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                other,
                otherOrigins,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withOtherOrigins(boolean other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                other,
                choices,
                loginLimits,
                clock);
    }

    public ServerConfig withChoices(Choices other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                otherOrigins,
                other,
                loginLimits,
                clock);
    }

    public ServerConfig withLoginLimits(LoginLimits other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                otherOrigins,
                choices,
                other,
                clock);
    }

    public ServerConfig withClock(Clock other) {
        return new ServerConfig(
                host,
                port,
                certificate,
                dataFolder,
                databaseUrl,
                firstPassword,
                hosts,
                otherOrigins,
                choices,
                loginLimits,
                other);
    }

    public ServerConfig withLimits(Limits other) {
        return withChoices(choices.withLimits(other));
    }

    /// The names that are let in.
    Set<String> effectiveHosts() {
        return hosts.isEmpty() && LOOPBACK.contains(host) ? LOOPBACK : hosts;
    }

    @Override
    public String toString() {
        return "ServerConfig[" + host + ":" + port + ", " + dataFolder + "]";
    }
}
