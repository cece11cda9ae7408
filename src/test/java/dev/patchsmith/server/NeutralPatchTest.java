package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The package without effect that lets an updated app go of the patch of the version before it.
class NeutralPatchTest extends ServerTest {

    @BeforeEach
    void on() {
        set(ReleaseApiTest.stored("no effect"));
    }

    @AfterEach
    void off() {
        root.put("/v2/apps/default/policy", new App.Policy(false, null));
    }

    private static Http.Answer set(String checksum) {
        return root.put("/v2/apps/default/policy", new App.Policy(false, checksum));
    }

    @Test
    void aVersionWithoutAPatchGetsIt() {
        String version = newVersion();
        assertThat(download("version=" + version)).isEqualTo("no effect");
        assertThat(newer("version=" + version)).contains("\"exitNew\":true").containsPattern("\"id\":[0-9]+");
        assertThat(download("platform=1&version=" + version)).isEmpty();
    }

    @Test
    void theDeviceThatHasItIsToldOfTheRealPatchAndOnlyOfThat() {
        String version = newVersion();
        long made = patch(version, "made before", 3);
        set(ReleaseApiTest.stored("no effect 2"));
        String neutral = newer("version=" + version).replaceAll("[^0-9]", "");
        assertThat(newer("version=" + version + "&patch=" + neutral)).contains("\"exitNew\":false");
        root.put("/v1/hotFix/" + made, java.util.Map.of("status", 1));
        assertThat(made).isLessThan(Long.parseLong(neutral));
        assertThat(newer("version=" + version + "&patch=" + neutral)).contains("\"id\":" + made);
        assertThat(newer("version=" + version + "&patch=" + made)).contains("\"exitNew\":false");
        assertThat(download("version=" + version)).isEqualTo("made before");
    }

    @Test
    void aStoppedPatchStaysOnDevicesAsBefore() {
        String version = newVersion();
        long id = patch(version, "kept", 1);
        root.put("/v1/hotFix/" + id, java.util.Map.of("status", 0));
        assertThat(download("version=" + version)).isEmpty();
    }

    @Test
    void onlyAStoredPackageIsTaken() {
        assertThat(set("0".repeat(64)).status()).isEqualTo(400);
    }
}
