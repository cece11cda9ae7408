package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Where tokens come from while macros are expanded: a list of tokens, and on top of it the expansions that have not
/// been read to their end.
final class Stream {

    private final Tokens feed;
    private final @Nullable Directives directives;
    private final boolean[][] disabled;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int position;
    private Tokens tokens;
    private int index;

    private static final class Frame {
        final Tokens tokens;
        final int symbol;
        int at;

        Frame(Tokens tokens, int symbol) {
            this.tokens = tokens;
            this.symbol = symbol;
        }
    }

    /// @param directives understands the directives among the tokens; absent for tokens that cannot have any
    /// @param disabled the symbols whose expansion is being read, shared by all streams of one text
    Stream(Tokens feed, @Nullable Directives directives, boolean[][] disabled) {
        this.feed = feed;
        this.directives = directives;
        this.disabled = disabled;
        this.tokens = feed;
    }

    /// The list and index of the current token.
    Tokens tokens() {
        return tokens;
    }

    int index() {
        return index;
    }

    boolean isInExpansion() {
        return !frames.isEmpty();
    }

    /// The place in the list below all expansions.
    int position() {
        return position;
    }

    /// Moves to the next token, out of expansions that have come to their end.
    ///
    /// @return false at the end of the list
    boolean advance() {
        leaveFinished();
        if (!frames.isEmpty()) {
            Frame frame = frames.element();
            tokens = frame.tokens;
            index = frame.at++;
            return true;
        }
        passDirectives();
        if (position >= feed.size() || feed.kind(position) == Kind.END) {
            return false;
        }
        tokens = feed;
        index = position++;
        return true;
    }

    /// Whether an opening parenthesis comes next.
    boolean parenthesisFollows() {
        leaveFinished();
        if (!frames.isEmpty()) {
            Frame frame = frames.element();
            return frame.tokens.kind(frame.at) == Kind.LEFT_PAREN;
        }
        passDirectives();
        return position < feed.size() && feed.kind(position) == Kind.LEFT_PAREN;
    }

    void push(Tokens expansion, int symbol) {
        leaveFinished();
        if (expansion.size() > 0) {
            disable(symbol, true);
            frames.push(new Frame(expansion, symbol));
        }
    }

    /// Ends the expansions that have been read completely, so that their macros may be used again.
    void leaveFinished() {
        while (!frames.isEmpty()
                && frames.element().at >= frames.element().tokens.size()) {
            disable(frames.pop().symbol, false);
        }
    }

    private void passDirectives() {
        if (directives != null) {
            position = directives.pass(position);
        }
    }

    private void disable(int symbol, boolean value) {
        if (symbol >= disabled[0].length) {
            disabled[0] = java.util.Arrays.copyOf(disabled[0], symbol * 2);
        }
        disabled[0][symbol] = value;
    }

    boolean isDisabled(int symbol) {
        return symbol < disabled[0].length && disabled[0][symbol];
    }
}
