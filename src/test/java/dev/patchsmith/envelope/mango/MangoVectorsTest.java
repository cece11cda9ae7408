package dev.patchsmith.envelope.mango;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.LegacyKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Packages computed with the `openssl` program, byte for byte.
class MangoVectorsTest {

    private static final String CHINESE = "class HomeViewController : UIViewController {\n\n- (void)showTip {\n"
            + "    // 提示语\n    NSLog(@\"你好，补丁\");\n}\n\n}\n";

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("123456", "", "70f67fd585fd3e53211c5b2900180639"),
                Arguments.of("123456", "a", "d02066d927ee177b8d22a166bb7ad977"),
                Arguments.of(
                        "123456",
                        "0123456789abcdef",
                        "47b87d34920d7c51281957a3fcf9316c70f67fd585fd3e53211c5b2900180639"),
                Arguments.of(
                        "123456",
                        "class Demo:NSObject{}",
                        "dbdc4e58f6b89c5eb61008debb3b8d529720567333f1d9033133c62bfbeb4074"),
                Arguments.of(
                        "123456",
                        CHINESE,
                        "36fe52afbe914c63ffc91da32fa1a16011f8c98989a6b4c2569f0e38a59f550f"
                                + "9d5e8a40cb2e05e9d3f85fe551fb1077ae8e27ac7d2183177d7404e132ff1bdd"
                                + "ba4a95732d0ea5b6a6cb311656fa12ce6cd407b57160be5d6861d17b882c16f3"
                                + "c579501a82af943f8333e53b4af757514c8c2574a4b3c8c361403e263b758eb4"),
                Arguments.of("0123456789abcdef", "a", "0950013d77ed2905ce50637eca5442ee"),
                Arguments.of("密码", "a", "7a4c576ea922f4f514c2ec91b9380b27"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sealsByteForByte(String key, String script, String hex) {
        assertThat(HexFormat.of()
                        .formatHex(MangoSealer.seal(script, key(key)).orThrow().bytes()))
                .isEqualTo(hex);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensToTheSameScript(String key, String script, String hex) {
        MangoOpening expected = script.isEmpty() ? new MangoOpening.Empty() : new MangoOpening.Opened(script);
        assertThat(MangoOpener.open(HexFormat.of().parseHex(hex), key(key))).isEqualTo(expected);
    }

    @Test
    void theChineseVectorHasTheLengthOfTheSpecification() {
        assertThat(CHINESE.getBytes(StandardCharsets.UTF_8)).hasSize(118);
    }

    @Test
    void theAllZeroKeyGivesItsKnownPackage() {
        assertThat(MangoSealer.seal("a", LegacyKey.allZeros()).orThrow().bytes())
                .asHexString()
                .isEqualToIgnoringCase("8e4a3d4beb92d54c7e95f67d41daed59");
    }

    private static LegacyKey key(String text) {
        return LegacyKey.of(text.toCharArray()).orThrow();
    }
}
