package dev.patchsmith.apk;

/// An attribute of a compiled XML file.
///
/// @param prefix `android`, `app`, ... or empty
/// @param resourceId the id of the attribute itself, 0 where it has none (as `package`)
public record XmlAttribute(String prefix, String name, int resourceId, TypedValue value) {

    public String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
