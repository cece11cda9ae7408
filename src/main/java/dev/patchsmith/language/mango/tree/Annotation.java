package dev.patchsmith.language.mango.tree;

import org.jspecify.annotations.Nullable;

/// `@Name(argument)` or `@Name`; the older `#If` is one too.
///
/// @param word with its first character, such as `@If`
public record Annotation(String word, @Nullable Expression argument, Place place) implements Node {

    public Annotation(String word, @Nullable Expression argument) {
        this(word, argument, Place.NONE);
    }

    /// `@If(condition)`: what follows is skipped where the condition is false when the script is applied.
    public static Annotation when(Expression condition) {
        return new Annotation("@If", condition);
    }

    /// `@MethodName("selector")`: the patched selector is this one instead of the written name.
    public static Annotation methodName(String selector) {
        return new Annotation("@MethodName", StringLiteral.c(selector));
    }

    /// `@SwiftModule("Module")`.
    public static Annotation swiftModule(String module) {
        return new Annotation("@SwiftModule", StringLiteral.c(module));
    }

    /// `@Signature("types")`, before the type `Block`; MangoFix 1.5.2 rejects it.
    public static Annotation signature(String types) {
        return new Annotation("@Signature", StringLiteral.c(types));
    }
}
