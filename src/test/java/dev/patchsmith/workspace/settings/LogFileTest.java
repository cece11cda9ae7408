package dev.patchsmith.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    private final LoggerContext log = new LoggerContext();

    @BeforeEach
    void install() {
        log.setMDCAdapter(new LogbackMDCAdapter());
        new LogFile(folder).install(log);
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void keepsAMessageOnOneLine() throws IOException {
        log.getLogger("dev.patchsmith.test").info("first\r\nsecond");

        assertThat(lines()).singleElement().asString().contains("INFO").endsWith("first | second");
    }

    @Test
    void leavesOutWhatLibrariesSayByTheWay() throws IOException {
        log.getLogger("org.eclipse.jetty").info("by the way");
        log.getLogger("org.eclipse.jetty").warn("a warning");
        log.getLogger("jadx.core").error("cannot decompile");

        assertThat(lines()).singleElement().asString().endsWith("a warning");
    }

    @Test
    void writesChineseAsUtf8() throws IOException {
        log.getLogger("dev.patchsmith.test").warn("补丁");

        assertThat(lines()).singleElement().asString().endsWith("补丁");
    }

    @Test
    void isFoundByTheLog() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogFile.class);
    }

    @Test
    void stepsBackForTheConfigurationOfTests() {
        LoggerContext other = new LoggerContext();

        assertThat(new LogFile(folder).configure(other)).isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(other.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                .isExhausted();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("patchsmith.log"));
    }
}
