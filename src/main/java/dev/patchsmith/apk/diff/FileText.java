package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.CompiledXml;
import dev.patchsmith.apk.Resource;
import dev.patchsmith.apk.ResourceTable;
import dev.patchsmith.apk.XmlElement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns files and resources into text: compiled XML as XML, text as text, everything else as hexadecimal digits.
final class FileText {

    private static final int HEX_BYTES = 4096;
    private static final int MAX_TEXT_BYTES = 4 << 20;
    private static final int LINE = 16;

    private FileText() {}

    /// The app's resources, or none where they cannot be read.
    static ResourceTable table(ApkFile apk) {
        ApkEntry entry = apk.entry(ApkFile.RESOURCES).orElse(null);
        try {
            ResourceTable table = entry == null ? null : ResourceTable.read(apk.read(entry));
            return table == null ? ResourceTable.EMPTY : table;
        } catch (BadEntryException unreadable) {
            return ResourceTable.EMPTY;
        }
    }

    /// All values of a resource, one paragraph for each configuration.
    static String resource(ResourceTable table, String qualifiedName) {
        StringBuilder text = new StringBuilder();
        Resource resource = table.resource(qualifiedName).orElse(null);
        if (resource != null) {
            text.append("id 0x%08x\n".formatted(resource.id()));
            resource.values()
                    .forEach((qualifiers, value) -> text.append(qualifiers.isEmpty() ? "default" : qualifiers)
                            .append(": ")
                            .append(ResourceComparer.text(table, value))
                            .append('\n'));
        }
        return text.toString();
    }

    static String text(ApkFile apk, ApkEntry entry, ResourceTable table) throws BadEntryException {
        if (entry.size() > MAX_TEXT_BYTES) {
            return hex(apk, entry);
        }
        byte[] bytes = apk.read(entry);
        XmlElement xml = CompiledXml.read(bytes);
        if (xml != null) {
            return XmlText.of(xml, table);
        }
        String text = decode(bytes);
        return text == null ? hex(apk, entry) : text;
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
            return binary ? null : text;
        } catch (CharacterCodingException binary) {
            return null;
        }
    }

    /// The first 4096 bytes: offset, digits, characters.
    static String hex(ApkFile apk, ApkEntry entry) throws BadEntryException {
        byte[] bytes = apk.head(entry, HEX_BYTES);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += LINE) {
            StringBuilder characters = new StringBuilder();
            text.append("%08x ".formatted(at));
            for (int i = at; i < at + LINE; i++) {
                boolean there = i < bytes.length;
                text.append(there ? " %02x".formatted(bytes[i]) : "   ");
                characters.append(there ? (bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.') : "");
            }
            text.append("  ").append(characters).append('\n');
        }
        if (entry.size() > bytes.length) {
            text.append("… %,d bytes in all, CRC-32 %08x\n".formatted(entry.size(), entry.crc()));
        }
        return text.toString();
    }
}
