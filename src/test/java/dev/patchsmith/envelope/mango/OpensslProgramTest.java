package dev.patchsmith.envelope.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchsmith.envelope.key.LegacyKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The `openssl` program as an independent judge, where it is installed.
class OpensslProgramTest {

    private final Path folder;

    OpensslProgramTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "class Demo:NSObject{}", "0123456789abcdef", "你好，补丁 🩹\n"})
    void openSslGivesTheSameBytes(String script) throws Exception {
        LegacyKey key = LegacyKey.of("密码123".toCharArray()).orThrow();
        Path input = Files.writeString(folder.resolve("script.txt"), script);
        Path output = folder.resolve("script.mg");
        run("enc", "-aes-128-ecb", "-K", HexFormat.of().formatHex(key.padded()), "-in", input, "-out", output);
        assertThat(Files.readAllBytes(output))
                .isEqualTo(MangoSealer.seal(script, key).orThrow().bytes());
    }

    @Test
    void openSslOpensWhatWeSeal() throws Exception {
        LegacyKey key = LegacyKey.of("0123456789abcdef".toCharArray()).orThrow();
        String script = "补丁 patch\n".repeat(1000);
        Path input = Files.write(
                folder.resolve("script.mg"),
                MangoSealer.seal(script, key).orThrow().bytes());
        Path output = folder.resolve("script.txt");
        run("enc", "-d", "-aes-128-ecb", "-K", HexFormat.of().formatHex(key.padded()), "-in", input, "-out", output);
        assertThat(output).hasContent(script);
    }

    private void run(Object... arguments) throws InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add("openssl");
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException notInstalled) {
            assumeTrue(false, "openssl is not installed");
        }
    }
}
