package dev.patchsmith.management.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.OkHttpClient;

/// Leads a client through the network as it was chosen.
final class ProxyRoute {

    private ProxyRoute() {}

    static OkHttpClient.Builder take(ProxyChoice choice, OkHttpClient.Builder client) {
        return switch (choice) {
            case ProxyChoice.System() -> client;
            case ProxyChoice.Direct() -> client.proxy(Proxy.NO_PROXY);
            case ProxyChoice.Manual(String host, int port) ->
                client.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
        };
    }
}
