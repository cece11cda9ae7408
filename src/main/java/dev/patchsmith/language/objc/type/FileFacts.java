package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Enumerator;
import dev.patchsmith.language.objc.tree.Field;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts that declarations state, with what is known from outside behind them. Immutable after construction.
public final class FileFacts implements Facts {

    private final Facts outside;
    private final TypeResolver resolver;
    private final Map<String, ClassFacts> owners = new HashMap<>();
    private final Map<String, TypeName> typedefs = new HashMap<>();
    private final Map<String, TypeName> enumerations = new HashMap<>();
    private final Map<String, String> structNames = new HashMap<>();
    private final Map<String, List<Field>> fields = new HashMap<>();
    private final Map<String, TypeName> constants = new HashMap<>();
    private final Map<String, TypeName.Function> functions = new HashMap<>();
    private final Map<String, Type> resolved = new HashMap<>();
    private final Map<String, Set<String>> ownersOfSelector = new HashMap<>();
    /// The typedefs being resolved; empty once the facts are complete.
    private final Set<String> resolving = new HashSet<>();

    private FileFacts(Facts outside) {
        this.outside = outside;
        this.resolver = new TypeResolver(this, expression -> Type.UNKNOWN);
    }

    /// @param outside asked for everything the declarations do not say
    public static FileFacts of(List<Declaration> declarations, Facts outside) {
        FileFacts facts = new FileFacts(outside);
        declarations.forEach(facts::add);
        facts.complete();
        return facts;
    }

    private void complete() {
        for (String name : typedefs.keySet()) {
            resolved.put(name, resolveTypedef(name));
        }
        owners.forEach((name, facts) -> facts.selectors()
                .forEach(selector -> ownersOfSelector
                        .computeIfAbsent(selector, ignored -> new LinkedHashSet<>())
                        .add(name)));
    }

    private ClassFacts owner(String name) {
        return owners.computeIfAbsent(name, ignored -> new ClassFacts());
    }

    private void add(Declaration declaration) {
        switch (declaration) {
            case Declaration.Interface type -> {
                ClassFacts owner = owner(type.name().text());
                if (type.superclass() != null) {
                    owner.setSuperclass(type.superclass().name());
                }
                fill(owner, type.protocols(), type.instanceVariables(), type.members());
            }
            case Declaration.Category category ->
                fill(
                        owner(category.className().text()),
                        category.protocols(),
                        category.instanceVariables(),
                        category.members());
            case Declaration.Implementation body -> {
                ClassFacts owner = owner(body.className().text());
                if (body.superclass() != null) {
                    owner.setSuperclass(body.superclass().text());
                }
                fill(owner, List.of(), body.instanceVariables(), body.members());
            }
            case Declaration.Protocol protocol ->
                fill(owner("<" + protocol.name() + ">"), protocol.inherited(), List.of(), protocol.members());
            case Declaration.ForwardClasses forward -> forward.names().forEach(name -> owner(name.text()));
            case Declaration.ClassAlias(var span, var alias, var name) ->
                owner(alias.text()).setSuperclass(name.text());
            case Declaration.Function function -> functions.put(function.name().text(), function.type());
            case Declaration.Variables variables -> variables.variables().forEach(this::add);
            case Declaration.Typedef typedef -> typedef.aliases().forEach(this::addAlias);
            case Declaration.TypeOnly(var span, var type) -> addInline(type);
            case Declaration.LooseMember(var span, var member) -> addNested(List.of(member));
            case Declaration.ForwardProtocols forward -> {}
            case Declaration.StaticAssert ignored -> {}
            case Declaration.LooseStatement ignored -> {}
            case Declaration.MacroCall ignored -> {}
            case Declaration.Misunderstood ignored -> {}
        }
    }

    private void fill(
            ClassFacts owner,
            List<Name> protocols,
            List<Declaration.InstanceVariable> variables,
            List<Member> members) {
        owner.adopt(protocols);
        owner.add(variables);
        owner.addMembers(members);
        addNested(members);
    }

    private void addNested(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Nested(var span, var declaration)) {
                add(declaration);
            }
        }
    }

    private void add(Variable variable) {
        addInline(variable.type());
        if (variable.type() instanceof TypeName.Function function) {
            functions.putIfAbsent(variable.name().text(), function);
        } else {
            constants.putIfAbsent(variable.name().text(), variable.type());
        }
    }

    private void addAlias(Variable alias) {
        String name = alias.name().text();
        typedefs.put(name, alias.type());
        if (alias.type() instanceof TypeName.Record struct) {
            if (struct.tag() != null) {
                structNames.put(struct.tag().text(), name);
            }
            if (struct.fields() != null) {
                fields.put(name, struct.fields());
            }
        }
        addInline(alias.type());
    }

    /// Structs and enumerations defined within a type.
    private void addInline(TypeName type) {
        switch (type) {
            case TypeName.Record struct
            when struct.fields() != null -> {
                if (struct.tag() != null) {
                    fields.put(struct.tag().text(), struct.fields());
                }
                struct.fields().forEach(field -> addInline(field.type()));
            }
            case TypeName.Enumeration enumeration
            when enumeration.enumerators() != null -> {
                if (enumeration.tag() != null) {
                    enumerations.put(enumeration.tag().text(), enumeration);
                }
                for (Enumerator each : enumeration.enumerators()) {
                    constants.put(each.name().text(), enumeration);
                }
            }
            case TypeName.Pointer(var span, var pointee, var qualifiers) -> addInline(pointee);
            default -> {}
        }
    }

    @Override
    public @Nullable Type typedef(String name) {
        Type done = resolved.get(name);
        if (done != null) {
            return done;
        }
        return typedefs.containsKey(name) ? resolveTypedef(name) : outside.typedef(name);
    }

    private Type resolveTypedef(String name) {
        TypeName written = Objects.requireNonNull(typedefs.get(name));
        if (!resolving.add(name)) {
            return Type.UNKNOWN;
        }
        Type type = written instanceof TypeName.Record struct
                ? new Type.Struct(name, struct.isUnion())
                : resolver.resolve(written);
        resolving.remove(name);
        return type;
    }

    @Override
    public @Nullable Type enumeration(String tag) {
        TypeName written = enumerations.get(tag);
        return written == null ? outside.enumeration(tag) : resolver.resolve(written);
    }

    @Override
    public @Nullable String structName(String tag) {
        String name = structNames.get(tag);
        return name == null ? outside.structName(tag) : name;
    }

    @Override
    public boolean isClass(String name) {
        return owners.containsKey(name) || outside.isClass(name);
    }

    @Override
    public @Nullable String superclass(String className) {
        ClassFacts owner = owners.get(className);
        String superclass = owner == null ? null : owner.superclass();
        return superclass == null ? outside.superclass(className) : superclass;
    }

    @Override
    public @Nullable Type property(String owner, String name, boolean isClassProperty) {
        return Lookup.through(this, owner, each -> {
            ClassFacts facts = owners.get(each);
            TypeName written = facts == null ? null : facts.property(name, isClassProperty);
            return written == null ? outside.property(each, name, isClassProperty) : resolver.resolve(written);
        });
    }

    @Override
    public @Nullable Signature method(@Nullable String owner, boolean isClassMethod, String selector) {
        if (owner == null) {
            Signature any = anyMethod(isClassMethod, selector);
            return any == null ? outside.method(null, isClassMethod, selector) : any;
        }
        return Lookup.through(this, owner, each -> {
            Signature own = ownMethod(each, isClassMethod, selector);
            return own == null ? outside.method(each, isClassMethod, selector) : own;
        });
    }

    private @Nullable Signature ownMethod(String owner, boolean isClassMethod, String selector) {
        ClassFacts facts = owners.get(owner);
        if (facts == null) {
            return null;
        }
        Member.Method method = facts.method(selector, isClassMethod);
        if (method != null) {
            return resolver.signature(method.returns(), method.parameters(), method.isVariadic());
        }
        Member.Property property = facts.accessed(selector, isClassMethod);
        if (property == null) {
            return null;
        }
        Type type = resolver.resolve(property.type());
        return property.getter().equals(selector)
                ? new Signature(type, List.of(), false)
                : new Signature(Type.VOID, List.of(type), false);
    }

    /// What all owners that have the selector agree on.
    private @Nullable Signature anyMethod(boolean isClassMethod, String selector) {
        Signature found = outside.method(null, isClassMethod, selector);
        for (String owner : ownersOfSelector.getOrDefault(selector, Set.of())) {
            Signature own = ownMethod(owner, isClassMethod, selector);
            if (own != null && found != null && !own.returns().equals(found.returns())) {
                return new Signature(Type.UNKNOWN, own.parameters(), own.isVariadic());
            }
            found = own == null ? found : own;
        }
        return found;
    }

    @Override
    public @Nullable Type instanceVariable(String className, String name) {
        return Lookup.through(this, className, each -> {
            ClassFacts facts = owners.get(each);
            TypeName written = facts == null ? null : facts.instanceVariable(name);
            return written == null ? outside.instanceVariable(each, name) : resolver.resolve(written);
        });
    }

    @Override
    public @Nullable Signature function(String name) {
        TypeName.Function function = functions.get(name);
        return function == null
                ? outside.function(name)
                : resolver.signature(function.returns(), function.parameters(), function.isVariadic());
    }

    @Override
    public @Nullable Type constant(String name) {
        TypeName written = constants.get(name);
        return written == null ? outside.constant(name) : resolver.resolve(written);
    }

    @Override
    public @Nullable Type field(String struct, String name) {
        List<Field> known = fields.get(struct);
        if (known == null) {
            return outside.field(struct, name);
        }
        for (Field field : known) {
            Name own = field.name();
            if (own != null && own.text().equals(name)) {
                return resolver.resolve(field.type());
            }
            if (own == null && field.type() instanceof TypeName.Record inner && inner.fields() != null) {
                for (Field nested : inner.fields()) {
                    if (nested.name() != null && nested.name().text().equals(name)) {
                        return resolver.resolve(nested.type());
                    }
                }
            }
        }
        return null;
    }

    List<String> protocols(String owner) {
        ClassFacts facts = owners.get(owner);
        return facts == null ? List.of() : facts.protocols();
    }
}
