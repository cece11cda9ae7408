package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Files and servers that are not what they should be: the window says one sentence and loses nothing.
class BadInputTest extends WindowTest {

    @Test
    void anEmptyFileIsOpenedAndSaysThatThereIsNothingToTranslate(FxRobot robot) throws Exception {
        drop(robot, Files.createFile(home.resolve("Empty.m")));
        until(() -> bench.author().active().isPresent()
                && !bench.author().active().get().busyProperty().get());
        assertThat(bench.author().active().orElseThrow().text()).isEmpty();
    }

    @Test
    void aBinaryFileIsRefusedByNameAndByte(FxRobot robot) throws Exception {
        drop(robot, Files.write(home.resolve("photo.m"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0, 0, 3}));
        assertThat(shown(robot)).contains("photo.m\" is not a text");
        robot.interact(() -> bench.shell().overlay().close());
        robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
        drop(robot, home.resolve("photo.m"));
        assertThat(shown(robot)).contains("photo.m”不是文字文件");
    }

    @Test
    void aFileOfFiveMegabytesIsOpenedOrRefusedWithItsSize(FxRobot robot) throws Exception {
        String method = "// 一行注释 to fill the file with something that is text\n";
        Path large = Files.writeString(home.resolve("Large.m"), method.repeat(5_000_000 / 58));
        drop(robot, large);
        assertThat(bench.author().active().map(each -> each.text().length()).orElse(0) > 3_000_000
                        || shown(robot).contains("MB"))
                .isTrue();
    }

    @Test
    void chineseEncodingsAndLineEndsAreRead(FxRobot robot) throws Exception {
        String text = "// 支付结算\r\n@implementation Cart\r\n@end\r\n";
        for (Charset charset : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            Path file = Files.write(home.resolve(charset.name() + ".m"), text.getBytes(charset));
            drop(robot, file);
            assertThat(bench.author().active().orElseThrow().text()).contains("// 支付结算");
        }
    }

    @Test
    void aKeyOfSeventeenBytesIsRefusedWithTheReasonInBothLanguages(FxRobot robot) throws Exception {
        assertThat(bench.shell()
                        .messages()
                        .sentence("The key has 17 UTF-8 bytes. Clients copy it into 16 bytes and silently end up with"
                                + " another key when it is longer: use at most 16 bytes."))
                .contains("17 UTF-8 bytes");
        robot.interact(() -> bench.shell().go("packages"));
        robot.interact(() -> bench.sealing().take("a.mg", "class A : NSObject {\n- (int)one {\n    return 1;\n}\n}\n"));
        robot.interact(() -> bench.sealing().useKey("01234567890123456".toCharArray()));
        assertThat(shown(robot)).contains("17 UTF-8 bytes");
        robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
        assertThat(shown(robot)).contains("17 个 UTF-8 字节");
    }

    @Test
    void aDataFolderThatIsAFileIsNamed(FxRobot robot) throws Exception {
        write(home.resolve("own/server"), "");
        robot.interact(() -> bench.shell().actions().get("rollouts.local").act().run());
        until(() -> bench.rollouts().stateProperty().get() == State.FAILED);
        assertThat(shown(robot)).contains("cannot be used").doesNotContain("Exception");
        robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
        assertThat(shown(robot)).contains("无法使用");
    }

    @Test
    void aDataFolderThatAnotherServerHoldsIsNamed(FxRobot robot) throws Exception {
        try (ManagementServer other = ManagementServer.start(
                ServerConfig.in(home.resolve("own/server")).withFirstPassword("first1234".toCharArray()))) {
            robot.interact(
                    () -> bench.shell().actions().get("rollouts.local").act().run());
            until(() -> bench.rollouts().stateProperty().get() == State.FAILED);
            assertThat(shown(robot)).contains("already works in").doesNotContain("Exception");
            assertThat(other.url()).isNotNull();
        }
    }

    @Test
    void aWrongPasswordIsSaid(FxRobot robot) throws Exception {
        try (ManagementServer server = ManagementServer.start(
                ServerConfig.in(home.resolve("own")).withFirstPassword("first1234".toCharArray()))) {
            connect(robot, server.url());
            assertThat(shown(robot)).contains("password is wrong");
            robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
            connect(robot, server.url());
            assertThat(shown(robot)).contains("密码");
        }
    }

    @Test
    void aWebPageIsNoManagementServer(FxRobot robot) throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            byte[] page = "<html><body>Welcome to nginx!</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.start();
        try {
            connect(robot, URI.create("http://127.0.0.1:" + web.getAddress().getPort()));
            assertThat(shown(robot)).contains("not a management server").doesNotContain("Exception");
        } finally {
            web.stop(0);
        }
    }

    private void connect(FxRobot robot, URI address) throws Exception {
        robot.interact(() -> bench.shell().go("rollouts"));
        robot.interact(() -> bench.rollouts()
                .connect(
                        "test",
                        "connecting",
                        () -> new ManagementClient(Connection.to(address))
                                .logIn("root", "wrong-password".toCharArray())));
        until(() -> bench.rollouts().stateProperty().get() == State.FAILED);
    }

    private void drop(FxRobot robot, Path file) {
        robot.interact(() -> bench.open(List.of(file)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Every word that can be read in the window now.
    private static String shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .filter(each -> each.getText() != null && isShown(each))
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }
}
