package dev.patchsmith.apk.diff;

import java.util.List;

/// One of the parts every APK has. All sections are always there, also those in which nothing changed.
///
/// @param extent what was compared, as a number for "212 files" or "3 ABIs"; its unit depends on the kind
public record Section(Kind kind, int extent, List<DiffNode> children) implements DiffNode {

    /// The parts in the order in which they are shown.
    public enum Kind {
        CODE("Code", "classes"),
        RESOURCES("Resources", "resources"),
        MANIFEST("Manifest", "elements"),
        NATIVE_LIBRARIES("Native libraries", "ABIs"),
        ASSETS("Assets", "files"),
        OTHER_FILES("Other files", "files"),
        SIGNATURE("Signature", "signers");

        private final String title;
        private final String unit;

        Kind(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }

        public String title() {
            return title;
        }

        public String unit() {
            return unit;
        }
    }

    public Section {
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return kind.title();
    }

    @Override
    public Change change() {
        return counts().badge();
    }

    @Override
    public boolean isDifference() {
        return false;
    }
}
