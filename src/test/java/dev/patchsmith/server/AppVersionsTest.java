package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.App.Warning;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a lead reads about the versions of one app.
class AppVersionsTest extends ServerTest {

    private static final AtomicInteger APPS = new AtomicInteger();

    private final String app = "versions" + APPS.incrementAndGet();

    @BeforeEach
    void addApp() {
        root.post("/v2/apps", new App.Draft(app, "Shop"));
    }

    @Test
    void anAppWithoutPatchesHasNoVersions() {
        assertThat(versions()).isEmpty();
    }

    @Test
    void versionsComeNewestFirstByTheirNumbersAndPlatformByPlatform() {
        ready(Platform.IOS, "1.9");
        ready(Platform.ANDROID, "3.0");
        ready(Platform.IOS, "1.10");
        ready(Platform.IOS, "1.9");

        assertThat(versions())
                .extracting(App.Version::platform, App.Version::version, App.Version::patches)
                .containsExactly(
                        tuple(Platform.IOS, "1.10", 1L),
                        tuple(Platform.IOS, "1.9", 2L),
                        tuple(Platform.ANDROID, "3.0", 1L));
    }

    @Test
    void patchesThatAreDeletedDoNotCount() {
        long id = ready(Platform.IOS, "1.0");
        root.delete("/v2/patches/" + id);

        assertThat(versions()).isEmpty();
    }

    @Test
    void twoThatAreDeliveredAreToldNewestFirst() {
        long first = released("1.0");
        long second = released("1.0");

        assertThat(versions()).singleElement().satisfies(version -> {
            assertThat(version.live()).containsExactly(second, first);
            assertThat(version.warnings()).containsExactly(Warning.SEVERAL_LIVE);
        });
    }

    @Test
    void aNewerVersionWithoutAPatchIsTold() {
        released("1.0");
        ready(Platform.IOS, "1.1");
        ready(Platform.ANDROID, "1.1");

        assertThat(versions())
                .filteredOn(version -> version.warnings().contains(Warning.NEWER_VERSION_WITHOUT_PATCH))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.version()).isEqualTo("1.1");
                    assertThat(version.platform()).isEqualTo(Platform.IOS);
                });
    }

    @Test
    void aVersionWhosePatchesWereAllStoppedIsTold() {
        long id = released("1.0");
        root.raw("POST", "/v2/patches/" + id + "/stop", "");

        assertThat(versions())
                .singleElement()
                .satisfies(version -> assertThat(version.warnings()).containsExactly(Warning.ALL_STOPPED));

        ready(Platform.IOS, "1.0");

        assertThat(versions())
                .singleElement()
                .satisfies(version -> assertThat(version.warnings()).isEmpty());
    }

    private List<App.Version> versions() {
        return root.get("/v2/apps/" + app + "/versions").as(App.Versions.class).items();
    }

    private long released(String version) {
        long id = ready(Platform.IOS, version);
        root.put("/v2/patches/" + id + "/release", Plan.of(Reach.everybody()));
        return id;
    }

    private long ready(Platform platform, String version) {
        byte[] content = bytes(app + platform + version);
        String checksum = Checksum.of(content).hex();
        root.send("PUT", "/v2/packages/" + checksum, content, null);
        return root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(app, platform, version, "fix", PackageFormat.MANGO, checksum, null, null))
                .as(PatchDetail.class)
                .id();
    }
}
