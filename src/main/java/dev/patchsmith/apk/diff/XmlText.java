package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ResourceTable;
import dev.patchsmith.apk.XmlAttribute;
import dev.patchsmith.apk.XmlElement;

/// Writes compiled XML as text, each attribute on a line of its own so that a difference is easy to see.
final class XmlText {

    private final ResourceTable table;
    private final StringBuilder text = new StringBuilder();

    private XmlText(ResourceTable table) {
        this.table = table;
    }

    static String of(XmlElement root, ResourceTable table) {
        XmlText xml = new XmlText(table);
        xml.add(root, "");
        return xml.text.toString();
    }

    private void add(XmlElement element, String indent) {
        text.append(indent).append('<').append(element.name());
        for (XmlAttribute attribute : element.attributes()) {
            text.append(element.attributes().size() == 1 ? " " : "\n" + indent + "    ")
                    .append(attribute.qualifiedName())
                    .append("=\"")
                    .append(escape(table.text(attribute.value())))
                    .append('"');
        }
        if (element.children().isEmpty()) {
            text.append("/>\n");
            return;
        }
        text.append(">\n");
        for (XmlElement child : element.children()) {
            add(child, indent + "    ");
        }
        text.append(indent).append("</").append(element.name()).append(">\n");
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
