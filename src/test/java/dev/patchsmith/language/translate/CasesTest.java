package dev.patchsmith.language.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden pairs: `cases/<name>.m` gives `<name>.mg` and, where something is to be said, `<name>.diagnostics`.
class CasesTest {

    static Stream<Path> sources() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(CasesTest.class.getResource("/cases/structs.m"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".m")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void saysWhatTheGoldenFileSays(Path file) throws IOException {
        SourceText source = SourceText.of(String.valueOf(file.getFileName()), Files.readString(file));
        ProjectKnowledge project = ProjectKnowledge.none();
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        Translation translation =
                ObjcToMango.translate(parsed, project.forFile(parsed, Answers.NONE, "A"), TranslateOptions.DEFAULT);
        String name = file.toString().replaceAll("\\.m$", "");
        String said = translation.diagnostics().stream()
                .map(each -> each.code() + " " + source.position(each.span().start()) + "\n")
                .collect(Collectors.joining());

        assertThat(translation.text()).isEqualTo(Files.readString(Path.of(name + ".mg")));
        Path diagnostics = Path.of(name + ".diagnostics");
        assertThat(said).isEqualTo(Files.exists(diagnostics) ? Files.readString(diagnostics) : "");
    }
}
