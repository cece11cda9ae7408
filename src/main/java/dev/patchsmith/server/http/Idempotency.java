package dev.patchsmith.server.http;

import dev.patchsmith.patch.Checksum;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AnsweredRequests;
import dev.patchsmith.server.store.Database;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Requests with an `Idempotency-Key` are done once: the same again within a day gets the same answer, another
/// one under the same key is refused.
final class Idempotency {

    /// An answer that can be kept.
    record Answer(int status, String body) {}

    private static final int LONGEST_KEY = 128;
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    Idempotency(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void once(Context ctx, Caller caller, Supplier<Answer> work) {
        String header = ctx.header("Idempotency-Key");
        if (header == null || header.isEmpty()) {
            send(ctx, work.get());
            return;
        }
        if (header.length() > LONGEST_KEY) {
            throw Refusal.field("Idempotency-Key", "A key has at most " + LONGEST_KEY + " characters.");
        }
        String key = caller.name() + "/" + header;
        String fingerprint = Checksum.of((ctx.path() + "\n" + ctx.body()).getBytes(StandardCharsets.UTF_8))
                .hex();
        boolean first = database.write(handle -> {
            AnsweredRequests answered = new AnsweredRequests(handle);
            answered.forgetBefore(clock.instant().minus(MEMORY));
            return answered.begin(key, fingerprint, clock.instant());
        });
        if (first) {
            send(ctx, answer(key, work));
        } else {
            replay(ctx, key, fingerprint);
        }
    }

    private Answer answer(String key, Supplier<Answer> work) {
        try {
            Answer answer = work.get();
            database.<@Nullable Void>write(handle -> {
                new AnsweredRequests(handle).finish(key, answer.status(), answer.body());
                return null;
            });
            return answer;
        } catch (RuntimeException failed) {
            database.<@Nullable Void>write(handle -> {
                new AnsweredRequests(handle).abandon(key);
                return null;
            });
            throw failed;
        }
    }

    private void replay(Context ctx, String key, String fingerprint) {
        AnsweredRequests.Row row = database.read(handle -> new AnsweredRequests(handle).find(key))
                .orElseThrow(() -> Refusal.conflict("The first request with this key failed just now. Try again."));
        if (!row.fingerprint().equals(fingerprint)) {
            throw Refusal.conflict("Another request was sent with this Idempotency-Key before.");
        }
        if (row.status() == 0) {
            throw Refusal.conflict("The first request with this key is still being answered.");
        }
        ctx.header("Idempotency-Replayed", "true");
        send(ctx, new Answer(row.status(), row.body()));
    }

    private static void send(Context ctx, Answer answer) {
        ctx.status(answer.status()).contentType(Answers.JSON).result(answer.body());
    }
}
