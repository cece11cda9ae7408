package dev.patchsmith.envelope.hfp2;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// A file that is being read, and somebody who is told of every piece and may end it by throwing.
final class WatchedInput extends FilterInputStream {

    private final LongConsumer passed;

    private WatchedInput(InputStream in, LongConsumer passed) {
        super(in);
        this.passed = passed;
    }

    static InputStream open(Path file, LongConsumer passed) throws IOException {
        return new WatchedInput(Files.newInputStream(file), passed);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            passed.accept(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            passed.accept(read);
        }
        return read;
    }
}
