package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandsTest {

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    @ParameterizedTest
    @MethodSource("names")
    void aCommandIsKnownByTheNameItGivesItself(String name) {
        Object made = new Commands()
                .named(name, new Console(NOWHERE, NOWHERE, Map.of()))
                .orElseThrow();
        CommandLine command = made instanceof CommandLine line ? line : new CommandLine(made);
        assertThat(command.getCommandName()).isEqualTo(name);
    }

    static Iterable<String> names() {
        return new Commands().names();
    }
}
