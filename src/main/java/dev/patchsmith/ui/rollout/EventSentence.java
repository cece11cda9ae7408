package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of the audit log as a sentence.
final class EventSentence {

    private EventSentence() {}

    /// The part of a patch's summary in the log that the sentence needs.
    private record Summary(
            @Nullable PatchState state,
            @Nullable Plan plan,
            @Nullable Integer phase) {

        @Nullable
        Reach reach() {
            if (plan == null) {
                return null;
            }
            int index = phase == null ? 0 : phase;
            return index == 0 || plan.phases().isEmpty()
                    ? plan.reach()
                    : plan.phases()
                            .get(Math.min(index, plan.phases().size()) - 1)
                            .reach();
        }
    }

    static String of(AuditEntry entry, Messages messages) {
        String key = key(entry.action());
        String act = key == null ? entry.action() : messages.get(key, to(entry, messages));
        String reason = entry.reason();
        return reason == null || reason.isBlank() ? act : messages.get("event.because", act, reason);
    }

    /// How far the release goes after the event; empty if it is about something else.
    static Optional<Reach> reachAfter(AuditEntry entry) {
        return "release".equals(entry.action()) || "phase".equals(entry.action())
                ? Optional.ofNullable(read(entry.after())).map(Summary::reach)
                : Optional.empty();
    }

    private static String to(AuditEntry entry, Messages messages) {
        return Optional.ofNullable(read(entry.after()))
                .map(Summary::reach)
                .map(reach -> Words.reach(reach, messages))
                .orElse("");
    }

    /// A log of a newer server may have another shape; its line is shown without the particulars.
    private static @Nullable Summary read(@Nullable String json) {
        if (json == null || !json.startsWith("{")) {
            return null;
        }
        try {
            return Json.read(json, Summary.class);
        } catch (RuntimeException anotherShape) {
            return null;
        }
    }

    private static @Nullable String key(String action) {
        return switch (action) {
            case "add-patch" -> "event.add";
            case "describe" -> "event.describe";
            case "release" -> "event.release";
            case "phase" -> "event.phase";
            case "pause" -> "event.pause";
            case "resume" -> "event.resume";
            case "stop" -> "event.stop";
            case "halt" -> "event.halt";
            case "roll-back" -> "event.rollBack";
            case "clear" -> "event.clear";
            case "delete-patch" -> "event.delete";
            case "add-app" -> "event.addApp";
            case "log-in" -> "event.logIn";
            case "add-group" -> "event.addGroup";
            case "change-group", "grant", "revoke" -> "event.changeGroup";
            case "delete-group" -> "event.deleteGroup";
            case "add-member" -> "event.addMember";
            case "change-member", "rename-member" -> "event.changeMember";
            case "delete-member" -> "event.deleteMember";
            case "reset-password", "change-password" -> "event.password";
            case "add-token" -> "event.addToken";
            case "delete-token" -> "event.deleteToken";
            case "refresh-token-reused" -> "event.reused";
            default -> null;
        };
    }

    static Tone tone(AuditEntry entry) {
        return switch (entry.action()) {
            case "release", "phase", "resume" -> Tone.ATTENTION;
            case "halt", "stop", "refresh-token-reused", "clear" -> Tone.DANGER;
            case "roll-back" -> Tone.SUCCESS;
            default -> Tone.NEUTRAL;
        };
    }
}
