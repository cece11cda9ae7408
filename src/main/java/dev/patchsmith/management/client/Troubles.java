package dev.patchsmith.management.client;

import dev.patchsmith.management.client.Trouble.Certificate;
import dev.patchsmith.management.client.Trouble.Unreachable.Why;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Makes one [Trouble] of a failed transfer or of an answer that is no success.
final class Troubles {

    private Troubles() {}

    static Trouble of(IOException failure, String host) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateTrust.Distrust distrust) {
                return distrust.trouble();
            }
        }
        return switch (failure) {
            case Transport.Cancelled cancelled -> new Trouble.Cancelled();
            case Transport.TooLarge large -> new Trouble.AnswerTooLarge(large.limit());
            case Transport.Astray astray -> new Trouble.BadRedirect(astray.target(), astray.why());
            case UnknownHostException unknown -> new Trouble.Unreachable(host, Why.UNKNOWN_NAME);
            case NoRouteToHostException none -> new Trouble.Unreachable(host, Why.NO_ROUTE);
            case ConnectException refused ->
                new Trouble.Unreachable(host, timedOut(refused) ? Why.NO_ROUTE : Why.REFUSED);
            case SocketTimeoutException late -> new Trouble.TimedOut(host);
            case InterruptedIOException interrupted ->
                "timeout".equals(interrupted.getMessage()) ? new Trouble.TimedOut(host) : new Trouble.Cancelled();
            case SSLPeerUnverifiedException name ->
                new Certificate(host, Certificate.Why.WRONG_HOST, "", subjectIn(name), null);
            case SSLException tls -> new Certificate(host, Certificate.Why.NO_TLS, "", "", null);
            case SocketException broken -> new Trouble.Unreachable(host, Why.BROKEN_OFF);
            case EOFException end -> new Trouble.Unreachable(host, Why.BROKEN_OFF);
            case IOException other -> new Trouble.Unreachable(host, Why.BROKEN_OFF);
        };
    }

    private static boolean timedOut(ConnectException refused) {
        return ("" + refused.getMessage()).contains("timed out");
    }

    private static String subjectIn(SSLPeerUnverifiedException failure) {
        return ("" + failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("DN:"))
                .map(line -> line.substring(3).strip())
                .findFirst()
                .orElse("another name");
    }

    /// What an answer says that is no success.
    static Trouble of(Transport.Answer answer) {
        Optional<Problem> problem = problem(answer.body());
        if (problem.isPresent()) {
            return ofProblem(problem.get(), answer);
        }
        Optional<Envelope> envelope = envelope(answer.body());
        if (envelope.isPresent()) {
            return ofEnvelope(envelope.get(), answer);
        }
        if (answer.status() == 429) {
            return new Trouble.TooOften(Retry.wish(answer.header("Retry-After"), Instant.now()));
        }
        return answer.status() >= 500
                ? new Trouble.ServerFault(answer.status(), "")
                : new Trouble.NotAManagementServer(answer.address(), found(answer));
    }

    private static Trouble ofProblem(Problem problem, Transport.Answer answer) {
        return switch (problem.code()) {
            case WRONG_LOGIN -> new Trouble.WrongPassword(problem.detail());
            case NOT_LOGGED_IN, EXPIRED -> new Trouble.SessionEnded();
            case NOT_ALLOWED -> new Trouble.NotPermitted(problem.detail());
            case NOT_FOUND -> new Trouble.NotFound(problem.detail());
            case CONFLICT, CHANGED_MEANWHILE -> new Trouble.Conflict(problem.detail());
            case INVALID, TOO_LARGE, NO_ROOM ->
                new Trouble.Rejected(problem.status(), problem.code().name(), problem.detail(), problem.field());
            case TOO_OFTEN -> new Trouble.TooOften(Retry.wish(answer.header("Retry-After"), Instant.now()));
            case FAULT, UNAVAILABLE -> new Trouble.ServerFault(problem.status(), problem.detail());
        };
    }

    private static Trouble ofEnvelope(Envelope envelope, Transport.Answer answer) {
        String message = envelope.text();
        Code code = Code.of(envelope.code()).orElse(Code.UNKNOWN);
        return switch (code) {
            case WRONG_LOGIN -> new Trouble.WrongPassword(message);
            case NO_PERMISSION, FORBIDDEN -> new Trouble.NotPermitted(message);
            case NOT_FOUND, USER_NOT_FOUND, GROUP_NOT_FOUND, NO_LOGS -> new Trouble.NotFound(message);
            case TOO_OFTEN -> new Trouble.TooOften(Retry.wish(answer.header("Retry-After"), Instant.now()));
            case UNKNOWN -> new Trouble.ServerFault(answer.status(), message);
            default ->
                isAboutTheSession(answer)
                        ? new Trouble.SessionEnded()
                        : new Trouble.Rejected(answer.status(), "" + envelope.code(), message, null);
        };
    }

    /// Whether the answer says that the access token is missing, too old or not accepted, so that renewing may help.
    static boolean isAboutTheSession(Transport.Answer answer) {
        if (answer.status() != 401 && answer.status() != 422) {
            return false;
        }
        Optional<Problem> problem = problem(answer.body());
        if (problem.isPresent()) {
            return problem.get().code() == Problem.ProblemCode.EXPIRED
                    || problem.get().code() == Problem.ProblemCode.NOT_LOGGED_IN;
        }
        int code = envelope(answer.body()).map(Envelope::code).orElse(0);
        return code == 10000
                || code == 10012
                || code == 10013
                || (code >= 10040 && code <= 10052)
                || code == Code.REFRESH_FAILED.number();
    }

    static boolean speaksOurLanguage(byte[] body) {
        return problem(body).isPresent() || envelope(body).isPresent();
    }

    static Optional<Envelope> envelope(byte[] body) {
        Envelope envelope = read(body, Envelope.class);
        return Optional.ofNullable(envelope).filter(it -> it.message() != null && looksLike(body, "\"code\""));
    }

    private static Optional<Problem> problem(byte[] body) {
        Problem problem = read(body, Problem.class);
        return Optional.ofNullable(problem).filter(it -> it.code() != null && it.detail() != null);
    }

    private static <T> @Nullable T read(byte[] body, Class<T> type) {
        if (body.length == 0 || (body[0] != '{' && !Character.isWhitespace(body[0]))) {
            return null;
        }
        try {
            return Json.read(body, type);
        } catch (JacksonException anotherShape) {
            return null;
        }
    }

    private static boolean looksLike(byte[] body, String key) {
        return new String(body, 0, Math.min(body.length, 4096), StandardCharsets.UTF_8).contains(key);
    }

    /// What came instead of an answer of a management server, in a few words.
    static String found(Transport.Answer answer) {
        String type = answer.header("Content-Type");
        String start =
                new String(answer.body(), 0, Math.min(answer.body().length, 200), StandardCharsets.UTF_8).strip();
        if ((type != null && type.contains("html")) || start.startsWith("<")) {
            return "a web page, status " + answer.status();
        }
        if (start.isEmpty()) {
            return "an empty answer, status " + answer.status();
        }
        return (start.startsWith("{") || start.startsWith("[") ? "other JSON" : "something else") + ", status "
                + answer.status();
    }
}
