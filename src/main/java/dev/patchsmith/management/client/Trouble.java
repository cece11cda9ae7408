package dev.patchsmith.management.client;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What can stand between a person and a management server, told apart because each asks for another remedy.
public sealed interface Trouble {

    /// The name or the password is wrong.
    record WrongPassword(String message) implements Trouble {}

    /// The session is over and could not be renewed: the password is needed again.
    record SessionEnded() implements Trouble {}

    /// The account may not do this.
    record NotPermitted(String message) implements Trouble {}

    /// Nobody was reached at all.
    record Unreachable(String host, Why why) implements Trouble {
        /// How the network failed.
        public enum Why {
            UNKNOWN_NAME,
            REFUSED,
            NO_ROUTE,
            BROKEN_OFF
        }
    }

    /// Somebody is there but did not answer in time.
    record TimedOut(String host) implements Trouble {}

    /// Something else answers at this address: a web page, a proxy, another service.
    ///
    /// @param found what came instead, in a few words
    record NotAManagementServer(String address, String found) implements Trouble {}

    /// The certificate is not accepted.
    ///
    /// @param fingerprint SHA-256 of the certificate that was shown, 64 hexadecimal digits, empty if none was seen
    record Certificate(
            String host,
            Why why,
            String fingerprint,
            String subject,
            @Nullable Instant until) implements Trouble {
        /// What is wrong with a certificate.
        public enum Why {
            /// Signed by nobody this computer trusts; may be accepted once by its fingerprint.
            UNTRUSTED,
            /// Another one than was accepted before. Never accepted by a click.
            CHANGED,
            EXPIRED,
            WRONG_HOST,
            /// No TLS at all, or a version too old.
            NO_TLS
        }
    }

    /// The server was understood, but it did not do what was asked.
    ///
    /// @param field what was wrong in the request, if the server names it
    record Rejected(
            int status,
            String code,
            String message,
            @Nullable String field) implements Trouble {}

    /// Somebody else changed the thing meanwhile, or its state does not allow this.
    record Conflict(String message) implements Trouble {}

    record NotFound(String message) implements Trouble {}

    /// The server asks to be left alone for a while.
    record TooOften(@Nullable Duration pause) implements Trouble {}

    /// A fault of the server.
    record ServerFault(int status, String message) implements Trouble {}

    /// More bytes came than such an answer can have.
    record AnswerTooLarge(long limit) implements Trouble {}

    /// The server sends us to a place we do not follow to.
    record BadRedirect(String target, String why) implements Trouble {}

    /// The work was cancelled by the user.
    record Cancelled() implements Trouble {}

    /// What happened and what to do, in one or two sentences.
    default String sentence() {
        return switch (this) {
            case WrongPassword wrong -> "The user name or the password is wrong.";
            case SessionEnded ended -> "The session has ended; log in again.";
            case NotPermitted not -> "Your account may not do this: " + not.message();
            case Unreachable(String host, Unreachable.Why why) -> unreachable(host, why);
            case TimedOut(String host) -> host + " did not answer in time; try again or raise the time limit.";
            case NotAManagementServer(String address, String found) ->
                address + " is not a management server (" + found + "); check the address.";
            case Certificate certificate -> certificate(certificate);
            case Rejected rejected -> "The server did not accept this: " + rejected.message();
            case Conflict(String message) -> message;
            case NotFound(String message) -> message;
            case TooOften(Duration pause) ->
                "The server asks to wait"
                        + (pause == null ? "" : " " + Math.max(1, pause.toSeconds()) + " s")
                        + " before the next try.";
            case ServerFault(int status, String message) ->
                "The server has a fault (" + status + (message.isEmpty() ? "" : ": " + message) + "); try again later.";
            case AnswerTooLarge(long limit) ->
                "The answer is larger than " + limit / 1_000_000 + " MB and was not read; check the address.";
            case BadRedirect(String target, String why) -> "The server sends on to " + target + ", " + why + ".";
            case Cancelled cancelled -> "Cancelled.";
        };
    }

    private static String unreachable(String host, Unreachable.Why why) {
        return switch (why) {
            case UNKNOWN_NAME -> "No computer is called " + host + "; check the address and the network.";
            case REFUSED -> "Nothing answers at " + host + "; is the server running?";
            case NO_ROUTE -> host + " cannot be reached; check the network and the proxy.";
            case BROKEN_OFF -> "The connection to " + host + " was broken off; try again.";
        };
    }

    private static String certificate(Certificate trouble) {
        return switch (trouble.why()) {
            case UNTRUSTED ->
                "Nobody this computer trusts has signed the certificate of " + trouble.host() + " (" + trouble.subject()
                        + ").";
            case CHANGED ->
                trouble.host() + " shows another certificate than the one that was accepted. If nobody told you why,"
                        + " somebody may be listening: do not go on.";
            case EXPIRED -> "The certificate of " + trouble.host() + " has run out" + day(trouble.until()) + ".";
            case WRONG_HOST -> "The certificate is not for " + trouble.host() + " but for " + trouble.subject() + ".";
            case NO_TLS -> trouble.host() + " speaks no TLS that can be trusted; does the address begin with http://?";
        };
    }

    private static String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : " on "
                        + DateTimeFormatter.ISO_LOCAL_DATE
                                .withZone(ZoneOffset.UTC)
                                .format(instant);
    }
}
