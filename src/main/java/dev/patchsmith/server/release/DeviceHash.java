package dev.patchsmith.server.release;

import dev.patchsmith.patch.Checksum;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A device in reports: the first 64 bits of SHA-256 of its id. Enough to count, not enough to name.
final class DeviceHash {

    private DeviceHash() {}

    static long of(String device) {
        byte[] digest = Checksum.sha256().digest(("report\n" + device).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }
}
