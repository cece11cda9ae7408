package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.lang.ref.WeakReference;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ClosedTabsTest extends WindowTest {

    @Test
    void theEditorsOfAClosedTextAreGivenBack(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author().create("Stays.m", Kind.OBJECTIVE_C, "int a;\n"));
        settled();
        robot.interact(() -> bench.author().create("Goes.m", Kind.OBJECTIVE_C, "int b;\n"));
        settled();
        WeakReference<Node> gone = new WeakReference<>(robot.lookup("#documents")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getContent());
        act(robot, "file.closeTab");
        until(() -> {
            System.gc();
            return gone.get() == null;
        });
        assertThat(bench.author().documents()).hasSize(1);
    }
}
