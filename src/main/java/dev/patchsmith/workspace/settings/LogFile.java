package dev.patchsmith.workspace.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Sends the log to one file per user and nothing to the terminal: what a user must know is said by the command or the
/// window itself. Found by the log as a service; set up in code, because reading XML costs every command four tenths of
/// a second. Who names a file with `-Dlogback.configurationFile`, or has a `logback-test.xml`, gets that instead.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36}" + " %replace(%msg){'[\\r\\n]+', ' | '}%n";
    private static final String LARGEST = "10MB";
    private static final String LARGEST_OF_ALL = "100MB";
    private static final int KEPT_DAYS = 14;

    private final Path folder;

    /// For the log itself, which finds this class by its name.
    public LogFile() {
        this(UserFolders.system().logs());
    }

    LogFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        if (System.getProperty(ContextInitializer.CONFIG_FILE_PROPERTY) != null
                || LogFile.class.getClassLoader().getResource(ContextInitializer.TEST_AUTOCONFIG_FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        install(log);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    void install(LoggerContext log) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(log);
        file.setName("FILE");
        file.setFile(folder.resolve("patchsmith.log").toString());
        file.setRollingPolicy(rolling(log, file));
        file.setEncoder(encoder(log));
        file.start();
        Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file);
        log.getLogger("dev.patchsmith").setLevel(Level.INFO);
        // What cannot be decompiled is said in the window; a reader who moved on interrupts it, which is no error.
        log.getLogger("jadx").setLevel(Level.OFF);
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
            LoggerContext log, RollingFileAppender<ILoggingEvent> file) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(log);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                folder.resolve("patchsmith.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf(LARGEST));
        rolling.setMaxHistory(KEPT_DAYS);
        rolling.setTotalSizeCap(FileSize.valueOf(LARGEST_OF_ALL));
        rolling.start();
        return rolling;
    }

    private static PatternLayoutEncoder encoder(LoggerContext log) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(log);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }
}
