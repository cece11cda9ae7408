package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.GlobalVariable;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;
import java.util.List;
import java.util.Set;

/// Tells which variables of the script a piece of it may change: by itself, or through what it calls, because a block
/// changes variables it captured, and functions and methods change those of the file.
final class Disturbance {

    /// Messages and getters that only look at an object of Foundation.
    private static final Set<String> LOOKS = Set.of(
            "integerValue",
            "unsignedIntegerValue",
            "intValue",
            "unsignedIntValue",
            "longValue",
            "unsignedLongValue",
            "longLongValue",
            "unsignedLongLongValue",
            "shortValue",
            "unsignedShortValue",
            "charValue",
            "unsignedCharValue",
            "floatValue",
            "doubleValue",
            "boolValue",
            "CGRectValue",
            "CGPointValue",
            "CGSizeValue",
            "rangeValue",
            "UIEdgeInsetsValue",
            "numberWithBool:",
            "valueWithCGRect:",
            "valueWithCGPoint:",
            "valueWithCGSize:",
            "valueWithRange:",
            "length",
            "count",
            "x",
            "y",
            "width",
            "height",
            "origin",
            "size",
            "location",
            "class",
            "isEqual:",
            "isEqualToString:",
            "isKindOfClass:",
            "objectAtIndex:",
            "objectForKey:",
            "stringByAppendingString:");

    static boolean onlyLooks(String selector) {
        return LOOKS.contains(selector);
    }

    private final Frame frame;

    Disturbance(Frame frame) {
        this.frame = frame;
    }

    /// Whether there is any variable that may change while another expression reads it.
    boolean isPossible() {
        return frame.bindings.hasAddresses()
                || frame.bindings.all().stream().anyMatch(this::isChangedByCalls)
                || frame.natives.ownGlobals.stream().anyMatch(frame.unit.items().changing::contains);
    }

    /// Whether a call may change what the name means.
    boolean isOpen(String name) {
        List<Local> locals = writtenAs(name);
        return locals.isEmpty()
                ? isInstanceVariable(name)
                        || frame.natives.ownGlobals.contains(name)
                                && frame.unit.items().changing.contains(name)
                : locals.stream().anyMatch(this::isChangedByCalls);
    }

    /// Whether the name means an instance variable, whose value the engine takes at once.
    boolean isInstanceVariable(String name) {
        return writtenAs(name).isEmpty()
                && !frame.className.isEmpty()
                && !frame.inClassMethod
                && (frame.knowledge.members().instanceVariable(frame.className, name) != null
                        || name.startsWith("_") && !name.startsWith("__") && frame.knowledge.global(name) == null);
    }

    /// Whether what an expression gives depends on variables that a call may change.
    boolean readsOpen(Expression expression) {
        return expression instanceof Expression.Name name && isOpen(name.text())
                || ScriptParts.of(expression).stream().anyMatch(this::readsOpen);
    }

    private List<Local> writtenAs(String name) {
        return frame.bindings.all().stream()
                .filter(each -> each.written.equals(name))
                .toList();
    }

    /// Whether a call may change the variable: a block does that captured it, and the same body does with a static one.
    private boolean isChangedByCalls(Local local) {
        return !local.writes.isEmpty()
                && (local.role == Local.Role.STATIC
                        || local.captures.stream().anyMatch(block -> frame.bindings.isWrittenIn(local, block)));
    }

    CType type(String name) {
        CType found = null;
        for (Local local : writtenAs(name)) {
            CType type = frame.typing.of(local);
            if (found != null && Value.kindOf(found) != Value.kindOf(type)) {
                return CType.UNKNOWN;
            }
            found = type;
        }
        if (found != null) {
            return found;
        }
        GlobalVariable global = frame.knowledge.global(name);
        return global == null ? CType.UNKNOWN : global.type();
    }

    /// Whether evaluating the expression may change one of the variables.
    boolean changes(Expression expression, Set<String> names) {
        boolean self = switch (expression) {
            case Expression.Assignment e -> names.contains(root(e.target()));
            case Expression.Postfix e -> names.contains(root(e.operand()));
            case Expression.AddressOf e -> names.contains(e.name());
            default -> calls(expression) && names.stream().anyMatch(this::isOpen);
        };
        return self || ScriptParts.of(expression).stream().anyMatch(each -> changes(each, names));
    }

    /// Whether running the statements may change one of the variables.
    boolean changes(List<Statement> statements, Set<String> names) {
        return statements.stream().anyMatch(each -> changes(each, names));
    }

    private boolean changes(Statement statement, Set<String> names) {
        return switch (statement) {
            case Statement.Declaration s -> s.value() != null && changes(s.value(), names);
            case Statement.Evaluate s -> changes(s.expression(), names);
            case If s ->
                s.branches().stream()
                                .anyMatch(each -> changes(each.condition(), names)
                                        || changes(each.body().statements(), names))
                        || (s.otherwise() != null && changes(s.otherwise().statements(), names));
            case Statement.Switch s ->
                changes(s.value(), names)
                        || s.parts().stream()
                                .anyMatch(each -> each instanceof SwitchPart.Case one
                                                && changes(one.body().statements(), names)
                                        || each instanceof SwitchPart.Default last
                                                && changes(last.body().statements(), names));
            case Statement.For s -> true;
            case Statement.ForIn s -> true;
            case Statement.While s -> true;
            case Statement.DoWhile s -> true;
            default -> false;
        };
    }

    private static String root(Expression target) {
        Expression at = target;
        while (at instanceof Expression.Member member) {
            at = member.target();
        }
        return at instanceof Expression.Name name ? name.text() : "";
    }

    /// Whether the expression itself, without its parts, runs code that is not known.
    boolean calls(Expression expression) {
        return switch (expression) {
            case Expression.Message e -> !LOOKS.contains(e.selector());
            case Expression.Member e -> frame.unit.items().getters.contains(e.name());
            case Expression.Call e -> !(e.callee() instanceof Expression.Name name) || callsBack(name.text());
            default -> false;
        };
    }

    private boolean callsBack(String function) {
        if (function.startsWith("mg_")) {
            return false;
        }
        Type.CFunction known = frame.natives.functions.get(function);
        if (known != null) {
            return known.types().subList(1, known.types().size()).contains("id");
        }
        return !ScriptBuiltIns.isFunction(function) || function.startsWith("dispatch_");
    }

    /// Whether a call may change what a name of the source means.
    boolean isOpen(dev.patchsmith.language.objc.tree.Expression.Identifier name) {
        Local local = frame.bindings.of(name);
        return local != null
                ? isChangedByCalls(local)
                : frame.expressions.ivars.isIvar(name)
                        || frame.knowledge.global(name.name()) != null
                                && frame.unit.items().changing.contains(name.name());
    }

    /// Whether evaluating the expression runs code that is not known.
    boolean callsSomewhere(Expression expression) {
        return calls(expression) || ScriptParts.of(expression).stream().anyMatch(this::callsSomewhere);
    }
}
