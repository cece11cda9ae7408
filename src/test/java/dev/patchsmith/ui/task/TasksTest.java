package dev.patchsmith.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void whatIsPutOffWhileTheWindowClosesIsDoneAtOnce() {
        Tasks tasks = new Tasks();
        tasks.close();
        List<String> done = new ArrayList<>();
        tasks.after(Duration.ofDays(1), () -> done.add("saved"));
        assertThat(done).containsExactly("saved");
    }
}
