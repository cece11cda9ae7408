package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchsmithCliTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "translate",
                "seal",
                "keys",
                "open",
                "serve",
                "import-hotfix-server",
                "export-config",
                "upload",
                "check",
                "diff",
                "advise",
                "baseline",
                "format",
                "list",
                "publish",
                "release",
                "status",
                "pause",
                "resume",
                "stop",
                "rollback",
                "clear"
            })
    void everyCommandHelps(String command) {
        Cli help = Cli.run(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: patchsmith " + command).contains("--help");
    }

    @Test
    void tellsItsVersion() {
        assertThat(Cli.run("--version").out()).startsWith("Patchsmith ").contains("JavaFX 26");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        Cli run = Cli.run("tranlsate");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("tranlsate").contains("--help");
    }

    @Test
    void filesAreForTheWindowAndMisspeltCommandsAreNot(@TempDir Path folder) throws Exception {
        var cli = new PatchsmithCli(new Console(
                new java.io.PrintWriter(new java.io.StringWriter()),
                new java.io.PrintWriter(new java.io.StringWriter()),
                java.util.Map.of()));
        Path file = Files.writeString(folder.resolve("a.m"), "");
        assertThat(cli.isMeantBy(file.toString())).isFalse();
        assertThat(cli.isMeantBy()).isFalse();
        assertThat(cli.isMeantBy("tranlsate")).isTrue();
        assertThat(cli.isMeantBy("translate")).isTrue();
        assertThat(cli.isMeantBy("--version")).isTrue();
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(Cli.run().code()).isEqualTo(2);
    }

    @Test
    void aPasswordAmongTheArgumentsIsRefusedWithTheReason() {
        Cli run = Cli.run("list", "--server", "http://127.0.0.1:1", "--password", "hunter2");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("list of processes").doesNotContain("hunter2");
    }

    @Test
    void aServerThatIsNotThereIsASystemFailureWithASentence() {
        Cli run = Cli.run(java.util.Map.of("PATCHSMITH_PASSWORD", "x"), "list", "--server", "http://127.0.0.1:1");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("is the server running?").doesNotContain("Exception");
    }

    @Test
    void withoutAServerItAsksWhich() {
        Cli run = Cli.run("list");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--server").contains("PATCHSMITH_SERVER");
    }

    @Test
    void checkAcceptsAGoodScript(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("a.mg"), "class A : NSObject {\n}\n");
        assertThat(Cli.run("check", script)).extracting(Cli::code).isEqualTo(0);
    }

    @Test
    void checkNamesThePlaceOfAnError(@TempDir Path folder) throws Exception {
        Path script =
                Files.writeString(folder.resolve("a.mg"), "class A : NSObject {\n- (void)f {\n    x = @YES;\n}\n}\n");
        Cli run = Cli.run("check", script);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("a.mg:3:");
    }

    @Test
    void checkPrintsJsonForScripts(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("a.mg"), "x = ;\n");
        assertThat(Cli.run("check", "--json", script).out())
                .startsWith("[{\"file\":")
                .contains("\"line\":1");
    }

    @Test
    void checkRefusesABinaryFileWithASentence(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.mg"), new byte[] {1, 0, 2, 0, 0, 9});
        Cli run = Cli.run("check", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a.mg").contains("not a text");
    }

    @Test
    void checkSaysThatAMissingFileIsMissing(@TempDir Path folder) {
        Cli run = Cli.run("check", folder.resolve("none.mg"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("does not exist");
    }

    @Test
    void formatWritesTheOneStyleAndKeepsComments(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("a.mg"), "class A:NSObject{\n-(void)f{x=1;// why\n}}");
        assertThat(Cli.run("format", script).code()).isZero();
        assertThat(script).hasContent("class A : NSObject {\n\n- (void)f {\n    x = 1; // why\n}\n\n}\n");
        assertThat(Cli.run("format", "--check", script).code()).isZero();
    }

    @Test
    void formatLeavesABrokenFileAlone(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("a.mg"), "class A : {");
        assertThat(Cli.run("format", script).code()).isEqualTo(1);
        assertThat(script).hasContent("class A : {");
    }
}
