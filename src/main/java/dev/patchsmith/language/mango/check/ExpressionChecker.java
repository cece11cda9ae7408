package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Node;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Visits every expression once and hands it to the checks of its kind.
final class ExpressionChecker {

    private static final Set<String> C_WORDS = Set.of(
            "goto",
            "unsigned",
            "signed",
            "short",
            "const",
            "volatile",
            "register",
            "auto",
            "inline",
            "__block",
            "typeof",
            "__typeof",
            "__typeof__",
            "__auto_type",
            "__unsafe_unretained");

    private final Surroundings around;
    private final BodyChecker bodies;
    private final OperatorChecks operators;
    private final AssignmentChecks assignments;
    private final CallChecks calls;
    private final ConversionChecks conversions;

    ExpressionChecker(Surroundings around, BodyChecker bodies) {
        this.around = around;
        this.bodies = bodies;
        this.operators = new OperatorChecks(around);
        this.assignments = new AssignmentChecks(around);
        this.calls = new CallChecks(around);
        this.conversions = new ConversionChecks(around);
    }

    OperatorChecks operators() {
        return operators;
    }

    AssignmentChecks assignments() {
        return assignments;
    }

    ConversionChecks conversions() {
        return conversions;
    }

    void check(@Nullable Expression expression, Scope scope) {
        if (expression != null) {
            visit(expression, scope, false);
        }
    }

    /// @param boxed whether the value keeps its fraction on 1.5.2, as in boxes and struct literals
    private void visit(Expression expression, Scope scope, boolean boxed) {
        switch (expression) {
            case Expression.Name name -> calls.name(name, scope, "a variable");
            case Expression.Word word -> word(word);
            case Expression.DoubleLiteral literal -> fraction(literal, literal.value(), boxed);
            case Expression.IntegerLiteral literal -> range(literal);
            case StringLiteral literal -> lineFeed(literal);
            case Expression.BlockLiteral block -> block(block, scope);
            case Expression.Binary binary -> operators.binary(binary, scope);
            case Expression.Unary unary -> unary(unary, scope, boxed);
            case Expression.Assignment assignment -> assignments.assignment(assignment, scope);
            case Expression.Postfix postfix -> assignments.step(postfix, scope);
            case Expression.Message message -> {
                calls.message(message, scope);
                conversions.argument(message, scope);
            }
            case Expression.Member member -> calls.member(member);
            case Expression.AddressOf address -> calls.address(address, scope);
            case Expression.Call call -> calls.call(call, scope);
            case Expression.Box box -> {
                operators.refuseExtern(box.value(), "in @( )", scope);
                conversions.boxed(box, scope);
            }
            case Expression.Subscript subscript -> {
                operators.refuseExtern(subscript.index(), "as an index or key", scope);
                conversions.subscript(subscript, scope);
            }
            case Expression.StructLiteral literal ->
                literal.fields().forEach(field -> operators.refuseExtern(field.value(), "in a struct literal", scope));
            case Expression.ArrayLiteral array -> array.elements().forEach(element -> calls.element(element, scope));
            case Expression.DictionaryLiteral dictionary ->
                dictionary.entries().forEach(entry -> {
                    calls.element(entry.key(), scope);
                    calls.element(entry.value(), scope);
                });
            default -> {}
        }
        boolean keeps = expression instanceof Expression.Box
                || expression instanceof Expression.StructLiteral
                || (boxed && isArithmetic(expression));
        for (Expression child : Children.of(expression)) {
            boolean callee = expression instanceof Expression.Call call && child == call.callee();
            boolean negated = expression instanceof Expression.Unary && child instanceof Expression.DoubleLiteral;
            if (!(callee && child instanceof Expression.Name) && !negated) {
                visit(child, scope, keeps);
            }
        }
    }

    private static boolean isArithmetic(Expression expression) {
        return expression instanceof Expression.Binary
                || expression instanceof Expression.Unary
                || expression instanceof Expression.Conditional;
    }

    private void word(Expression.Word word) {
        if (word.value() == Expression.Value.SUPER && around.inClassMethod) {
            around.findings.error(
                    "E-SUPER-CLASS",
                    word,
                    "super in a class method searches instance methods and crashes: name the superclass instead.",
                    Findings.replace(word, around.superclass));
        }
    }

    private void unary(Expression.Unary unary, Scope scope, boolean boxed) {
        operators.unary(unary, scope);
        if (unary.operand() instanceof Expression.DoubleLiteral literal) {
            double value = unary.operator() == UnaryOperator.MINUS ? -literal.value() : literal.value();
            fraction(unary, value, boxed);
        }
    }

    /// Words of C that are plain names here and so, surprisingly, types.
    void checkTypeName(Node node, Type type) {
        if (type instanceof Type.Named named && C_WORDS.contains(named.name())) {
            around.findings.warning(
                    "W-TYPE-NAME",
                    node,
                    named.name()
                            + " is no word of the script language: this declares a variable whose type is not known.");
        }
    }

    private void fraction(Expression literal, double value, boolean boxed) {
        if (around.options.target() == Target.V1_5_2 && !boxed && (value != Math.rint(value) || value < 0)) {
            around.findings.warning(
                    "W-152-DOUBLE",
                    literal,
                    "MangoFix 1.5.2 cuts this to a whole number that is not negative wherever it is converted; inside @( )"
                            + " and struct literals it stays as it is.");
        }
    }

    private void range(Expression.IntegerLiteral literal) {
        if (!dev.patchsmith.language.mango.text.ScriptNumbers.fits(literal.text())) {
            around.findings.error("E-RANGE", literal, "This number does not fit into 64 bits.");
        }
    }

    private void lineFeed(StringLiteral literal) {
        int feed = literal.raw().indexOf('\n');
        if (feed >= 0 && !literal.value().contains("\n")) {
            around.findings.warning(
                    "W-STRING-LINE",
                    literal,
                    "A line end inside a string is dropped by the run time: write \\n, or end the string before it.");
        }
        if (dev.patchsmith.language.mango.text.ScriptStrings.literalBackslash(literal.raw()) >= 0) {
            around.findings.warning(
                    "W-ESCAPE",
                    literal,
                    "A backslash in it stays a backslash: only \\\\ \\\" \\n \\t are escapes, and not behind a character whose"
                            + " last byte swallows them. Write the character itself, or end the string before it with"
                            + " \" + @\".");
        }
    }

    void checkSignature(Node node, Type.Block block) {
        if (!block.annotations().isEmpty() && around.options.target() == Target.V1_5_2) {
            around.findings.error(
                    "E-152-SIGNATURE",
                    node,
                    "MangoFix 1.5.2 rejects a script with an annotation before Block: write Block alone.");
        }
    }

    private void block(Expression.BlockLiteral block, Scope outer) {
        Scope scope = new Scope(outer);
        for (var parameter : block.parameters()) {
            checkBlockType(block, parameter.type());
            scope.declare(Variable.of(parameter.name(), parameter.type(), Kinds.of(parameter.type())));
        }
        checkBlockType(block, block.returnType());
        if (block.returnType() == Type.Word.VOID) {
            Statement.Return result = returned(block.body());
            if (result != null && result.value() != null) {
                String type = returnType(Kinds.of(result.value(), scope));
                around.findings.error(
                        "E-BLOCK-RETURN",
                        result,
                        "A block without a written return type returns nothing, so this value is lost: write ^" + type
                                + " { ... } with the type it returns.",
                        Findings.insert(
                                "Write the type " + type, block.place().span().start() + 1, type + " "));
            }
        }
        if (!outer.isTop()) {
            Captures.check(block.body(), scope, around.findings);
        }
        around.blocks++;
        bodies.body(block.body(), scope);
        around.blocks--;
    }

    private static String returnType(ValueKind kind) {
        return switch (kind) {
            case INT -> "NSInteger";
            case UINT -> "NSUInteger";
            case BOOL -> "BOOL";
            case DOUBLE -> "double";
            case BLOCK -> "Block";
            case OBJECT, C_STRING, POINTER, STRUCT, UNKNOWN -> "id";
        };
    }

    private void checkBlockType(Expression.BlockLiteral block, Type type) {
        if (type instanceof Type.Block signed) {
            checkSignature(block, signed);
        }
        if (!around.isEncodable(type)) {
            around.findings.error(
                    "E-TYPE",
                    block,
                    "The run time does not know the type " + ScriptChecker.text(type)
                            + ", and a block with an unknown type crashes where it is made.");
        }
    }

    /// The first `return` with a value that belongs to a body and not to a block inside it.
    private static Statement.@Nullable Return returned(@Nullable Body body) {
        if (body == null) {
            return null;
        }
        for (Statement statement : body.statements()) {
            Statement.Return found = returned(statement);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Statement.@Nullable Return returned(Statement statement) {
        return switch (statement) {
            case Statement.Return result -> result.value() == null ? null : result;
            case If choice -> {
                for (If.Branch branch : choice.branches()) {
                    Statement.Return found = returned(branch.body());
                    if (found != null) {
                        yield found;
                    }
                }
                yield returned(choice.otherwise());
            }
            case Statement.Switch choice -> {
                for (SwitchPart part : choice.parts()) {
                    Body body = part instanceof SwitchPart.Case one
                            ? one.body()
                            : part instanceof SwitchPart.Default last ? last.body() : null;
                    Statement.Return found = returned(body);
                    if (found != null) {
                        yield found;
                    }
                }
                yield null;
            }
            case Statement.For loop -> returned(loop.body());
            case Statement.ForIn loop -> returned(loop.body());
            case Statement.While loop -> returned(loop.body());
            case Statement.DoWhile loop -> returned(loop.body());
            default -> null;
        };
    }
}
