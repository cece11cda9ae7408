package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.Json;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Writes answers: bare JSON for reads, the envelope for changes and failures of the legacy protocol.
final class Answers {

    static final String JSON = "application/json; charset=utf-8";

    private Answers() {}

    static void json(Context ctx, Object value) {
        ctx.contentType(JSON).result(Json.bytes(value));
    }

    static void json(Context ctx, int status, Object value) {
        ctx.status(status);
        json(ctx, value);
    }

    static void done(Context ctx, Code code) {
        envelope(ctx, 201, code, code.message(), null);
    }

    /// A change that made something; the id is an addition of ours that old clients ignore.
    static void made(Context ctx, Code code, long id) {
        envelope(ctx, 201, code, code.message(), id);
    }

    static void envelope(Context ctx, int status, Code code, Object message, @Nullable Long id) {
        json(ctx, status, new Envelope(code.number(), message, request(ctx), id));
    }

    /// The method and the URL with its query, as the envelope repeats it.
    static String request(Context ctx) {
        String query = ctx.queryString();
        return ctx.method().name() + " " + ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
    }
}
