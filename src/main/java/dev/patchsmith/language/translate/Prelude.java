package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Expression.CFunctionLookup;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StructDefinition;
import dev.patchsmith.language.mango.tree.SwiftAlias;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands at the top of a script before its variables and classes.
final class Prelude {

    private Prelude() {}

    /// The helper blocks by their names, parsed once.
    private static final class Helpers {
        static final Map<String, Statement> BY_NAME = read();

        private static Map<String, Statement> read() {
            try (InputStream file = Prelude.class.getResourceAsStream("prelude.mg")) {
                if (file == null) {
                    throw new IllegalStateException("prelude.mg is missing from this build");
                }
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                Map<String, Statement> helpers = new HashMap<>();
                for (Item item : ScriptParser.parse(SourceText.of("prelude.mg", text))
                        .script()
                        .items()) {
                    if (item instanceof Statement.Declaration block) {
                        helpers.put(
                                block.name(),
                                new Statement.Declaration(
                                        block.modifiers(), block.type(), block.name(), block.value(), Place.NONE));
                    }
                }
                return helpers;
            } catch (IOException damaged) {
                throw new UncheckedIOException("prelude.mg cannot be read", damaged);
            }
        }
    }

    static List<Item> items(Natives natives, Unit unit) {
        List<Item> items = new ArrayList<>();
        natives.swiftClasses.forEach((alias, path) -> items.add(new SwiftAlias(path, alias)));
        if (!items.isEmpty()) {
            items.add(new BlankLine());
        }
        for (Natives.PreludeBlock helper : natives.helpers) {
            if (helper != Natives.PreludeBlock.SEL) {
                Statement block = Helpers.BY_NAME.get(helper.text());
                if (block == null) {
                    throw new IllegalStateException("prelude.mg does not define " + helper.text());
                }
                items.add(block);
                items.add(new BlankLine());
            }
        }
        structs(items, natives, unit);
        globals(items, natives);
        functions(items, natives);
        return items;
    }

    private static void structs(List<Item> items, Natives natives, Unit unit) {
        for (String name : natives.structs) {
            StructLayout layout = unit.knowledge().struct(name);
            if (layout != null) {
                List<String> keys =
                        layout.members().stream().map(StructLayout.Member::name).toList();
                items.add(new StructDefinition(layout.name(), encoding(layout), keys));
            }
        }
    }

    /// The engine finds a struct by the name in its encoding; an anonymous one is given its typedef's name.
    private static String encoding(StructLayout layout) {
        return layout.encoding().startsWith("{?=")
                ? "{" + layout.name() + layout.encoding().substring(2)
                : layout.encoding();
    }

    /// The engine reads native globals rightly only where they are converted, so each is copied once.
    private static void globals(List<Item> items, Natives natives) {
        if (natives.globals.isEmpty()) {
            return;
        }
        natives.globals.forEach((name, type) -> items.add(new Statement.Extern(type, name)));
        items.add(new BlankLine());
        natives.globals.forEach(
                (name, type) -> items.add(new Statement.Declaration(type, name + "_mg", Emit.name(name))));
        items.add(new BlankLine());
    }

    private static void functions(List<Item> items, Natives natives) {
        if (natives.helpers.contains(Natives.PreludeBlock.SEL)) {
            items.add(new Statement.Declaration(
                    new Type.CFunction(List.of("SEL", "id")), "mg_sel", new CFunctionLookup("NSSelectorFromString")));
        }
        natives.functions.forEach((name, type) -> items.add(
                new Statement.Declaration(type, name, new CFunctionLookup(natives.symbols.getOrDefault(name, name)))));
        if (!natives.functions.isEmpty() || natives.helpers.contains(Natives.PreludeBlock.SEL)) {
            items.add(new BlankLine());
        }
    }
}
