package dev.patchsmith.envelope.hfp2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Accepted;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.sealing.Sealing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class Hfp2CoSignerTest {

    private final byte[] pack = Fixture.seal(Fixture.release());

    @Test
    void aSecondSignatureReachesTheThreshold() {
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(Fixture.trusted(2)), Hfp2Policy.DEFAULT);
        assertThat(opener.open(Fixture.cosigned(pack), Hfp2State.INITIAL, Fixture.NOW))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.signers())
                                .containsExactly(Fixture.AUTHOR.id(), Fixture.APPROVER.id()));
    }

    @Test
    void refusesToSignTwice() {
        assertThat(refusal(pack, Fixture.AUTHOR, Fixture.trusted(2))).contains("already");
    }

    @Test
    void refusesAStrangersSignature() {
        assertThat(refusal(pack, Fixture.STRANGER, Fixture.trusted(2))).contains("not among those");
    }

    @Test
    void refusesARevokedApprover() {
        TrustedKeys revoked = Fixture.trusted(2).revoking(Fixture.APPROVER.id());
        assertThat(refusal(pack, Fixture.APPROVER, revoked)).contains("not among those");
    }

    @Test
    void refusesToSignAnAlteredPackage() {
        byte[] altered = pack.clone();
        altered[altered.length - 20] ^= 1;
        assertThat(refusal(altered, Fixture.APPROVER, Fixture.trusted(2))).contains("altered");
    }

    @Test
    void refusesToSignAnExpiredPackage() {
        assertThat(refusal(pack, Fixture.APPROVER, Fixture.trusted(2), Instant.parse("2027-11-22T00:00:00Z")))
                .contains("expired");
    }

    private static String refusal(byte[] pack, SigningKey approver, TrustedKeys trusted) {
        return refusal(pack, approver, trusted, Fixture.NOW);
    }

    private static String refusal(byte[] pack, SigningKey approver, TrustedKeys trusted, Instant now) {
        return ((Sealing.Refused) Hfp2CoSigner.sign(pack, approver, trusted, now)).reason();
    }
}
