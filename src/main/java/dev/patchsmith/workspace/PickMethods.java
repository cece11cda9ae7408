package dev.patchsmith.workspace;

import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.language.translate.MethodOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Makes the source of a new patch from some methods of an app's source. Everything else of the file that the methods
/// may need stays: imports, macros, constants, class extensions.
public final class PickMethods {

    private final TranslateSource.Translated.Script file;
    private final List<Span> removed = new ArrayList<>();

    private PickMethods(TranslateSource.Translated.Script file) {
        this.file = file;
    }

    /// The methods of a source in its order, with what stands in the way of each.
    public static List<MethodOutcome> of(TranslateSource.Translated.Script file) {
        return file.translation().methods();
    }

    /// @param labels as in [MethodOutcome#label]
    /// @param heading a remark for the first line, without the slashes
    public static String source(TranslateSource.Translated.Script file, Set<String> labels, String heading) {
        var picking = new PickMethods(file);
        List<Span> picked = of(file).stream()
                .filter(each -> labels.contains(each.label()))
                .map(MethodOutcome::span)
                .toList();
        for (Declaration declaration : file.parsed().declarations()) {
            if (declaration instanceof Declaration.Implementation implementation) {
                picking.thin(implementation, picked);
            }
        }
        return "// " + heading + "\n\n" + picking.rest();
    }

    private void thin(Declaration.Implementation implementation, List<Span> picked) {
        List<Span> methods = new ArrayList<>();
        boolean any = false;
        for (Member member : implementation.members()) {
            if (member instanceof Member.Method method) {
                boolean wanted = picked.stream()
                        .anyMatch(each -> each.contains(method.span().start()));
                any |= wanted;
                if (!wanted) {
                    methods.add(withRemarks(method.span()));
                }
            }
        }
        if (any) {
            removed.addAll(methods);
        } else {
            removed.add(withRemarks(implementation.span()));
        }
    }

    /// With the comments that stand directly above.
    private Span withRemarks(Span span) {
        int start = span.start();
        for (Comment comment : file.parsed().comments().reversed()) {
            boolean above = comment.span().end() <= start
                    && comment.placement() == Comment.Placement.OWN_LINE
                    && file.source().text(new Span(comment.span().end(), start)).isBlank();
            if (above) {
                start = comment.span().start();
            }
        }
        return new Span(start, span.end());
    }

    private String rest() {
        SourceText source = file.source();
        removed.sort(Comparator.comparingInt(Span::start));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Span span : removed) {
            if (span.start() >= at) {
                text.append(source.text(), at, span.start());
                at = span.end();
            }
        }
        text.append(source.text(), at, source.length());
        return text.toString()
                        .replaceAll("(?m)^[ \\t]*#pragma mark.*$", "")
                        .replaceAll("[ \\t]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }
}
