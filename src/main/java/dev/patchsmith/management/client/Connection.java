package dev.patchsmith.management.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where a server is and how it is reached.
///
/// @param address `http` or `https`, with a path if the server stands below one
/// @param fingerprint SHA-256 of the only certificate to be accepted, 64 hexadecimal digits; null to trust what the
///     system trusts
/// @param answer how long to wait for each piece of an answer
public record Connection(
        URI address,
        Duration connect,
        Duration answer,
        ProxyChoice proxy,
        @Nullable String fingerprint,
        Retry retry) {

    /// Ten seconds to connect, thirty for an answer, the system's proxy and certificates.
    public static Connection to(URI address) {
        return new Connection(
                address, Duration.ofSeconds(10), Duration.ofSeconds(30), new ProxyChoice.System(), null, Retry.USUAL);
    }

    public Connection trusting(@Nullable String certificate) {
        return new Connection(address, connect, answer, proxy, certificate, retry);
    }

    public Connection through(ProxyChoice choice) {
        return new Connection(address, connect, answer, choice, fingerprint, retry);
    }

    public Connection waiting(Duration toConnect, Duration forAnswer) {
        return new Connection(address, toConnect, forAnswer, proxy, fingerprint, retry);
    }

    public Connection repeating(Retry policy) {
        return new Connection(address, connect, answer, proxy, fingerprint, policy);
    }
}
