package dev.patchsmith.apk.build.tinker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.PackagePart.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WorkersTest {

    private static final long MEGABYTE = 1 << 20;

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private static Payload payload(String name) {
        return new Payload(name, null, "", Role.OTHER, "");
    }

    private Payload alone(String name) throws InterruptedException {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        Thread.onSpinWait();
        atWork.decrementAndGet();
        return payload(name);
    }

    @Test
    void worksOnFilesThatTakeHalfOfTheMemoryTwoAtATime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Workers.Task> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "file " + i;
            tasks.add(new Workers.Task(Workers.MEGABYTES / 2 * MEGABYTE, () -> {
                together.await(1, TimeUnit.MINUTES);
                return payload(name);
            }));
        }
        assertThat(new Workers(8, WorkProgress.NONE).run(tasks))
                .extracting(Payload::name)
                .startsWith("file 0", "file 1")
                .hasSize(8);
    }

    @Test
    void worksOnFilesThatTakeAllTheMemoryOneAfterTheOther() throws Exception {
        List<Workers.Task> tasks = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String name = "file " + i;
            tasks.add(new Workers.Task((Workers.MEGABYTES + i) * MEGABYTE, () -> alone(name)));
        }
        assertThat(new Workers(8, WorkProgress.NONE).run(tasks)).hasSize(500);
        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void oneThatFailsEndsThoseThatWaitForItsMemory() {
        Workers.Task failing = new Workers.Task(Workers.MEGABYTES * MEGABYTE, () -> {
            throw new IOException("no such file");
        });
        Workers.Task waiting = new Workers.Task(Workers.MEGABYTES * MEGABYTE, () -> payload("never looked at"));
        assertThatThrownBy(() -> new Workers(2, WorkProgress.NONE).run(List.of(failing, waiting)))
                .isInstanceOf(IOException.class)
                .hasMessage("no such file");
    }
}
