package dev.patchsmith.apk.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One statement of the manifest that differs.
///
/// @param element the path of the element, as `application/activity[com.shop.Pay]`
/// @param subject the name of the permission, component, feature, ..., or the element's name
/// @param attribute the attribute that differs, empty where the whole element came or went
/// @param before the value in the base, empty for none
/// @param after the value in the fixed APK, empty for none
public record ManifestNode(
        Topic topic,
        String element,
        String subject,
        String attribute,
        String before,
        String after,
        Change change,
        @Nullable NoiseKind noiseKind)
        implements DiffNode {

    /// What the statement is about.
    public enum Topic {
        PACKAGE,
        VERSION,
        SDK,
        PERMISSION,
        FEATURE,
        APPLICATION,
        ACTIVITY,
        SERVICE,
        RECEIVER,
        PROVIDER,
        META_DATA,
        INTENT_FILTER,
        OTHER;

        public boolean isComponent() {
            return this == ACTIVITY || this == SERVICE || this == RECEIVER || this == PROVIDER;
        }
    }

    @Override
    public String id() {
        return "manifest/" + element + (attribute.isEmpty() ? "" : "@" + attribute);
    }

    @Override
    public String label() {
        return attribute.isEmpty() ? subject : subject + " " + attribute;
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }
}
