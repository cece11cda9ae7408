package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.management.protocol.v2.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attack 24: what is secret is in no log and, but for what must be signed with, in no store.
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a24SecretsAreNeitherInTheLogNorInTheStore() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(TestStore.PASSWORD, "Member_pass7", "Wrong_pass8"));
        String webhookSecret;
        try (ServerProcess process = ServerProcess.start(folder, Map.of())) {
            Http anonymous = process.http();
            Tokens tokens = anonymous.logIn("root", TestStore.PASSWORD);
            Http root = anonymous.bearer(tokens.accessToken());
            secrets.add(tokens.accessToken());
            secrets.add(tokens.refreshToken());
            Session session = anonymous
                    .post("/v2/session", Map.of("username", "root", "password", TestStore.PASSWORD))
                    .as(Session.class);
            secrets.add(session.accessToken());
            secrets.add(session.refreshToken().substring(session.refreshToken().indexOf('.') + 1));
            root.post("/v2/members", new Member.Draft("member", "Member_pass7", null, Set.of(Role.VIEWER)));
            anonymous.post("/cms/user/login", Map.of("username", "member", "password", "Wrong_pass8"));
            anonymous.raw(
                    "POST", "/cms/user/login", "{\"username\":\"a\\r\\nroot logged in\",\"password\":\"Wrong_pass8");
            secrets.add(root.post("/v2/tokens", new ApiToken.Draft("ci", Set.of(Role.VIEWER), null, 1))
                    .as(ApiToken.Issued.class)
                    .secret());
            webhookSecret = root.post("/v2/webhooks", new Webhook.Draft("https://1.1.1.1/", null, Set.of("none")))
                    .as(Webhook.Added.class)
                    .secret();
            anonymous.raw("POST", "/v2/apps?token=" + tokens.accessToken(), "{}");
            process.stop();
            String log = process.log();
            assertThat(log).contains("\"path\"").contains("tokens");
            assertThat(log.lines())
                    .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
            assertThat(log).doesNotContain(webhookSecret);
            assertThat(process.output()).doesNotContain(TestStore.PASSWORD);
            for (String secret : secrets) {
                assertThat(log).doesNotContain(secret);
            }
        }
        try (var files = Files.list(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    assertThat(content.contains(secret))
                            .as(file + " holds a secret")
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a21OneAddressCannotFloodTheReports() {
        ServerConfig config = TestStore.SQLITE.server(folder);
        ServerConfig strict =
                config.withLimits(new dev.patchsmith.server.http.Limits(2_097_152, 10, 20_971_520, 1_048_576, 5));
        try (ManagementServer server = ManagementServer.start(strict)) {
            Http anonymous = new Http(server.url());
            byte[] batch =
                    "{\"reports\":[{\"device\":\"d\",\"patch\":1,\"step\":400}]}".getBytes(StandardCharsets.UTF_8);
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Http.Answer answer = anonymous.send(
                        "POST", "/v2/reports", batch, "application/json", "X-Forwarded-For", "9.9.9." + i);
                statuses.add(answer.status());
                if (answer.status() == 429) {
                    assertThat(answer.header("Retry-After")).isPresent();
                }
            }
            assertThat(statuses).contains(429);
        }
    }

    @Test
    void aProxyThatIsTrustedSaysForWhomItAsks() {
        ServerConfig config = TestStore.SQLITE.server(folder);
        var proxies = dev.patchsmith.server.http.Proxies.of(List.of("127.0.0.0/8", "::1"));
        try (ManagementServer server =
                ManagementServer.start(config.withChoices(config.choices().withProxies(proxies)))) {
            Http anonymous = new Http(server.url());
            Http root = anonymous.as("root", TestStore.PASSWORD);
            byte[] body = "{\"key\":\"k\",\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8);
            root.send(
                    "POST", "/v2/apps", body, "application/json", "X-Forwarded-For", "6.6.6.6, 203.0.113.9, 127.0.0.1");
            assertThat(root.get("/v2/audit").text()).contains("203.0.113.9").doesNotContain("6.6.6.6");
            String upload = root.send("GET", "/v2/configuration/default", null, null, "X-Forwarded-Proto", "https")
                    .text();
            assertThat(upload).contains("packageName");
        }
    }
}
