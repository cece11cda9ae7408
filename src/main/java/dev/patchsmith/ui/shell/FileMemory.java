package dev.patchsmith.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A memory in a file of properties. It is written a moment after the last change, and at the end; a damaged or
/// unreadable file only means that nothing is remembered.
public final class FileMemory implements Memory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileMemory.class);

    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private boolean changed;

    public FileMemory(Path file) {
        this.file = file;
        pause.setOnFinished(_ -> write());
        if (Files.isReadable(file)) {
            read();
        }
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            changed = true;
            pause.playFromStart();
        }
    }

    @Override
    public void remove(String key) {
        if (values.remove(key) != null) {
            changed = true;
            pause.playFromStart();
        }
    }

    @Override
    public void close() {
        pause.stop();
        write();
    }

    private void read() {
        try (Reader in = Files.newBufferedReader(file)) {
            Properties stored = new Properties();
            stored.load(in);
            stored.forEach((key, value) -> values.put((String) key, (String) value));
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("What the window remembered cannot be read from {}", file, damaged);
        }
    }

    private void write() {
        if (!changed) {
            return;
        }
        changed = false;
        Properties stored = new Properties();
        stored.putAll(values);
        StringWriter text = new StringWriter();
        try {
            stored.store(text, null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "window", ".tmp");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                out.write(text.toString());
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("What the window should remember cannot be written to {}", file, unwritable);
        }
    }
}
