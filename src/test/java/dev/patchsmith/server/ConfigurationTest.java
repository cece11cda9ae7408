package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.Configuration;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The configuration file that devices decide by themselves.
class ConfigurationTest extends ServerTest {

    private static final String FILE = "/v2/configuration/default?platform=IOS";

    @Test
    void theFileListsWhatIsDelivered() {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "listed"), Plan.of(Reach.share(250)));
        Configuration.Version version =
                java.util.Objects.requireNonNull(file().versionPatchList().get(patch.version()));
        assertThat(version.targetPatchVersion()).isEqualTo(patch.id());
        assertThat(version.patchList().getFirst().percent()).isEqualTo(250);
        assertThat(version.patchList().getFirst().size()).isEqualTo(6);
        assertThat(version.patchList().getFirst().md5()).hasSize(32);
        assertThat(version.patchList().getFirst().downloadUrl()).startsWith("http");
    }

    @Test
    void aClearIsTargetZeroAndAStopTakesTheVersionOut() {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "cleared"), Plan.of(Reach.everybody()));
        long clear = root.post("/v2/patches/" + patch.id() + "/clear", Map.of("reason", "bad"))
                .as(PatchDetail.class)
                .id();
        assertThat(java.util.Objects.requireNonNull(file().versionPatchList().get(patch.version()))
                        .targetPatchVersion())
                .isZero();
        root.raw("POST", "/v2/patches/" + clear + "/stop", "");
        assertThat(file().versionPatchList()).doesNotContainKey(patch.version());
    }

    @Test
    void theBytesAreSignedAndCached() throws Exception {
        Http.Answer answer = anonymous.get(FILE);
        String signature = answer.header("X-Signature").orElseThrow().substring("ed25519=".length());
        byte[] key = Base64.getDecoder().decode(answer.header("X-Public-Key").orElseThrow());
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        verifier.update(answer.bytes());
        assertThat(verifier.verify(Base64.getDecoder().decode(signature))).isTrue();
        String tag = answer.header("ETag").orElseThrow();
        Http.Answer again = anonymous.send("GET", FILE, null, null, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    private static Configuration file() {
        return anonymous.get(FILE).as(Configuration.class);
    }
}
