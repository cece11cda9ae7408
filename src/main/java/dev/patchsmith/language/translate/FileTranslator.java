package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One file from its declarations to the items of a script.
final class FileTranslator {

    private final ParsedFile file;
    private final Unit unit;
    private final TranslateOptions options;
    private final Natives natives = new Natives();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Rewriting> rewritings = new ArrayList<>();
    private final List<MethodOutcome> outcomes = new ArrayList<>();
    private final List<Statement> fragment = new ArrayList<>();
    private final Map<String, List<ClassMember>> classes = new LinkedHashMap<>();
    private final Map<String, List<Item>> remarks = new LinkedHashMap<>();
    private final List<Annotation> conditions;
    private final MemberComments comments;
    private final NewProperties properties;

    FileTranslator(ParsedFile file, Knowledge knowledge, TranslateOptions options) {
        this.file = file;
        this.options = options;
        List<Diagnostic> trouble = MacroTrouble.explained(file);
        this.unit = Unit.of(file, trouble, knowledge, options);
        this.conditions = conditions(options);
        this.comments = new MemberComments(file.source(), file.comments());
        this.properties = new NewProperties(unit, diagnostics);
        diagnostics.addAll(trouble);
        var written = WrittenNames.of(file);
        unit.items().changing.addAll(written.names());
        unit.items().getters.addAll(written.getters());
        unit.items().replacements.read(file);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<Rewriting> rewritings() {
        return rewritings;
    }

    List<MethodOutcome> outcomes() {
        return outcomes;
    }

    List<Statement> fragment() {
        return fragment;
    }

    /// The condition is written by the user in the script's language.
    private List<Annotation> conditions(TranslateOptions options) {
        if (options.condition() == null) {
            return List.of();
        }
        String text = "@If(" + options.condition() + ") class A : B { }";
        ParsedScript parsed = ScriptParser.parse(SourceText.of("condition", text));
        if (parsed.accepted() && parsed.script().items().getFirst() instanceof ClassDefinition definition) {
            return definition.annotations().stream()
                    .map(each -> new Annotation(each.word(), each.argument()))
                    .toList();
        }
        diagnostics.add(Diagnostic.error(
                "E-IF", Span.NONE, "The condition of the patch is no expression of a script: " + options.condition()));
        return List.of();
    }

    Script translate() {
        properties.read(file);
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof Declaration.Implementation implementation) {
                remarks.computeIfAbsent(implementation.className().text(), _ -> new ArrayList<>())
                        .addAll(comments.before(implementation.span().start()));
                members(implementation.className().text(), implementation.members(), false);
            } else if (declaration instanceof Declaration.MacroCall macro) {
                macro(macro.name().text(), macro.span());
            }
        }
        loose();
        List<Item> definitions = new ArrayList<>();
        for (String name : ordered()) {
            if (!ScriptWords.isName(name)) {
                diagnostics.add(Diagnostic.error(
                        "E-NAME", Span.NONE, "A script cannot name the class " + name + ", so it is left out."));
                continue;
            }
            definitions.add(new BlankLine());
            definitions.addAll(remarks.getOrDefault(name, List.of()));
            definitions.add(definition(name));
        }
        Set<String> seen = Set.copyOf(natives.ownGlobals);
        Map<String, FileItems.Item> own = FileOrder.close(natives, unit);
        own.forEach((name, item) -> {
            boolean isNew = options.newClasses().containsAll(classes.keySet());
            if (item.ofThisFile() && !seen.contains(name) && unit.knowledge().global(name) != null && !isNew) {
                Names.copied(name, unit, item.place()).ifPresent(diagnostics::add);
            }
        });
        List<Item> items = new ArrayList<>(Prelude.items(natives, unit));
        items.addAll(FileOrder.own(own));
        items.add(new BlankLine());
        items.addAll(definitions);
        return new Script(items);
    }

    /// Whether the parser has said already that it does not understand this place.
    private boolean isSaid(Diagnostic diagnostic) {
        return unit.trouble().contains(diagnostic)
                || unit.guesses().contains(diagnostic)
                || diagnostic.code().equals("E-SYNTAX")
                        && file.diagnostics().stream()
                                .anyMatch(each -> each.isError()
                                        && each.span().start()
                                                == diagnostic.span().start());
    }

    private void macro(String name, Span span) {
        diagnostics.add(Diagnostic.warning("W-MACRO", span, "The macro " + name + " is not known and is left out."));
    }

    private void members(String className, List<Member> members, boolean areLoose) {
        List<ClassMember> written = classes.computeIfAbsent(className, _ -> new ArrayList<>(properties.of(className)));
        for (Member member : members) {
            switch (member) {
                case Member.Method method -> method(className, method, written);
                case Member.Property property -> {
                    if (areLoose) {
                        int known = properties.of(className).size();
                        properties.add(className, property);
                        List<ClassMember> all = properties.of(className);
                        written.addAll(all.subList(known, all.size()));
                    }
                }
                case Member.MacroCall macro -> macro(macro.name().text(), macro.span());
                case Member.Misunderstood _,
                        Member.Synthesize _,
                        Member.Dynamic _,
                        Member.Requirement _,
                        Member.Nested _ -> {}
            }
        }
    }

    private void method(String className, Member.Method source, List<ClassMember> written) {
        String label = MethodTranslator.label(className, source);
        boolean wanted =
                options.onlyMethods().isEmpty() || options.onlyMethods().contains(label);
        if (source.body() == null || !wanted) {
            return;
        }
        var result = new MethodTranslator(unit, className, conditions).translate(source, source.body());
        outcomes.add(result.outcome());
        result.frame().diagnostics.stream().filter(each -> !isSaid(each)).forEach(diagnostics::add);
        Method method = result.method();
        if (method != null) {
            natives.addAll(result.frame().natives);
            rewritings.addAll(result.frame().rewritings);
            written.addAll(comments.before(source.span().start()));
            written.add(method);
        }
        comments.skipTo(source.span().end());
    }

    /// Pasted members and statements, which have no class around them.
    private void loose() {
        List<Member> members = file.looseMembers();
        var statements = file.looseStatements();
        if (members.isEmpty() && statements.isEmpty()) {
            return;
        }
        String answered = unit.knowledge().answers().classes().get(file.source().name());
        String named = options.className() == null ? answered : options.className();
        String className = named == null ? unnamed() : named;
        if (named == null && !areAllAnswered(members)) {
            diagnostics.add(Diagnostic.warning(
                    "W-CLASSNAME",
                    members.isEmpty()
                            ? statements.getFirst().span()
                            : members.getFirst().span(),
                    "These methods stand without a class; " + className + " is taken. Name the right one.",
                    new Fix.Supply(
                            "Name the class",
                            Fix.Question.CLASS_NAME,
                            file.source().name())));
        }
        for (Member member : members) {
            members(ownerOf(member, className), List.of(member), true);
        }
        if (!statements.isEmpty()) {
            statements(className, statements);
        }
    }

    /// The user may have named the class of one method apart from the others.
    private String ownerOf(Member member, String className) {
        return member instanceof Member.Method method
                ? unit.knowledge()
                        .answers()
                        .classes()
                        .getOrDefault(MethodTranslator.label("", method).replace("[ ", "["), className)
                : className;
    }

    private boolean areAllAnswered(List<Member> members) {
        return !members.isEmpty()
                && members.stream().allMatch(each -> !ownerOf(each, "").isEmpty());
    }

    private String unnamed() {
        String name = file.source().name();
        String base = name.substring(name.lastIndexOf('/') + 1).replaceFirst("[.+].*$", "");
        return dev.patchsmith.language.mango.text.ScriptWords.isName(base) ? base : "NSObject";
    }

    private void statements(String className, List<dev.patchsmith.language.objc.tree.Statement> statements) {
        var bindings = new Bindings();
        bindings.read(statements);
        var probe = new Typing(unit.knowledge(), bindings, className, false);
        CType returns = LooseReturns.of(statements, probe);
        var frame = new Frame(unit, bindings, new Frame.Owner(className, false, "-[" + className + " f]", returns));
        frame.statements.all(statements);
        frame.statements.comments.before(Integer.MAX_VALUE, frame.lines());
        diagnostics.addAll(frame.diagnostics);
        boolean translated = !frame.failed();
        outcomes.add(
                new MethodOutcome(className, false, "f", statements.getFirst().span(), translated, frame.diagnostics));
        if (translated) {
            natives.addAll(frame.natives);
            rewritings.addAll(frame.rewritings);
            fragment.addAll(frame.lines().statements());
            Type type = ScriptTypes.of(returns);
            classes.computeIfAbsent(className, _ -> new ArrayList<>())
                    .add(new Method(false, type == null ? Type.Word.VOID : type, "f", new Body(fragment)));
        }
    }

    /// Classes in the order of the source, but a superclass before its subclasses.
    private List<String> ordered() {
        List<String> ordered = new ArrayList<>();
        classes.keySet().forEach(name -> order(name, ordered, 0));
        return ordered.stream()
                .filter(name -> !Objects.requireNonNull(classes.get(name)).isEmpty())
                .toList();
    }

    private void order(String name, List<String> ordered, int depth) {
        if (ordered.contains(name) || depth > 50) {
            return;
        }
        String superclass = unit.knowledge().members().superclass(name);
        if (superclass != null && classes.containsKey(superclass)) {
            order(superclass, ordered, depth + 1);
        }
        if (!ordered.contains(name)) {
            ordered.add(name);
        }
    }

    private ClassDefinition definition(String name) {
        String superclass = unit.knowledge().members().declaredSuperclass(name);
        if (superclass == null && !unit.knowledge().isSdkClass(name)) {
            diagnostics.add(Diagnostic.information(
                    "I-SUPER",
                    Span.NONE,
                    "The superclass of " + name + " is not known; NSObject is written, which is right for a class the"
                            + " app has already."));
        }
        String parent = superclass == null ? "NSObject" : superclass;
        return new ClassDefinition(
                module(name),
                name,
                module(parent),
                parent,
                unit.knowledge().members().protocols(name),
                List.copyOf(classes.get(name)),
                Place.NONE);
    }

    /// A class written in Swift is found by its name together with that of its module.
    private List<Annotation> module(String className) {
        String path = unit.knowledge().members().swiftName(className);
        return path == null ? List.of() : List.of(Annotation.swiftModule(path.substring(0, path.lastIndexOf('.'))));
    }
}
