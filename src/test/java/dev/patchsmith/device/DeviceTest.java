package dev.patchsmith.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.mango.MangoSealer;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {

    static final String SCRIPT = """
            class SHCart : NSObject {

            - (int)subtotal {
                return 7;
            }

            + (id)cart {
                return nil;
            }

            }
            """;
    private static final String OTHER = SCRIPT.replace("7", "8");
    static final AppFacts APP =
            new AppFacts("shop", Platform.IOS, new AppVersion("2.4.0"), "device-1", Map.of("model", "iPhone15,2"));

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void fetchesVerifiesAndSaysWhatItReplaces() throws IOException {
        server.offers(5, sealed(SCRIPT));
        Device device = device();
        assertThat(device.check()).isInstanceOfSatisfying(Check.Updated.class, updated -> {
            assertThat(updated.loaded().script()).isEqualTo(SCRIPT);
            assertThat(updated.loaded().replacements())
                    .extracting(Replacement::label)
                    .containsExactly("-[SHCart subtotal]", "+[SHCart cart]");
        });
        assertThat(device.patch()).isEqualTo(5);
    }

    @Test
    void tellsTheServerWhoAsks() throws IOException {
        device().check();
        assertThat(server.requests)
                .containsExactly("/v2/decision?app=shop&platform=IOS&version=2.4.0&device=device-1&patch=0"
                        + "&model=iPhone15%2C2");
    }

    @Test
    void loadsWhatIsInstalledWithoutTheServer() throws IOException {
        install(5, SCRIPT);
        server.requests.clear();
        assertThat(device().launch())
                .hasValueSatisfying(it -> assertThat(it.isLoaded()).isTrue());
        assertThat(server.requests).isEmpty();
    }

    @Test
    void aPackageThatIsNotTheOfferedOneChangesNothing() throws IOException {
        install(5, SCRIPT);
        server.offers(6, sealed(OTHER), Checksum.of(new byte[1]));
        Device device = device();
        assertThat(device.check()).isInstanceOf(Check.Failed.class);
        assertThat(device.patch()).isEqualTo(5);
        assertThat(device.steps()).extracting(Step::step).contains(DeviceStep.CHECKSUM_MISMATCH);
    }

    @Test
    void aPackageOfAnotherKeyIsRefusedOnceAndNotAskedForAgain() throws IOException {
        try (LegacyKey other = LegacyKey.of("another".toCharArray()).orThrow()) {
            server.offers(6, MangoSealer.seal(SCRIPT, other).orThrow().bytes());
        }
        Device device = device();
        assertThat(device.check()).isInstanceOf(Check.Failed.class);
        assertThat(device.checkNow()).isInstanceOf(Check.Nothing.class);
        assertThat(server.requests.stream().filter(it -> it.contains("package")))
                .hasSize(1);
    }

    @Test
    void aScriptWithErrorsIsNotInstalled() throws IOException {
        server.offers(6, sealed("class A : NSObject { - (void)x { } "));
        Device device = device();
        assertThat(device.check()).isInstanceOf(Check.Failed.class);
        assertThat(device.patch()).isZero();
        assertThat(device.steps()).extracting(Step::step).contains(DeviceStep.APPLY_FAILED);
    }

    @Test
    void aPackageDamagedOnDiskIsNotLoadedButFetchedAgain() throws IOException {
        install(5, SCRIPT);
        Path stored = packages().getFirst();
        byte[] bytes = Files.readAllBytes(stored);
        bytes[3] ^= 1;
        Files.write(stored, bytes);
        Device device = device();
        assertThat(device.launch())
                .hasValueSatisfying(it -> assertThat(it.isLoaded()).isFalse());
        assertThat(device.checkNow()).isInstanceOf(Check.Updated.class);
    }

    @Test
    void anUpdateOfTheAppEndsThePatch() throws IOException {
        install(5, SCRIPT);
        Device updated = new Device(
                folder, APP.updatedTo(new AppVersion("2.5.0")), keys(), server, Protocol.PATCHSMITH, () -> now);
        assertThat(updated.launch()).isEmpty();
        assertThat(updated.patch()).isZero();
        assertThat(packages()).isEmpty();
    }

    @Test
    void aPatchThatMakesTheAppCrashIsGivenUpAndReported() throws IOException {
        install(5, SCRIPT);
        assertThat(device().launch()).isPresent();
        assertThat(device().launch()).isPresent();
        Device third = device();
        assertThat(third.launch()).isEmpty();
        third.report();
        assertThat(server.reports).extracting(Report::step).endsWith(DeviceStep.APPLY_FAILED.code());
        assertThat(third.checkNow()).isInstanceOf(Check.Nothing.class);
    }

    @Test
    void anAppThatLivesKeepsItsPatch() throws IOException {
        install(5, SCRIPT);
        for (int i = 0; i < 5; i++) {
            Device device = device();
            assertThat(device.launch()).isPresent();
            device.confirmAlive();
        }
    }

    @Test
    void clearsWhenTheServerSaysSo() throws IOException {
        install(5, SCRIPT);
        server.clears(6);
        Device device = device();
        device.launch();
        assertThat(device.checkNow()).isEqualTo(new Check.Cleared(6));
        assertThat(device.running()).isEmpty();
        assertThat(packages()).isEmpty();
        assertThat(device.checkNow()).isEqualTo(new Check.Nothing(2004));
    }

    @Test
    void asksNoSoonerThanTheServerWants() throws IOException {
        server.pollSeconds = 3600;
        server.offersNothing();
        Device device = device();
        device.check();
        assertThat(device.check()).isEqualTo(new Check.TooEarly(now.plusSeconds(3600)));
        now = now.plusSeconds(3600);
        assertThat(device.check()).isEqualTo(new Check.Nothing(2000));
    }

    @Test
    void waitsLongerAfterEachFailure() throws IOException {
        server.failure = new DeviceNetwork.Reply.NoAnswer("down");
        Device device = device();
        Duration last = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            device.checkNow();
            Duration pause = Duration.between(now, ((Check.TooEarly) device.check()).next());
            assertThat(pause).isGreaterThanOrEqualTo(last.dividedBy(2)).isLessThanOrEqualTo(Backoff.USUAL.longest());
            last = pause;
        }
        assertThat(last).isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void leavesABusyServerAloneAsLongAsItAsks() throws IOException {
        server.failsWith(429, Duration.ofHours(1));
        Device device = device();
        device.check();
        assertThat(device.check()).isEqualTo(new Check.TooEarly(now.plus(Duration.ofHours(1))));
    }

    @Test
    void doesNotBelieveAnAbsurdWish() throws IOException {
        server.failsWith(503, Duration.ofDays(4000));
        Device device = device();
        device.check();
        assertThat(device.check()).isEqualTo(new Check.TooEarly(now.plus(Backoff.MOST)));
    }

    @Test
    void keepsItsReportsUntilTheServerHasThem() throws IOException {
        install(5, SCRIPT);
        server.failure = new DeviceNetwork.Reply.NoAnswer("down");
        Device device = device();
        assertThat(device.report()).isFalse();
        int pending = device.pendingReports();
        server.failure = null;
        Device again = device();
        assertThat(again.pendingReports()).isEqualTo(pending).isPositive();
        assertThat(again.report()).isTrue();
        assertThat(server.reports).extracting(Report::step).contains(300, 3000, 3002, 40, 400);
        assertThat(again.pendingReports()).isZero();
    }

    @Test
    void reportsInBatchesOfAHundred() throws IOException {
        install(5, SCRIPT);
        Device device = device();
        for (int i = 0; i < 120; i++) {
            device.launch();
            device.confirmAlive();
        }
        device.report();
        assertThat(server.batches).allMatch(size -> size <= Report.MAX_BATCH).hasSizeGreaterThan(2);
    }

    @Test
    void survivesBeingSwitchedOffBetweenAnyTwoSteps() throws IOException {
        boolean finished = false;
        int moments = 0;
        for (int moment = 0; !finished; moment++) {
            Path home = folder.resolve("device-" + moment);
            new Device(home, APP, keys(), offering(5, SCRIPT), Protocol.PATCHSMITH, () -> now).check();
            ScriptedServer newer = offering(6, OTHER);
            finished = !switchedOffAt(moment, home, newer);
            Device again = new Device(home, APP, keys(), newer, Protocol.PATCHSMITH, () -> now);
            again.launch();
            assertThat(again.running()).as("moment %d", moment).isPresent();
            again.checkNow();
            assertThat(again.running().orElseThrow().script())
                    .as("moment %d", moment)
                    .isEqualTo(OTHER);
            assertThat(again.patch()).as("moment %d", moment).isEqualTo(6);
            moments = moment;
        }
        assertThat(moments).isGreaterThan(20);
    }

    /// @return whether the moment came before the device was done
    private boolean switchedOffAt(int moment, Path home, ScriptedServer newer) throws IOException {
        int[] left = {moment};
        Runnable countdown = () -> {
            if (left[0]-- == 0) {
                throw new PowerLoss();
            }
        };
        try {
            Device device =
                    new Device(new DeviceFolder(home, countdown), APP, keys(), newer, Protocol.PATCHSMITH, () -> now);
            device.launch();
            device.confirmAlive();
            device.checkNow();
            device.report();
            return false;
        } catch (PowerLoss gone) {
            return true;
        }
    }

    private static final class PowerLoss extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static ScriptedServer offering(long patch, String script) {
        ScriptedServer server = new ScriptedServer();
        server.offers(patch, sealed(script));
        return server;
    }

    private void install(long patch, String script) throws IOException {
        server.offers(patch, sealed(script));
        assertThat(device().check()).isInstanceOf(Check.Updated.class);
    }

    private Device device() throws IOException {
        return new Device(folder, APP, keys(), server, Protocol.PATCHSMITH, () -> now);
    }

    private List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".package")).toList();
        }
    }

    static DeviceKeys keys() {
        return DeviceKeys.legacy(LegacyKey.of("sample-key-1234".toCharArray()).orThrow());
    }

    static byte[] sealed(String script) {
        try (LegacyKey key = LegacyKey.of("sample-key-1234".toCharArray()).orThrow()) {
            return MangoSealer.seal(script, key).orThrow().bytes();
        }
    }
}
