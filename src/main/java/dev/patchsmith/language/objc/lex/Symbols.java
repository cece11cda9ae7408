package dev.patchsmith.language.objc.lex;

import java.util.Arrays;

/// Numbers the words of a text, so that words are compared as numbers and every word is one string. The words of the
/// language have the same numbers in every table.
public final class Symbols {

    private int[] slots;
    private String[] names;
    private byte[] kinds;
    private int size;

    Symbols() {
        slots = new int[1024];
        names = new String[512];
        kinds = new byte[512];
    }

    private Symbols(Symbols from) {
        slots = from.slots.clone();
        names = from.names.clone();
        kinds = from.kinds.clone();
        size = from.size;
    }

    /// A table that knows the words of the language and nothing else.
    public static Symbols create() {
        return new Symbols(Words.TABLE);
    }

    public String name(int symbol) {
        return names[symbol];
    }

    public Kind kind(int symbol) {
        return Kind.of(kinds[symbol]);
    }

    public int size() {
        return size;
    }

    public int intern(String word) {
        int mask = slots.length - 1;
        int slot = spread(word.hashCode()) & mask;
        while (slots[slot] != 0) {
            int symbol = slots[slot] - 1;
            if (names[symbol].equals(word)) {
                return symbol;
            }
            slot = slot + 1 & mask;
        }
        return add(slot, word);
    }

    /// @param hash what `String.hashCode` would give for the characters
    int intern(char[] text, int start, int end, int hash) {
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            int symbol = slots[slot] - 1;
            String name = names[symbol];
            if (name.length() == end - start && name.hashCode() == hash && matches(name, text, start)) {
                return symbol;
            }
            slot = slot + 1 & mask;
        }
        return add(slot, new String(text, start, end - start));
    }

    void define(String word, Kind kind) {
        kinds[intern(word)] = (byte) kind.ordinal();
    }

    private int add(int slot, String word) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        names[size] = word;
        kinds[size] = (byte) Kind.IDENTIFIER.ordinal();
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int symbol = 0; symbol < size; symbol++) {
            int slot = spread(names[symbol].hashCode()) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = symbol + 1;
        }
    }

    private static boolean matches(String name, char[] text, int start) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
