package dev.patchsmith.language.objc.preprocess;

import java.util.Set;
import java.util.function.Predicate;

/// What the preprocessor knows besides the text.
///
/// @param macros macros of the headers the text imports, and those given on a compiler's command line
/// @param hasInclude answers `__has_include` for a path without its quotes or angles
public record PreprocessOptions(MacroTable macros, Predicate<String> hasInclude) {

    /// Macros that are never expanded, because their meaning is known and their expansion is not worth reading.
    static final Set<String> KEPT = Set.of(
            "weakify",
            "strongify",
            "unsafeify",
            "keypath",
            "collectionKeypath",
            "RAC",
            "RACObserve",
            "RACChannelTo",
            "mas_equalTo",
            "mas_offset",
            "mas_greaterThanOrEqualTo",
            "mas_lessThanOrEqualTo",
            "MASBoxValue",
            "NS_ENUM",
            "NS_OPTIONS",
            "NS_CLOSED_ENUM",
            "NS_ERROR_ENUM",
            "CF_ENUM",
            "CF_CLOSED_ENUM",
            "CF_OPTIONS",
            "IBOutlet");

    public static final PreprocessOptions DEFAULT = new PreprocessOptions(MacroTable.EMPTY, AppleFrameworks::hasHeader);
}
