package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Hands the comments of a script, in order, to the lists they stand in.
final class CommentReader {

    private final Tokens tokens;
    private int next;

    CommentReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Takes the comments and empty lines between an offset and a token.
    ///
    /// @param from the end of what stands before in the list, or of its opening brace; -1 at the start
    void between(int from, int token, Consumer<Comment> comments, Runnable blank) {
        int at = Math.max(from, 0);
        while (next < tokens.comments().size() && tokens.comments().get(next).next() <= token) {
            Span span = tokens.comments().get(next++).span();
            int feeds = lineFeeds(at, span.start());
            if (feeds > 1) {
                blank.run();
            }
            comments.accept(comment(span, from >= 0 && feeds == 0 && span.start() >= at));
            at = Math.max(at, span.end());
        }
        if (lineFeeds(at, tokens.start(token)) > 1) {
            blank.run();
        }
    }

    /// Takes the comments inside what has been read up to a token; they can only go before it.
    List<Comment> inside(int token) {
        List<Comment> found = new ArrayList<>();
        while (next < tokens.comments().size() && tokens.comments().get(next).next() < token) {
            found.add(comment(tokens.comments().get(next++).span(), false));
        }
        return found;
    }

    private Comment comment(Span span, boolean trailing) {
        String text = tokens.source().substring(span.start(), span.end());
        return new Comment(text.stripTrailing(), trailing, Place.at(span));
    }

    private int lineFeeds(int from, int to) {
        int count = 0;
        for (int i = from; i < to && count < 2; i++) {
            if (tokens.source().charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
