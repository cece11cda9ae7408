package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Enumerator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Storage;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the declarations of one file, or of all files of a project together, say about names.
public final class FileFacts {

    /// A constant of an enumeration: its expression, or the place behind another one.
    ///
    /// @param value the written value; absent when it follows `previous`
    /// @param type the underlying type, where one is known
    record EnumConstant(
            @Nullable Expression value, @Nullable EnumConstant previous, TypeName.Enumeration type, FileFacts home) {}

    /// A variable outside of functions.
    record Global(Variable variable, Storage storage, FileFacts home) {}

    /// A C function: its definition where there is one, otherwise its prototype.
    record Routine(
            TypeName.Function type, Storage storage, Declaration.@Nullable Function definition, FileFacts home) {}

    /// An alias of a type.
    record Alias(TypeName type, FileFacts home) {}

    /// A struct or union with its fields.
    record Layout(TypeName.Record type, String name, boolean isAnonymous, FileFacts home) {}

    final Map<String, EnumConstant> enumConstants = new HashMap<>();
    final Map<String, Global> globals = new HashMap<>();
    final Map<String, Routine> routines = new LinkedHashMap<>();
    final Map<String, Alias> aliases = new HashMap<>();
    final Map<String, Layout> layouts = new HashMap<>();
    final Map<String, TypeName.Enumeration> enumerations = new HashMap<>();
    final Map<String, ClassFacts> classes = new HashMap<>();
    final Map<String, ClassFacts> protocols = new HashMap<>();
    final Map<String, Boolean> forward = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final @Nullable SourceText source;
    private volatile @Nullable Map<String, List<ClassFacts>> owners;

    private FileFacts(@Nullable SourceText source) {
        this.source = source;
    }

    public static FileFacts none() {
        return new FileFacts(null);
    }

    public static FileFacts of(SourceText source, List<Declaration> declarations) {
        return of(source, declarations, null);
    }

    /// @param looseClass the class of members that stand without one
    public static FileFacts of(SourceText source, List<Declaration> declarations, @Nullable String looseClass) {
        var facts = new FileFacts(source);
        declarations.forEach(facts::add);
        if (looseClass != null) {
            for (Declaration declaration : declarations) {
                if (declaration instanceof Declaration.LooseMember loose) {
                    facts.classes.computeIfAbsent(looseClass, ClassFacts::new).addMembers(List.of(loose.member()));
                }
            }
        }
        return facts;
    }

    /// All files together; where two speak of one name the first wins, but a definition beats a declaration.
    public static FileFacts merge(Iterable<FileFacts> files) {
        var all = new FileFacts(null);
        for (FileFacts file : files) {
            all.take(file);
        }
        return all;
    }

    /// The same facts without what other files cannot see: static variables and functions.
    FileFacts shared() {
        var visible = new FileFacts(source);
        visible.take(this);
        visible.globals.values().removeIf(global -> global.storage().isStatic());
        visible.routines.values().removeIf(routine -> routine.storage().isStatic());
        return visible;
    }

    /// The classes and protocols that have a method or accessor of that selector.
    List<ClassFacts> ownersOf(String selector) {
        Map<String, List<ClassFacts>> index = owners;
        if (index == null) {
            index = new HashMap<>();
            for (ClassFacts each : classes.values()) {
                each.index(index);
            }
            for (ClassFacts each : protocols.values()) {
                each.index(index);
            }
            owners = index;
        }
        return index.getOrDefault(selector, List.of());
    }

    /// Adds the names that stand for types.
    void addTypeNames(Set<String> names) {
        names.addAll(aliases.keySet());
        names.addAll(classes.keySet());
        names.addAll(forward.keySet());
    }

    private void take(FileFacts file) {
        file.enumConstants.forEach(enumConstants::putIfAbsent);
        file.globals.forEach((name, global) -> {
            Global known = globals.get(name);
            boolean better = known == null
                    || (known.variable().initializer() == null
                            && global.variable().initializer() != null);
            if (better) {
                globals.put(name, global);
            }
        });
        file.routines.forEach((name, routine) -> {
            Routine known = routines.get(name);
            if (known == null || (known.definition() == null && routine.definition() != null)) {
                routines.put(name, routine);
            }
        });
        file.aliases.forEach(aliases::putIfAbsent);
        file.layouts.forEach(layouts::putIfAbsent);
        file.enumerations.forEach(enumerations::putIfAbsent);
        file.classes.forEach(
                (name, facts) -> classes.computeIfAbsent(name, ClassFacts::new).merge(facts));
        file.protocols.forEach((name, facts) ->
                protocols.computeIfAbsent(name, ClassFacts::new).merge(facts));
        forward.putAll(file.forward);
        file.origins.forEach(origins::putIfAbsent);
    }

    /// Adds a property that an answer declares; a declaration that is none adds nothing.
    void addProperty(String className, String declaration) {
        classes.computeIfAbsent(className, ClassFacts::new).addMembers(propertyIn(className, declaration));
    }

    /// The properties in the text of a declaration.
    static List<Member> propertyIn(String className, String declaration) {
        String text = "@interface " + className + "\n" + declaration + ";\n@end\n";
        for (Declaration each : ObjcParser.parse(SourceText.of("answer", text), ParseOptions.DEFAULT)
                .declarations()) {
            if (each instanceof Declaration.Interface declared) {
                return declared.members();
            }
        }
        return List.of();
    }

    @Nullable
    Origin originOf(String name) {
        return origins.get(name);
    }

    private void remember(String name, Span place) {
        if (source != null && !name.isEmpty()) {
            origins.putIfAbsent(
                    name,
                    new Origin.InFile(
                            source.name(), source.position(place.start()).line()));
        }
    }

    void add(Declaration declaration) {
        switch (declaration) {
            case Declaration.Interface d -> {
                ClassFacts facts = classNamed(d.name());
                facts.add(d);
                if (source != null && facts.swiftName == null) {
                    facts.swiftName =
                            SwiftNames.before(source.text(), d.name().span().start());
                }
                nested(d.members());
            }
            case Declaration.Category d -> {
                classNamed(d.className()).add(d);
                nested(d.members());
            }
            case Declaration.Implementation d -> {
                classNamed(d.className()).add(d);
                nested(d.members());
            }
            case Declaration.Protocol d -> {
                ClassFacts facts = protocols.computeIfAbsent(d.name().text(), ClassFacts::new);
                d.inherited().forEach(each -> facts.protocols.add(each.text()));
                facts.addMembers(d.members());
                nested(d.members());
            }
            case Declaration.Function d -> {
                remember(d.name().text(), d.name().span());
                routines.put(d.name().text(), new Routine(d.type(), d.storage(), d, this));
            }
            case Declaration.Variables d -> d.variables().forEach(each -> variable(each, d.storage()));
            case Declaration.Typedef d -> d.aliases().forEach(this::alias);
            case Declaration.TypeOnly d -> type(d.type());
            case Declaration.ForwardClasses d -> d.names().forEach(each -> forward.put(each.text(), true));
            case Declaration.ForwardProtocols _,
                    Declaration.ClassAlias _,
                    Declaration.StaticAssert _,
                    Declaration.LooseMember _,
                    Declaration.LooseStatement _,
                    Declaration.MacroCall _,
                    Declaration.Misunderstood _ -> {}
        }
    }

    private ClassFacts classNamed(Name name) {
        remember(name.text(), name.span());
        return classes.computeIfAbsent(name.text(), ClassFacts::new);
    }

    private void nested(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Nested nested) {
                add(nested.declaration());
            }
        }
    }

    private void variable(Variable variable, Storage storage) {
        String name = variable.name().text();
        remember(name, variable.name().span());
        type(variable.type());
        if (variable.type() instanceof TypeName.Function function) {
            routines.putIfAbsent(name, new Routine(function, storage, null, this));
        } else {
            Global known = globals.get(name);
            if (known == null || variable.initializer() != null) {
                globals.put(name, new Global(variable, storage, this));
            }
        }
    }

    private void alias(Variable alias) {
        remember(alias.name().text(), alias.name().span());
        aliases.putIfAbsent(alias.name().text(), new Alias(alias.type(), this));
        if (alias.type() instanceof TypeName.Record record && record.fields() != null) {
            layouts.put(alias.name().text(), layout(record, alias.name().text()));
        }
        type(alias.type());
    }

    private Layout layout(TypeName.Record record, String name) {
        return new Layout(record, record.tag() == null ? name : record.tag().text(), record.tag() == null, this);
    }

    private void type(TypeName type) {
        switch (type) {
            case TypeName.Enumeration e -> {
                if (e.tag() != null && e.enumerators() != null) {
                    enumerations.put(e.tag().text(), e);
                }
                if (e.enumerators() != null) {
                    enumeration(e, e.enumerators());
                }
            }
            case TypeName.Record r -> {
                if (r.tag() != null && r.fields() != null) {
                    layouts.putIfAbsent(r.tag().text(), layout(r, r.tag().text()));
                }
            }
            case TypeName.Pointer p -> type(p.pointee());
            case TypeName.Array a -> type(a.element());
            default -> {}
        }
    }

    private void enumeration(TypeName.Enumeration type, List<Enumerator> enumerators) {
        EnumConstant previous = null;
        for (Enumerator each : enumerators) {
            remember(each.name().text(), each.name().span());
            previous = new EnumConstant(each.value(), previous, type, this);
            enumConstants.put(each.name().text(), previous);
        }
    }
}
