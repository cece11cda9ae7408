package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.knowledge.SourceFiles.Entry;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.SourceBytes;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.file.LineEnds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The methods of an app as they stand in its own sources, to be compared with their repair. To be used by one thread;
/// files are read and parsed when they are first needed.
public final class OriginalMethods {

    private final ProjectKnowledge knowledge;
    private final SourceRoots roots;
    private final List<Entry> files;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, ParsedFile> parsed = new HashMap<>();

    OriginalMethods(ProjectKnowledge knowledge, SourceRoots roots, List<Entry> files) {
        this.knowledge = knowledge;
        this.roots = roots;
        this.files = files;
    }

    /// A method in its file.
    ///
    /// @param text from its sign to its closing brace
    public record Original(Path file, Position place, String text) {}

    /// @param selector with its colons
    /// @param except a file that is not looked at: the repair itself
    public Optional<Original> find(String className, boolean ofClass, String selector, String except) {
        Pattern heading = Pattern.compile("@implementation\\s+" + Pattern.quote(className) + "\\b");
        for (Entry file : files) {
            boolean source = file.path().endsWith(".m") || file.path().endsWith(".mm");
            if (source
                    && !file.path().equals(except)
                    && heading.matcher(text(file)).find()) {
                Optional<Original> found = in(file, className, ofClass, selector);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Original> in(Entry file, String className, boolean ofClass, String selector) {
        ParsedFile tree = parsed.computeIfAbsent(
                file.path(), path -> ObjcParser.parse(SourceText.of(path, text(file)), knowledge.parseOptions(path)));
        for (Declaration declaration : tree.declarations()) {
            if (declaration instanceof Declaration.Implementation implementation
                    && implementation.className().text().equals(className)) {
                for (Member member : implementation.members()) {
                    if (member instanceof Member.Method method
                            && method.isClassMethod() == ofClass
                            && method.selector().text().equals(selector)) {
                        return Optional.of(new Original(
                                Path.of(file.path()),
                                tree.source().position(method.span().start()),
                                tree.source().text(method.span())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String text(Entry file) {
        return texts.computeIfAbsent(file.path(), _ -> read(file));
    }

    private String read(Entry file) {
        try {
            return SourceBytes.decode(roots.read(file)) instanceof SourceBytes.Decoded.Text text
                    ? LineEnds.of(text.text()).plain()
                    : "";
        } catch (IOException gone) {
            return "";
        }
    }
}
