package dev.patchsmith.management.client;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests and reads answers whole, up to a limit; follows redirects only where that is safe and repeats what
/// may be repeated. Safe for use by several threads.
final class Transport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    static final long JSON_LIMIT = 16_000_000;
    private static final int MAX_REDIRECTS = 5;
    private static final int CHUNK = 1 << 16;

    private final OkHttpClient client;
    private final HttpUrl base;
    private final Retry retry;

    /// An answer that was read to its end.
    record Answer(int status, String address, okhttp3.Headers headers, byte[] body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        @Nullable
        String header(String name) {
            return headers.get(name);
        }

        /// Whether trying again may help: the server is busy or being restarted.
        boolean isPassing() {
            return status == 429 || status == 502 || status == 503 || status == 504;
        }
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static final class Astray extends IOException {
        private static final long serialVersionUID = 1L;
        private final String target;
        private final String why;

        Astray(String target, String why) {
            super(target + ": " + why);
            this.target = target;
            this.why = why;
        }

        String target() {
            return target;
        }

        String why() {
            return why;
        }
    }

    Transport(Connection connection) {
        this.base = HttpUrl.get(connection.address().toString());
        this.retry = connection.retry();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(connection.connect())
                .readTimeout(connection.answer())
                .writeTimeout(connection.answer())
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(Transport::tamed);
        ProxyRoute.take(connection.proxy(), builder);
        this.client = new CertificateTrust(host(), connection.fingerprint())
                .install(builder)
                .build();
    }

    /// @param path an absolute path, escaped already
    HttpUrl url(String path) {
        return address(path).build();
    }

    HttpUrl.Builder address(String path) {
        String stem = base.encodedPath().endsWith("/")
                ? base.encodedPath().substring(0, base.encodedPath().length() - 1)
                : base.encodedPath();
        return base.newBuilder().encodedPath(stem + path);
    }

    String host() {
        return base.port() == HttpUrl.defaultPort(base.scheme()) ? base.host() : base.host() + ":" + base.port();
    }

    /// Sends a request that must not be repeated.
    Outcome<Answer> once(Request request, long limit) {
        try {
            return Outcome.done(follow(request, limit));
        } catch (IOException failure) {
            return Outcome.failed(Troubles.of(failure, host()));
        }
    }

    /// Sends a request that does no harm when it arrives twice; tries again with growing pauses.
    Outcome<Answer> patiently(Request request, long limit) {
        for (int failures = 1; ; failures++) {
            Outcome<Answer> outcome = once(request, limit);
            if (failures >= retry.attempts() || !mayPass(outcome)) {
                return outcome;
            }
            String wish = outcome instanceof Outcome.Done<Answer>(Answer answer) ? answer.header("Retry-After") : null;
            LockSupport.parkNanos(retry.pause(failures, Retry.wish(wish, Instant.now()), ThreadLocalRandom.current())
                    .toNanos());
        }
    }

    private static boolean mayPass(Outcome<Answer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) -> answer.isPassing();
            case Outcome.Failed<Answer>(Trouble trouble) ->
                trouble instanceof Trouble.Unreachable(String host, Trouble.Unreachable.Why why)
                        && why != Trouble.Unreachable.Why.UNKNOWN_NAME;
        };
    }

    private Answer follow(Request request, long limit) throws IOException {
        Request current = request;
        for (int redirects = 0; ; redirects++) {
            Answer answer = exchange(current, limit);
            String location = answer.header("Location");
            if (answer.status() < 300 || answer.status() >= 400 || answer.status() == 304 || location == null) {
                return answer;
            }
            HttpUrl target = current.url().resolve(location);
            if (target == null) {
                throw new Astray(location, "which is no address");
            }
            if (redirects == MAX_REDIRECTS) {
                throw new Astray(target.toString(), "and has done so " + MAX_REDIRECTS + " times");
            }
            current = redirected(current, target);
        }
    }

    private static Request redirected(Request request, HttpUrl target) throws IOException {
        if (request.url().isHttps() && !target.isHttps()) {
            throw new Astray(target.toString(), "which is not encrypted");
        }
        String method = request.method().toUpperCase(Locale.ROOT);
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new Astray(target.toString(), "but only the address itself can take what was sent");
        }
        Request.Builder next = request.newBuilder().url(target);
        boolean elsewhere = !target.host().equals(request.url().host())
                || target.port() != request.url().port();
        return (elsewhere ? next.removeHeader("Authorization") : next).build();
    }

    private Answer exchange(Request request, long limit) throws IOException {
        long started = System.nanoTime();
        try (Response response = client.newCall(request).execute()) {
            log(request, response.code(), started);
            return new Answer(
                    response.code(), request.url().toString(), response.headers(), bytes(response.body(), limit));
        }
    }

    /// The HTTP library reads a `Retry-After` as an int and throws on more digits than fit.
    private static Response tamed(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wish = response.header("Retry-After");
        return wish != null && wish.matches("\\d{7,}")
                ? response.newBuilder().header("Retry-After", "9999999").build()
                : response;
    }

    /// The request log: method, path and outcome, never a header or a body, so no secret gets into it.
    private static void log(Request request, int status, long started) {
        LOG.debug(
                "{} {} {} {} ms",
                request.method(),
                request.url().encodedPath(),
                status,
                (System.nanoTime() - started) / 1_000_000);
    }

    /// The length a server announces is not believed; what really comes is counted.
    private static byte[] bytes(ResponseBody body, long limit) throws IOException {
        Buffer buffer = new Buffer();
        BufferedSource source = body.source();
        while (source.read(buffer, CHUNK) >= 0) {
            if (buffer.size() > limit) {
                throw new TooLarge(limit);
            }
        }
        return buffer.readByteArray();
    }

    /// Breaks off what is under way and lets go of the connections.
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
