package dev.patchsmith.language.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the conversion table has golden pairs: `rows/table.txt` names them, by section and row. Pairs of
/// `examples/` (such as E04) and of `cases/` count too; their own tests compare those.
class ConversionTableTest {

    /// A row of the conversion table.
    record Row(String section, String text, List<String> pairs) {
        static Row of(String line) {
            int first = line.indexOf(" | ");
            int last = line.lastIndexOf(" | ");
            return new Row(
                    line.substring(0, first),
                    line.substring(first + 3, last),
                    Arrays.stream(line.substring(last + 3).split(", "))
                            .filter(name -> !name.isBlank())
                            .toList());
        }
    }

    private static List<Row> rows() {
        return String.valueOf(Pair.read("table.txt")).lines().map(Row::of).toList();
    }

    static Stream<Arguments> pairs() {
        return rows().stream()
                .flatMap(row -> row.pairs().stream()
                        .filter(name -> new Pair(name).exists())
                        .map(name -> Arguments.of(row.section() + " " + row.text(), name)))
                .distinct();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void comesOutAsTheRowSays(String row, String name) {
        var pair = new Pair(name);
        Translation translation = pair.translate();

        assertThat(translation.text()).as(row).isEqualTo(pair.script());
        assertThat(Pair.said(translation, String.valueOf(Pair.read(name + ".m"))))
                .as(row)
                .isEqualTo(pair.diagnostics());
    }

    @Test
    void everyRowHasAPairThatExists() {
        List<String> missing = rows().stream()
                .filter(row -> row.pairs().isEmpty() || !row.pairs().stream().allMatch(ConversionTableTest::exists))
                .map(row -> row.section() + " " + row.text() + ": " + row.pairs())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPairBelongsToARow() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ConversionTableTest.class.getResource("/rows/table.txt"))
                        .toURI())
                .getParent();
        Set<String> named = rows().stream().flatMap(row -> row.pairs().stream()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> stray = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".m"))
                    .map(file -> file.substring(0, file.length() - 2))
                    .filter(name -> !named.contains(name))
                    .toList();
            assertThat(stray).isEmpty();
        }
    }

    private static boolean exists(String name) {
        return new Pair(name).exists()
                || Stream.of("stmt", "member", "file").anyMatch(kind -> has("/examples/" + name + "." + kind + ".m"))
                || has("/cases/" + name + ".m");
    }

    private static boolean has(String resource) {
        return ConversionTableTest.class.getResource(resource) != null;
    }
}
