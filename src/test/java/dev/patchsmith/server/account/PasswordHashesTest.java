package dev.patchsmith.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void aPasswordBelongsToItsOwnHashOnly() {
        String hash = hashes.hash("Secret_1".toCharArray());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.verify("Secret_1".toCharArray(), hash)).isTrue();
        assertThat(hashes.verify("secret_1".toCharArray(), hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @Test
    void theSamePasswordIsNeverHashedAlikeTwice() {
        assertThat(hashes.hash("x".toCharArray())).isNotEqualTo(hashes.hash("x".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void hashesOfTheOriginalServerAreVerifiedAndOutdated(int iterations) throws Exception {
        String text = "123456";
        Mac mac = Mac.getInstance("HmacSHA1");
        for (int i = 0; i < iterations; i++) {
            mac.init(new SecretKeySpec("a1b2c3d4".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            text = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        }
        String stored = "sha1$a1b2c3d4$" + iterations + "$" + text;
        assertThat(hashes.verify("123456".toCharArray(), stored)).isTrue();
        assertThat(hashes.verify("123457".toCharArray(), stored)).isFalse();
        assertThat(hashes.isOutdated(stored)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1$a$b$c",
                "sha1$a$0$c",
                "sha1$a$999999999$c",
                "$argon2id$v=19$m=4194304,t=2,p=1$AAAA$AAAA",
                "plain"
            })
    void aHashThatIsNoneBelongsToNoPassword(String stored) {
        assertThat(hashes.verify("x".toCharArray(), stored)).isFalse();
    }
}
