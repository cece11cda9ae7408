package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.lex.Words;
import java.util.Arrays;
import java.util.BitSet;

/// Which bracket closes which, found in one pass before parsing, so that the parser can look past brackets at no cost
/// and a missing bracket does not swallow the rest of the file.
final class Brackets {

    private final Tokens tokens;
    private final int[] matches;
    private final BitSet borders = new BitSet();
    private int[] open = new int[64];
    private int depth;
    /// How many parentheses and square brackets are open since the last open brace, for each open brace.
    private int[] parentheses = new int[64];
    private int[] squares = new int[64];
    private int braces;

    private Brackets(Tokens tokens) {
        this.tokens = tokens;
        this.matches = new int[tokens.size()];
    }

    static Brackets of(Tokens tokens) {
        Brackets brackets = new Brackets(tokens);
        brackets.run();
        return brackets;
    }

    /// The bracket that belongs to the one at the place, or -1.
    int match(int index) {
        return matches[index];
    }

    /// Whether something starts here that cannot stand within the brackets that are still open.
    boolean isBorder(int index) {
        return borders.get(index);
    }

    private void run() {
        Arrays.fill(matches, -1);
        int size = tokens.size();
        for (int i = 0; i < size; i++) {
            switch (tokens.kind(i)) {
                case LEFT_PAREN -> {
                    push(i);
                    parentheses[braces]++;
                }
                case LEFT_BRACKET -> {
                    push(i);
                    squares[braces]++;
                }
                case LEFT_BRACE -> {
                    push(i);
                    braces++;
                    if (braces == parentheses.length) {
                        parentheses = Arrays.copyOf(parentheses, braces * 2);
                        squares = Arrays.copyOf(squares, braces * 2);
                    }
                    parentheses[braces] = 0;
                    squares[braces] = 0;
                }
                case RIGHT_PAREN -> {
                    if (parentheses[braces] > 0) {
                        close(i, Kind.LEFT_PAREN);
                    }
                }
                case RIGHT_BRACKET -> {
                    if (squares[braces] > 0) {
                        close(i, Kind.LEFT_BRACKET);
                    }
                }
                case RIGHT_BRACE -> {
                    if (braces > 0) {
                        close(i, Kind.LEFT_BRACE);
                    }
                }
                case AT, PLUS, MINUS -> {
                    if (depth > 0 && startsSomethingNew(i)) {
                        borders.set(i);
                        depth = 0;
                        braces = 0;
                        parentheses[0] = 0;
                        squares[0] = 0;
                    }
                }
                default -> {}
            }
        }
    }

    private void push(int index) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = index;
    }

    private void close(int index, Kind opener) {
        while (true) {
            int top = open[--depth];
            Kind kind = tokens.kind(top);
            switch (kind) {
                case LEFT_PAREN -> parentheses[braces]--;
                case LEFT_BRACKET -> squares[braces]--;
                default -> braces--;
            }
            if (kind == opener) {
                matches[top] = index;
                matches[index] = top;
                return;
            }
        }
    }

    private boolean startsSomethingNew(int index) {
        if (tokens.kind(index) == Kind.AT) {
            if (!tokens.kind(index + 1).isWord()) {
                return false;
            }
            int word = tokens.symbol(index + 1);
            return word == Words.WORD_END
                    || word == Words.IMPLEMENTATION
                    || word == Words.INTERFACE
                    || word == Words.PROTOCOL && tokens.kind(index + 2) != Kind.LEFT_PAREN;
        }
        return tokens.is(index, Tokens.LINE_START) && isMethod(index);
    }

    /// After a complete statement, `- (type)word` can only be a method.
    private boolean isMethod(int index) {
        Kind before = tokens.kind(index - 1);
        if (before != Kind.SEMICOLON && before != Kind.RIGHT_BRACE || tokens.kind(index + 1) != Kind.LEFT_PAREN) {
            return false;
        }
        int nested = 0;
        for (int i = index + 1; i < Math.min(index + 60, tokens.size() - 2); i++) {
            Kind kind = tokens.kind(i);
            nested += kind == Kind.LEFT_PAREN ? 1 : kind == Kind.RIGHT_PAREN ? -1 : 0;
            if (nested == 0) {
                Kind after = tokens.kind(i + 2);
                return tokens.kind(i + 1).isWord()
                        && (after == Kind.COLON || after == Kind.LEFT_BRACE || after == Kind.SEMICOLON);
            }
        }
        return false;
    }
}
