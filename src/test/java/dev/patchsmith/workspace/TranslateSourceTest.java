package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.TranslateSource.Translated;
import dev.patchsmith.workspace.project.SampleProject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateSourceTest {

    private static final String SOURCE = """
            @implementation Home
            - (void)viewDidLoad {
                self.title = @"首页";
            }
            @end
            """;

    @TempDir
    Path folder;

    @Test
    void theSampleTranslatesWithoutAWordAndItsScriptIsAccepted() throws IOException {
        SampleProject.copyTo(folder);
        Translated.Script script = script(folder.resolve("Patches/voucher-discount.m"));
        assertThat(script.diagnostics()).extracting(Diagnostic::message).isEmpty();
        assertThat(script.translation().text())
                .contains("class SHCart : NSObject", "class SHCheckoutViewController : UIViewController");
        assertThat(CheckScript.text(SourceText.of("s", script.translation().text()))
                        .accepted())
                .isTrue();
    }

    @Test
    void allSourcesOfTheSampleTranslate() throws IOException {
        SampleProject.copyTo(folder);
        List<TranslateFiles.Result> results = files(folder.resolve("out"), folder.resolve("Sources"));
        assertThat(results).hasSize(4).noneMatch(TranslateFiles.Result::hasErrors);
        assertThat(folder.resolve("out/SHCart.mg")).isRegularFile();
    }

    @Test
    void aSingleFileMayNameItsScript() throws IOException {
        Path source = Files.writeString(folder.resolve("Home.m"), SOURCE);
        files(folder.resolve("x/fix.mg"), source);
        assertThat(folder.resolve("x/fix.mg")).content(StandardCharsets.UTF_8).contains("@\"首页\"");
    }

    @Test
    void aFolderIsMirrored() throws IOException {
        Files.createDirectories(folder.resolve("in/a/b"));
        Files.writeString(folder.resolve("in/a/b/Home.m"), SOURCE);
        Files.writeString(folder.resolve("in/notes.txt"), "no source");
        files(folder.resolve("out"), folder.resolve("in"));
        assertThat(folder.resolve("out/a/b/Home.mg")).isRegularFile();
    }

    @Test
    void encodingsAndLineEndsDoNotMatter() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.m"), SOURCE);
        Path windows =
                Files.write(folder.resolve("b.m"), SOURCE.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
        Path wide = Files.write(folder.resolve("c.m"), ("\uFEFF" + SOURCE).getBytes(StandardCharsets.UTF_16BE));
        String script = script(plain).translation().text();
        assertThat(script).contains("首页");
        assertThat(script(windows).translation().text()).isEqualTo(script);
        assertThat(script(wide).translation().text()).isEqualTo(script);
    }

    @Test
    void headersBesideAFileTellTheSuperclass() throws IOException {
        Files.writeString(folder.resolve("Home.h"), "@interface Home : UIViewController\n@end\n");
        assertThat(script(Files.writeString(folder.resolve("Home.m"), SOURCE))
                        .translation()
                        .text())
                .contains("class Home : UIViewController");
    }

    @Test
    void anEmptyFileIsAnErrorAndWritesNothing() throws IOException {
        Path source = Files.createFile(folder.resolve("a.m"));
        TranslateFiles.Result result = files(folder.resolve("out"), source).getFirst();
        assertThat(result.hasErrors()).isTrue();
        assertThat(result.written()).isEmpty();
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        Path source = Files.write(folder.resolve("a.m"), new byte[] {1, 0, 2, 0, 0, (byte) 0xFE});
        assertThat(TranslateSource.alone().file(source)).isInstanceOf(Translated.Refused.class);
    }

    private static List<TranslateFiles.Result> files(Path output, Path input) throws IOException {
        List<TranslateFiles.Result> results = new ArrayList<>();
        new TranslateFiles(Progress.unobserved()).to(output, SourceSet.find(List.of(input), null), results::add);
        return results;
    }

    private static Translated.Script script(Path file) throws IOException {
        return (Translated.Script) TranslateSource.around(file).file(file);
    }
}
