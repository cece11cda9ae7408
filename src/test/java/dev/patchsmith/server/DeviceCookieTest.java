package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.server.http.Choices;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Old clients get a cookie as their id, where that is wanted.
@SuppressWarnings("NullAway.Init")
class DeviceCookieTest {

    @TempDir
    Path folder;

    private ManagementServer server;
    private Http anonymous;
    private Http root;

    @BeforeEach
    void start() {
        server = ManagementServer.start(
                TestStore.SQLITE.server(folder).withChoices(Choices.USUAL.withDeviceCookie(true)));
        anonymous = new Http(server.url());
        root = anonymous.as("root", TestStore.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bothQuestionsHandOutACookieThatPagesCannotRead() {
        for (String path : new String[] {"/v1/exitHotFix?version=1", "/v1/validHotFix?version=1"}) {
            String cookie = anonymous.get(path).header("Set-Cookie").orElseThrow();
            assertThat(cookie).matches("hfd=[0-9a-f]{32}; Max-Age=[0-9]+; Path=/; HttpOnly; SameSite=Lax");
        }
        assertThat(anonymous.get("/v1/exitHotFix?version=1&device=d").header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theCookieIsTheIdOnceItComesBack() {
        PatchDetail patch = grey();
        String salt = salt(patch);
        String inside = id(salt, true);
        String outside = id(salt, false);
        assertThat(ask(inside)).isEqualTo("grey");
        assertThat(ask(outside)).isEmpty();
        assertThat(anonymous.get("/v1/validHotFix?version=1.0").text()).isEmpty();
        assertThat(ask("not-one-of-ours")).isEmpty();
    }

    private String ask(String cookie) {
        return anonymous
                .send("GET", "/v1/validHotFix?version=1.0", null, null, "Cookie", "hfd=" + cookie)
                .text();
    }

    private static String id(String salt, boolean hit) {
        for (int i = 0; ; i++) {
            String id = HexFormat.of().withUpperCase().toHexDigits((long) i).toLowerCase(java.util.Locale.ROOT);
            String padded = "0".repeat(32 - id.length()) + id;
            if (Bucket.of(salt, padded) < 5_000 == hit) {
                return padded;
            }
        }
    }

    private String salt(PatchDetail patch) {
        return Objects.requireNonNull(anonymous
                        .get("/v2/configuration/default?platform=IOS")
                        .as(dev.patchsmith.management.protocol.v2.Configuration.class)
                        .versionPatchList()
                        .get(patch.version()))
                .patchList()
                .getFirst()
                .salt();
    }

    private PatchDetail grey() {
        byte[] bytes = "grey".getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail patch = root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(
                                "default", Platform.IOS, "1.0", "fix", PackageFormat.MANGO, checksum, null, null))
                .as(PatchDetail.class);
        return root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.share(5_000)))
                .as(PatchDetail.class);
    }
}
