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
}
