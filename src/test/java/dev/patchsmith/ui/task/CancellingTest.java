package dev.patchsmith.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class CancellingTest extends WindowTest {

    private static final int TIMES = 300;

    @Test
    void workThatIsCancelledBeforeItBeganEndsToo(FxRobot robot) throws Exception {
        Tasks tasks = bench.shell().tasks();
        List<Integer> ended = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        robot.interact(() -> {
            for (int i = 0; i < TIMES; i++) {
                int number = i;
                tasks.work("work", _ -> number)
                        .onSuccess(told::add)
                        .andFinally(() -> ended.add(number))
                        .now()
                        .cancel();
            }
        });
        until(() -> ended.size() == TIMES);
        assertThat(told).isEmpty();
        assertThat(tasks.running()).isEmpty();
    }
}
