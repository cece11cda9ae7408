package dev.patchsmith.management.client;

/// How a server is reached through the network.
public sealed interface ProxyChoice {

    /// As the system is set up.
    record System() implements ProxyChoice {}

    record Direct() implements ProxyChoice {}

    /// An HTTP proxy.
    record Manual(String host, int port) implements ProxyChoice {}
}
