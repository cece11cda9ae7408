package dev.patchsmith.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Configuration;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Bucket;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A device that decides by the configuration file of its app.
class ConfigurationDeviceTest {

    private static final AppFacts APP = DeviceTest.APP;
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private final KeyPair keys = pair();
    private final FileServer server = new FileServer();
    private Instant now = START;

    /// Serves one configuration file and the packages it names.
    private final class FileServer implements DeviceNetwork {
        private final List<String> requests = new ArrayList<>();
        private byte[] packageBytes = DeviceTest.sealed(DeviceTest.SCRIPT);
        private Configuration file = configuration(1, 5, Bucket.COUNT);
        private KeyPair signer = keys;

        @Override
        public Reply get(String path, long limit) {
            requests.add(path);
            if (path.startsWith("/v2/configuration/")) {
                byte[] bytes = Json.bytes(file);
                return new Reply.Answered(
                        200,
                        bytes,
                        null,
                        Map.of(
                                "x-signature",
                                "ed25519=" + sign(bytes, signer),
                                "cache-control",
                                "public, max-age=600"));
            }
            return new Reply.Answered(200, packageBytes, null);
        }

        @Override
        public Reply post(String path, byte[] json) {
            return new Reply.Answered(202, new byte[0], null);
        }
    }

    private static Configuration configuration(long seq, long target, int percent) {
        byte[] sealed = DeviceTest.sealed(DeviceTest.SCRIPT);
        var patch = new Configuration.Patch(
                APP.app(),
                APP.version().text(),
                percent,
                target,
                sealed.length,
                null,
                0,
                "cms:/v2/decision/" + target + "/package",
                "",
                Checksum.of(sealed).hex(),
                "salt");
        return file(seq, new Configuration.Version(APP.app(), APP.version().text(), target, List.of(patch)));
    }

    private static Configuration file(long seq, Configuration.Version version) {
        return new Configuration(
                APP.app(),
                Platform.IOS,
                seq,
                START,
                START.plus(Duration.ofHours(24)),
                Bucket.ALGORITHM,
                Map.of(version.versionName(), version));
    }

    @Test
    void takesTheTargetOfItsVersion() throws IOException {
        assertThat(device().check()).isInstanceOf(Check.Updated.class);
        assertThat(server.requests).contains("/v2/decision/5/package");
        assertThat(device().patch()).isEqualTo(5);
    }

    @Test
    void isNotInAShareThatItsBucketIsBeyond() throws IOException {
        int bucket = Bucket.of("salt", java.util.Objects.requireNonNull(APP.device()));
        server.file = configuration(1, 5, Math.max(1, bucket));
        assertThat(device().check()).isEqualTo(new Check.Nothing(2002));
        server.file = configuration(2, 5, bucket + 1);
        assertThat(device().checkNow()).isInstanceOf(Check.Updated.class);
    }

    @Test
    void anEntryThatCannotBeIsRefusedAsInvalid() throws IOException {
        server.file = configuration(1, 5, 10_001);
        assertThat(device().check()).isEqualTo(new Check.Nothing(2001));
    }

    @Test
    void aVersionThatIsNotListedHasNothing() throws IOException {
        server.file = file(1, new Configuration.Version(APP.app(), "99.0", 0, List.of()));
        assertThat(device().check()).isEqualTo(new Check.Nothing(2000));
    }

    @Test
    void targetZeroTakesThePatchAway() throws IOException {
        Device device = device();
        device.check();
        server.file = file(2, new Configuration.Version(APP.app(), APP.version().text(), 0, List.of()));
        assertThat(device.checkNow()).isEqualTo(new Check.Cleared(5));
        assertThat(device.patch()).isZero();
        assertThat(device.running()).isEmpty();
        assertThat(device.checkNow()).isEqualTo(new Check.Nothing(2004));
    }

    @Test
    void aFileOfAnotherSignerChangesNothing() throws IOException {
        server.signer = pair();
        Device device = device();
        assertThat(device.check()).isInstanceOf(Check.Failed.class);
        assertThat(device.steps())
                .extracting(Step::step)
                .contains(DeviceStep.CONFIGURATION_PARSE_FAILED)
                .doesNotContain(DeviceStep.FETCH_PATCH_REMOTE);
    }

    @Test
    void anOlderFileIsNotBelievedAgain() throws IOException {
        server.file = configuration(7, 5, Bucket.COUNT);
        device().check();
        server.file = configuration(6, 9, Bucket.COUNT);
        assertThat(device().checkNow()).isInstanceOf(Check.Failed.class);
        assertThat(device().patch()).isEqualTo(5);
    }

    @Test
    void aFileThatIsAbsurdlyFarAheadIsNotBelieved() throws IOException {
        server.file = configuration(7, 5, Bucket.COUNT);
        device().check();
        server.file = configuration(Long.MAX_VALUE, 9, Bucket.COUNT);
        assertThat(device().checkNow()).isInstanceOf(Check.Failed.class);
    }

    @Test
    void anExpiredFileIsNotUsed() throws IOException {
        now = START.plus(Duration.ofHours(25));
        assertThat(device().check()).isInstanceOf(Check.Failed.class);
        assertThat(device().patch()).isZero();
    }

    @Test
    void aPackageThatIsNotTheNamedOneIsNotInstalled() throws IOException {
        server.packageBytes = DeviceTest.sealed(DeviceTest.SCRIPT.replace("7", "8"));
        assertThat(device().check()).isInstanceOf(Check.Failed.class);
        assertThat(device().patch()).isZero();
    }

    @Test
    void asksNoSoonerThanTheFileMayBeCached() throws IOException {
        Device device = device();
        device.check();
        now = START.plusSeconds(599);
        assertThat(device.check()).isInstanceOf(Check.TooEarly.class);
        now = START.plusSeconds(601);
        assertThat(device.check()).isEqualTo(new Check.Nothing(2004));
    }

    @Test
    void survivesBeingSwitchedOffBetweenAnyTwoSteps() throws IOException {
        for (int moment = 0; ; moment++) {
            Path home = folder.resolve("device-" + moment);
            boolean finished = finishes(home, moment);
            Device again = new Device(home, APP, deviceKeys(), server, Protocol.CONFIGURATION, () -> now);
            again.launch();
            again.checkNow();
            assertThat(again.patch()).as("moment %d", moment).isEqualTo(5);
            assertThat(again.running()).as("moment %d", moment).isPresent();
            if (finished) {
                assertThat(moment).isGreaterThan(5);
                return;
            }
        }
    }

    private boolean finishes(Path home, int moment) throws IOException {
        int[] left = {moment};
        DeviceFolder cut = new DeviceFolder(home, () -> {
            if (left[0]-- == 0) {
                throw new IllegalStateException("the power went");
            }
        });
        try {
            Device device = new Device(cut, APP, deviceKeys(), server, Protocol.CONFIGURATION, () -> now);
            device.launch();
            device.checkNow();
            device.report();
            return true;
        } catch (IllegalStateException off) {
            return false;
        }
    }

    private DeviceKeys deviceKeys() {
        return DeviceTest.keys().believing(keys.getPublic());
    }

    private Device device() throws IOException {
        return new Device(folder.resolve("device"), APP, deviceKeys(), server, Protocol.CONFIGURATION, () -> now);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException(every);
        }
    }

    private static String sign(byte[] bytes, KeyPair by) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(by.getPrivate());
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException(every);
        }
    }
}
