package dev.patchsmith.envelope.mango;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.LegacyKey;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Whatever script goes in comes out again.
class MangoSealerTest {

    private static final String LETTERS = "aZ09 \n\t{}();@\"'\\:^补丁脚本，。😀𠮷é\u0000\uFEFF";

    @AutoClose
    private final LegacyKey key = LegacyKey.of("密码".toCharArray()).orThrow();

    @Test
    void randomScriptsComeBackTheSame() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String script = script(random, 1 + random.nextInt(600));
            assertThat(open(script)).isEqualTo(new MangoOpening.Opened(script));
        }
    }

    @Test
    void anEmptyScriptComesBackEmpty() {
        assertThat(open("")).isEqualTo(new MangoOpening.Empty());
    }

    @Test
    void tenMegabytesComeBackTheSame() {
        String script = "补丁 patch\n".repeat(10 << 16);
        assertThat(open(script)).isEqualTo(new MangoOpening.Opened(script));
    }

    private MangoOpening open(String script) {
        return MangoOpener.open(MangoSealer.seal(script, key).orThrow().bytes(), key);
    }

    private static String script(Random random, int length) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < length; i++) {
            script.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return script.toString();
    }
}
