package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What the routes under `/v2` share: bodies that name the field that is wrong, revisions, cursors, and that
/// nobody sees an app that is not his.
final class Api {

    private static final int MOST_ROWS = 200;
    private static final int USUAL_ROWS = 50;

    private final Requests requests;

    Api(Requests requests) {
        this.requests = requests;
    }

    void open(RoutesConfig routes, Route route, Handler handler) {
        routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), handler);
    }

    void closed(RoutesConfig routes, Route route, BiConsumer<Context, Caller> handler) {
        open(routes, route, ctx -> {
            Caller caller = requests.caller(ctx);
            ctx.header("Cache-Control", "no-store");
            handler.accept(ctx, caller);
        });
    }

    /// Reads a body; what is wrong with it is refused with the field that it is in.
    static <T> T body(Context ctx, Class<T> type) {
        return body(ctx.bodyAsBytes(), type);
    }

    /// Reads a body that may be larger than others.
    static <T> T body(Context ctx, Class<T> type, int mostBytes) {
        return body(bytes(ctx, mostBytes), type);
    }

    private static <T> T body(byte[] bytes, Class<T> type) {
        if (Fields.hasNul(bytes)) {
            throw Refusal.field("body", "The body contains a character that no text has.");
        }
        T value;
        try {
            value = Json.read(bytes, type);
        } catch (JacksonException wrong) {
            throw wrong(wrong);
        }
        if (value == null) {
            throw Refusal.field("body", "The body is empty.");
        }
        return value;
    }

    private static Refusal wrong(JacksonException wrong) {
        if (!wrong.getPath().isEmpty()) {
            String field = String.valueOf(wrong.getPath().getFirst().getPropertyName());
            return Refusal.field(field, "The field " + field + " has a value that it cannot have.");
        }
        return Refusal.field(
                "body",
                "The body is no JSON as it is wanted here: "
                        + DeviceRoutes.oneLine(String.valueOf(wrong.getOriginalMessage())));
    }

    /// The bytes of a body, up to a limit.
    static byte[] bytes(Context ctx, long most) {
        try {
            byte[] bytes = ctx.bodyInputStream().readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (bytes.length > most) {
                throw Refusal.of(
                        Code.FILE_TOO_LARGE, ProblemCode.TOO_LARGE, "The body has more than " + most + " bytes.");
            }
            return bytes;
        } catch (IOException cut) {
            throw Refusal.field("body", "The body did not arrive whole.");
        }
    }

    static long id(Context ctx) {
        OptionalLong id = Fields.positiveOrZero(ctx.pathParam("id"));
        if (id.isEmpty()) {
            throw Refusal.notFound("An id is a number.");
        }
        return id.getAsLong();
    }

    /// The revision of `If-Match`, or null when any will do.
    static @Nullable Long revision(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null || header.equals("*")) {
            return null;
        }
        OptionalLong revision = Fields.positiveOrZero(header.replace("\"", "").replaceFirst("^W/", ""));
        if (revision.isEmpty()) {
            throw Refusal.field("If-Match", "If-Match carries the revision of the patch, such as \"7\".");
        }
        return revision.getAsLong();
    }

    /// The number of rows asked for by `limit`.
    static int limit(Context ctx) {
        String limit = ctx.queryParam("limit");
        if (limit == null) {
            return USUAL_ROWS;
        }
        long rows = Fields.positiveOrZero(limit).orElse(0);
        if (rows < 1) {
            throw Refusal.field("limit", "A limit is 1 to " + MOST_ROWS + ".");
        }
        return (int) Math.min(MOST_ROWS, rows);
    }

    /// The cursor of the page asked for; the largest number for the first one.
    static long cursor(Context ctx) {
        String cursor = ctx.queryParam("cursor");
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return Fields.positiveOrZero(cursor)
                .orElseThrow(() -> Refusal.field("cursor", "A cursor is what the page before gave as next."));
    }

    static @Nullable Platform platform(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return value(Platform.class, "platform", text);
    }

    /// A value of an enum from a query parameter.
    static <E extends Enum<E>> E value(Class<E> type, String field, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.field(
                    field, field + " is one of " + java.util.Arrays.toString(type.getEnumConstants()) + ".");
        }
    }

    /// Things of other apps are not there.
    static PatchRecord visible(Caller caller, PatchRecord patch) {
        if (!caller.sees(patch.app())) {
            throw Refusal.notFound("There is no patch " + patch.id() + ".");
        }
        return patch;
    }
}
