package dev.patchsmith.language.objc.lex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing list of tokens over one text. Places are offsets in the original text; a token born in a macro has the
/// place of the macro's use and a spelling of its own.
public final class Tokens {

    public static final int LINE_START = 1;
    public static final int SPACE_BEFORE = 2;
    /// The word must not be expanded again.
    public static final int PAINTED = 4;
    public static final int FROM_MACRO = 8;
    public static final int UNTERMINATED = 16;

    private final String text;
    private final Symbols symbols;
    private final List<String> spellings = new ArrayList<>();
    private byte[] kinds;
    private byte[] flags;
    private int[] starts;
    private int[] ends;
    private int[] values;
    private int size;

    public Tokens(String text, Symbols symbols, int capacity) {
        this.text = text;
        this.symbols = symbols;
        int room = Math.max(capacity, 16);
        kinds = new byte[room];
        flags = new byte[room];
        starts = new int[room];
        ends = new int[room];
        values = new int[room];
    }

    public Symbols symbols() {
        return symbols;
    }

    public int size() {
        return size;
    }

    public Kind kind(int index) {
        return Kind.of(kinds[index]);
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    /// The symbol of a word.
    public int symbol(int index) {
        return values[index];
    }

    public boolean is(int index, int flag) {
        return (flags[index] & flag) != 0;
    }

    public int flags(int index) {
        return flags[index];
    }

    /// The token as written, without line continuations.
    public String spelling(int index) {
        int value = values[index];
        Kind kind = kind(index);
        if (kind.isWord()) {
            return symbols.name(value);
        }
        if (!kind.text().isEmpty()) {
            return kind.text();
        }
        if (value >= 0) {
            return spellings.get(value);
        }
        String written = text.substring(starts[index], ends[index]);
        return written.indexOf('\\') < 0 ? written : Splices.removeFrom(written);
    }

    public void add(Kind kind, int start, int end, int value, int flag) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = (byte) kind.ordinal();
        flags[size] = (byte) flag;
        starts[size] = start;
        ends[size] = end;
        values[size++] = value;
    }

    /// Adds a token whose text is not what stands at its place.
    public void addSpelled(Kind kind, int start, int end, String spelling, int flag) {
        if (kind.isWord()) {
            add(kind, start, end, symbols.intern(spelling), flag);
        } else if (!kind.text().isEmpty()) {
            add(kind, start, end, -1, flag);
        } else {
            spellings.add(spelling);
            add(kind, start, end, spellings.size() - 1, flag);
        }
    }

    /// Adds a token of another list over the same text; a word gets the kind the language gives it.
    public void addFrom(Tokens other, int index, int flag) {
        Kind kind = other.kind(index);
        int value = other.values[index];
        if (kind == Kind.IDENTIFIER) {
            add(symbols.kind(value), other.starts[index], other.ends[index], value, flag);
        } else if (value >= 0 && !kind.isWord()) {
            addSpelled(kind, other.starts[index], other.ends[index], other.spellings.get(value), flag);
        } else {
            add(kind, other.starts[index], other.ends[index], value, flag);
        }
    }

    public void removeLast() {
        size--;
    }

    /// Takes the first character off a token such as `>>`, so that the rest can be read as one of its own.
    public void split(int index, Kind rest) {
        kinds[index] = (byte) rest.ordinal();
        if ((flags[index] & FROM_MACRO) == 0) {
            starts[index]++;
        }
    }

    private void grow() {
        int room = size * 2;
        kinds = Arrays.copyOf(kinds, room);
        flags = Arrays.copyOf(flags, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        values = Arrays.copyOf(values, room);
    }
}
