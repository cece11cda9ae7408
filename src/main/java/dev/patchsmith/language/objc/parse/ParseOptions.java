package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.preprocess.AppleFrameworks;
import dev.patchsmith.language.objc.preprocess.MacroTable;
import java.util.function.Predicate;

/// What is known before a text is parsed.
///
/// @param macros the macros of the headers the text imports, and configured ones such as `DEBUG`
/// @param isTypeName whether a name is a typedef or class of the system or the project
/// @param hasInclude answers `__has_include` for a path without its quotes or angles
public record ParseOptions(MacroTable macros, Predicate<String> isTypeName, Predicate<String> hasInclude) {

    public static final ParseOptions DEFAULT =
            new ParseOptions(MacroTable.EMPTY, name -> false, AppleFrameworks::hasHeader);

    public ParseOptions withMacros(MacroTable more) {
        return new ParseOptions(macros.with(more), isTypeName, hasInclude);
    }

    public ParseOptions withTypeNames(Predicate<String> more) {
        return new ParseOptions(macros, isTypeName.or(more), hasInclude);
    }
}
