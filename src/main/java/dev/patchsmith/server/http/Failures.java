package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Problem;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.StoreTrouble;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts every failure into the words of the protocol it happened in. The package route of legacy devices answers
/// all of them with an empty body, because its client stores whatever it gets.
final class Failures {

    /// A refused body of at most so many bytes is read to its end, so that the connection stays usable.
    private static final int READ_ANYWAY = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static void install(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal));
        routes.exception(HttpResponseException.class, (failure, ctx) -> answer(ctx, refusal(failure.getStatus())));
        routes.exception(ConnectionException.class, (failure, ctx) -> {
            LOG.error("the store does not answer: {}", String.valueOf(failure.getMessage()));
            answer(ctx, unavailable());
        });
        routes.exception(JdbiException.class, (failure, ctx) -> {
            if (StoreTrouble.of(failure) == StoreTrouble.OTHER) {
                LOG.error("{} {} failed in the store", ctx.method().name(), DeviceRoutes.oneLine(ctx.path()), failure);
            } else {
                LOG.error("the store does not answer: {}", DeviceRoutes.oneLine(String.valueOf(failure.getMessage())));
            }
            answer(ctx, ofStore(failure));
        });
        routes.exception(Exception.class, (failure, ctx) -> {
            LOG.error("{} {} failed", ctx.method().name(), DeviceRoutes.oneLine(ctx.path()), failure);
            answer(ctx, Refusal.of(Code.UNKNOWN, ProblemCode.FAULT, "The server failed; its log says why."));
        });
    }

    /// Whether the store is gone, full, or was asked something wrong.
    private static Refusal ofStore(JdbiException failure) {
        return switch (StoreTrouble.of(failure)) {
            case GONE -> unavailable();
            case FULL ->
                Refusal.of(Code.UNKNOWN, ProblemCode.NO_ROOM, "The store has no room left. Make room on its disk.");
            case OTHER -> Refusal.of(Code.UNKNOWN, ProblemCode.FAULT, "The server failed; its log says why.");
        };
    }

    private static Refusal unavailable() {
        return Refusal.of(Code.UNKNOWN, ProblemCode.UNAVAILABLE, "The store does not answer right now.");
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 404 -> Refusal.of(Code.NOT_FOUND, ProblemCode.NOT_FOUND, "There is nothing at this address.");
            case 405 -> Refusal.of(Code.METHOD_NOT_ALLOWED);
            case 413 ->
                Refusal.of(Code.FILES_TOO_LARGE, ProblemCode.TOO_LARGE, "The body is larger than this route takes.");
            default ->
                status < 500
                        ? Refusal.of(Code.PARAMETERS)
                        : Refusal.of(Code.UNKNOWN, ProblemCode.FAULT, "The server failed; its log says why.");
        };
    }

    private static void answer(Context ctx, Refusal refusal) {
        if (refusal.retryAfterSeconds() > 0) {
            ctx.header("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        } else if (refusal.problem() == ProblemCode.UNAVAILABLE) {
            ctx.header("Retry-After", "5");
        }
        ctx.header("Cache-Control", "no-store");
        if (ctx.req().getContentLengthLong() > READ_ANYWAY || ctx.header("Transfer-Encoding") != null) {
            // What was not read of the body makes the connection useless, and the client has to know that.
            ctx.header("Connection", "close");
        }
        if (DeviceRoutes.isPackageRoute(ctx.path())) {
            DeviceRoutes.nothing(ctx, legacyStatus(refusal));
        } else if (ctx.path().startsWith("/v2/") || ctx.path().startsWith("/health")) {
            int status = refusal.code() == Code.METHOD_NOT_ALLOWED ? 405 : refusal.problemStatus();
            Problem problem = new Problem(status, refusal.problem(), refusal.detail(), refusal.field());
            ctx.status(status).contentType("application/problem+json").result(Json.bytes(problem));
        } else {
            Answers.envelope(ctx, legacyStatus(refusal), refusal.code(), refusal.message(), null);
        }
    }

    private static int legacyStatus(Refusal refusal) {
        return switch (refusal.problem()) {
            case UNAVAILABLE, NO_ROOM, CONFLICT, CHANGED_MEANWHILE -> refusal.problemStatus();
            default -> refusal.code().status();
        };
    }
}
