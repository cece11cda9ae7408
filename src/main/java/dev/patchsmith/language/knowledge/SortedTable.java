package dev.patchsmith.language.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Lines of tab-separated columns, sorted by their bytes, searched in place: nothing is parsed before it is asked for,
/// so opening a table costs its decompression and no more. Immutable and safe for use by several threads.
final class SortedTable {

    private final byte[] lines;

    SortedTable(byte[] lines) {
        this.lines = lines;
    }

    /// Reads a compressed table that ships beside this class.
    static SortedTable resource(String name) {
        try (InputStream packed = SortedTable.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IllegalStateException("the table " + name + " is missing from this build");
            }
            try (var unpacked = new GZIPInputStream(packed, 1 << 16)) {
                return new SortedTable(unpacked.readAllBytes());
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("the table " + name + " cannot be read", damaged);
        }
    }

    /// The first line whose leading columns are exactly these.
    String @Nullable [] first(String... key) {
        byte[] wanted = bytes(key);
        int at = lowerBound(wanted);
        return startsWith(at, wanted) ? columns(at) : null;
    }

    /// All lines whose leading columns are exactly these, in order.
    List<String[]> all(String... key) {
        byte[] wanted = bytes(key);
        List<String[]> found = new ArrayList<>();
        for (int at = lowerBound(wanted); startsWith(at, wanted); at = lineEnd(at) + 1) {
            found.add(columns(at));
        }
        return found;
    }

    /// The lines whose first column begins with these characters, in order, at most so many.
    List<String[]> startingWith(String prefix, int most) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        List<String[]> found = new ArrayList<>();
        for (int at = lowerBound(wanted); found.size() < most && startsWith(at, wanted); at = lineEnd(at) + 1) {
            found.add(columns(at));
        }
        return found;
    }

    /// All lines whose second column is one of these.
    List<String[]> whereSecond(Set<String> wanted) {
        List<String[]> found = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            int end = lineEnd(at);
            int tab = at;
            while (tab < end && lines[tab] != '\t') {
                tab++;
            }
            int stop = Math.min(end, tab + 1);
            while (stop < end && lines[stop] != '\t') {
                stop++;
            }
            if (tab < end && wanted.contains(new String(lines, tab + 1, stop - tab - 1, StandardCharsets.UTF_8))) {
                found.add(columns(at));
            }
            at = end + 1;
        }
        return found;
    }

    private static byte[] bytes(String... key) {
        return (String.join("\t", key) + "\t").getBytes(StandardCharsets.UTF_8);
    }

    private int lowerBound(byte[] wanted) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int middle = lineStart((low + high) >>> 1);
            if (isBefore(middle, wanted)) {
                low = lineEnd(middle) + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= lines.length || lines[at + i] == '\n') {
                return true;
            }
            int difference = (lines[at + i] & 0xFF) - (wanted[i] & 0xFF);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private boolean startsWith(int at, byte[] wanted) {
        if (at + wanted.length > lines.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (lines[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return end;
    }

    private String[] columns(int at) {
        return new String(lines, at, lineEnd(at) - at, StandardCharsets.UTF_8).split("\t", -1);
    }
}
