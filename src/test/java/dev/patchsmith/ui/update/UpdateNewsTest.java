package dev.patchsmith.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.patchsmith.ui.WindowTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class UpdateNewsTest extends WindowTest {

    private final AtomicInteger asked = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] bytes = "version: 99.0.0\npage: https://example.org/99\n\nFlies.\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/newest.txt";
    }

    @Test
    void nothingIsAskedUntilTheUserWantsIt(FxRobot robot) {
        robot.interact(() -> bench.shell().memory().put("update.address", address()));
        restart(robot);
        assertThat(bench.shell().memory().get("update.looked")).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void theNewsIsToldInANoteAndOnceADay(FxRobot robot) throws Exception {
        robot.interact(() -> {
            bench.shell().memory().put("update.wanted", "true");
            bench.shell().memory().put("update.address", address());
        });
        restart(robot);
        until(() -> shows(robot, "Patchsmith 99.0.0 is out"));
        restart(robot);
        assertThat(asked).hasValue(1);
    }

    @Test
    void beingOfflineIsNoNewsAndAskedAgainAtTheNextStart(FxRobot robot) throws Exception {
        server.stop(0);
        robot.interact(() -> bench.shell().memory().put("update.wanted", "true"));
        robot.interact(() -> bench.shell().memory().put("update.address", address()));
        UpdateNews[] news = new UpdateNews[1];
        restart(robot);
        robot.interact(() -> news[0] = bench.updates());
        until(() -> news[0].answerProperty().get() != null);
        assertThat(robot.lookup(".toast").queryAll()).isEmpty();
        assertThat(bench.shell().memory().get("update.looked")).isEmpty();
    }

    @Test
    void thePreferencesTurnItOnAndTellAnAddressThatCannotBeUsed(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        robot.interact(() -> robot.lookup("#wanted").queryAs(CheckBox.class).setSelected(true));
        robot.interact(
                () -> robot.lookup("#address").queryAs(TextField.class).setText("http://example.org/newest.txt"));
        assertThat(bench.shell().memory().get("update.wanted")).contains("true");
        assertThat(isShown(robot, "#update-refusal")).isTrue();
        robot.interact(
                () -> robot.lookup("#address").queryAs(TextField.class).setText("https://example.org/newest.txt"));
        assertThat(isShown(robot, "#update-refusal")).isFalse();
    }

    @Test
    void theNotesAreShownWhenAskedFor(FxRobot robot) throws Exception {
        robot.interact(() -> bench.updates().addressProperty().set(address()));
        act(robot, "help.updates");
        until(() -> robot.lookup("What is new").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("What is new")
                .queryAs(javafx.scene.control.Button.class)
                .fire());
        assertThat(robot.lookup("#update-notes").queryAs(TextArea.class).getText())
                .isEqualTo("Flies.");
    }

    @Test
    void withoutAnAddressThePreferencesAreShown(FxRobot robot) {
        act(robot, "help.updates");
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo("preferences");
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().anyMatch(label -> text.equals(label.getText()));
    }
}
