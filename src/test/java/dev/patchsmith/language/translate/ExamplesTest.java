package dev.patchsmith.language.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static Stream<String> sources() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ExamplesTest.class.getResource("/examples/E01.file.m"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".m"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void comesOutToTheByte(String source) {
        String[] parts = source.split("\\.");

        assertThat(Examples.translated(parts[0], parts[1])).isEqualTo(Examples.read(parts[0] + "." + parts[1] + ".mg"));
    }
}
