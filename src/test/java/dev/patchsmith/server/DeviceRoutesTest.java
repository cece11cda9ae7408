package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.patch.Checksum;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two routes that legacy devices ask.
class DeviceRoutesTest extends ServerTest {

    private static final String NONE = "{\"exitNew\":false,\"id\":\"\"}";

    @Test
    void aReadyPatchIsNotOffered() {
        String version = newVersion();
        patch(version, "a", 3);
        assertThat(newer("version=" + version)).isEqualTo(NONE);
        assertThat(download("version=" + version)).isEmpty();
    }

    @Test
    void aPublishedPatchIsOfferedByNumberAndDeliveredByteForByte() {
        String version = newVersion();
        byte[] content = new byte[20_000];
        new Random(7).nextBytes(content);
        String path = root.upload("p.mg", content).json().get(0).get("path").asString();
        Map<String, Object> body = body(version, "x");
        body.put("path", path);
        long id = created(root.post("/v1/hotFix", body));
        root.put("/v1/hotFix/" + id, Map.of("status", 1));

        assertThat(newer("version=" + version)).isEqualTo("{\"exitNew\":true,\"id\":" + id + "}");
        Http.Answer answer = anonymous.get("/v1/validHotFix?version=" + version);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(content);
        assertThat(answer.header("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.header("Content-Length")).hasValue("20000");
        assertThat(answer.header("ETag")).hasValue("\"" + Checksum.of(content) + "\"");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("Content-Encoding")).isEmpty();
    }

    @Test
    void theAnswersAreNotCached() {
        assertThat(anonymous.get("/v1/exitHotFix?version=9").header("Cache-Control"))
                .hasValue("no-store");
        assertThat(anonymous.get("/v1/validHotFix?version=9").header("Cache-Control"))
                .hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void anEndedOrPausedPatchIsNotOffered(int status) {
        String version = newVersion();
        long id = patch(version, "b", 1);
        root.put("/v1/hotFix/" + id, Map.of("status", status));
        assertThat(newer("version=" + version)).isEqualTo(NONE);
        assertThat(download("version=" + version)).isEmpty();
    }

    @Test
    void aPausedPatchGoesOn() {
        String version = newVersion();
        long id = patch(version, "c", 1);
        root.put("/v1/hotFix/" + id, Map.of("status", 2));
        root.put("/v1/hotFix/" + id, Map.of("status", 1));
        assertThat(download("version=" + version)).isEqualTo("c");
    }

    @Test
    void theDeviceThatHasItIsToldOfNothingNew() {
        String version = newVersion();
        long id = patch(version, "d", 1);
        assertThat(newer("version=" + version + "&patch=" + (id - 1))).contains("true");
        assertThat(newer("version=" + version + "&patch=" + id)).isEqualTo(NONE);
        assertThat(newer("version=" + version + "&patch=999999999")).isEqualTo(NONE);
    }

    @Test
    void platformsAreApart() {
        String version = newVersion();
        patch(version, "e", 1);
        assertThat(newer("version=" + version + "&platform=0")).contains("true");
        assertThat(newer("version=" + version + "&platform=1")).isEqualTo(NONE);
        assertThat(download("version=" + version + "&platform=1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version=", "version=x&platform=7", "version=%00", "version=x&version=y", "%ff=%fe"})
    void whateverIsAskedTheFailureIsEmpty(String query) {
        Http.Answer answer = anonymous.get("/v1/validHotFix?" + query);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Content-Length")).hasValue("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void otherMethodsOfThePackageRouteAreEmptyToo(String method) {
        Http.Answer answer = anonymous.send(method, "/v1/validHotFix?version=1", null, null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void aRequestThatNoHttpServerUnderstandsHasNoBodyEither() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(bytes("GET /v1/validHotFix?version=1 0 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
        }
    }

    @Test
    void headIsAnswered() {
        assertThat(anonymous
                        .send("HEAD", "/v1/exitHotFix?version=1", null, null)
                        .status())
                .isEqualTo(200);
        assertThat(anonymous
                        .send("HEAD", "/v1/validHotFix?version=1", null, null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void trailingSlashesChangeNothing() {
        String version = newVersion();
        patch(version, "f", 1);
        assertThat(anonymous.get("/v1/exitHotFix/?version=" + version).text()).contains("true");
        assertThat(anonymous.get("/v1/validHotFix/?version=" + version).text()).isEqualTo("f");
    }

    @Test
    void onlyTheGroupIsCheckedAsBefore() {
        Http.Answer answer = anonymous.get("/v1/exitHotFix?version=1&group_id=abc");
        assertThat(answer.code()).isEqualTo("400/10030");
        assertThat(answer.text()).contains("分组id必须为正整数");
    }

    /// The client's first launch: no stored id, so it asks both routes at the same time.
    @Test
    void theFirstLaunchOfTheClientGetsOnePatchFromBothRoutes() {
        String version = newVersion();
        long old = patch(version, "old", 1);
        long id = patch(version, "new", 1);
        for (int launch = 0; launch < 20; launch++) {
            CompletableFuture<String> package_ = CompletableFuture.supplyAsync(() -> download("version=" + version));
            CompletableFuture<String> newer = CompletableFuture.supplyAsync(() -> newer("version=" + version));
            assertThat(package_.join()).isEqualTo("new");
            assertThat(newer.join()).isEqualTo("{\"exitNew\":true,\"id\":" + id + "}");
        }
        assertThat(newer("version=" + version + "&patch=" + old)).contains(":" + id + "}");
        assertThat(newer("version=" + version + "&patch=" + id)).isEqualTo(NONE);
    }

    @Test
    void stoppingTheNewestLeavesTheOneBefore() {
        String version = newVersion();
        long first = patch(version, "first", 1);
        long second = patch(version, "second", 1);
        root.put("/v1/hotFix/" + second, Map.of("status", 0));
        assertThat(newer("version=" + version)).contains(":" + first + "}");
        assertThat(download("version=" + version)).isEqualTo("first");
        assertThat(List.of(first, second)).isSorted();
    }
}
