package dev.patchsmith.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.mango.MangoOpener;
import dev.patchsmith.envelope.mango.MangoOpening;
import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.source.SourceText;
import org.junit.jupiter.api.Test;

class NeutralPatchTest {

    @Test
    void isAValidScriptWithoutAnyComplaint() {
        ParsedScript parsed = ScriptParser.parse(SourceText.of("neutral.mg", NeutralPatch.SCRIPT));
        assertThat(parsed.accepted()).isTrue();
        assertThat(parsed.diagnostics()).isEmpty();
    }

    @Test
    void definesNoClass() {
        assertThat(NeutralPatch.SCRIPT).doesNotContain("class ");
    }

    @Test
    void opensAgain() {
        LegacyKey key = LegacyKey.of("123456".toCharArray()).orThrow();
        assertThat(MangoOpener.open(NeutralPatch.seal(key).bytes(), key))
                .isEqualTo(new MangoOpening.Opened(NeutralPatch.SCRIPT));
    }
}
