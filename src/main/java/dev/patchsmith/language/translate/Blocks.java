package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Expression.BlockLiteral;
import dev.patchsmith.language.mango.tree.Parameter;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Block literals: signature, captures by value, body.
final class Blocks {

    private final Frame frame;

    Blocks(Frame frame) {
        this.frame = frame;
    }

    /// @param expected what the place of the block says about its type
    Value value(Expression.BlockLiteral e, CType expected) {
        Map<Local, String> outer = capture(e);
        CType returns = returns(e, expected);
        List<Parameter> parameters = parameters(e, expected);
        frame.blocks.push(new Frame.OpenBlock(e, returns));
        var body = frame.apart(() -> {
            frame.statements.weakness.enter();
            frame.statements.guards.enterBlock();
            frame.statements.body(e.body());
            frame.statements.guards.leave();
            frame.statements.weakness.leave();
            return "";
        });
        frame.blocks.pop();
        outer.forEach((local, name) -> local.written = name);
        Type written = written(returns, e);
        var code = new BlockLiteral(written, parameters, body.lines().body());
        return Value.of(code, CType.block(returns, frame.typing.of(e).items()));
    }

    private Type written(CType returns, Expression.BlockLiteral e) {
        Type type = ScriptTypes.of(returns);
        if (type == null || type instanceof Type.Named && returns.isUnknown()) {
            frame.error("E-TYPE", e.span(), "What this block returns is not known: write its return type.");
            return Type.Word.VOID;
        }
        StructNeeds.check(frame, returns, e.span());
        return type;
    }

    /// Variables that change after the block was made are copied before it, because a script captures by reference.
    private Map<Local, String> capture(Expression.BlockLiteral e) {
        Map<Local, String> outer = new LinkedHashMap<>();
        for (Local local : frame.bindings.capturedBy(e)) {
            boolean copies = frame.bindings.changesAfter(local, e) && !isSettledInOuter(local);
            if (copies && frame.written.contains(local)) {
                CType type = frame.typing.of(local);
                Value kept = frame.keep(Value.of(Emit.name(local.written), type), local.name, type);
                outer.put(local, local.written);
                local.written = ((dev.patchsmith.language.mango.tree.Expression.Name) kept.code()).text();
                frame.rewritten(
                        "block-capture",
                        e.span(),
                        local.name + " changes after the block is made, so the block gets a copy, as in C.");
            }
        }
        return outer;
    }

    /// A block inside a block sees the copy the outer one took.
    private boolean isSettledInOuter(Local local) {
        for (Frame.OpenBlock open : frame.blocks) {
            if (local.block != open.source()
                    && frame.bindings.capturedBy(open.source()).contains(local)) {
                return true;
            }
        }
        return false;
    }

    private List<Parameter> parameters(Expression.BlockLiteral e, CType expected) {
        List<Parameter> parameters = new ArrayList<>();
        if (e.isVariadic()) {
            frame.error("E-VARARG", e.span(), "A block with a list of arguments without a fixed length.");
        }
        if (e.parameters() == null) {
            List<CType> items = expected.is(Kind.BLOCK) ? expected.items() : List.of();
            for (CType item : items) {
                parameters.add(new Parameter(orId(ScriptTypes.of(item)), frame.temporary("arg")));
            }
            return parameters;
        }
        for (var parameter : e.parameters()) {
            CType type = frame.typing.read(parameter.type());
            if (type.is(Kind.VOID)) {
                continue;
            }
            Local local = frame.bindings.declaredBy(parameter);
            String name;
            if (parameter.name() == null || local == null) {
                name = frame.temporary("arg");
            } else {
                name = Names.writable(local.name, frame);
                local.written = name;
                frame.written.add(local);
                type = frame.typing.of(local);
            }
            Type written = ScriptTypes.declared(parameter.type(), type);
            if (written == null) {
                frame.error("E-TYPE", parameter.span(), "The type of this block parameter is not known.");
                written = Type.Word.ID;
            }
            StructNeeds.check(frame, type, parameter.span());
            parameters.add(new Parameter(written, name));
        }
        return parameters;
    }

    private static Type orId(@org.jspecify.annotations.Nullable Type type) {
        return type == null ? Type.Word.ID : type;
    }

    /// What the block returns: as written, as its place expects, or as its `return`s show.
    private CType returns(Expression.BlockLiteral e, CType expected) {
        if (e.returns() != null) {
            return frame.typing.read(e.returns());
        }
        var found = new Returns();
        found.statements(e.body().statements());
        if (found.values.isEmpty()) {
            return CType.VOID;
        }
        if (expected.is(Kind.BLOCK)
                && !expected.target().isUnknown()
                && !expected.target().is(Kind.VOID)) {
            return expected.target();
        }
        CType type = CType.UNKNOWN;
        for (Expression value : found.values) {
            CType each = inferred(value);
            if (type.isUnknown()) {
                type = each;
            } else if (!each.isUnknown() && each.kind() != type.kind() && !isNull(value)) {
                if (!(type.isObjectLike() && each.isObjectLike())) {
                    frame.warn(
                            "W-BLOCKRET",
                            e.span(),
                            "The returns of this block have different types; write its return type.");
                }
                type = type.isNumber() && each.isNumber() ? type.arithmeticWith(each) : type;
            }
        }
        return type.isUnknown() ? CType.ID : type;
    }

    private static boolean isNull(Expression value) {
        return Frame.bare(value) instanceof Expression.NullLiteral;
    }

    private CType inferred(Expression value) {
        Expression bare = Frame.bare(value);
        if (bare instanceof Expression.Binary binary && frame.typing.of(binary).equals(CType.INT)) {
            return switch (binary.operator()) {
                case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> CType.BOOL;
                default -> CType.NS_INTEGER;
            };
        }
        if (bare instanceof Expression.Unary unary
                && unary.operator() == dev.patchsmith.language.objc.tree.UnaryOperator.NOT) {
            return CType.BOOL;
        }
        CType type = frame.typing.of(bare);
        if (type.isObject() || type.is(Kind.CLASS)) {
            return CType.ID;
        }
        return type.isInteger() && type.word().isEmpty()
                ? (type.signed() ? CType.NS_INTEGER : CType.NS_UINTEGER)
                : type;
    }

    /// The values a block returns, without those of blocks inside it.
    private static final class Returns extends TreeWalk {
        final List<Expression> values = new ArrayList<>();

        @Override
        void statement(@org.jspecify.annotations.Nullable Statement statement) {
            if (statement instanceof Statement.Return result && result.value() != null) {
                values.add(result.value());
            }
            super.statement(statement);
        }

        @Override
        void expression(@org.jspecify.annotations.Nullable Expression expression) {
            if (!(expression instanceof Expression.BlockLiteral)) {
                super.expression(expression);
            }
        }
    }
}
