package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.source.SourceText;
import java.util.List;

/// Puts the comments of the source between the statements they stood between.
final class CommentTrail {

    private final SourceText source;
    private final List<Comment> comments;
    private int next;

    CommentTrail(SourceText source, List<Comment> comments) {
        this.source = source;
        this.comments = comments;
    }

    /// Comments before this offset belong to what came earlier.
    void startAt(int offset) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        next = low;
    }

    /// Writes the comments up to an offset, each on a line of its own.
    void before(int offset, Lines lines) {
        while (next < comments.size() && comments.get(next).span().start() < offset) {
            Comment comment = comments.get(next++);
            boolean afterBrace = comment.placement() == Comment.Placement.TRAILING && lines.isEmpty();
            lines.comment(text(comment), afterBrace && followsBrace(comment));
        }
    }

    private boolean followsBrace(Comment comment) {
        int at = comment.span().start() - 1;
        while (at >= 0 && (source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t')) {
            at--;
        }
        return at >= 0 && source.text().charAt(at) == '{';
    }

    /// Writes the comment behind a statement on the same line.
    void after(int end, Lines lines) {
        while (next < comments.size() && comments.get(next).span().start() < end) {
            lines.comment(text(comments.get(next++)), false);
        }
        if (next < comments.size()
                && comments.get(next).placement() == Comment.Placement.TRAILING
                && isOnSameLine(end, comments.get(next).span().start())) {
            Comment comment = comments.get(next++);
            lines.comment(text(comment), !lines.isEmpty());
        }
    }

    private boolean isOnSameLine(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = source.text().charAt(i);
            if (c == '\n' || c == '\r' || c == '}') {
                return false;
            }
        }
        return true;
    }

    /// Without what a script cannot hold: carriage returns, and a zero, which would end it.
    private String text(Comment comment) {
        return textOf(source, comment);
    }

    static String textOf(SourceText source, Comment comment) {
        String text = source.text(comment.span())
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\0", "");
        if (!comment.isBlock()) {
            return text.replace("\\\n", " ").replace('\n', ' ').stripTrailing();
        }
        return text.endsWith("*/") ? text : text + " */";
    }
}
