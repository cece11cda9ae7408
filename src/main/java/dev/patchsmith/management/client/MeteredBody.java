package dev.patchsmith.management.client;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A body from memory that tells how much of it has left, and stops when the transfer is cancelled.
final class MeteredBody extends RequestBody {

    private static final int CHUNK = 1 << 14;

    private final byte[] bytes;
    private final @Nullable MediaType type;
    private final Transfer transfer;

    MeteredBody(byte[] bytes, @Nullable MediaType type, Transfer transfer) {
        this.bytes = bytes;
        this.type = type;
        this.transfer = transfer;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        transfer.moved(0, bytes.length);
        for (int sent = 0; sent < bytes.length; ) {
            if (transfer.isCancelled()) {
                throw new Transport.Cancelled();
            }
            int count = Math.min(CHUNK, bytes.length - sent);
            sink.write(bytes, sent, count);
            sink.flush();
            sent += count;
            transfer.moved(sent, bytes.length);
        }
    }
}
