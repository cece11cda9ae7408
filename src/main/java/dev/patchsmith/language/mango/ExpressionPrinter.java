package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Expression.AddressOf;
import dev.patchsmith.language.mango.tree.Expression.ArrayLiteral;
import dev.patchsmith.language.mango.tree.Expression.Assignment;
import dev.patchsmith.language.mango.tree.Expression.Binary;
import dev.patchsmith.language.mango.tree.Expression.BlockLiteral;
import dev.patchsmith.language.mango.tree.Expression.Box;
import dev.patchsmith.language.mango.tree.Expression.CFunctionLookup;
import dev.patchsmith.language.mango.tree.Expression.Call;
import dev.patchsmith.language.mango.tree.Expression.Conditional;
import dev.patchsmith.language.mango.tree.Expression.DictionaryLiteral;
import dev.patchsmith.language.mango.tree.Expression.DoubleLiteral;
import dev.patchsmith.language.mango.tree.Expression.IntegerLiteral;
import dev.patchsmith.language.mango.tree.Expression.Member;
import dev.patchsmith.language.mango.tree.Expression.Message;
import dev.patchsmith.language.mango.tree.Expression.Name;
import dev.patchsmith.language.mango.tree.Expression.Otherwise;
import dev.patchsmith.language.mango.tree.Expression.Postfix;
import dev.patchsmith.language.mango.tree.Expression.SelectorLiteral;
import dev.patchsmith.language.mango.tree.Expression.StructLiteral;
import dev.patchsmith.language.mango.tree.Expression.Subscript;
import dev.patchsmith.language.mango.tree.Expression.Unary;
import dev.patchsmith.language.mango.tree.Expression.Word;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import java.util.List;
import java.util.function.Consumer;

/// Writes expressions with the fewest parentheses the grammar allows.
final class ExpressionPrinter {

    private final ScriptWriter out;
    private final Consumer<Body> bodies;

    /// @param bodies prints the body of a block, from its opening to its closing brace
    ExpressionPrinter(ScriptWriter out, Consumer<Body> bodies) {
        this.out = out;
        this.bodies = bodies;
    }

    void print(Expression expression) {
        print(expression, Precedence.ANY);
    }

    /// As a statement: an expression that would read as a declaration is put into parentheses.
    void printStatement(Expression expression) {
        wrap(expression, Precedence.startsLikeDeclaration(expression));
    }

    /// Before a colon: the last tokens must not be `.name`.
    void printBeforeColon(Expression expression, int least) {
        wrap(expression, Precedence.of(expression) < least || Precedence.endsInMember(expression));
    }

    void annotation(Annotation annotation) {
        out.add(annotation.word());
        Expression argument = annotation.argument();
        if (argument != null) {
            out.add("(");
            print(argument);
            out.add(")");
        }
    }

    private void print(Expression expression, int least) {
        wrap(expression, Precedence.of(expression) < least);
    }

    private void wrap(Expression expression, boolean parentheses) {
        if (parentheses) {
            out.add("(");
            bare(expression);
            out.add(")");
        } else {
            bare(expression);
        }
    }

    private void bare(Expression expression) {
        switch (expression) {
            case Name name -> out.add(name.text());
            case AddressOf address -> out.add("&").add(address.name());
            case Word word -> out.add(word.value().text());
            case IntegerLiteral integer -> out.add(integer.text());
            case DoubleLiteral real -> out.add(real.text());
            case StringLiteral string -> string(string);
            case Member member -> {
                print(member.target(), Precedence.PRIMARY);
                out.add(".").add(member.name());
            }
            case Message message -> {
                print(message.receiver(), Precedence.PRIMARY);
                out.add(".").add(message.selector());
                list("(", message.arguments(), ")");
            }
            case Call call -> {
                wrap(
                        call.callee(),
                        call.callee() instanceof Member || Precedence.of(call.callee()) < Precedence.PRIMARY);
                list("(", call.arguments(), ")");
            }
            case Subscript subscript -> {
                print(subscript.target(), Precedence.PRIMARY);
                out.add("[");
                print(subscript.index());
                out.add("]");
            }
            case Box box -> list("@(", List.of(box.value()), ")");
            case ArrayLiteral array -> list("@[", array.elements(), "]");
            case DictionaryLiteral dictionary -> dictionary(dictionary);
            case StructLiteral struct -> struct(struct);
            case SelectorLiteral selector ->
                out.add("@selector(").add(selector.selector()).add(")");
            case CFunctionLookup lookup -> list("CFunction(", List.of(lookup.source()), ")");
            case BlockLiteral block -> block(block);
            case Unary unary -> {
                out.add(unary.operator().symbol());
                wrap(
                        unary.operand(),
                        Precedence.negatesNegation(unary) || Precedence.of(unary.operand()) < Precedence.UNARY);
            }
            case Postfix postfix -> {
                print(postfix.operand(), Precedence.PRIMARY);
                out.add(postfix.operator().symbol());
            }
            case Binary binary -> {
                int level = Precedence.of(binary.operator());
                print(binary.left(), level);
                infix(binary.operator().symbol());
                print(binary.right(), level + 1);
            }
            case Conditional conditional -> {
                print(conditional.condition(), Precedence.OR);
                infix("?");
                printBeforeColon(conditional.then(), Precedence.TERNARY);
                infix(":");
                print(conditional.otherwise(), Precedence.TERNARY);
            }
            case Otherwise otherwise -> {
                print(otherwise.value(), Precedence.OR);
                infix("?:");
                print(otherwise.otherwise(), Precedence.TERNARY);
            }
            case Assignment assignment -> {
                print(assignment.target(), Precedence.PRIMARY);
                infix(assignment.operator().symbol());
                print(assignment.value(), Precedence.TERNARY);
            }
        }
    }

    private void infix(String symbol) {
        out.add(" ").add(symbol).add(" ");
    }

    private void string(StringLiteral string) {
        out.add(string.object() ? "@\"" : "\"").addVerbatim(string.raw()).add("\"");
    }

    private void list(String open, List<Expression> items, String close) {
        out.add(open);
        String separator = "";
        for (Expression item : items) {
            out.add(separator);
            print(item);
            separator = ", ";
        }
        out.add(close);
    }

    private void dictionary(DictionaryLiteral dictionary) {
        out.add("@{");
        String separator = "";
        for (var entry : dictionary.entries()) {
            out.add(separator);
            printBeforeColon(entry.key(), Precedence.PRIMARY);
            out.add(": ");
            print(entry.value(), Precedence.PRIMARY);
            separator = ", ";
        }
        out.add("}");
    }

    private void struct(StructLiteral struct) {
        out.add("{");
        String separator = "";
        for (var field : struct.fields()) {
            out.add(separator).add(field.name()).add(": ");
            print(field.value(), Precedence.PRIMARY);
            separator = ", ";
        }
        out.add("}");
    }

    private void block(BlockLiteral block) {
        out.add("^");
        boolean plain =
                block.returnType() == Type.Word.VOID && block.parameters().isEmpty();
        if (!plain) {
            TypeText.print(block.returnType(), out, this);
            boolean star = block.returnType() instanceof Type.ObjectPointer;
            if (!block.parameters().isEmpty()) {
                parameters(block, star);
            }
            out.add(star && block.parameters().isEmpty() ? "" : " ");
        }
        bodies.accept(block.body());
    }

    private void parameters(BlockLiteral block, boolean star) {
        out.add(star ? "(" : " (");
        String separator = "";
        for (var parameter : block.parameters()) {
            out.add(separator);
            TypeText.declare(parameter.type(), parameter.name(), out, this);
            separator = ", ";
        }
        out.add(")");
    }
}
