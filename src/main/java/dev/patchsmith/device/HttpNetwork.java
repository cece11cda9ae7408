package dev.patchsmith.device;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// The network of a device over HTTP. Never leaves an encrypted address for an open one. Safe for use by several
/// threads.
public final class HttpNetwork implements DeviceNetwork, AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final long ANSWER_LIMIT = 1_000_000;
    private static final int CHUNK = 1 << 14;

    private final OkHttpClient client;
    private final HttpUrl base;

    /// @param patience for connecting and for each piece of an answer; the iOS client has 5 seconds
    public HttpNetwork(URI server, Duration patience) {
        this.base = HttpUrl.get(server.toString());
        this.client = new OkHttpClient.Builder()
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .followSslRedirects(false)
                .addNetworkInterceptor(HttpNetwork::tamed)
                .build();
        client.dispatcher().setMaxRequestsPerHost(64);
    }

    @Override
    public Reply get(String path, long limit) {
        if (path.startsWith("http://") || path.startsWith("https://")) {
            HttpUrl elsewhere = HttpUrl.parse(path);
            return elsewhere == null || (base.isHttps() && !elsewhere.isHttps())
                    ? new Reply.NoAnswer("an address that cannot be trusted: " + path)
                    : exchange(new Request.Builder().url(elsewhere).build(), limit);
        }
        return exchange(new Request.Builder().url(url(path)).build(), limit);
    }

    @Override
    public Reply post(String path, byte[] json) {
        return exchange(
                new Request.Builder()
                        .url(url(path))
                        .post(RequestBody.create(json, JSON))
                        .build(),
                ANSWER_LIMIT);
    }

    private HttpUrl url(String path) {
        String stem = base.encodedPath().endsWith("/")
                ? base.encodedPath().substring(0, base.encodedPath().length() - 1)
                : base.encodedPath();
        int query = path.indexOf('?');
        HttpUrl.Builder url = base.newBuilder().encodedPath(stem + (query < 0 ? path : path.substring(0, query)));
        return (query < 0 ? url : url.encodedQuery(path.substring(query + 1))).build();
    }

    private Reply exchange(Request request, long limit) {
        try (Response response = client.newCall(request).execute()) {
            Buffer buffer = new Buffer();
            BufferedSource source = response.body().source();
            while (source.read(buffer, CHUNK) >= 0) {
                if (buffer.size() > limit) {
                    return new Reply.NoAnswer("more than " + limit + " bytes");
                }
            }
            Map<String, String> headers = new TreeMap<>();
            response.headers().forEach(pair -> headers.put(pair.getFirst().toLowerCase(Locale.ROOT), pair.getSecond()));
            return new Reply.Answered(
                    response.code(), buffer.readByteArray(), wish(response.header("Retry-After")), headers);
        } catch (IOException failure) {
            return new Reply.NoAnswer("" + failure.getMessage());
        }
    }

    /// The HTTP library reads a `Retry-After` as an int and throws on more digits than fit.
    private static Response tamed(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wish = response.header("Retry-After");
        return wish != null && wish.matches("\\d{7,}")
                ? response.newBuilder().header("Retry-After", "999999").build()
                : response;
    }

    private static @Nullable Duration wish(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
