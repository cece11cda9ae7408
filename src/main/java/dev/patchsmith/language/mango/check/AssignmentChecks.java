package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.tree.AssignmentOperator;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a value does not arrive as it looks.
final class AssignmentChecks {

    /// Names that are fields of the structs the run time knows, and of hardly anything else.
    private static final Set<String> FIELDS = Set.of("x", "y", "width", "height", "origin", "size");

    private static final Set<String> STRUCT_PROPERTIES = Set.of(
            "frame", "bounds", "center", "origin", "size", "contentOffset", "contentSize", "contentInset", "transform");

    private final Surroundings around;
    private final ConversionChecks conversions;

    AssignmentChecks(Surroundings around) {
        this.around = around;
        this.conversions = new ConversionChecks(around);
    }

    void assignment(Expression.Assignment assignment, Scope scope) {
        Expression target = assignment.target();
        switch (target) {
            case Expression.Subscript subscript -> subscript(assignment, subscript, scope);
            case Expression.Member member -> member(assignment, member, scope);
            case Expression.Name name -> name(assignment, name, scope);
            case Expression.Word word when word.value() == Expression.Value.SELF -> {}
            default ->
                around.findings.error(
                        "E-TARGET", target, "Only a variable, a property, a field or an element can be assigned to.");
        }
    }

    private void subscript(Expression.Assignment assignment, Expression.Subscript subscript, Scope scope) {
        if (assignment.operator() != AssignmentOperator.SET) {
            Expression better = new Expression.Assignment(
                    subscript, new Expression.Binary(subscript, binary(assignment.operator()), assignment.value()));
            around.findings.error(
                    "E-SUBSCRIPT",
                    assignment,
                    "The run time executes " + assignment.operator().symbol() + " on an element as a plain =: write the"
                            + " whole sum and box it.",
                    Findings.replace(assignment, better));
        }
        ValueKind kind = Kinds.of(assignment.value(), scope);
        if (kind.isNumber() && assignment.operator() == AssignmentOperator.SET) {
            around.findings.error(
                    "E-BOXING",
                    assignment.value(),
                    "A number stored in a collection arrives as nil: box it as @( ).",
                    Findings.replace(assignment.value(), new Expression.Box(assignment.value())));
        }
        new OperatorChecks(around).refuseExtern(assignment.value(), "where it is stored by subscript", scope);
    }

    private void member(Expression.Assignment assignment, Expression.Member member, Scope scope) {
        if (isStructPath(member.target(), scope)) {
            return;
        }
        if (assignment.operator() != AssignmentOperator.SET) {
            twice(member);
        }
        if (FIELDS.contains(member.name()) && readsStruct(member.target())) {
            around.findings.error(
                    "E-STRUCT-COPY",
                    assignment,
                    "This writes into a copy that is lost: read the struct into a local variable, change that, and store"
                            + " it back.");
            return;
        }
        if (member.name().length() == 1 && Character.isLetter(member.name().charAt(0))) {
            Expression value = assignment.operator() == AssignmentOperator.SET
                    ? assignment.value()
                    : new Expression.Binary(member, binary(assignment.operator()), assignment.value());
            String setter = "set" + member.name().toUpperCase(Locale.ROOT) + ":";
            Expression better = new Expression.Message(member.target(), setter, value);
            around.findings.error(
                    "E-ONE-LETTER",
                    assignment,
                    "The run time sends a wrong selector for a property of one letter: send " + setter + " yourself.",
                    Findings.replace(assignment, better));
        }
    }

    /// Whether a path such as `r.origin` begins at a struct variable, whose fields are written in place.
    private static boolean isStructPath(Expression path, Scope scope) {
        Expression root = path;
        while (root instanceof Expression.Member member) {
            root = member.target();
        }
        if (!(root instanceof Expression.Name name)) {
            return false;
        }
        Variable variable = scope.find(name.text());
        return variable != null && (variable.kind() == ValueKind.STRUCT || variable.kind() == ValueKind.UNKNOWN);
    }

    private static boolean readsStruct(Expression target) {
        return switch (target) {
            case Expression.Member member -> STRUCT_PROPERTIES.contains(member.name());
            case Expression.Message message -> STRUCT_PROPERTIES.contains(message.selector());
            default -> false;
        };
    }

    private void name(Expression.Assignment assignment, Expression.Name name, Scope scope) {
        Variable variable = scope.find(name.text());
        if (variable == null) {
            snapshot(name);
            return;
        }
        if (assignment.operator() == AssignmentOperator.SET) {
            stored(variable.type(), assignment.value(), scope);
        }
        if (assignment.operator() == AssignmentOperator.REMAINDER) {
            new OperatorChecks(around).remainder(name, assignment.value(), scope);
        }
    }

    /// What goes wrong when a value is stored in a variable of this type.
    void stored(@Nullable Type type, @Nullable Expression value, Scope scope) {
        if (value == null) {
            return;
        }
        toBool(type, value, scope);
        conversions.stored(type, value, scope);
        if (type instanceof Type.Struct struct && value instanceof Expression.StructLiteral literal) {
            around.structChecks.literal(struct.name(), literal);
        }
    }

    /// A block has a copy of each instance variable, taken when it was made.
    private void snapshot(Expression.Name name) {
        boolean variable = around.options.names().mayBeInstanceVariable(around.className, name.text());
        if (around.blocks > 0 && around.inMethod && variable && !around.mayBeClass(name.text())) {
            around.findings.error(
                    "E-IVAR-SNAPSHOT",
                    name,
                    "A block has a copy of " + name.text()
                            + ", and this changes only the copy: write self.setValue:forKey:( ... , @\"" + name.text()
                            + "\").");
        }
    }

    /// A BOOL keeps any number that is stored in it, and a fraction becomes NO.
    void toBool(@Nullable Type type, @Nullable Expression value, Scope scope) {
        if (type != Type.Word.BOOL || value == null) {
            return;
        }
        ValueKind kind = Kinds.of(value, scope);
        if (kind == ValueKind.INT || kind == ValueKind.UINT || kind == ValueKind.DOUBLE) {
            Expression twice = new Expression.Unary(UnaryOperator.NOT, new Expression.Unary(UnaryOperator.NOT, value));
            around.findings.warning(
                    "W-BOOL-VALUE",
                    value,
                    "A BOOL keeps this number instead of becoming YES or NO: write " + shorten(twice) + ".",
                    Findings.replace(value, twice));
        }
    }

    private static String shorten(Expression expression) {
        String text = ScriptPrinter.print(expression);
        return text.length() < 60 ? text : "!!( ... )";
    }

    void step(Expression.Postfix postfix, Scope scope) {
        if (postfix.operand() instanceof Expression.Name name && scope.find(name.text()) == null) {
            snapshot(name);
        }
        twice(postfix.operand());
        if (postfix.operand() instanceof Expression.Subscript) {
            around.findings.error(
                    "E-SUBSCRIPT",
                    postfix,
                    "An element is an object, and " + postfix.operator().symbol()
                            + " does not count it: unbox it, add, and" + " store the boxed sum.");
        } else if (postfix.operand() instanceof Expression.Member member
                && member.name().length() == 1) {
            around.findings.error(
                    "E-ONE-LETTER",
                    postfix,
                    "The run time sends a wrong selector for a property of one letter: send its setter yourself.");
        }
    }

    /// `a.b += c` is `a.b = a.b + c` to the run time.
    private void twice(Expression target) {
        if (target instanceof Expression.Member member && acts(member.target())) {
            around.findings.warning(
                    "W-TWICE",
                    member.target(),
                    "This is run twice, once for reading and once for writing: put it into a variable first.");
        }
    }

    private static boolean acts(Expression expression) {
        return expression instanceof Expression.Call
                || expression instanceof Expression.Postfix
                || expression instanceof Expression.Assignment
                || Children.of(expression).stream().anyMatch(AssignmentChecks::acts);
    }

    private static BinaryOperator binary(AssignmentOperator operator) {
        return switch (operator) {
            case SET, ADD -> BinaryOperator.PLUS;
            case SUBTRACT -> BinaryOperator.MINUS;
            case MULTIPLY -> BinaryOperator.TIMES;
            case DIVIDE -> BinaryOperator.DIVIDE;
            case REMAINDER -> BinaryOperator.REMAINDER;
        };
    }
}
