package dev.patchsmith.workspace;

import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/// What a script puts in the place of the app's own code, for the people who review it.
public final class PatchContents {

    private PatchContents() {}

    /// A method of the script.
    ///
    /// @param method its head without the brace, such as `- (void)pay`
    public record Row(String owner, String method, int lines) {}

    public static List<Row> of(SourceText script) {
        var parsed = ScriptParser.parse(script);
        List<Row> found = new ArrayList<>();
        for (Item item : parsed.script().items()) {
            if (item instanceof ClassDefinition definition) {
                methods(definition, parsed.source(), found);
            }
        }
        return found;
    }

    private static void methods(ClassDefinition definition, SourceText source, List<Row> found) {
        for (var member : definition.members()) {
            if (member instanceof Method method) {
                var span = method.place().span();
                int first = source.position(span.start()).line();
                int last =
                        source.position(Math.max(span.start(), span.end() - 1)).line();
                String head = source.line(first).strip().replaceFirst("\\s*\\{.*$", "");
                found.add(new Row(definition.name(), head, last - first + 1));
            }
        }
    }
}
