package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void anApp() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(
                folder.resolve("app/a.m"),
                "@implementation A : NSObject\n- (void)good { }\n- (void)bad { goto end; end: return; }\n@end\n");
    }

    @Test
    void printsTheShareTheObstaclesAndTheClasses() {
        Cli run = Cli.run("readiness", folder.resolve("app"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("50.0 % of app could be patched (MangoFix 1.5.5): 1 of 2 methods in one file")
                .contains("E-GOTO", "goto and labels", "A      2        1         50.0 %");
    }

    @Test
    void writesOnePageOfHtml() throws IOException {
        Path page = folder.resolve("out/readiness.html");
        assertThat(Cli.run("readiness", folder.resolve("app"), "--html", page).out())
                .contains("readiness.html");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("-[A bad]");
    }

    @Test
    void printsJson() {
        assertThat(Cli.run("readiness", "--json", "--target", "1.5.2", folder.resolve("app"))
                        .out())
                .startsWith("{\"subject\":\"app\",\"target\":\"1.5.2\",\"files\":1")
                .contains("\"share\":0.5", "\"code\":\"E-GOTO\"", "\"label\":\"-[A bad]\"", "\"line\":3");
    }

    @Test
    void aFolderWithoutSourcesIsAnError() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(Cli.run("readiness", empty).code()).isEqualTo(1);
        assertThat(Cli.run("readiness", folder.resolve("gone")).err()).contains("does not exist");
    }
}
