package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Statement.Modifier;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Storage;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Local declarations, one for each declarator.
final class Declarations {

    private final Frame frame;

    /// Declarations that were moved to an outer scope and are only assigned where they stand.
    private final Set<Local> hoisted = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    Declarations(Frame frame) {
        this.frame = frame;
    }

    /// An expression of the source that stands for a value that is computed already.
    Expression stand(Value value, Expression source) {
        String name = ((dev.patchsmith.language.mango.tree.Expression.Name) value.code()).text();
        var identifier = new Expression.Identifier(source.span(), name);
        frame.bindings.bind(identifier, name, frame.typing, value.type());
        return identifier;
    }

    void declare(Declaration declaration) {
        switch (declaration) {
            case Declaration.Variables d -> {
                for (Variable each : d.variables()) {
                    variable(each, d.storage());
                    frame.flush();
                }
            }
            case Declaration.TypeOnly d -> known(d, List.of(d.type()));
            case Declaration.Typedef d ->
                known(d, d.aliases().stream().map(Variable::type).toList());
            case Declaration.StaticAssert _, Declaration.ForwardClasses _, Declaration.ForwardProtocols _ -> {}
            case Declaration.MacroCall d ->
                frame.error("E-MACRO", d.span(), "The macro " + d.name() + " is not known.");
            case Declaration.ClassAlias _,
                    Declaration.Interface _,
                    Declaration.Category _,
                    Declaration.Implementation _,
                    Declaration.Protocol _,
                    Declaration.Function _,
                    Declaration.LooseMember _,
                    Declaration.LooseStatement _,
                    Declaration.Misunderstood _ ->
                frame.error("E-SYNTAX", declaration.span(), "This declaration cannot stand inside a body.");
        }
    }

    private void localType(TypeName type) {
        boolean defines = (type instanceof TypeName.Record record && record.fields() != null)
                || (type instanceof TypeName.Enumeration enumeration && enumeration.enumerators() != null);
        if (defines) {
            frame.error(
                    "E-LOCAL-TYPE",
                    type.span(),
                    "Another type of this name or with these names is known: declare this type outside of the method.");
        }
    }

    /// A type of this body becomes known to the rest of the file.
    private void known(Declaration declaration, List<TypeName> types) {
        if (!frame.knowledge.declare(declaration)) {
            types.forEach(this::localType);
        }
    }

    void variable(Variable variable, Storage storage) {
        Local local = frame.bindings.declaredBy(variable);
        if (variable.isPrototype() || local == null) {
            return;
        }
        CType type = frame.typing.of(local);
        name(local);
        frame.written.add(local);
        if (type.is(Kind.ARRAY)) {
            frame.expressions.arrays.declare(variable, local.written, type, modifiers(variable, storage, type));
            return;
        }
        Type written = written(variable, type);
        if (written == null) {
            return;
        }
        List<Modifier> modifiers = modifiers(variable, storage, type);
        Expression initial = variable.initializer();
        if (hoisted.contains(local)) {
            if (initial != null) {
                frame.lines()
                        .evaluate(Emit.assign(
                                Emit.name(local.written), initial(initial, type).code()));
            }
            return;
        }
        if (initial != null && frame.bindings.isCapturedIn(initial, local)) {
            add(modifiers, written, local, null);
            frame.lines()
                    .evaluate(Emit.assign(
                            Emit.name(local.written), initial(initial, type).code()));
            return;
        }
        Value value = initial == null ? null : initial(initial, type);
        if (type.isUnknown() && variable.type() instanceof TypeName.Inferred && value != null) {
            frame.typing.know(local, value.type());
        }
        add(modifiers, written, local, value);
    }

    private Value initial(Expression initial, CType type) {
        if (type.isStruct() && Frame.bare(initial) instanceof Expression.CompoundLiteral compound) {
            return frame.expressions.structs.literal(compound.initializer(), type, compound.span());
        }
        return frame.directly(
                initial,
                () -> type.isUnknown() ? frame.expressions.value(initial) : frame.expressions.stored(initial, type));
    }

    private void add(List<Modifier> modifiers, Type written, Local local, @Nullable Value value) {
        frame.lines()
                .add(new dev.patchsmith.language.mango.tree.Statement.Declaration(
                        modifiers, written, local.written, value == null ? null : value.code()));
    }

    /// Reserved words, and names the header of the loop around has taken, get another name.
    private void name(Local local) {
        boolean isTaken = frame.statements.headerNames.contains(local.name);
        if (hoisted.contains(local)) {
            return;
        }
        local.written = isTaken ? frame.temporary(local.name) : Names.writable(local.name, frame);
    }

    private @Nullable Type written(Variable variable, CType type) {
        Type written = ScriptTypes.declared(variable.type(), type);
        if (written != null) {
            return StructNeeds.check(frame, type, variable.span()) ? written : null;
        }
        if (type.isUnknown()
                && variable.type() instanceof TypeName.Named named
                && Names.isAscii(named.name())
                && variable.initializer() != null) {
            frame.warn(
                    "W-TYPE",
                    variable.span(),
                    "The type " + named.name() + " is not known; the variable takes the type of its value.");
            return new Type.Named(named.name());
        }
        frame.error("E-TYPE", variable.span(), "The type of " + variable.name() + " cannot be written in a script.");
        return null;
    }

    private List<Modifier> modifiers(Variable variable, Storage storage, CType type) {
        List<Modifier> modifiers = new ArrayList<>();
        if (storage.isStatic()) {
            modifiers.add(Modifier.STATIC);
        }
        switch (variable.ownership()) {
            case WEAK -> modifiers.add(Modifier.WEAK);
            case STRONG -> {
                if (type.isObjectLike() || type.isUnknown()) {
                    modifiers.add(Modifier.STRONG);
                }
            }
            case UNSAFE_UNRETAINED -> {
                modifiers.add(Modifier.WEAK);
                frame.warn(
                        "W-UNSAFE",
                        variable.span(),
                        variable.name() + " becomes weak: a script has no unretained variables.");
            }
            case DEFAULT, AUTORELEASING -> {}
        }
        return modifiers;
    }

    /// Declares a variable before the statement under way; where it stands it is only assigned.
    void hoist(Variable variable) {
        Local local = frame.bindings.declaredBy(variable);
        if (local == null || variable.ownership() == Ownership.WEAK) {
            return;
        }
        CType type = frame.typing.of(local);
        name(local);
        Type written = type.is(Kind.ARRAY) ? null : written(variable, type);
        if (written != null) {
            hoisted.add(local);
            frame.written.add(local);
            frame.lines().declare(written, local.written, null);
        }
    }
}
