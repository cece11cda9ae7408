package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StructDefinition;
import dev.patchsmith.language.mango.tree.SwiftAlias;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.Typedef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a script tree in the one style of patch scripts. The text reads back as an equal tree.
public final class ScriptPrinter {

    private final ScriptWriter out = new ScriptWriter();
    private final StatementPrinter statements = new StatementPrinter(out);
    private final ExpressionPrinter expressions = statements.expressions();

    private ScriptPrinter() {}

    /// The text of the script with the line map of the nodes that know their origin.
    public static PrintedScript print(Script script) {
        var printer = new ScriptPrinter();
        printer.items(script.items());
        return printer.out.finish();
    }

    /// One expression as it would stand in a script, for messages and previews.
    public static String print(Expression expression) {
        var printer = new ScriptPrinter();
        printer.expressions.print(expression);
        return printer.out.finish().text().stripTrailing();
    }

    /// One type as it would stand in a script.
    public static String print(Type type) {
        var printer = new ScriptPrinter();
        TypeText.print(type, printer.out, printer.expressions);
        return printer.out.finish().text().stripTrailing();
    }

    private void items(List<Item> items) {
        Item previous = null;
        for (Item item : items) {
            if (item instanceof BlankLine) {
                out.wantBlank();
                continue;
            }
            if (item instanceof Comment comment && comment.trailing() && previous != null) {
                out.comment(comment);
                continue;
            }
            if (previous != null && Spacing.separates(previous, item)) {
                out.forceBlank();
            }
            item(item);
            previous = item;
        }
    }

    private void item(Item item) {
        switch (item) {
            case Statement statement -> statements.statement(statement);
            case ClassDefinition definition -> {
                annotations(definition.annotations());
                int mark = out.begin(definition.place());
                definition(definition);
                out.end(mark);
            }
            case StructDefinition definition -> {
                annotations(definition.annotations());
                int mark = out.begin(definition.place());
                definition(definition);
                out.end(mark);
            }
            case Typedef typedef -> {
                out.startLine();
                int mark = out.begin(typedef.place());
                out.add("typedef ")
                        .add(typedef.type())
                        .add(" ")
                        .add(typedef.name())
                        .add(";");
                out.end(mark);
            }
            case SwiftAlias alias -> {
                out.startLine();
                int mark = out.begin(alias.place());
                out.add("@SwiftClassAlias ")
                        .add(alias.path())
                        .add(" ")
                        .add(alias.alias())
                        .add(";");
                out.end(mark);
            }
        }
    }

    /// Each on a line of its own, and then the line of what they belong to.
    private void annotations(List<Annotation> annotations) {
        out.startLine();
        for (Annotation annotation : annotations) {
            expressions.annotation(annotation);
            out.startLine();
        }
    }

    private void definition(StructDefinition definition) {
        out.add("declare struct ").add(definition.name()).add(" {");
        out.indent();
        out.startLine();
        out.add("typeEncoding: ");
        expressions.print(definition.encoding());
        out.add(",");
        out.startLine();
        out.add("keys: ").add(String.join(", ", definition.keys()));
        out.outdent();
        out.startLine();
        out.add("}");
    }

    private void definition(ClassDefinition definition) {
        out.add("class ").add(definition.name()).add(" : ");
        for (Annotation annotation : definition.superAnnotations()) {
            expressions.annotation(annotation);
            out.add(" ");
        }
        out.add(definition.superclass());
        if (!definition.protocols().isEmpty()) {
            out.add(" <").add(String.join(", ", definition.protocols())).add(">");
        }
        out.add(" {");
        members(definition.members());
        out.forceBlank();
        out.startLine();
        out.add("}");
    }

    private void members(List<ClassMember> members) {
        @Nullable ClassMember previous = null;
        for (ClassMember member : members) {
            if (member instanceof BlankLine) {
                out.wantBlank();
                continue;
            }
            if (member instanceof Comment comment && comment.trailing()) {
                out.comment(comment);
                continue;
            }
            if (previous == null || Spacing.separates(previous)) {
                out.forceBlank();
            }
            member(member);
            previous = member;
        }
    }

    private void member(ClassMember member) {
        switch (member) {
            case Comment comment -> out.comment(comment);
            case BlankLine ignored -> out.wantBlank();
            case Property property -> {
                annotations(property.annotations());
                int mark = out.begin(property.place());
                out.add("@property (")
                        .add(String.join(", ", property.attributes()))
                        .add(") ");
                TypeText.declare(property.type(), property.name(), out, expressions);
                out.add(";");
                out.end(mark);
            }
            case Method method -> {
                annotations(method.annotations());
                int mark = out.begin(method.place());
                method(method);
                out.end(mark);
            }
        }
    }

    private void method(Method method) {
        out.add(method.ofClass() ? "+ (" : "- (");
        TypeText.print(method.returnType(), out, expressions);
        out.add(")").add(method.name());
        String separator = "";
        for (Method.Part part : method.parts()) {
            out.add(separator).add(part.word()).add(":(");
            TypeText.print(part.type(), out, expressions);
            out.add(")").add(part.parameter());
            separator = " ";
        }
        out.add(" ");
        statements.body(method.body());
    }
}
