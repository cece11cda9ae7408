package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocateCommandTest {

    private static final String SOURCE = """
            #import "Cart.h"

            @implementation Cart : NSObject

            - (void)add:(id)item {
                if (item)
                    [self.items addObject:item];

                [self done:^(BOOL ok) {
                    [self show:item];
                }];
            }

            - (int)count {
                return 1;
            }
            @end
            """;

    @TempDir
    Path folder;

    private Path source = Path.of("");
    private Path script = Path.of("");

    @BeforeEach
    void aScript() throws IOException {
        source = Files.writeString(folder.resolve("Cart.m"), SOURCE);
        script = folder.resolve("Cart.mg");
        assertThat(Cli.run("translate", source, "-o", script).code()).isZero();
        assertThat(script).content().isEqualTo("""
                class Cart : NSObject {

                - (void)add:(id)item {
                    if (item) {
                        self.items.addObject:(item);
                    }
                    self.done:(^void (BOOL ok) {
                        self.show:(item);
                    });
                }

                - (int)count {
                    return 1;
                }

                }
                """);
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "4, 6", "5, 7", "6, 6", "7, 9", "8, 10", "9, 9", "10, 5", "12, 14", "13, 15"})
    void findsTheSourceOfAScriptLine(int line, int expected) {
        Cli run = Cli.run("locate", script, "--line", line, "--source", source);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(source + ":" + expected + ":");
    }

    @ParameterizedTest
    @CsvSource({"5, 3", "6, 4", "7, 5", "9, 7", "10, 8", "14, 12", "15, 13"})
    void findsTheScriptOfASourceLine(int line, int expected) {
        assertThat(Cli.run("locate", script, "--source-line", line, "--source", source)
                        .out())
                .startsWith(script + ":" + expected + ": ");
    }

    @Test
    void namesTheMethodAndShowsTheLine() {
        assertThat(Cli.run("locate", script, "--line", 8, "--source", source).out())
                .contains("Cart.m:10:9: [self show:item];", "in -[Cart add:]");
        assertThat(Cli.run("locate", script, "--line", 13, "--source", source, "--json")
                        .out())
                .contains("\"sourceLine\":15", "\"method\":\"-[Cart count]\"", "\"exact\":true");
    }

    @Test
    void aScriptChangedByHandIsLaidBesideTheNewOne() throws IOException {
        String changed = "// by hand\nNSLog(@\"start\");\n"
                + Files.readString(script)
                        .replace("        self.show:(item);\n", "        NSLog(item);\n        self.show:(item);\n");
        Files.writeString(script, changed);
        Cli exact = Cli.run("locate", script, "--line", 11, "--source", source);
        assertThat(exact.out()).startsWith(source + ":10:");
        assertThat(exact.err()).contains("matched by their text");
        Cli near = Cli.run("locate", script, "--line", 10, "--source", source);
        assertThat(near.out()).startsWith(source + ":9:").contains("nearest line above");
        assertThat(Cli.run("locate", script, "--line", 1, "--source", source).code())
                .isEqualTo(1);
        assertThat(Cli.run("locate", script, "--source-line", 15, "--source", source)
                        .out())
                .startsWith(script + ":16: ");
    }

    @Test
    void aScriptOfOneMethodIsFoundInTheWholeSource() throws IOException {
        Path one = folder.resolve("one.mg");
        Cli.run("translate", source, "--method", "- [Cart count]", "-o", one);
        assertThat(Cli.run("locate", one, "--line", 4, "--source", source).out())
                .startsWith(source + ":15:");
    }

    @Test
    void aLineBehindTheEndTellsHowTheEngineCounts() {
        Cli run = Cli.run("locate", script, "--line", 400, "--source", source);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("goes on counting");
    }

    @Test
    void oneDirectionMustBeChosen() {
        assertThat(Cli.run("locate", script, "--source", source).code()).isEqualTo(2);
        assertThat(Cli.run("locate", script, "--line", 1, "--source-line", 1, "--source", source)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theLineMapIsWrittenBesideTheScript() throws IOException {
        Path map = folder.resolve("map.json");
        Cli.run("translate", source, "-o", script, "--line-map", map);
        assertThat(Files.readString(map))
                .contains("\"scriptLines\":16", "\"sourceLines\":")
                .contains("{\"scriptFirst\":8,\"scriptLast\":8,\"sourceFirst\":10,\"sourceLast\":10}")
                .contains("{\"scriptFirst\":3,\"scriptLast\":10,\"sourceFirst\":5,\"sourceLast\":12}");
        assertThat(Cli.run("translate", folder, "-o", folder.resolve("x"), "--line-map", map)
                        .code())
                .isEqualTo(2);
    }
}
