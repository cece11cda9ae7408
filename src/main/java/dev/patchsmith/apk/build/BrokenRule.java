package dev.patchsmith.apk.build;

import dev.patchsmith.apk.diff.DiffNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule of a scheme that the change breaks, found before anything is built.
///
/// @param code stable and unique within the scheme, as `TINKER-NEW-ABI`
/// @param sentence what is wrong and what to do, naming the class, member, resource or manifest element
/// @param place what breaks it, as `com.shop.Cart` or `AndroidManifest.xml: uses-permission
///     android.permission.CAMERA`; empty where it is the app as a whole
/// @param node the difference that breaks it, null where it is no difference (an unchanged class, a missing mark)
public record BrokenRule(
        String code,
        Weight weight,
        String sentence,
        String place,
        @Nullable DiffNode node) {

    /// What a broken rule means for the build.
    public enum Weight {
        /// No device could use the patch: it is never built.
        BLOCKING,
        /// Not built unless the user accepts this rule's code in [BuildRequest#accepted].
        ACCEPTABLE,
        /// Built, and said.
        WARNING
    }

    /// A rule broken by a node of the diff.
    public static BrokenRule at(String code, Weight weight, String sentence, String place, DiffNode node) {
        return new BrokenRule(code, weight, sentence, place, node);
    }

    /// A rule broken by something that is no difference.
    public static BrokenRule of(String code, Weight weight, String sentence, String place) {
        return new BrokenRule(code, weight, sentence, place, null);
    }

    public Optional<DiffNode> evidence() {
        return Optional.ofNullable(node);
    }

    /// Whether it keeps this request from being built.
    public boolean stops(BuildRequest request) {
        return switch (weight) {
            case BLOCKING -> true;
            case ACCEPTABLE -> !request.accepted().contains(code);
            case WARNING -> false;
        };
    }
}
