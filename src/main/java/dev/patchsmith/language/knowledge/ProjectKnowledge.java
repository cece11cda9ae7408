package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.preprocess.AppleFrameworks;
import dev.patchsmith.language.objc.preprocess.Macro;
import dev.patchsmith.language.objc.preprocess.MacroTable;
import dev.patchsmith.language.source.SourceBytes;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the headers and sources of a project say. Immutable; [#refreshed] reads changed files again.
public final class ProjectKnowledge {

    /// A file that has been read.
    private record Known(SourceFiles.Stamp stamp, List<Macro> macros, FileFacts facts) {}

    private static final ProjectKnowledge NONE =
            new ProjectKnowledge(MacroTable.EMPTY, MacroTable.EMPTY, Set.of(), Map.of(), FileFacts.none());

    private final MacroTable configured;
    private final MacroTable macros;
    private final Set<String> typeNames;
    private final Map<String, Known> files;
    private final FileFacts facts;

    private ProjectKnowledge(
            MacroTable configured,
            MacroTable macros,
            Set<String> typeNames,
            Map<String, Known> files,
            FileFacts facts) {
        this.configured = configured;
        this.macros = macros;
        this.typeNames = typeNames;
        this.files = files;
        this.facts = facts;
    }

    /// A project without files.
    public static ProjectKnowledge none() {
        return NONE;
    }

    /// @param configured macros given on the compiler's command line, as `#define` lines
    public static ProjectKnowledge read(SourceFiles sources, String configured) throws IOException {
        MacroTable given = configured.isBlank() ? MacroTable.EMPTY : MacroTable.parse(configured);
        return new ProjectKnowledge(given, given, Set.of(), Map.of(), FileFacts.none()).refreshed(sources);
    }

    /// The knowledge after files came, went or changed; files with the same stamp are not read again as long as the
    /// macros and type names of the project are the same.
    public ProjectKnowledge refreshed(SourceFiles sources) throws IOException {
        List<SourceFiles.Entry> entries = sources.entries();
        Map<String, SourceText> texts = new HashMap<>();
        Map<String, List<Macro>> found = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (SourceFiles.Entry entry : entries) {
            if (entry.isHeader()) {
                header(sources, entry, texts, found, names);
            }
        }
        MacroTable all = configured;
        for (List<Macro> each : found.values()) {
            all = all.with(each);
        }
        boolean sameWords = names.equals(typeNames) && all.size() == macros.size();
        var next = new ProjectKnowledge(configured, all, names, Map.of(), FileFacts.none());
        Map<String, Known> known = new HashMap<>();
        List<FileFacts> merged = new ArrayList<>();
        for (SourceFiles.Entry entry : entries) {
            Known before = files.get(entry.path());
            boolean unchanged = sameWords && before != null && before.stamp().equals(entry.stamp());
            Known now = unchanged ? before : next.read(sources, entry, texts.get(entry.path()));
            if (now != null) {
                known.put(entry.path(), now);
                merged.add(entry.isHeader() ? now.facts() : now.facts().shared());
            }
        }
        return new ProjectKnowledge(configured, all, names, known, FileFacts.merge(merged));
    }

    /// First look at a header: its macros and the names of its types, which the second reading of all files needs.
    private void header(
            SourceFiles sources,
            SourceFiles.Entry entry,
            Map<String, SourceText> texts,
            Map<String, List<Macro>> found,
            Set<String> names)
            throws IOException {
        Known before = files.get(entry.path());
        if (before != null && before.stamp().equals(entry.stamp())) {
            found.put(entry.path(), before.macros());
            before.facts().addTypeNames(names);
            return;
        }
        SourceText text = text(sources, entry);
        if (text != null) {
            texts.put(entry.path(), text);
            ParsedFile parsed = ObjcParser.parse(text, options(configured, Set.of()));
            found.put(entry.path(), parsed.macros());
            FileFacts.of(text, parsed.declarations()).addTypeNames(names);
        }
    }

    private @Nullable Known read(SourceFiles sources, SourceFiles.Entry entry, @Nullable SourceText text)
            throws IOException {
        SourceText source = text == null ? text(sources, entry) : text;
        if (source == null) {
            return null;
        }
        ParsedFile parsed = ObjcParser.parse(source, parseOptions(entry.path()));
        return new Known(entry.stamp(), parsed.macros(), FileFacts.of(source, parsed.declarations()));
    }

    private static @Nullable SourceText text(SourceFiles sources, SourceFiles.Entry entry) throws IOException {
        return switch (SourceBytes.decode(sources.read(entry))) {
            case SourceBytes.Decoded.Text text -> SourceText.of(entry.path(), text.text());
            case SourceBytes.Decoded.Binary _ -> null;
        };
    }

    /// How a file of this project is to be parsed: with the macros of all headers but its own, which it defines itself.
    public ParseOptions parseOptions(String path) {
        boolean definesSome =
                macros.all().stream().anyMatch(macro -> macro.file().equals(path));
        MacroTable others = definesSome
                ? MacroTable.of(macros.all().stream()
                        .filter(macro -> !macro.file().equals(path))
                        .toList())
                : macros;
        return options(others, typeNames);
    }

    private static ParseOptions options(MacroTable macros, Set<String> typeNames) {
        SdkTables sdk = SdkTables.shared();
        return new ParseOptions(
                macros, name -> typeNames.contains(name) || sdk.isTypeName(name), AppleFrameworks::hasHeader);
    }

    /// What names mean in a file of this project.
    ///
    /// @param looseClass the class of methods that stand without one
    public Knowledge forFile(ParsedFile file, Answers answers, @Nullable String looseClass) {
        String answered = answers.classes().get(file.source().name());
        FileFacts own = FileFacts.of(file.source(), file.declarations(), looseClass == null ? answered : looseClass);
        answers.newProperties().forEach((name, declaration) -> own.addProperty(className(name), declaration));
        return Knowledge.of(own, facts, answers);
    }

    private static String className(String property) {
        int dot = property.indexOf('.');
        return dot < 0 ? property : property.substring(0, dot);
    }

    /// How many files the knowledge comes from.
    public int size() {
        return files.size();
    }
}
