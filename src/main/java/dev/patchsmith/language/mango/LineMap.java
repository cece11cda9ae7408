package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Which lines of a script were made from which part of the Objective-C source, statement by statement.
///
/// @param entries in the order of their first line, an outer statement before those inside it
public record LineMap(List<Entry> entries) {

    public static final LineMap EMPTY = new LineMap(List.of());

    public LineMap {
        entries = List.copyOf(entries);
    }

    /// A statement, member or item of the script with the source it was made from.
    ///
    /// @param firstLine the first script line, counted from 1
    /// @param lastLine the last script line
    public record Entry(int firstLine, int lastLine, Span origin) {

        boolean covers(int line) {
            return firstLine <= line && line <= lastLine;
        }
    }

    /// The source of the innermost statement on a script line, nothing for lines that were made without one.
    public Optional<Span> originOf(int scriptLine) {
        Entry found = null;
        for (Entry entry : entries) {
            if (entry.covers(scriptLine) && (found == null || entry.firstLine() >= found.firstLine())) {
                found = entry;
            }
        }
        return Optional.ofNullable(found).map(Entry::origin);
    }

    /// The source line, counted from 1, that a script line was made from.
    ///
    /// @param scriptLine also as a device reports it ("error location line number: N")
    public OptionalInt sourceLine(int scriptLine, SourceText source) {
        return originOf(scriptLine)
                .map(origin -> OptionalInt.of(source.position(origin.start()).line()))
                .orElseGet(OptionalInt::empty);
    }

    /// The first script line made from the innermost statement around an offset of the source.
    public OptionalInt scriptLineAt(int sourceOffset) {
        Entry found = null;
        for (Entry entry : entries) {
            if (entry.origin().contains(sourceOffset)
                    && (found == null
                            || entry.origin().length() < found.origin().length())) {
                found = entry;
            }
        }
        return found == null ? OptionalInt.empty() : OptionalInt.of(found.firstLine());
    }

    /// The script line that belongs to a source line: of the first statement that begins on it, else of the nearest
    /// one that begins before it.
    public OptionalInt scriptLine(int sourceLine, SourceText source) {
        Entry found = null;
        int foundLine = 0;
        for (Entry entry : entries) {
            int line = source.position(entry.origin().start()).line();
            if (line <= sourceLine && line > foundLine) {
                found = entry;
                foundLine = line;
            }
        }
        return found == null ? OptionalInt.empty() : OptionalInt.of(found.firstLine());
    }
}
