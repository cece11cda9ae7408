package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.text.ScriptStrings;
import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.AssignmentOperator;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.ForStart;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Parameter;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.PostfixOperator;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.StructDefinition;
import dev.patchsmith.language.mango.tree.SwiftAlias;
import dev.patchsmith.language.mango.tree.SwitchPart;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.Typedef;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes random trees that use every node, in the form the parser gives them.
final class RandomScripts {

    private final Random random;

    RandomScripts(long seed) {
        this.random = new Random(seed);
    }

    Script script() {
        Lines<Item> lines = new Lines<>(new BlankLine(), Spacing::separates);
        boolean line = false;
        for (int i = random.nextInt(6); i >= 0; i--) {
            boolean joined =
                    lines.found().isEmpty() || endsInLineComment(lines.found().getLast());
            line = scatter(lines, joined);
            lines.add(item());
        }
        if (!line && random.nextInt(4) == 0 && !endsInLineComment(lines.found().getLast())) {
            lines.join(comment(true));
        }
        return new Script(lines.found());
    }

    private boolean scatter(Lines<? super Comment> lines, boolean joined) {
        if (!joined && random.nextInt(6) == 0) {
            lines.join(comment(true));
        }
        if (random.nextInt(4) == 0) {
            lines.blank();
        }
        if (random.nextInt(5) == 0) {
            lines.add(comment(false));
        }
        if (random.nextInt(5) == 0) {
            lines.blank();
        }
        return false;
    }

    private static boolean endsInLineComment(@Nullable Object last) {
        return last instanceof Comment comment && comment.isLineComment();
    }

    private Comment comment(boolean trailing) {
        String text = pick("// why", "// 中文 \\", "/* because */", "/*\n  two\n lines */", "//", "/**/");
        return new Comment(text, trailing, Place.NONE);
    }

    private Item item() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> definition();
            case 3 -> new StructDefinition(annotations(), name(), string(false), names(), Place.NONE);
            case 4 -> new Typedef(pick("int", "CGFloat", "Block", "id"), name());
            case 5 -> new SwiftAlias(pick("M", "M.A", "M.A.B.C.D"), name());
            default -> statement(3, false);
        };
    }

    private ClassDefinition definition() {
        Lines<ClassMember> lines = new Lines<>(new BlankLine(), (above, below) -> Spacing.separates(above));
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean joined =
                    !lines.found().isEmpty() && endsInLineComment(lines.found().getLast());
            scatter(lines, joined);
            lines.add(random.nextInt(3) == 0 ? property() : method());
        }
        List<String> protocols = random.nextBoolean() ? List.of() : names();
        return new ClassDefinition(annotations(), name(), annotations(), name(), protocols, lines.found(), Place.NONE);
    }

    private Property property() {
        List<String> attributes =
                random.nextBoolean() ? List.of() : List.of("nonatomic", pick("weak", "copy", "assign"));
        return new Property(annotations(), attributes, type(), name(), Place.NONE);
    }

    private Method method() {
        List<Method.Part> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(new Method.Part(name(), type(), name()));
        }
        String name = parts.isEmpty() ? name() : "";
        return new Method(annotations(), random.nextBoolean(), type(), name, parts, body(3), Place.NONE);
    }

    private List<Annotation> annotations() {
        if (random.nextInt(4) > 0) {
            return List.of();
        }
        Annotation one = new Annotation(pick("@If", "#If", "@Anything"), random.nextBoolean() ? expression(2) : null);
        return random.nextBoolean() ? List.of(one) : List.of(one, Annotation.swiftModule("M"));
    }

    Body body(int depth) {
        Lines<Statement> lines = new Lines<>(new BlankLine(), (above, below) -> false);
        if (depth > 0) {
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean joined = !lines.found().isEmpty()
                        && endsInLineComment(lines.found().getLast());
                scatter(lines, joined);
                lines.add(statement(depth - 1, true));
            }
        }
        return new Body(lines.found());
    }

    private Statement statement(int depth, boolean inside) {
        return switch (random.nextInt(depth > 0 ? 14 : 6)) {
            case 0, 1 -> declaration(depth);
            case 2, 3 -> new Statement.Evaluate(expression(depth));
            case 4 -> inside ? new Statement.Return(maybe(() -> expression(depth))) : extern();
            case 5 -> inside ? (random.nextBoolean() ? new Statement.Break() : new Statement.Continue()) : extern();
            case 6, 7 -> choice(depth);
            case 8 -> new Statement.While(expression(depth), body(depth - 1));
            case 9 -> new Statement.DoWhile(body(depth - 1), expression(depth));
            case 10 ->
                new Statement.ForIn(random.nextBoolean() ? type() : null, name(), expression(depth), body(depth));
            case 11, 12 -> loop(depth);
            default -> cases(depth);
        };
    }

    private Statement extern() {
        return new Statement.Extern(type(), name());
    }

    private ForStart declaration(int depth) {
        List<Statement.Modifier> modifiers =
                random.nextInt(4) > 0 ? List.of() : List.of(pick(Statement.Modifier.values()));
        return new Statement.Declaration(modifiers, type(), name(), maybe(() -> expression(depth)));
    }

    private Statement loop(int depth) {
        ForStart start = random.nextBoolean() ? declaration(depth) : new Statement.Evaluate(expression(depth));
        return new Statement.For(
                random.nextInt(5) == 0 ? null : start,
                maybe(() -> expression(depth)),
                maybe(() -> expression(depth)),
                body(depth - 1));
    }

    private Statement choice(int depth) {
        List<If.Branch> branches = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            branches.add(new If.Branch(expression(depth), body(depth - 1)));
        }
        return new If(branches, random.nextBoolean() ? body(depth - 1) : null);
    }

    private Statement cases(int depth) {
        List<SwitchPart> parts = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            parts.add(comment(random.nextBoolean()));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(new SwitchPart.Case(expression(depth), body(depth - 1)));
            if (random.nextInt(4) == 0) {
                parts.add(comment(random.nextBoolean()));
            }
        }
        if (random.nextBoolean()) {
            parts.add(new SwitchPart.Default(body(depth - 1)));
        }
        return new Statement.Switch(expression(depth), parts);
    }

    Expression expression(int depth) {
        int least = depth <= 0 ? 8 : 26;
        return switch (random.nextInt(least)) {
            case 0, 1 -> new Expression.Name(name());
            case 2 -> new Expression.IntegerLiteral(pick("0", "17", "0x1F", "017", "9223372036854775807"), Place.NONE);
            case 3 -> Expression.real(Math.abs(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15)));
            case 4 -> new Expression.Word(pick(Expression.Value.values()));
            case 5, 6 -> string(random.nextBoolean());
            case 7 ->
                random.nextBoolean() ? new Expression.AddressOf(name()) : new Expression.SelectorLiteral(selector());
            case 8, 9, 10 -> new Expression.Member(expression(depth - 1), member());
            case 11, 12 -> new Expression.Message(expression(depth - 1), selector(), arguments(depth));
            case 13 -> new Expression.Call(expression(depth - 1), arguments(depth));
            case 14 -> new Expression.Subscript(expression(depth - 1), expression(depth - 1));
            case 15 -> new Expression.Box(expression(depth - 1));
            case 16 ->
                random.nextBoolean()
                        ? new Expression.ArrayLiteral(arguments(depth))
                        : new Expression.DictionaryLiteral(
                                List.of(new Expression.Entry(expression(depth - 1), expression(depth - 1))));
            case 17 ->
                new Expression.StructLiteral(List.of(
                        new Expression.Field(name(), expression(depth - 1)),
                        new Expression.Field(name(), expression(depth - 1))));
            case 18 -> new Expression.CFunctionLookup(expression(depth - 1));
            case 19 -> new Expression.BlockLiteral(type(), parameters(), body(depth - 1));
            case 20 -> new Expression.Unary(pick(UnaryOperator.values()), expression(depth - 1));
            case 21 -> new Expression.Postfix(expression(depth - 1), pick(PostfixOperator.values()));
            case 22, 23 ->
                new Expression.Binary(expression(depth - 1), pick(BinaryOperator.values()), expression(depth - 1));
            case 24 ->
                random.nextInt(4) == 0
                        ? new Expression.Otherwise(expression(depth - 1), expression(depth - 1))
                        : new Expression.Conditional(
                                expression(depth - 1), expression(depth - 1), expression(depth - 1));
            default ->
                new Expression.Assignment(
                        expression(depth - 1), pick(AssignmentOperator.values()), expression(depth - 1));
        };
    }

    private List<Expression> arguments(int depth) {
        List<Expression> found = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            found.add(expression(depth - 1));
        }
        return found;
    }

    private List<Parameter> parameters() {
        List<Parameter> found = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            found.add(new Parameter(type(), name()));
        }
        return found;
    }

    private Type type() {
        return switch (random.nextInt(9)) {
            case 0 -> new Type.Block();
            case 1 -> new Type.Block(List.of(Annotation.signature("v@?q")));
            case 2 -> new Type.CFunction(List.of("void *", pick("int", "char *", "struct CGRect", "id")));
            case 3, 4 -> new Type.ObjectPointer(name());
            case 5 -> new Type.Struct(name());
            case 6 -> new Type.Named(name());
            default -> pick(Type.Word.values());
        };
    }

    private StringLiteral string(boolean object) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            value.append(pick("a", "\"", "\\", "\n", "\t", "\r", "，", "中", "é", "😀", "%", "\u0081", "|", "/*", "//"));
        }
        return new StringLiteral(
                pick(ScriptStrings.pieces(value.toString()).toArray(String[]::new)), object, Place.NONE);
    }

    private List<String> names() {
        return random.nextBoolean() ? List.of(name()) : List.of(name(), name(), name());
    }

    private String name() {
        return pick("a", "b", "Foo", "_x", "$v", "goto", "unsigned", "keysOf", "a1");
    }

    private String member() {
        return random.nextInt(4) > 0 ? name() : pick("id", "class", "copy", "int", "void");
    }

    private String selector() {
        return switch (random.nextInt(3)) {
            case 0 -> member();
            case 1 -> member() + ":";
            default -> member() + ":" + member() + ":";
        };
    }

    private <T> @Nullable T maybe(Supplier<T> some) {
        return random.nextInt(3) == 0 ? null : some.get();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
