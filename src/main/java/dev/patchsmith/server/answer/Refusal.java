package dev.patchsmith.server.answer;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.v2.Problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// A request that is refused for a reason its sender should know. Knows both protocols: the legacy code with its
/// message (a string, a list or an object), and the problem with its sentence.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient Object message;
    private final ProblemCode problem;
    private final @Nullable String field;
    private final int retryAfterSeconds;

    private Refusal(
            Code code,
            Object message,
            ProblemCode problem,
            String detail,
            @Nullable String field,
            int retryAfterSeconds) {
        super(detail, null, false, false);
        this.code = code;
        this.message = message;
        this.problem = problem;
        this.field = field;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Refusal of(Code code) {
        return new Refusal(code, code.message(), problemOf(code), code.message(), null, 0);
    }

    /// With another legacy message than the usual one of the code.
    public static Refusal of(Code code, Object message) {
        return new Refusal(code, message, problemOf(code), message.toString(), null, 0);
    }

    /// With words for our own protocol; the legacy one gets the usual message of the code.
    public static Refusal of(Code code, ProblemCode problem, String detail) {
        return new Refusal(code, code.message(), problem, detail, null, 0);
    }

    /// A field has a value that it cannot have.
    public static Refusal field(String field, String detail) {
        return new Refusal(Code.PARAMETERS, detail, ProblemCode.INVALID, detail, field, 0);
    }

    /// The thing is in a state that does not allow the act.
    public static Refusal conflict(String detail) {
        return new Refusal(Code.PARAMETERS, detail, ProblemCode.CONFLICT, detail, null, 0);
    }

    public static Refusal notFound(String detail) {
        return new Refusal(Code.NOT_FOUND, Code.NOT_FOUND.message(), ProblemCode.NOT_FOUND, detail, null, 0);
    }

    public static Refusal tooOften(String detail, long seconds) {
        return new Refusal(Code.TOO_OFTEN, Code.TOO_OFTEN.message(), ProblemCode.TOO_OFTEN, detail, null, (int)
                Math.clamp(seconds, 1, 86_400));
    }

    public Code code() {
        return code;
    }

    /// What the legacy envelope carries as its message.
    public Object message() {
        return message;
    }

    public ProblemCode problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable String field() {
        return field;
    }

    /// When to come back, in seconds; 0 if that does not matter.
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /// The HTTP status of the problem under `/v2`.
    public int problemStatus() {
        return switch (problem) {
            case INVALID -> 400;
            case NOT_LOGGED_IN, EXPIRED, WRONG_LOGIN -> 401;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case CHANGED_MEANWHILE -> 412;
            case TOO_LARGE -> 413;
            case TOO_OFTEN -> 429;
            case FAULT -> 500;
            case UNAVAILABLE -> 503;
            case NO_ROOM -> 507;
        };
    }

    private static ProblemCode problemOf(Code code) {
        return switch (code) {
            case ACCESS_TOKEN_EXPIRED, REFRESH_TOKEN_EXPIRED -> ProblemCode.EXPIRED;
            case WRONG_LOGIN -> ProblemCode.WRONG_LOGIN;
            case NO_PERMISSION -> ProblemCode.NOT_ALLOWED;
            default ->
                switch (code.status()) {
                    case 401 -> ProblemCode.NOT_LOGGED_IN;
                    case 403 -> ProblemCode.NOT_ALLOWED;
                    case 404, 405 -> ProblemCode.NOT_FOUND;
                    case 413 -> ProblemCode.TOO_LARGE;
                    case 429 -> ProblemCode.TOO_OFTEN;
                    case 500 -> ProblemCode.FAULT;
                    default -> ProblemCode.INVALID;
                };
        };
    }
}
