package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Calls of blocks and C functions.
final class Calls {

    private static final Set<String> VARIABLE_ARGUMENTS = Set.of("va_start", "va_arg", "va_end", "va_copy");

    private final Frame frame;

    Calls(Frame frame) {
        this.frame = frame;
    }

    Value value(Expression.Call e) {
        return frame.expressions.pointers.called(e, () -> evaluated(e));
    }

    private Value evaluated(Expression.Call e) {
        Expression callee = Frame.bare(e.callee());
        while (callee instanceof Expression.Unary unary
                && frame.typing.of(unary.operand()).callable() != null) {
            callee = Frame.bare(unary.operand());
        }
        return callee instanceof Expression.Identifier name
                ? named(e, name)
                : callee instanceof Expression.Select select ? selected(e, select) : other(e, callee);
    }

    private Value named(Expression.Call e, Expression.Identifier name) {
        Local local = frame.bindings.of(name);
        if (local != null || frame.expressions.ivars.isIvar(name)) {
            return variable(e, name);
        }
        Value known = frame.expressions.wellKnown.value(e, name.name());
        if (known != null) {
            return known;
        }
        if (frame.knowledge.global(name.name()) != null) {
            return variable(e, name);
        }
        return function(e, name.name());
    }

    private Value variable(Expression.Call e, Expression.Identifier name) {
        CType type = frame.typing.of(name);
        if (type.isPointer() && type.callable() != null) {
            return pointer(e, name, type);
        }
        Value callee = frame.expressions.value(name);
        boolean isName = callee.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name;
        Value block = isName ? callee : frame.keep(callee, name.name(), CType.BLOCK);
        return call(block.code(), e, type);
    }

    /// A function pointer is called through a function that is made of it.
    private Value pointer(Expression.Call e, Expression callee, CType type) {
        CType function = type.callable();
        Type.CFunction signature = function == null ? null : CFunctionTypes.of(function);
        if (signature == null || function == null || !structsKnown(function, e.span())) {
            return frame.error("E-CFUNC", e.span(), "The signature of this function pointer cannot be described.");
        }
        String base = callee instanceof Expression.Identifier name ? name.name() : "f";
        Value address = frame.expressions.value(callee);
        boolean isOfThisBody = callee instanceof Expression.Identifier name
                && frame.bindings.of(name) instanceof Local local
                && (frame.blocks.isEmpty() || local.block == frame.blocks.peek().source());
        if (!isOfThisBody) {
            address = frame.keep(address, base, CType.VOID_POINTER);
        }
        frame.rewritten("function-pointer", e.span(), "The pointer is made a function before it is called.");
        String temporary = frame.temporary(base);
        frame.lines()
                .declare(
                        signature,
                        temporary,
                        new dev.patchsmith.language.mango.tree.Expression.CFunctionLookup(address.code()));
        return call(Emit.name(temporary), e, function);
    }

    /// `a.b(x)`: the property gives the block, which is then called.
    private Value selected(Expression.Call e, Expression.Select callee) {
        Value known = frame.expressions.wellKnown.masonry(e, callee);
        if (known != null) {
            return known;
        }
        CType type = frame.typing.of(callee);
        if (callee.isArrow() || frame.typing.of(callee.base()).isStruct()) {
            return other(e, callee);
        }
        Value receiver = frame.expressions.members.receiver(callee.base());
        String getter = frame.expressions.members.getter(
                frame.typing.of(callee.base()), callee.name().text());
        return call(Emit.send(receiver.code(), getter), e, type);
    }

    private Value other(Expression.Call e, Expression callee) {
        CType type = frame.typing.of(callee);
        if (type.callable() != null && !type.is(Kind.BLOCK)) {
            return frame.error("E-CFUNC", e.span(), "A script cannot call a function through this expression.");
        }
        Value block = callee instanceof Expression.BlockLiteral literal
                ? frame.expressions.blocks.value(literal, CType.UNKNOWN)
                : frame.expressions.value(callee);
        if (block.code() instanceof dev.patchsmith.language.mango.tree.Expression.Message
                || block.code() instanceof dev.patchsmith.language.mango.tree.Expression.Call) {
            return call(block.code(), e, type);
        }
        Value kept = frame.keep(block, Expressions.baseName(callee), CType.BLOCK);
        return call(kept.code(), e, type);
    }

    private Value call(dev.patchsmith.language.mango.tree.Expression callee, Expression.Call e, CType type) {
        CType signature = type.callable();
        List<CType> parameters = signature == null ? List.of() : signature.items();
        int before = frame.lines().size();
        List<Value> arguments =
                frame.expressions.all(e.arguments(), i -> i < parameters.size() ? parameters.get(i) : CType.UNKNOWN);
        boolean isName = callee instanceof dev.patchsmith.language.mango.tree.Expression.Name;
        var stable = isName
                ? callee
                : frame.expressions
                        .spillBefore(Value.of(callee, CType.BLOCK), e.callee(), before)
                        .code();
        CType returns = signature == null ? CType.UNKNOWN : signature.target();
        return Value.of(Emit.call(stable, Emit.codes(arguments)), returns);
    }

    /// A C function by its name.
    private Value function(Expression.Call e, String name) {
        CFunctionFact function = frame.knowledge.function(name);
        boolean isBuiltIn = ScriptBuiltIns.isFunction(name) && (function == null || function.definition() == null);
        if (isBuiltIn) {
            CType type = function == null ? CType.UNKNOWN : function.type();
            return call(Emit.name(name), e, type);
        }
        if (function == null) {
            String answer = frame.knowledge.answers().functions().get(name);
            if (answer != null) {
                return answered(e, name, answer);
            }
            return frame.unit.options().allowsUndeclaredNames()
                    ? call(Emit.name(name), e, CType.UNKNOWN)
                    : unknown(e, name);
        }
        if (function.definition() != null) {
            Value own = own(e, function);
            if (own != null) {
                return own;
            }
        }
        return nativeCall(e, function);
    }

    private Value unknown(Expression.Call e, String name) {
        if (VARIABLE_ARGUMENTS.contains(name)) {
            return frame.error(
                    "E-VARARG",
                    e.span(),
                    "A script cannot read a list of arguments without a fixed length: patch a method that takes an array.");
        }
        boolean isMacro = frame.knowledge.sdk().functionMacro(name).isPresent();
        if (isMacro) {
            return frame.error(
                    "E-MACRO", e.span(), "The macro " + name + " cannot be expanded: its definition is not known.");
        }
        return frame.error(
                "E-CFUNC",
                e.span(),
                "The C function " + name + " is not known: give its signature.",
                new Fix.Supply("Give the signature of " + name, Fix.Question.FUNCTION_SIGNATURE, name));
    }

    private Value answered(Expression.Call e, String name, String signature) {
        List<String> types = new ArrayList<>();
        int open = signature.indexOf('(');
        types.add((open < 0 ? signature : signature.substring(0, open)).strip());
        if (open >= 0) {
            for (String each : signature.substring(open + 1).replace(")", "").split(",")) {
                if (!each.isBlank() && !each.strip().equals("void")) {
                    types.add(each.strip());
                }
            }
        }
        frame.natives.functions.put(name, new Type.CFunction(types));
        return call(Emit.name(name), e, CType.UNKNOWN);
    }

    /// A function of the file or project is carried over as a block of the script; absent when that fails.
    private @Nullable Value own(Expression.Call e, CFunctionFact function) {
        String failure = frame.unit.items().requireFunction(function, frame.unit);
        if (failure == null) {
            frame.natives.ownFunctions.add(function.name());
            return call(Emit.name(function.name()), e, function.type());
        }
        return function.hasSymbol()
                ? null
                : frame.error(
                        "E-INLINE",
                        e.span(),
                        function.name() + " has no symbol to call and cannot be carried over itself: " + failure);
    }

    private Value nativeCall(Expression.Call e, CFunctionFact function) {
        if (function.isVariadic()) {
            return frame.error(
                    "E-VARARG",
                    e.span(),
                    function.name() + " takes a list of arguments without a fixed length, which a script cannot pass.");
        }
        if (!function.hasSymbol()) {
            return frame.error(
                    "E-INLINE", e.span(), function.name() + " is an inline function without a symbol to call.");
        }
        Type.CFunction signature = CFunctionTypes.of(function.type());
        if (signature == null || !structsKnown(function.type(), e.span())) {
            return frame.error(
                    "E-CFUNC", e.span(), "The signature of " + function.name() + " cannot be described in a script.");
        }
        String written = function.name();
        boolean takesSelector = function.type().items().stream().anyMatch(each -> each.isPointer())
                && e.arguments().stream().anyMatch(each -> frame.typing.of(each).is(Kind.SEL));
        if (takesSelector) {
            written = function.name() + "_sel";
            signature = withSelectors(signature, e);
        }
        frame.natives.functions.put(written, signature);
        frame.natives.symbols.put(written, function.symbol());
        return call(Emit.name(written), e, function.type());
    }

    /// A selector passed as a pointer would arrive as NULL, so the parameter is described as a selector.
    private Type.CFunction withSelectors(Type.CFunction signature, Expression.Call e) {
        List<String> types = new ArrayList<>(signature.types());
        for (int i = 0; i < e.arguments().size() && i + 1 < types.size(); i++) {
            if (frame.typing.of(e.arguments().get(i)).is(Kind.SEL)) {
                types.set(i + 1, "SEL");
            }
        }
        return new Type.CFunction(types);
    }

    private boolean structsKnown(CType function, Span span) {
        boolean known = StructNeeds.check(frame, function.target(), span);
        for (CType parameter : function.items()) {
            known &= StructNeeds.check(frame, parameter, span);
        }
        return known;
    }

    /// A function as a value.
    Value address(CFunctionFact function, Span span) {
        return frame.error(
                "E-POINTER", span, "The address of the function " + function.name() + " cannot be used by a script.");
    }
}
