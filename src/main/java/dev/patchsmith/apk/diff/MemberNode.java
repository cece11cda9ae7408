package dev.patchsmith.apk.diff;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A member of a class that differs, or a property of the class itself.
public sealed interface MemberNode extends DiffNode {

    /// The class it belongs to, as in [ClassNode#name].
    String owner();

    @Nullable
    NoiseKind noiseKind();

    @Override
    default Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind());
    }

    /// What can differ in a member.
    enum Aspect {
        BODY,
        ACCESS,
        ANNOTATIONS,
        VALUE,
        DEBUG,
        NAME
    }

    /// A method, constructor or static initialiser.
    ///
    /// @param label as in Java source: `pay(int)`
    /// @param base name and descriptor in the base, as `pay(I)V`, null where it is not there
    /// @param fixed name and descriptor in the fixed APK, null where it is not there
    /// @param accessFlags those of the fixed side, or of the base for a removed method
    /// @param aspects what differs
    record MethodNode(
            String owner,
            String label,
            @Nullable String base,
            @Nullable String fixed,
            int accessFlags,
            Change change,
            @Nullable NoiseKind noiseKind,
            Set<Aspect> aspects)
            implements MemberNode {

        public MethodNode {
            aspects = copy(aspects);
        }

        @Override
        public String id() {
            return "code/" + owner + "/" + signature();
        }

        /// Name and descriptor, of the fixed side where there is one.
        public String signature() {
            return fixed != null ? fixed : base != null ? base : label;
        }

        public boolean isConstructor() {
            return signature().startsWith("<init>");
        }

        public boolean isStaticInitialiser() {
            return signature().startsWith("<clinit>");
        }
    }

    /// A field.
    ///
    /// @param label as in Java source: `limit: int`
    /// @param base name and type in the base, as `limit:I`, null where it is not there
    /// @param fixed name and type in the fixed APK, null where it is not there
    /// @param before the initial value in the base, empty for none
    /// @param after the initial value in the fixed APK, empty for none
    record FieldNode(
            String owner,
            String label,
            @Nullable String base,
            @Nullable String fixed,
            int accessFlags,
            Change change,
            @Nullable NoiseKind noiseKind,
            Set<Aspect> aspects,
            String before,
            String after)
            implements MemberNode {

        public FieldNode {
            aspects = copy(aspects);
        }

        @Override
        public String id() {
            return "code/" + owner + "/" + (fixed != null ? fixed : base);
        }
    }

    /// A property of the class itself: superclass, interfaces, access flags, annotations, source file.
    record HeaderNode(
            String owner,
            Header header,
            String before,
            String after,
            Change change,
            @Nullable NoiseKind noiseKind) implements MemberNode {

        @Override
        public String id() {
            return "code/" + owner + "/#" + header.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String label() {
            return header.title();
        }
    }

    /// The properties of a class that can differ.
    enum Header {
        SUPERCLASS("superclass"),
        INTERFACES("interfaces"),
        ACCESS("access flags"),
        ANNOTATIONS("annotations"),
        SOURCE_FILE("source file");

        private final String title;

        Header(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static Set<Aspect> copy(Set<Aspect> aspects) {
        return aspects.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    }
}
