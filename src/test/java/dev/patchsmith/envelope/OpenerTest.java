package dev.patchsmith.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.hfp2.Hfp2Policy;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.hfp2.Hfp2Sealer;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.mango.MangoSealer;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String SCRIPT = "class Cart:NSObject{\n- (void)add{\n    // 补丁\n}\n}\n";

    private final SigningKey ada = new SigningKey(filled(1));
    private final KeyProfile profile = KeyProfile.empty("Shop", "com.example.shop", Platform.IOS, "test")
            .withLegacyKey(LegacyKey.of("123456".toCharArray()).orThrow())
            .withDataKey(new DataKey(filled(7)))
            .withSigningKey("Ada", ada);

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private byte[] legacy() {
        return MangoSealer.seal(SCRIPT, profile.legacyKey().orElseThrow())
                .orThrow()
                .bytes();
    }

    private byte[] signed() {
        Hfp2Release release = Hfp2Release.patch(
                "com.example.shop", Platform.IOS, new AppVersion("3.16.0"), 22, 30, NOW, Duration.ofDays(30));
        return new Hfp2Sealer(Hfp2Policy.DEFAULT)
                .seal(
                        SCRIPT.getBytes(StandardCharsets.UTF_8),
                        release,
                        profile.currentDataKey().orElseThrow(),
                        ada)
                .orThrow()
                .bytes();
    }

    @Test
    void opensALegacyPackage() {
        OpenedPackage opened = open(legacy());
        assertThat(opened.script()).contains(SCRIPT);
        assertThat(opened.checksum()).isEqualTo(Checksum.of(legacy()));
        assertThat(opened.size()).isEqualTo(legacy().length);
    }

    @Test
    void aLegacyPackageIsNeverAuthentic() {
        assertThat(open(legacy()).isAuthentic()).isFalse();
    }

    @Test
    void opensASignedPackageAndNamesItsSigner() {
        OpenedPackage opened = open(signed());
        assertThat(opened.script()).contains(SCRIPT);
        assertThat(opened.isAuthentic()).isTrue();
        assertThat(readable(opened).signatures())
                .containsExactly(
                        new Hfp2Inspection.SignatureView(ada.id(), Optional.of("Ada"), Hfp2Inspection.Worth.VALID));
    }

    @Test
    void withoutAProfileItStillShowsTheHeader() {
        OpenedPackage opened = Opener.open(signed(), Optional.empty(), NOW);
        assertThat(readable(opened).header().release().patchNo()).isEqualTo(22);
        assertThat(opened.script()).isEmpty();
        assertThat(opened.isAuthentic()).isFalse();
        assertThat(opened.sentence()).contains("not trusted");
    }

    @Test
    void aPackageForAnotherAppSaysSo() {
        KeyProfile bank = new KeyProfile(
                "Bank",
                "com.example.bank",
                Platform.IOS,
                "test",
                Optional.empty(),
                profile.dataKeys(),
                Optional.empty(),
                profile.trusted());
        OpenedPackage opened = Opener.open(signed(), Optional.of(bank), NOW);
        assertThat(opened.isAuthentic()).isFalse();
        assertThat(opened.sentence()).contains("com.example.shop").contains("Bank");
    }

    @Test
    void anExpiredPackageIsShownAndCalledExpired() {
        OpenedPackage opened = Opener.open(signed(), Optional.of(profile), NOW.plus(Duration.ofDays(31)));
        assertThat(opened.script()).contains(SCRIPT);
        assertThat(opened.sentence()).contains("expired");
    }

    @Test
    void wrongKeyTruncatedAndAlteredAreToldApart() {
        byte[] pack = signed();
        byte[] altered = pack.clone();
        altered[pack.length - 30] ^= 1;
        KeyProfile other = profile.withDataKey(new DataKey(filled(8)))
                .withoutDataKey(profile.dataKeys().getFirst().id());
        assertThat(open(Arrays.copyOf(pack, pack.length - 1)).sentence()).contains("cut off");
        assertThat(open(altered).sentence()).contains("altered");
        assertThat(Opener.open(pack, Optional.of(other), NOW).sentence()).contains("data key");
    }

    @Test
    void otherFilesAreNamed() {
        assertThat(open(new byte[0]).sentence()).contains("empty");
        assertThat(open("PK\3\4 and so on".getBytes(StandardCharsets.UTF_8))).isInstanceOf(OpenedPackage.Archive.class);
        assertThat(open(SCRIPT.getBytes(StandardCharsets.UTF_8)).sentence()).contains("readable text");
        assertThat(open("PSV1\0\1".getBytes(StandardCharsets.UTF_8)).sentence()).contains("key vault");
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(1);
        for (int round = 0; round < 5000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 4) {
                System.arraycopy("HFP2".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 4);
            }
            assertThat(open(bytes).isAuthentic()).isFalse();
        }
    }

    @Test
    void noFlippedByteIsAuthentic() {
        byte[] pack = signed();
        for (int at = 0; at < pack.length; at++) {
            byte[] altered = pack.clone();
            altered[at] ^= 0x20;
            assertThat(open(altered).isAuthentic()).as("byte %d", at).isFalse();
        }
    }

    private OpenedPackage open(byte[] bytes) {
        return Opener.open(bytes, Optional.of(profile), NOW);
    }

    private static Hfp2Inspection.Readable readable(OpenedPackage opened) {
        return (Hfp2Inspection.Readable) ((OpenedPackage.Signed) opened).inspection();
    }
}
