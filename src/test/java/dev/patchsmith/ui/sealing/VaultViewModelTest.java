package dev.patchsmith.ui.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultViewModelTest {

    @TempDir
    Path folder;

    @AutoClose
    private final Tasks tasks = new Tasks();

    private final Map<String, String> kept = new HashMap<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private VaultViewModel vault;

    @BeforeEach
    void open() {
        VaultSession session = new VaultSession(folder.resolve("keys.vault"), new SessionMemory());
        session.create("correct horse".toCharArray(), new Argon2Cost(64, 1, 1));
        vault = new VaultViewModel(tasks, session, memory(), () -> now);
        vault.refresh();
    }

    @Test
    void locksWhenNobodyWasThereForTheTimeThatIsSet() {
        now = now.plus(Duration.ofMinutes(14));
        vault.lockIfIdle();
        assertThat(vault.isOpen()).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        vault.lockIfIdle();
        assertThat(vault.isOpen()).isFalse();
        assertThat(vault.session().state()).isEqualTo(VaultSession.State.LOCKED);
    }

    @Test
    void whoTouchesAnythingPutsItOff() {
        now = now.plus(Duration.ofMinutes(14));
        vault.touched();
        now = now.plus(Duration.ofMinutes(14));
        vault.lockIfIdle();
        assertThat(vault.isOpen()).isTrue();
    }

    @Test
    void neverMeansNever() {
        vault.lockMinutesProperty().set(0);
        now = now.plus(Duration.ofDays(1));
        vault.lockIfIdle();
        assertThat(vault.isOpen()).isTrue();
        assertThat(kept).containsEntry("keys.lockMinutes", "0");
    }

    private Memory memory() {
        return new Memory() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void put(String key, String value) {
                kept.put(key, value);
            }

            @Override
            public void remove(String key) {
                kept.remove(key);
            }
        };
    }
}
