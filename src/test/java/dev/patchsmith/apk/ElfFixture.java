package dev.patchsmith.apk;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A 64-bit ELF library under construction for tests: `.text`, the exported functions, and nothing a linker would need.
public final class ElfFixture {

    private static final int HEADER = 64;
    private static final int SECTION = 64;
    private static final int SYMBOL = 24;

    private ElfFixture() {}

    private record Part(String name, int type, byte[] bytes, int link, int entrySize) {}

    /// A library that exports these functions, with a body of four bytes each.
    public static byte[] library(List<String> exports) {
        return library("body", exports);
    }

    /// A library with this text as its code.
    public static byte[] library(String code, List<String> exports) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.write(0);
        ByteBuffer symbols = buffer((exports.size() + 1) * SYMBOL);
        symbols.position(SYMBOL);
        for (String export : exports) {
            symbols.putInt(names.size()).put((byte) 0x12).put((byte) 0).putShort((short) 1);
            symbols.putLong(HEADER).putLong(4);
            names.writeBytes((export + "\0").getBytes(StandardCharsets.UTF_8));
        }
        List<Part> parts = new ArrayList<>(List.of(
                new Part("", 0, new byte[0], 0, 0),
                new Part(".text", 1, code.getBytes(StandardCharsets.UTF_8), 0, 0),
                new Part(".dynstr", 3, names.toByteArray(), 0, 0),
                new Part(".dynsym", 11, symbols.array(), 2, SYMBOL)));
        ByteArrayOutputStream titles = new ByteArrayOutputStream();
        parts.forEach(p -> titles.writeBytes((p.name() + "\0").getBytes(StandardCharsets.UTF_8)));
        titles.writeBytes(".shstrtab\0".getBytes(StandardCharsets.UTF_8));
        parts.add(new Part(".shstrtab", 3, titles.toByteArray(), 0, 0));
        return assemble(parts);
    }

    private static byte[] assemble(List<Part> parts) {
        int bodies = parts.stream().mapToInt(p -> p.bytes().length).sum();
        ByteBuffer file = buffer(HEADER + bodies + parts.size() * SECTION);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort((short) 3).putShort((short) 183).putInt(1);
        file.putLong(40, HEADER + bodies);
        file.putShort(52, (short) HEADER);
        file.putShort(58, (short) SECTION);
        file.putShort(60, (short) parts.size());
        file.putShort(62, (short) (parts.size() - 1));
        int at = HEADER;
        int header = HEADER + bodies;
        int title = 0;
        for (Part part : parts) {
            file.position(at).put(part.bytes());
            file.position(header).putInt(title).putInt(part.type()).putLong(0).putLong(0);
            file.putLong(at).putLong(part.bytes().length).putInt(part.link()).putInt(0);
            file.putLong(1).putLong(part.entrySize());
            at += part.bytes().length;
            header += SECTION;
            title += part.name().length() + 1;
        }
        return file.array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
