package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/// The comments that stand directly before a method.
final class MemberComments {

    private final SourceText source;
    private final List<Comment> comments;
    private int next;

    MemberComments(SourceText source, List<Comment> comments) {
        this.source = source;
        this.comments = comments;
    }

    void skipTo(int offset) {
        while (next < comments.size() && comments.get(next).span().start() < offset) {
            next++;
        }
    }

    /// Those between the last method and this offset with nothing but white space between them and it.
    List<dev.patchsmith.language.mango.tree.Comment> before(int offset) {
        int first = next;
        skipTo(offset);
        List<dev.patchsmith.language.mango.tree.Comment> found = new ArrayList<>();
        int end = offset;
        for (int i = next - 1; i >= first; i--) {
            Comment comment = comments.get(i);
            boolean touches = source.text().substring(comment.span().end(), end).isBlank();
            if (!touches || comment.placement() != Comment.Placement.OWN_LINE) {
                break;
            }
            found.addFirst(dev.patchsmith.language.mango.tree.Comment.ownLine(CommentTrail.textOf(source, comment)));
            end = comment.span().start();
        }
        return found;
    }
}
