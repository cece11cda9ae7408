package dev.patchsmith.apk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A zip archive written by hand in the form for large files, with stored entries that may be holes in the file: so an
/// archive of four gigabytes takes no room on the disk.
final class Zip64Fixture {

    private static final long FULL = 0xffff_ffffL;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, byte[] bytes, long size, long crc) {}

    Zip64Fixture file(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entries.add(new Entry(name, bytes, bytes.length, crc.getValue()));
        return this;
    }

    /// An entry of zeros that are not on the disk; its checksum is only claimed.
    Zip64Fixture hole(String name, long size, long crc) {
        entries.add(new Entry(name, new byte[0], size, crc));
        return this;
    }

    Path write(Path file) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            ByteBuffer list = buffer(entries.size() * 200);
            for (Entry entry : entries) {
                long start = out.getFilePointer();
                ByteBuffer local = buffer(200);
                local.putInt(0x04034b50)
                        .putShort((short) 45)
                        .putShort((short) 0x800)
                        .putShort((short) 0);
                local.putInt(0).putInt((int) entry.crc());
                sizes(local, entry, 20);
                local.putShort((short) 1)
                        .putShort((short) 16)
                        .putLong(entry.size())
                        .putLong(entry.size());
                out.write(local.array(), 0, local.position());
                out.write(entry.bytes());
                out.seek(out.getFilePointer() + entry.size() - entry.bytes().length);
                list.putInt(0x02014b50)
                        .putShort((short) 45)
                        .putShort((short) 45)
                        .putShort((short) 0x800);
                list.putShort((short) 0).putInt(0).putInt((int) entry.crc());
                list.putInt((int) FULL).putInt((int) FULL);
                byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
                list.putShort((short) name.length).putShort((short) 28).putShort((short) 0);
                list.putShort((short) 0)
                        .putShort((short) 0)
                        .putInt(0)
                        .putInt((int) FULL)
                        .put(name);
                list.putShort((short) 1).putShort((short) 24);
                list.putLong(entry.size()).putLong(entry.size()).putLong(start);
            }
            writeEnd(out, list);
        }
        return file;
    }

    private static void sizes(ByteBuffer header, Entry entry, int extra) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        header.putInt((int) FULL)
                .putInt((int) FULL)
                .putShort((short) name.length)
                .putShort((short) extra);
        header.put(name);
    }

    private void writeEnd(RandomAccessFile out, ByteBuffer list) throws IOException {
        long start = out.getFilePointer();
        out.write(list.array(), 0, list.position());
        long end = out.getFilePointer();
        ByteBuffer tail = buffer(200);
        tail.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        tail.putLong(entries.size())
                .putLong(entries.size())
                .putLong(list.position())
                .putLong(start);
        tail.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        tail.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        tail.putInt((int) FULL).putInt((int) FULL).putShort((short) 0);
        out.write(tail.array(), 0, tail.position());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
