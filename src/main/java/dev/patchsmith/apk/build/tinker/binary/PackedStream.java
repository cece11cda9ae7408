package dev.patchsmith.apk.build.tinker.binary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/// A gzip stream in memory that packs what is written at once, so that the bytes themselves are not kept.
final class PackedStream {

    private static final int BUFFER = 1 << 14;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Packer packer;
    private final byte[] word = new byte[4];

    PackedStream(int level, int strategy) throws IOException {
        this.packer = new Packer(packed, level, strategy);
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        packer.write(bytes, from, length);
    }

    void number(int value) throws IOException {
        for (int i = 0; i < 4; i++) {
            word[i] = (byte) (value >>> 24 - 8 * i);
        }
        packer.write(word, 0, 4);
    }

    void close() throws IOException {
        packer.close();
    }

    /// The packed size, once the stream is closed.
    int size() {
        return packed.size();
    }

    void writeTo(OutputStream out) throws IOException {
        packed.writeTo(out);
    }

    /// Gives back what the packer holds outside of the heap; needed where the stream is not closed.
    void release() {
        packer.release();
    }

    private static final class Packer extends GZIPOutputStream {
        Packer(ByteArrayOutputStream out, int level, int strategy) throws IOException {
            super(out, BUFFER);
            def.setLevel(level);
            def.setStrategy(strategy);
        }

        void release() {
            def.end();
        }
    }
}
