package dev.patchsmith.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads again what the fuzzer found worth keeping: every input has an answer and none throws.
class ReaderCorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "apk-corpus");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyKeptInputHasAnAnswer(ReaderUnderTest reader) throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(CORPUS.resolve(reader.name().toLowerCase(Locale.ROOT)))) {
            inputs = files.toList();
        }
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            assertThat(reader.answer(Files.readAllBytes(input), folder))
                    .as(input.toString())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theValidInputIsRead(ReaderUnderTest reader) throws IOException {
        assertThat(reader.answer(reader.validInput(folder), folder)).doesNotContain("refused", "outside", "damaged");
    }

    /// What the fuzzer found first: a file whose only element ends before it begins.
    @org.junit.jupiter.api.Test
    void anElementThatEndsBeforeItBeginsIsDamage() {
        java.nio.ByteBuffer xml = java.nio.ByteBuffer.allocate(60).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        xml.putShort((short) 0x0003).putShort((short) 8).putInt(60);
        xml.putShort((short) 0x0001).putShort((short) 28).putInt(28);
        xml.putInt(0).putInt(0).putInt(0).putInt(28).putInt(0);
        xml.putShort((short) 0x0103).putShort((short) 16).putInt(24);

        assertThat(CompiledXml.read(xml.array())).isNull();
    }
}
