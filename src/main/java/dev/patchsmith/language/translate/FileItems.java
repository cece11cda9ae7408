package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.GlobalVariable;
import dev.patchsmith.language.mango.tree.Expression.BlockLiteral;
import dev.patchsmith.language.mango.tree.Parameter;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Functions and variables of the file or project that translated code uses, carried over themselves on first use.
final class FileItems {

    /// A function or variable in the script.
    ///
    /// @param place where it stands in its file, for the order
    record Item(List<Statement> statements, Natives natives, Span place, boolean ofThisFile) {}

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /// Variables of the file that it changes.
    final Set<String> changing = new HashSet<>();

    /// The messages without arguments that methods of the file answer by doing more than to make their value, so that
    /// `self.name` may change anything.
    final Set<String> getters = new HashSet<>();

    final Replacements replacements = new Replacements();

    @Nullable
    Item get(String name) {
        return items.get(name);
    }

    /// Carries a function over; gives the reason when that fails.
    @Nullable
    String requireFunction(CFunctionFact function, Unit unit) {
        Declaration.Function definition = function.definition();
        if (definition == null) {
            return "its definition is not known";
        }
        return require(function.name(), () -> {
            Unit place = function.isOfThisFile() ? unit : unit.foreign();
            return function(function, definition, place);
        });
    }

    /// Carries a variable over; gives the reason when that fails.
    @Nullable
    String requireGlobal(GlobalVariable global, Unit unit) {
        return require(global.name(), () -> variable(global, global.isOfThisFile() ? unit : unit.foreign()));
    }

    /// What carrying over gave: an item, or the reason why there is none.
    private record Attempt(@Nullable Item item, String failure) {}

    private @Nullable String require(String name, java.util.function.Supplier<Attempt> work) {
        if (items.containsKey(name) || underWay.contains(name)) {
            return null;
        }
        String failed = failures.get(name);
        if (failed != null) {
            return failed;
        }
        if (underWay.size() > 100) {
            return "it leads through too many other functions";
        }
        underWay.add(name);
        Attempt attempt = work.get();
        underWay.remove(name);
        if (attempt.item() == null) {
            failures.put(name, attempt.failure());
            return attempt.failure();
        }
        items.put(name, attempt.item());
        return null;
    }

    private static Attempt failed(Frame frame) {
        return new Attempt(
                null,
                frame.diagnostics.stream()
                        .filter(Diagnostic::isError)
                        .map(Diagnostic::message)
                        .findFirst()
                        .orElse("it cannot be written in a script"));
    }

    private Attempt function(CFunctionFact function, Declaration.Function definition, Unit unit) {
        if (function.isVariadic() || definition.isOldStyle()) {
            return new Attempt(null, "its list of parameters cannot be written in a script");
        }
        var bindings = new Bindings();
        bindings.read(definition.type().parameters(), definition.body());
        CType returns = function.type().target();
        var frame = new Frame(unit, bindings, new Frame.Owner("", false, function.name(), returns));
        frame.statements.comments.startAt(definition.body().span().start());
        List<Parameter> parameters = new ArrayList<>();
        for (var parameter : definition.type().parameters()) {
            CType type = frame.typing.read(parameter.type());
            if (type.is(CType.Kind.VOID)) {
                continue;
            }
            Local local = frame.bindings.declaredBy(parameter);
            Type written = ScriptTypes.of(type);
            if (written == null || local == null || !StructNeeds.check(frame, type, parameter.span())) {
                return new Attempt(null, "the type of a parameter is not known");
            }
            local.written = Names.writable(local.name, frame);
            frame.written.add(local);
            parameters.add(new Parameter(written, local.written));
        }
        Type written = ScriptTypes.of(returns);
        if (written == null || !StructNeeds.check(frame, returns, definition.span())) {
            return new Attempt(null, "the type it returns is not known");
        }
        frame.statements.body(definition.body());
        if (frame.failed()) {
            return failed(frame);
        }
        var block = new BlockLiteral(
                written, parameters, new LateReads(frame).settled(frame.lines().body()));
        Statement declared = new Statement.Declaration(new Type.Block(), function.name(), block);
        return item(frame, unit, definition.span(), List.of(declared));
    }

    private static Attempt item(Frame frame, Unit unit, Span span, List<Statement> statements) {
        List<Statement> placed = unit.isForeign()
                ? statements
                : statements.stream().map(each -> each.from(span)).toList();
        return new Attempt(new Item(placed, frame.natives, span, !unit.isForeign()), "");
    }

    private Attempt variable(GlobalVariable global, Unit unit) {
        var bindings = new Bindings();
        var frame = new Frame(unit, bindings, new Frame.Owner("", false, global.name(), CType.VOID));
        CType type = global.type();
        Expression initial = global.initial();
        Span span = global.declaration().span();
        if (unit.isForeign()
                && (initial == null || !isConstant(global.declaration().type()))) {
            return new Attempt(null, "it changes at run time");
        }
        if (initial != null) {
            bindings.readExpression(initial);
        }
        if (type.is(CType.Kind.ARRAY)) {
            var contents = frame.expressions.arrays.contents(initial, type, span);
            if (contents == null) {
                return failed(frame);
            }
            frame.lines()
                    .declare(
                            new Type.ObjectPointer("NSMutableArray"),
                            global.name(),
                            Emit.send(contents, "mutableCopy"));
            return frame.failed()
                    ? failed(frame)
                    : item(frame, unit, span, frame.lines().statements());
        }
        Type written = ScriptTypes.declared(global.declaration().type(), type);
        if (written == null || !StructNeeds.check(frame, type, span)) {
            return new Attempt(null, "its type is not known");
        }
        Value value = initial == null ? null : frame.expressions.stored(initial, type);
        frame.lines().declare(written, global.name(), value == null ? null : value.code());
        return frame.failed()
                ? failed(frame)
                : item(frame, unit, span, frame.lines().statements());
    }

    static boolean isConstant(TypeName type) {
        return type.qualifiers().has(dev.patchsmith.language.objc.tree.Qualifier.CONST)
                || (type instanceof TypeName.Array array && isConstant(array.element()));
    }
}
