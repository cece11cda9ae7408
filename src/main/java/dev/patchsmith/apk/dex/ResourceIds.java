package dev.patchsmith.apk.dex;

/// What the numbers in code mean that are resource ids, so that a table whose ids shifted does not look like changed
/// code.
@FunctionalInterface
public interface ResourceIds {

    /// No number is a resource id.
    ResourceIds NONE = id -> 0;

    /// A hash of the resource's name, or 0 where the number is no resource of the app.
    long nameHash(int id);
}
