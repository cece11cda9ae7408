package dev.patchsmith.workspace.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.instance.SingleInstance.Claim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();

    @Test
    void theSecondFindsTheFolderTaken() throws Exception {
        try (SingleInstance first = claimed(folder)) {
            assertThat(first).isNotNull();
            assertThat(SingleInstance.claim(folder)).isInstanceOf(Claim.Taken.class);
        }
    }

    @Test
    void theFolderIsFreeAgainWhenTheFirstHasEnded() throws Exception {
        claimed(folder).close();
        try (SingleInstance second = claimed(folder)) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void filesArePassedToTheFirst() throws Exception {
        try (SingleInstance first = listening(folder)) {
            Path file = folder.resolve("支付 结算.m");
            assertThat(SingleInstance.pass(folder, List.of(file, Path.of("relative.m"))))
                    .isTrue();
            assertThat(next()).containsExactly(file, Path.of("relative.m").toAbsolutePath());
            assertThat(SingleInstance.pass(folder, List.of())).isTrue();
            assertThat(next()).isEmpty();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void aFolderWithALongNameWorksToo() throws Exception {
        Path far = Files.createDirectories(folder.resolve("长".repeat(60)).resolve("deep"));
        try (SingleInstance first = listening(far)) {
            assertThat(SingleInstance.pass(far, List.of(far))).isTrue();
            assertThat(next()).containsExactly(far.toAbsolutePath().normalize());
            assertThat(first).isNotNull();
        }
    }

    @Test
    void aSocketLeftBehindByACrashIsNoObstacle() throws Exception {
        Files.createFile(folder.resolve("instance.sock"));
        try (SingleInstance first = listening(folder)) {
            assertThat(SingleInstance.pass(folder, List.of())).isTrue();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void nobodyTakesFilesWhereNothingRuns() {
        assertThat(SingleInstance.pass(folder, List.of(folder))).isFalse();
    }

    private SingleInstance listening(Path where) throws Exception {
        SingleInstance first = claimed(where);
        Thread.ofVirtual().start(() -> {
            try {
                first.listen(taken::add);
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        return first;
    }

    private static SingleInstance claimed(Path where) throws Exception {
        Claim claim = SingleInstance.claim(where);
        assertThat(claim).isInstanceOf(Claim.Mine.class);
        return ((Claim.Mine) claim).instance();
    }

    private List<Path> next() throws InterruptedException {
        List<Path> files = taken.poll(20, TimeUnit.SECONDS);
        assertThat(files).isNotNull();
        return files == null ? List.of() : files;
    }
}
