package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The body of every answer under `/v2` that is not a success (`application/problem+json`). `code` is stable and
/// meant for programs, `detail` is a sentence for people, `field` names what was wrong in the request.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status,
        ProblemCode code,
        String detail,
        @Nullable String field) {

    public Problem(int status, ProblemCode code, String detail) {
        this(status, code, detail, null);
    }

    /// What went wrong, for programs.
    public enum ProblemCode {
        /// 400: a field has a value it cannot have.
        INVALID,
        /// 401: no token, a broken one, or one that was taken back.
        NOT_LOGGED_IN,
        /// 401: the access token is too old; renew the session.
        EXPIRED,
        /// 401: the name or the password is wrong.
        WRONG_LOGIN,
        /// 403: the account may not do this.
        NOT_ALLOWED,
        /// 404: there is no such thing, or it belongs to an app the token is not for.
        NOT_FOUND,
        /// 409: the thing is in a state that does not allow it.
        CONFLICT,
        /// 412: somebody changed the thing since it was read.
        CHANGED_MEANWHILE,
        /// 413: more bytes or entries than the server takes.
        TOO_LARGE,
        /// 429: too many requests; the header `Retry-After` says when to come back.
        TOO_OFTEN,
        /// 500: a fault of the server.
        FAULT,
        /// 503: the store cannot be reached right now.
        UNAVAILABLE,
        /// 507: the store has no room left.
        NO_ROOM
    }
}
