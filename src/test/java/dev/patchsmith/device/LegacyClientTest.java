package dev.patchsmith.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unchanged client in the field against our server.
class LegacyClientTest {

    private static final String FIRST = DeviceTest.SCRIPT;
    private static final String SECOND = FIRST.replace("7", "8");

    @TempDir
    Path folder;

    private RunningServer server;
    private HttpNetwork network;

    @BeforeEach
    void start() {
        server = new RunningServer(folder.resolve("server"));
        network = new HttpNetwork(server.url(), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        network.close();
        server.close();
    }

    @Test
    void withoutAPatchNothingIsCachedAndNothingRemembered() throws IOException {
        LegacyClient.Launch launch = client("1.0").launch();
        assertThat(launch.requests()).containsExactly("/v1/validHotFix?version=1.0", "/v1/exitHotFix?version=1.0");
        assertThat(launch.fetched()).isEmpty();
        assertThat(launch.patchId()).isEqualTo(-1);
        assertThat(cache()).doesNotExist();
    }

    @Test
    void theFirstLaunchAsksBothAtOnceAndLoadsThePatch() throws IOException {
        PatchSummary patch = released("1.0", FIRST);
        LegacyClient.Launch launch = client("1.0").launch();
        assertThat(launch.crashed()).isEmpty();
        assertThat(script(launch.fetched())).isEqualTo(FIRST);
        assertThat(launch.patchId()).isEqualTo(patch.id());
    }

    @Test
    void theNextLaunchLoadsTheCacheAndAsksOnlyForNewerOnes() throws IOException {
        PatchSummary patch = released("1.0", FIRST);
        client("1.0").launch();
        LegacyClient.Launch second = client("1.0").launch();
        assertThat(script(second.cached())).isEqualTo(FIRST);
        assertThat(second.requests()).containsExactly("/v1/exitHotFix?version=1.0&patch=" + patch.id());
        assertThat(second.fetched()).isEmpty();
    }

    @Test
    void aNewerPatchReplacesTheOldOne() throws IOException {
        released("1.0", FIRST);
        client("1.0").launch();
        PatchSummary newer = released("1.0", SECOND);
        LegacyClient.Launch launch = client("1.0").launch();
        assertThat(launch.requests()).hasSize(2);
        assertThat(script(launch.fetched())).isEqualTo(SECOND);
        assertThat(launch.patchId()).isEqualTo(newer.id());
    }

    @Test
    void aPatchThatIsOnlyUploadedReachesNobody() throws IOException {
        added("1.0", FIRST);
        assertThat(client("1.0").launch().fetched()).isEmpty();
    }

    @Test
    void whatIsPausedOrStoppedIsNotDeliveredButStaysOnDevices() throws IOException {
        PatchSummary patch = released("1.0", FIRST);
        client("1.0").launch();
        patches().pause(patch.id(), "").orThrow();
        assertThat(script(client("1.0").launch().cached())).isEqualTo(FIRST);
        assertThat(client("1.0", "other-device").launch().fetched()).isEmpty();
        patches().stop(patch.id(), "").orThrow();
        assertThat(client("1.0", "other-device").launch().patchId()).isEqualTo(-1);
        assertThat(script(client("1.0").launch().cached())).isEqualTo(FIRST);
    }

    @Test
    void anotherVersionGetsAnotherPatch() throws IOException {
        released("1.0", FIRST);
        released("2.0", SECOND);
        assertThat(script(client("1.0").launch().fetched())).isEqualTo(FIRST);
        assertThat(script(client("2.0", "other-device").launch().fetched())).isEqualTo(SECOND);
    }

    @Test
    void noFailureOfTheServerGetsIntoTheCache() throws IOException {
        released("1.0", FIRST);
        client("1.0").launch();
        server.close();
        LegacyClient.Launch launch = client("1.0").launch();
        assertThat(script(launch.cached())).isEqualTo(FIRST);
        assertThat(cache()).hasBinaryContent(DeviceTest.sealed(FIRST));
    }

    @Test
    void theOrdinaryDeviceLivesWithTheSameRoutes() throws IOException {
        PatchSummary patch = released("1.0", FIRST);
        Device device = new Device(
                folder.resolve("ours"),
                app("1.0"),
                DeviceTest.keys(),
                network,
                Protocol.LEGACY,
                java.time.Clock.systemUTC());
        assertThat(device.check())
                .isInstanceOfSatisfying(
                        Check.Updated.class,
                        it -> assertThat(it.loaded().script()).isEqualTo(FIRST));
        assertThat(device.patch()).isEqualTo(patch.id());
        assertThat(device.checkNow()).isEqualTo(new Check.Nothing(2000));
    }

    private LegacyClient client(String version) throws IOException {
        return client(version, "device");
    }

    private LegacyClient client(String version, String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        return new LegacyClient(home, app(version), DeviceTest.keys(), network);
    }

    private static AppFacts app(String version) {
        return new AppFacts("shop", Platform.IOS, new AppVersion(version), null, Map.of());
    }

    private Path cache() {
        return folder.resolve("device").resolve("demo.mg");
    }

    private Patches patches() {
        Session session = server.root();
        return session.patches();
    }

    private PatchSummary released(String version, String script) {
        return patches().release(added(version, script).id()).orThrow();
    }

    private PatchSummary added(String version, String script) {
        Patches patches = patches();
        SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, DeviceTest.sealed(script));
        PatchWords words = new PatchWords(
                App.DEFAULT_KEY, Platform.IOS, new AppVersion(version), "fix.mg", PackageFormat.MANGO, null);
        return patches.upload(sealed, "fix.mg", Transfer.unobserved())
                .then(stored -> patches.add(words, stored))
                .orThrow();
    }

    private static String script(Optional<Loading> loading) {
        return loading.map(it -> it instanceof Loading.Loaded loaded ? loaded.script() : it.toString())
                .orElse("nothing");
    }
}
