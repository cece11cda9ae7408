package dev.patchsmith.envelope.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyListTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);

    private final SigningKey oldRoot = key(1);
    private final SigningKey newRoot = key(2);
    private final SigningKey release = key(3);
    private final KeyList current = list(oldRoot, 5);

    private static SigningKey key(int value) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return new SigningKey(seed);
    }

    private KeyList list(SigningKey root, long seq) {
        return new KeyList(
                "com.example.shop",
                TrustedKeys.only("Ada", release.verifyKey()),
                TrustedKeys.only("Safe", root.verifyKey()),
                seq,
                LATER);
    }

    @Test
    void aListSignedByOldAndNewRootsIsAccepted() {
        KeyList next = list(newRoot, 6);
        assertThat(current.next(next.sign(List.of(oldRoot, newRoot)), NOW))
                .isEqualTo(new KeyList.Acceptance.Accepted(next));
    }

    @Test
    void carriesRevocations() {
        KeyList revoking = new KeyList(current.app(), current.keys().revoking(release.id()), current.roots(), 6, LATER);
        assertThat(current.next(revoking.sign(List.of(oldRoot)), NOW))
                .isInstanceOfSatisfying(
                        KeyList.Acceptance.Accepted.class,
                        accepted -> assertThat(accepted.list().keys().keys()).allMatch(TrustedKey::revoked));
    }

    @Test
    void withoutTheOldRootsItIsRefused() {
        assertThat(refusal(list(newRoot, 6).sign(List.of(newRoot)), NOW)).contains("trusted now");
    }

    @Test
    void withoutItsOwnRootsItIsRefused() {
        assertThat(refusal(list(newRoot, 6).sign(List.of(oldRoot)), NOW)).contains("its own roots");
    }

    @Test
    void oneRootCannotSignForTwo() {
        TrustedKeys two = new TrustedKeys(
                List.of(new TrustedKey("Safe", oldRoot.verifyKey()), new TrustedKey("Bank", newRoot.verifyKey())), 2);
        KeyList strict = new KeyList(current.app(), current.keys(), two, 5, LATER);
        KeyList next = new KeyList(current.app(), current.keys(), two, 6, LATER);
        assertThat(strict.next(next.sign(List.of(oldRoot, oldRoot)), NOW))
                .isInstanceOf(KeyList.Acceptance.Refused.class);
    }

    @Test
    void anOlderListIsRefused() {
        assertThat(refusal(list(oldRoot, 5).sign(List.of(oldRoot)), NOW)).contains("not newer");
    }

    @Test
    void aLeapIsRefused() {
        assertThat(refusal(list(oldRoot, 1_000_006).sign(List.of(oldRoot)), NOW))
                .contains("leaps");
    }

    @Test
    void anExpiredListIsRefused() {
        assertThat(refusal(list(oldRoot, 6).sign(List.of(oldRoot)), LATER)).contains("expired");
    }

    @Test
    void noFlippedByteIsAccepted() {
        byte[] file = list(oldRoot, 6).sign(List.of(oldRoot));
        for (int at = 0; at < file.length; at++) {
            byte[] altered = file.clone();
            altered[at] ^= 1;
            assertThat(current.next(altered, NOW)).as("byte %d", at).isInstanceOf(KeyList.Acceptance.Refused.class);
        }
    }

    private String refusal(byte[] file, Instant time) {
        return ((KeyList.Acceptance.Refused) current.next(file, time)).reason();
    }
}
