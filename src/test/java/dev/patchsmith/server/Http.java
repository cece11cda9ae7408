package dev.patchsmith.server;

import dev.patchsmith.management.protocol.Credentials;
import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Speaks HTTP with a server under test, with or without a token.
public final class Http {

    /// An answer with its bytes.
    public record Answer(HttpResponse<byte[]> raw) {

        public int status() {
            return raw.statusCode();
        }

        public byte[] bytes() {
            return raw.body();
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.tree(raw.body());
        }

        public <T> T as(Class<T> type) {
            return Json.read(raw.body(), type);
        }

        /// The status and the code of the envelope.
        public String code() {
            return status() + "/" + as(Envelope.class).code();
        }

        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final @Nullable String authorization;

    public Http(URI base) {
        this(base, null);
    }

    private Http(URI base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public Http with(@Nullable String header) {
        return new Http(base, header);
    }

    public Http bearer(String token) {
        return with("Bearer " + token);
    }

    /// Logs in by the legacy route.
    public Http as(String username, String password) {
        return bearer(logIn(username, password).accessToken());
    }

    public Tokens logIn(String username, String password) {
        return post("/cms/user/login", new Credentials(username, password)).as(Tokens.class);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, Json.bytes(body), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, Json.bytes(body), "application/json");
    }

    /// Sends JSON as it is written.
    public Answer raw(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /// Uploads one file by the legacy route.
    public Answer upload(String name, byte[] bytes) {
        return upload(new String[] {name}, bytes);
    }

    /// Uploads the same bytes under several names, each with its number in front so that they differ.
    public Answer upload(String[] names, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < names.length; i++) {
            body.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + names[i]
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            if (i > 0) {
                body.write('0' + i);
            }
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--X--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", "/cms/file", body.toByteArray(), "multipart/form-data; boundary=X");
    }

    public Answer send(String method, String path, byte @Nullable [] body, @Nullable String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
