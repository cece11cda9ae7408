package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Webhook;
import dev.patchsmith.server.http.Choices;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens here is told to those who want to hear it, signed, in order and until they took it.
@SuppressWarnings("NullAway.Init")
class WebhookTest {

    private record Heard(String signature, byte[] body) {
        Webhook.Event event() {
            return Json.read(body, Webhook.Event.class);
        }
    }

    @TempDir
    Path folder;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private HttpServer receiver;
    private SettableClock clock;
    private ManagementServer server;
    private Http root;

    @BeforeEach
    void start() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("X-Patchsmith-Signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
        clock = new SettableClock();
        server = ManagementServer.start(TestStore.SQLITE
                .server(folder)
                .withClock(clock)
                .withChoices(Choices.USUAL.withWebhookHosts(
                        Set.of("127.0.0.1:" + receiver.getAddress().getPort()))));
        root = new Http(server.url()).as("root", TestStore.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
        receiver.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?from=patches";
    }

    private Webhook.Added added(Set<String> actions) {
        return root.post("/v2/webhooks", new Webhook.Draft(url(), null, actions))
                .as(Webhook.Added.class);
    }

    @Test
    void whatHappensArrivesSignedAndInOrder() throws Exception {
        Webhook.Added hook = added(Set.of("add-app"));
        for (String key : List.of("one", "two", "three")) {
            root.post("/v2/apps", Map.of("key", key, "name", key));
        }
        Eventually.holds(() -> heard.size() == 3);
        assertThat(heard).extracting(one -> one.event().app()).containsExactly("one", "two", "three");
        Heard first = heard.getFirst();
        String time = first.signature().replaceAll("t=([0-9]+),v1=.*", "$1");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(hook.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(first.signature())
                .isEqualTo("t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(first.body())));
    }

    @Test
    void aReceiverThatDoesNotTakeItIsTriedAgainLater() {
        status.set(500);
        Webhook.Added hook = added(Set.of("add-app"));
        root.post("/v2/apps", Map.of("key", "late", "name", "late"));
        Eventually.holds(() -> failures(hook) == 1);
        assertThat(deliveries(hook).getFirst().status()).isEqualTo(500);
        status.set(200);
        clock.forward(61);
        Eventually.holds(() -> failures(hook) == 0 && heard.size() == 2);
        assertThat(heard).allMatch(one -> "late".equals(one.event().app()));
    }

    @Test
    void a17ARedirectIsNotFollowed() {
        status.set(302);
        Webhook.Added hook = added(Set.of("add-app"));
        root.post("/v2/apps", Map.of("key", "moved", "name", "moved"));
        Eventually.holds(() -> failures(hook) == 1);
        assertThat(deliveries(hook).getFirst().error()).contains("302");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/",
                "http://127.0.0.1:9/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://2130706433/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "https://user:pass@example.com/",
                "nothing"
            })
    void a20PlacesThatOnlyTheServerReachesAreRefused(String url) {
        Http.Answer answer = root.post("/v2/webhooks", new Webhook.Draft(url, null, null));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("\"url\"");
    }

    @Test
    void theSecretIsShownOnceAndOnlyAdministratorsSeeHooks() {
        Webhook.Added hook = added(Set.of());
        assertThat(root.get("/v2/webhooks").text()).contains(url()).doesNotContain(hook.secret());
        assertThat(new Http(server.url()).get("/v2/webhooks").status()).isEqualTo(401);
        assertThat(root.delete("/v2/webhooks/" + hook.webhook().id()).status()).isEqualTo(204);
        assertThat(root.get("/v2/webhooks").as(Webhook.Listing.class).items()).isEmpty();
    }

    private int failures(Webhook.Added hook) {
        return root.get("/v2/webhooks").as(Webhook.Listing.class).items().stream()
                .filter(one -> one.id() == hook.webhook().id())
                .findFirst()
                .orElseThrow()
                .failures();
    }

    private List<Webhook.Delivery> deliveries(Webhook.Added hook) {
        return root.get("/v2/webhooks/" + hook.webhook().id() + "/deliveries")
                .as(Webhook.Deliveries.class)
                .items();
    }
}
