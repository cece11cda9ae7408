package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.ForStart;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;

/// Writes statements, one a line, with braces always.
final class StatementPrinter {

    private final ScriptWriter out;
    private final ExpressionPrinter expressions;

    StatementPrinter(ScriptWriter out) {
        this.out = out;
        this.expressions = new ExpressionPrinter(out, this::body);
    }

    ExpressionPrinter expressions() {
        return expressions;
    }

    /// `{`, the statements one level deeper, and `}` on a line of its own.
    void body(Body body) {
        out.add("{");
        out.indent();
        body.statements().forEach(this::statement);
        out.outdent();
        out.startLine();
        out.add("}");
    }

    void statement(Statement statement) {
        switch (statement) {
            case Comment comment -> out.comment(comment);
            case BlankLine ignored -> out.wantBlank();
            default -> {
                out.startLine();
                int mark = out.begin(statement.place());
                content(statement);
                out.end(mark);
            }
        }
    }

    private void content(Statement statement) {
        switch (statement) {
            case ForStart start -> {
                start(start);
                out.add(";");
            }
            case If choice -> choice(choice);
            case Statement.Switch choice -> choice(choice);
            case Statement.For loop -> loop(loop);
            case Statement.ForIn loop -> loop(loop);
            case Statement.While loop -> {
                header("while (", loop.condition(), ") ");
                body(loop.body());
            }
            case Statement.DoWhile loop -> {
                out.add("do ");
                body(loop.body());
                header(" while (", loop.condition(), ");");
            }
            case Statement.Break ignored -> out.add("break;");
            case Statement.Continue ignored -> out.add("continue;");
            case Statement.Return result -> {
                Expression value = result.value();
                if (value == null) {
                    out.add("return;");
                } else {
                    header("return ", value, ";");
                }
            }
            case Comment comment -> out.comment(comment);
            case BlankLine ignored -> out.wantBlank();
        }
    }

    private void header(String before, Expression expression, String after) {
        out.add(before);
        expressions.print(expression);
        out.add(after);
    }

    private void start(ForStart start) {
        switch (start) {
            case Statement.Declaration declaration -> {
                declaration
                        .modifiers()
                        .forEach(modifier -> out.add(modifier.word()).add(" "));
                TypeText.declare(declaration.type(), declaration.name(), out, expressions);
                Expression value = declaration.value();
                if (value != null) {
                    header(" = ", value, "");
                }
            }
            case Statement.Extern extern -> {
                out.add("extern ");
                TypeText.declare(extern.type(), extern.name(), out, expressions);
            }
            case Statement.Evaluate evaluate -> expressions.printStatement(evaluate.expression());
        }
    }

    private void choice(If choice) {
        String word = "if (";
        for (If.Branch branch : choice.branches()) {
            header(word, branch.condition(), ") ");
            body(branch.body());
            word = " else if (";
        }
        Body otherwise = choice.otherwise();
        if (otherwise != null) {
            out.add(" else ");
            body(otherwise);
        }
    }

    private void choice(Statement.Switch choice) {
        header("switch (", choice.value(), ") {");
        out.indent();
        for (SwitchPart part : choice.parts()) {
            switch (part) {
                case Comment comment -> out.comment(comment);
                case SwitchPart.Case one -> {
                    int mark = startPart(one.place());
                    out.add("case ");
                    expressions.printBeforeColon(one.value(), Precedence.ANY);
                    out.add(": ");
                    body(one.body());
                    out.end(mark);
                }
                case SwitchPart.Default last -> {
                    int mark = startPart(last.place());
                    out.add("default: ");
                    body(last.body());
                    out.end(mark);
                }
            }
        }
        out.outdent();
        out.startLine();
        out.add("}");
    }

    private int startPart(Place place) {
        out.startLine();
        return out.begin(place);
    }

    private void loop(Statement.For loop) {
        out.add("for (");
        ForStart start = loop.start();
        if (start != null) {
            start(start);
        }
        out.add(";");
        Expression condition = loop.condition();
        if (condition != null) {
            header(" ", condition, "");
        }
        out.add(";");
        Expression step = loop.step();
        if (step != null) {
            header(" ", step, "");
        }
        out.add(") ");
        body(loop.body());
    }

    private void loop(Statement.ForIn loop) {
        out.add("for (");
        Type type = loop.type();
        if (type == null) {
            out.add(loop.name());
        } else {
            TypeText.declare(type, loop.name(), out, expressions);
        }
        header(" in ", loop.collection(), ") ");
        body(loop.body());
    }
}
