package dev.patchsmith.workspace.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.patchsmith.workspace.settings.Settings.Network;
import dev.patchsmith.workspace.settings.Settings.ProxyMode;
import dev.patchsmith.workspace.update.UpdateCheck.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateCheckTest {

    private static final Network DIRECT = new Network(ProxyMode.NONE, "", 8080, 2, 2);

    private volatile Headers asked = new Headers();
    private volatile String answer = "";

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/newest.txt", exchange -> {
            asked = exchange.getRequestHeaders();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://192.0.2.1/newest.txt");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Answer look(String path) {
        return new UpdateCheck("1.0.0", DIRECT)
                .look("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void aNewerVersionIsTold() {
        answer = "version: 1.1.0\npage: https://example.org/\n\nFaster.\n";
        assertThat(look("/newest.txt"))
                .isEqualTo(new Answer.Newer(new ReleaseNews("1.1.0", "https://example.org/", "Faster.")));
    }

    @Test
    void theSameVersionIsNoNews() {
        answer = "version: 1.0.0\n";
        assertThat(look("/newest.txt")).isEqualTo(new Answer.UpToDate("1.0.0"));
    }

    @Test
    void theRequestSaysNothingAboutTheUserOrHisVersion() {
        look("/newest.txt");
        assertThat(asked.getFirst("User-Agent")).isEqualTo("Patchsmith");
        assertThat(asked).doesNotContainKeys("Cookie", "Referer", "From", "Authorization", "Accept-language");
        assertThat(asked.toString())
                .doesNotContain("1.0.0", System.getProperty("user.name") + "@", System.getProperty("java.version"));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(look("/nothing")).isEqualTo(new Answer.Unknown("127.0.0.1 has no such file (404)."));
    }

    @Test
    void aPageInsteadOfTheFileIsSaid() {
        answer = "<html>Please sign in</html>";
        assertThat(look("/newest.txt")).isEqualTo(new Answer.Unknown("The file at this address names no version."));
    }

    @Test
    void aFileWithoutEndIsNotRead() {
        answer = "version: 9.0.0\n\n" + "x".repeat(200_000);
        assertThat(look("/newest.txt"))
                .isEqualTo(new Answer.Unknown("The file at 127.0.0.1 is too long to be about a release."));
    }

    @Test
    void aRedirectionToAnUnprotectedAddressElsewhereIsNotFollowed() {
        assertThat(look("/elsewhere")).isEqualTo(new Answer.Unknown("127.0.0.1 has no such file (302)."));
    }

    @Test
    void aServerThatIsGoneIsSaid() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(new UpdateCheck("1.0.0", DIRECT).look("http://127.0.0.1:" + port + "/newest.txt"))
                .isEqualTo(new Answer.Unknown("127.0.0.1 does not answer."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/newest.txt", "ftp://example.org/x", "newest.txt", "", "https:///x", "a b"})
    void withoutHttpsNothingIsAsked(String address) {
        assertThat(UpdateCheck.refusal(address)).isPresent();
        assertThat(new UpdateCheck("1.0.0", DIRECT).look(address)).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/newest.txt", " https://example.org:8443/x ", "http://localhost:8080/x"})
    void httpsAndThisComputerMayBeAsked(String address) {
        assertThat(UpdateCheck.refusal(address)).isEmpty();
    }
}
