package dev.patchsmith.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.patch.Checksum;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Defect 30: what nobody uses does not stay for ever, and what somebody uses does.
class LeftoversTest {

    @TempDir
    Path folder;

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static void upload(Database database, String name, Instant at) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Checksum checksum = Checksum.of(bytes);
        database.<@Nullable Void>write(handle -> {
            Contents contents = new Contents(handle);
            contents.put(checksum, bytes, at);
            contents.register(checksum, bytes.length, name, ".mg", 0, at);
            return null;
        });
    }

    @Test
    void d30OldUploadsThatNobodyUsesGoAndOthersStay() {
        try (Database database = Database.open(folder, null)) {
            Instant old = NOW.minus(Duration.ofDays(40));
            upload(database, "unused", old);
            upload(database, "new", NOW.minus(Duration.ofDays(3)));
            upload(database, "avatar", old);
            upload(database, "neutral", old);
            database.<@Nullable Void>write(handle -> {
                long id = new Members(handle).add("somebody", null, "x", false, NOW);
                handle.execute("UPDATE member SET avatar = 'avatar' WHERE id = ?", id);
                handle.execute(
                        "UPDATE app SET neutral_sha256 = ?",
                        Checksum.of("neutral".getBytes(StandardCharsets.UTF_8)).hex());
                return null;
            });
            assertThat(database.<Integer>write(handle -> new Leftovers(handle).clear(NOW)))
                    .isEqualTo(1);
            database.<@Nullable Void>read(handle -> {
                Contents contents = new Contents(handle);
                assertThat(contents.byPath("unused")).isEmpty();
                assertThat(contents.byPath("new")).isPresent();
                assertThat(contents.byPath("avatar")).isPresent();
                assertThat(contents.byPath("neutral")).isPresent();
                assertThat(handle.createQuery("SELECT COUNT(*) FROM content")
                                .mapTo(Long.class)
                                .one())
                        .isEqualTo(3);
                return null;
            });
        }
    }
}
