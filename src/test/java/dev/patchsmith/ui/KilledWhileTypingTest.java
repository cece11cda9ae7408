package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is killed in the middle of typing, as by a power cut, and started again.
class KilledWhileTypingTest {

    private static final Duration TYPING = Duration.ofSeconds(15);

    /// Drafts are put aside every three seconds; a busy machine may be late by as much again.
    private static final Duration LOST_AT_MOST = Duration.ofSeconds(7);

    private record Typed(Instant when, int characters) {}

    @TempDir
    private Path home;

    @Test
    void losesAtMostTheLastFewSeconds() throws Exception {
        Path file = Files.writeString(home.resolve("Cart.m"), "\n");
        List<Typed> typed = typeUntilKilled(file);
        Instant killed = typed.getLast().when();
        String restored = restored();
        int safe = typed.stream()
                .filter(each -> each.when().isBefore(killed.minus(LOST_AT_MOST)))
                .mapToInt(Typed::characters)
                .max()
                .orElse(0);
        assertThat(safe).isPositive();
        assertThat(restored).hasSizeGreaterThanOrEqualTo(safe);
        assertThat(TypingWindow.KEYS.repeat(restored.length())).startsWith(restored.strip());
        assertThat(file).content().isEqualTo("\n");
    }

    private List<Typed> typeUntilKilled(Path file) throws IOException, InterruptedException {
        Process window = start("type", file.toString());
        List<Typed> typed = new ArrayList<>();
        try (BufferedReader lines = window.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("typed ")) {
                    typed.add(new Typed(Instant.now(), Integer.parseInt(line.substring(6))));
                    if (Duration.between(typed.getFirst().when(), Instant.now()).compareTo(TYPING) > 0) {
                        break;
                    }
                }
            }
            window.destroyForcibly();
            window.waitFor();
        }
        return typed;
    }

    private String restored() throws IOException, InterruptedException {
        Process window = start("resume");
        String text = "";
        try (BufferedReader lines = window.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("restored ")) {
                    text = new String(Base64.getDecoder().decode(line.substring(9)), StandardCharsets.UTF_8);
                }
            }
            window.waitFor();
        } finally {
            window.destroyForcibly();
        }
        return text;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TypingWindow.class.getName(),
                home.resolve("own").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
