package dev.patchsmith.management.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// Reads a small text file that anybody may read. The request names the program and says nothing else: no version, no
/// cookies, no user, no machine.
public final class PublicFile {

    /// What came of it.
    public sealed interface Answer {

        record Text(String text) implements Answer {}

        /// The server has no such file, or does not give it.
        record Status(int code) implements Answer {}

        record TooLong() implements Answer {}

        /// No answer came in time.
        record Silence() implements Answer {}
    }

    private PublicFile() {}

    /// Blocks until the file is there. Redirections are followed from HTTPS to HTTPS only.
    ///
    /// @param connect how long to wait for the connection
    /// @param whole how long everything may take
    /// @param largest the most bytes to take
    public static Answer read(URI address, ProxyChoice proxy, Duration connect, Duration whole, int largest) {
        OkHttpClient client = client("https".equalsIgnoreCase(address.getScheme()), proxy, connect, whole);
        Request request = new Request.Builder()
                .url(address.toString())
                .header("User-Agent", "Patchsmith")
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.code() == 200
                    ? text(response.body().source(), largest)
                    : new Answer.Status(response.code());
        } catch (IOException silent) {
            return new Answer.Silence();
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }

    private static Answer text(BufferedSource source, int largest) throws IOException {
        return source.request(largest + 1L)
                ? new Answer.TooLong()
                : new Answer.Text(source.readString(StandardCharsets.UTF_8));
    }

    private static OkHttpClient client(boolean isProtected, ProxyChoice proxy, Duration connect, Duration whole) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(connect)
                .callTimeout(whole)
                .followRedirects(isProtected)
                .followSslRedirects(false);
        return ProxyRoute.take(proxy, client).build();
    }
}
