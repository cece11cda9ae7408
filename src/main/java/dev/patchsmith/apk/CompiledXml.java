package dev.patchsmith.apk;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.u16;
import static dev.patchsmith.apk.LittleEndian.u8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the compiled XML of manifests and layouts (AOSP `ResourceTypes.h`, `ResXMLTree`). Attributes the system knows
/// are named by their id, as devices do, because shrinkers blank their names.
public final class CompiledXml {

    private static final int XML = 0x0003;
    private static final int STRINGS = 0x0001;
    private static final int RESOURCE_MAP = 0x0180;
    private static final int START_NAMESPACE = 0x0100;
    private static final int START_ELEMENT = 0x0102;
    private static final int END_ELEMENT = 0x0103;
    private static final int MAX_DEPTH = 500;
    private static final int ATTRIBUTE_SIZE = 20;
    private static final String ANDROID = "http://schemas.android.com/apk/res/android";
    private static final Map<Integer, String> SYSTEM_NAMES = Map.ofEntries(
            Map.entry(0x01010000, "theme"),
            Map.entry(0x01010001, "label"),
            Map.entry(0x01010002, "icon"),
            Map.entry(0x01010003, "name"),
            Map.entry(0x01010006, "permission"),
            Map.entry(0x01010009, "protectionLevel"),
            Map.entry(0x0101000e, "enabled"),
            Map.entry(0x0101000f, "debuggable"),
            Map.entry(0x01010010, "exported"),
            Map.entry(0x01010011, "process"),
            Map.entry(0x01010018, "authorities"),
            Map.entry(0x01010024, "value"),
            Map.entry(0x01010025, "resource"),
            Map.entry(0x0101020c, "minSdkVersion"),
            Map.entry(0x0101021b, "versionCode"),
            Map.entry(0x0101021c, "versionName"),
            Map.entry(0x01010270, "targetSdkVersion"),
            Map.entry(0x01010271, "maxSdkVersion"),
            Map.entry(0x0101028e, "required"));

    private final byte[] bytes;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private StringPool strings;
    private int mapStart;
    private int mapSize;
    private @Nullable XmlElement root;

    private record Open(String name, List<XmlAttribute> attributes, List<XmlElement> children, int line) {}

    private CompiledXml(byte[] bytes) {
        this.bytes = bytes;
        int firstChunk = u16(bytes, 2);
        this.strings = new StringPool(bytes, firstChunk);
    }

    /// Reads a file.
    ///
    /// @return the root element, or null where the bytes are not compiled XML or are damaged
    public static @Nullable XmlElement read(byte[] bytes) {
        try {
            return bytes.length < 8 || u16(bytes, 0) != XML ? null : new CompiledXml(bytes).readChunks();
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            return null;
        }
    }

    private @Nullable XmlElement readChunks() {
        int at = u16(bytes, 2);
        while (at + 8 <= bytes.length && root == null) {
            int size = offset(bytes, at + 4);
            if (size < 8 || size > bytes.length - at) {
                return null;
            }
            readChunk(at, u16(bytes, at));
            at += size;
        }
        return root;
    }

    private void readChunk(int at, int type) {
        switch (type) {
            case STRINGS -> strings = new StringPool(bytes, at);
            case RESOURCE_MAP -> {
                mapStart = at + u16(bytes, at + 2);
                mapSize = (at + offset(bytes, at + 4) - mapStart) / 4;
            }
            case START_NAMESPACE -> prefixes.putIfAbsent(text(at + 20), text(at + 16));
            case START_ELEMENT -> startElement(at);
            case END_ELEMENT -> endElement();
            default -> {
                // Character data and the end of a namespace say nothing a manifest or a layout needs.
            }
        }
    }

    private void startElement(int at) {
        if (open.size() >= MAX_DEPTH) {
            throw new IndexOutOfBoundsException("elements are nested too deeply");
        }
        int body = at + u16(bytes, at + 2);
        List<XmlAttribute> attributes = new ArrayList<>();
        int attribute = body + u16(bytes, body + 8);
        int size = u16(bytes, body + 10);
        int end = at + offset(bytes, at + 4);
        for (int i = u16(bytes, body + 12); i > 0; i--) {
            if (size < ATTRIBUTE_SIZE || attribute + ATTRIBUTE_SIZE > end) {
                throw new IndexOutOfBoundsException("an attribute lies outside its element");
            }
            attributes.add(attribute(attribute));
            attribute += size;
        }
        open.push(new Open(text(body + 4), attributes, new ArrayList<>(), i32(bytes, at + 8)));
    }

    private XmlAttribute attribute(int at) {
        String namespace = text(at);
        int nameIndex = i32(bytes, at + 4);
        int id = nameIndex >= 0 && nameIndex < mapSize ? i32(bytes, mapStart + 4 * nameIndex) : 0;
        String systemName = SYSTEM_NAMES.get(id);
        String name = systemName != null ? systemName : strings.get(nameIndex);
        if (name.isEmpty()) {
            name = "0x%08x".formatted(id);
        }
        return new XmlAttribute(prefix(namespace, id), name, id, value(at));
    }

    private TypedValue value(int at) {
        int type = u8(bytes, at + 15);
        int data = i32(bytes, at + 16);
        String text = type == TypedValue.TYPE_STRING ? strings.get(data) : "";
        return new TypedValue(type, type == TypedValue.TYPE_STRING ? 0 : data, text);
    }

    private String prefix(String namespace, int id) {
        if (namespace.isEmpty()) {
            return id >>> 24 == 1 ? "android" : "";
        }
        return namespace.equals(ANDROID) ? "android" : prefixes.getOrDefault(namespace, "ns");
    }

    private void endElement() {
        Open closed = open.poll();
        if (closed == null) {
            throw new IndexOutOfBoundsException("an element ends that has not begun");
        }
        XmlElement element = new XmlElement(closed.name(), closed.attributes(), closed.children(), closed.line());
        Open parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.children().add(element);
        }
    }

    private String text(int at) {
        return strings.get(i32(bytes, at));
    }
}
