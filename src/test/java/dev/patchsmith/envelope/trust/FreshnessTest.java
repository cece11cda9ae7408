package dev.patchsmith.envelope.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.trust.Freshness.Seen;
import dev.patchsmith.patch.Checksum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] CONFIG = "{\"patch\":22}".getBytes(StandardCharsets.UTF_8);

    private final SigningKey online = new SigningKey(new byte[32]);
    private final TrustedKeys keys = TrustedKeys.only("server", online.verifyKey());

    private Freshness freshness(long seq, Instant issuedAt) {
        return new Freshness("com.example.shop", seq, issuedAt, issuedAt.plusSeconds(86_400), Checksum.of(CONFIG));
    }

    private Freshness.Acceptance judge(byte[] file, Seen seen) {
        return Freshness.judge(file, CONFIG, "com.example.shop", keys, seen);
    }

    @Test
    void aSignedStatementSetsTheTrustedTime() {
        assertThat(judge(freshness(1, NOW).sign(online), Seen.NOTHING))
                .isEqualTo(new Freshness.Acceptance.Accepted(freshness(1, NOW), new Seen(1, NOW)));
    }

    @Test
    void theTrustedTimeNeverGoesBack() {
        Seen seen = new Seen(1, NOW);
        assertThat(judge(freshness(2, NOW.minusSeconds(60)).sign(online), seen))
                .isInstanceOfSatisfying(
                        Freshness.Acceptance.Accepted.class,
                        accepted -> assertThat(accepted.next().trustedTime()).isEqualTo(NOW));
    }

    @Test
    void anOlderSequenceIsRefused() {
        assertThat(refusal(freshness(4, NOW).sign(online), new Seen(5, NOW))).contains("older");
    }

    @Test
    void aLeapIsRefused() {
        assertThat(refusal(freshness(1_000_001, NOW).sign(online), Seen.NOTHING))
                .contains("leaps");
    }

    @Test
    void aStatementFromBeforeTheTrustedTimeHasExpired() {
        assertThat(refusal(freshness(6, NOW.minusSeconds(90_000)).sign(online), new Seen(5, NOW)))
                .contains("expired");
    }

    @Test
    void anotherConfigurationIsRefused() {
        assertThat(Freshness.judge(freshness(1, NOW).sign(online), new byte[1], "com.example.shop", keys, Seen.NOTHING))
                .isInstanceOf(Freshness.Acceptance.Refused.class);
    }

    @Test
    void aKeyListIsNoStatementAboutAConfiguration() {
        KeyList list = new KeyList("com.example.shop", keys, keys, 1, NOW.plusSeconds(60));
        assertThat(refusal(list.sign(List.of(online)), Seen.NOTHING)).contains("not signed");
    }

    @Test
    void noFlippedByteIsAccepted() {
        byte[] file = freshness(1, NOW).sign(online);
        for (int at = 0; at < file.length; at++) {
            byte[] altered = file.clone();
            altered[at] ^= 1;
            assertThat(judge(altered, Seen.NOTHING)).isInstanceOf(Freshness.Acceptance.Refused.class);
        }
    }

    private String refusal(byte[] file, Seen seen) {
        return ((Freshness.Acceptance.Refused) judge(file, seen)).reason();
    }
}
