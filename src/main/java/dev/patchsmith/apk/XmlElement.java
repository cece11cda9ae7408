package dev.patchsmith.apk;

import java.util.List;
import java.util.Optional;

/// An element of a compiled XML file, such as the manifest. Attributes keep the order of the file.
public record XmlElement(String name, List<XmlAttribute> attributes, List<XmlElement> children, int line) {

    public XmlElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The attribute of this name, whatever its namespace.
    public Optional<XmlAttribute> attribute(String attributeName) {
        return attributes.stream().filter(a -> a.name().equals(attributeName)).findFirst();
    }

    /// The text of an attribute, or an empty text where there is none.
    public String text(String attributeName) {
        return attribute(attributeName).map(a -> a.value().text()).orElse("");
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(c -> c.name().equals(childName)).toList();
    }
}
