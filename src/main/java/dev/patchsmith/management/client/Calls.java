package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.v2.Route;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Requests made of routes and values, and values made of answers.
final class Calls {

    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final RequestBody EMPTY = RequestBody.create(new byte[0], null);

    private Calls() {}

    static Request.Builder request(Transport transport, LegacyRoute route, @Nullable Object body) {
        return request(transport.url(route.path()), route.method(), body);
    }

    static Request.Builder request(Transport transport, Route route, @Nullable Object body) {
        return request(transport.url(route.path()), route.method(), body);
    }

    static Request.Builder request(HttpUrl url, String method, @Nullable Object body) {
        boolean bodyless = method.equals("GET") || (method.equals("DELETE") && body == null);
        return new Request.Builder()
                .url(url)
                .header("Accept", "application/json, application/problem+json")
                .method(method, bodyless ? null : body == null ? EMPTY : once(body));
    }

    /// Mutations are not sent again behind our back once they have begun to leave.
    private static RequestBody once(Object body) {
        byte[] bytes = Json.bytes(body);
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return JSON;
            }

            @Override
            public long contentLength() {
                return bytes.length;
            }

            @Override
            public void writeTo(okio.BufferedSink sink) throws java.io.IOException {
                sink.write(bytes);
            }

            @Override
            public boolean isOneShot() {
                return true;
            }
        };
    }

    /// The value of a successful answer; JSON of another shape means that something else answers there.
    static <T> Outcome<T> read(Transport.Answer answer, Class<T> type) {
        if (!answer.isSuccess()) {
            return Outcome.failed(Troubles.of(answer));
        }
        try {
            T value = Json.read(answer.body(), type);
            if (value != null) {
                return Outcome.done(value);
            }
        } catch (JacksonException | NullPointerException anotherShape) {
            // Falls through: records refuse what they cannot be made of.
        }
        return Outcome.failed(new Trouble.NotAManagementServer(answer.address(), Troubles.found(answer)));
    }
}
