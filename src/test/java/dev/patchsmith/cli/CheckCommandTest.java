package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void acceptsAScriptThatRuns() throws IOException {
        Cli run = Cli.run("check", script("class A : B { - (void)f { self.g(); } }"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("a.mg: a device accepts it.");
    }

    @Test
    void anErrorOfTheRunTimeIsAnError() throws IOException {
        Cli run = Cli.run("check", script("class A : B { - (void)f {\n    self.list[0] += @(1);\n} }"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("a.mg:2:5: error:", "[E-SUBSCRIPT]", "not to be shipped, one error");
    }

    @Test
    void aWarningIsToldAndAccepted() throws IOException {
        Cli run = Cli.run("check", script("NSLog(unknownThing);"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("a.mg:1:7: warning:", "[W-NAME]", "accepts it, one warning");
    }

    @Test
    void printsDiagnosticsAsJson() throws IOException {
        assertThat(Cli.run("check", "--json", script("NSLog(unknownThing);")).out())
                .contains("\"line\":1", "\"column\":7", "\"severity\":\"warning\"", "\"code\":\"W-NAME\"");
    }

    @Test
    void theEngineDecides() throws IOException {
        Path script = script("double h = 0.5;");
        assertThat(Cli.run("check", script).out()).doesNotContain("W-152");
        assertThat(Cli.run("check", "--target", "1.5.2", script).out()).contains("W-152-DOUBLE");
        assertThat(Cli.run("check", "--target", "1.4", script).code()).isEqualTo(2);
    }

    @Test
    void theProjectTellsWhatExists() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(
                folder.resolve("app/Cart.m"),
                "@interface Cart : NSObject { id _items; }\n@property id owner;\n@end\n@implementation Cart\n@end\n");
        Path script =
                script("class Cart : NSObject { - (void)f { _items = _owner; _itmes = nil; self._items = nil; } }");
        assertThat(Cli.run("check", script).out()).doesNotContain("W-NAME");
        Cli known = Cli.run("check", "--project", folder.resolve("app"), script);
        assertThat(known.out())
                .contains("Nothing is called _itmes", "E-IVAR-SEND")
                .doesNotContain("called _owner");
        assertThat(Cli.run("check", "--project", script, script).code()).isEqualTo(2);
    }

    @Test
    void constantsOfTheProjectAreNotThereWhenTheScriptRuns() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/Limits.h"), "typedef NS_ENUM(NSInteger, Mode) { ModeFast, ModeSlow };\n");
        Path script = script("int m = ModeSlow;");
        assertThat(Cli.run("check", "--project", folder.resolve("app"), script).out())
                .contains("Nothing is called ModeSlow");
    }

    @Test
    void anEmptyScriptIsAnError() throws IOException {
        Cli run = Cli.run("check", script(" \n"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("E-EMPTY");
    }

    @Test
    void sealRefusesWhatCheckRefuses() throws IOException {
        Path target = folder.resolve("a.sealed");
        Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef");
        Cli run = Cli.run(
                "seal",
                script("class A : B { - (void)dealloc { } }"),
                "--format",
                "mango",
                "--key-file",
                key,
                "-o",
                target);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("E-DEALLOC");
        assertThat(target).doesNotExist();
    }

    private Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("a.mg"), text);
    }
}
