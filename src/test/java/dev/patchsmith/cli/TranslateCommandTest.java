package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslateCommandTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final String SOURCE =
            "@implementation A : NSObject\n- (void)f {\n    self.title = @\"标题\";\n}\n@end\n";
    private static final String SCRIPT = "class A : NSObject {\n\n- (void)f {\n    self.title = @\"标题\";\n}\n\n}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"E01.file", "E02.file", "E03.file", "E66.file", "E67.file", "E68.file"})
    void translatesAFileToTheByte(String name) throws Exception {
        Cli run = Cli.run("translate", EXAMPLES.resolve(name + ".m"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(EXAMPLES.resolve(name + ".mg")));
    }

    @Test
    void walksAFolderAndKeepsItsShape() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(in.resolve("a.m"), SOURCE);
        Files.writeString(folder.resolve("in/b.m"), SOURCE.replace("A :", "B :"));
        Cli run = Cli.run("translate", folder.resolve("in"), "-o", folder.resolve("out"));
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out/deep/a.mg")).hasContent(SCRIPT);
        assertThat(folder.resolve("out/b.mg")).exists();
    }

    @Test
    void leavesOutWhatCannotBeCarriedAndNamesThePlace() throws Exception {
        Path source = Files.writeString(
                folder.resolve("a.m"),
                "@implementation A : NSObject\n- (void)good {\n    [self run];\n}\n- (void)bad {\n    goto end;\nend:\n    return;\n}\n@end\n");
        Cli run = Cli.run("translate", source);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("- (void)good").doesNotContain("bad");
        assertThat(run.err()).contains("a.m:6:").contains("E-GOTO");
    }

    @Test
    void saysThatAMethodIsNotThere() throws Exception {
        Path source = Files.writeString(folder.resolve("a.m"), "- (void)f {\n    [self run];\n}\n");
        Cli run = Cli.run("translate", source, "--method", "-[A f]");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no source has a method -[A f]").contains("--class");
        assertThat(Cli.run("translate", source, "--method", "-[A f]", "--class", "A")
                        .out())
                .contains("class A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsEveryEncoding(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding);
        Path source = Files.write(folder.resolve("a.m"), SOURCE.getBytes(charset));
        assertThat(Cli.run("translate", source).out()).isEqualTo(SCRIPT);
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() throws Exception {
        byte[] bytes = ("\uFEFF" + SOURCE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Path source = Files.write(folder.resolve("a.m"), bytes);
        assertThat(Cli.run("translate", source).out()).isEqualTo(SCRIPT);
    }

    @Test
    void saysThatAnEmptyFileGivesNoScript() throws Exception {
        Path source = Files.writeString(folder.resolve("a.m"), "");
        Cli run = Cli.run("translate", source, "-o", folder.resolve("a.mg"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a.m").contains("nothing");
        assertThat(folder.resolve("a.mg")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsTooLargeWithASentence() throws Exception {
        Path source = Files.write(folder.resolve("a.m"), new byte[5_300_000]);
        Cli run = Cli.run("translate", source);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a.m").contains("MB");
    }

    @Test
    void cutsAProjectIntoMethodsWithAnIndex() throws Exception {
        Files.writeString(folder.resolve("a.m"), SOURCE.replace("@end", "- (int)two { return 2; }\n@end"));
        Path out = folder.resolve("out");
        Cli run = Cli.run("translate", "--each-method", folder, "-o", out);
        assertThat(run.code()).isZero();
        assertThat(Files.readAllLines(out.resolve("index.jsonl")))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"class\":\"A\"")
                .contains("\"selector\":\"-f\"")
                .contains("\"line\":2");
        assertThat(out.resolve("a/001.mg")).hasContent(SCRIPT);
    }

    @Test
    void knowsTheConstantsOfTheProject() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("app"));
        Files.writeString(sources.resolve("Limits.h"), "#define kRetryLimit 3\n");
        Path source = Files.writeString(
                folder.resolve("a.m"),
                "#import \"Limits.h\"\n@implementation A : NSObject\n- (void)f {\n    self.tries = kRetryLimit;\n}\n@end\n");
        assertThat(Cli.run("translate", source, "--project", sources).out()).contains("self.tries = 3;");
        assertThat(Cli.run("translate", source).err()).contains("E-CONST");
    }

    @Test
    void printsJsonForScripts() throws Exception {
        Path source = Files.writeString(folder.resolve("a.m"), SOURCE);
        assertThat(Cli.run("translate", "--json", source).out())
                .startsWith("[{\"file\":")
                .contains("\"outcome\":\"translated\"")
                .contains("\"diagnostics\":[]");
    }

    @Test
    void severalSourcesNeedAFolder() {
        assertThat(Cli.run("translate", EXAMPLES).code()).isEqualTo(2);
    }

    @Test
    void anUnknownEngineIsWrongUsage() {
        assertThat(Cli.run("translate", "--target", "2.0", EXAMPLES.resolve("E01.file.m"))
                        .code())
                .isEqualTo(2);
    }
}
