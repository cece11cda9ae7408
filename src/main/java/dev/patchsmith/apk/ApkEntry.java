package dev.patchsmith.apk;

/// One entry as the central directory lists it. Sizes and offsets are in bytes.
///
/// @param crc the CRC-32 of the unpacked bytes, 0 to 2^32-1
/// @param headerOffset where the local header starts in the file
/// @param index the position in the central directory, starting at 0
public record ApkEntry(
        String name, Method method, long crc, long compressedSize, long size, long headerOffset, int index) {

    /// How the bytes are kept.
    public enum Method {
        STORED,
        DEFLATED
    }

    /// Whether both entries unpack to the same bytes as far as checksum and size can tell.
    public boolean sameContent(ApkEntry other) {
        return crc == other.crc && size == other.size;
    }

    /// The part of the name after the last slash.
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public boolean isDirectory() {
        return name.endsWith("/");
    }
}
