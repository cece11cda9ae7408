package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Type;
import java.util.ArrayList;
import java.util.List;

/// Reads classes and what stands in their braces.
final class MemberParser {

    private final TokenCursor cursor;
    private final CommentReader comments;
    private final StatementParser statements;
    private final TypeParser types;

    MemberParser(TokenCursor cursor, CommentReader comments, StatementParser statements) {
        this.cursor = cursor;
        this.comments = comments;
        this.statements = statements;
        this.types = statements.expressions().types();
    }

    /// A class from the word `class` on.
    ClassDefinition definition(int start, List<Annotation> annotations) {
        cursor.advance();
        String name = cursor.expectName("the class");
        if (!cursor.accept(Kind.COLON)) {
            throw cursor.fail(
                    "The superclass is mandatory, also for a class of the app: write class " + name + " : NSObject {.");
        }
        List<Annotation> superAnnotations = types.annotations();
        String superclass = cursor.expectName("the superclass");
        List<String> protocols = cursor.accept(Kind.LESS) ? protocols() : List.of();
        cursor.expect(Kind.LEFT_BRACE, "before the members of the class");
        List<ClassMember> members = members();
        return new ClassDefinition(
                annotations, name, superAnnotations, superclass, protocols, members, cursor.placeFrom(start));
    }

    private List<String> protocols() {
        List<String> found = new ArrayList<>();
        do {
            found.add(cursor.expectName("the protocol"));
        } while (cursor.accept(Kind.COMMA));
        cursor.expect(Kind.GREATER, "after the protocols");
        return found;
    }

    private List<ClassMember> members() {
        Lines<ClassMember> lines = new Lines<>(new BlankLine(), (above, below) -> Spacing.separates(above));
        while (true) {
            comments.between(cursor.previousEnd(), cursor.index(), comment -> add(comment, lines), lines::blank);
            if (cursor.accept(Kind.RIGHT_BRACE)) {
                return lines.found();
            }
            if (cursor.atEnd()) {
                cursor.report("E-SYNTAX", cursor.here(), "The } of the class is missing.");
                return lines.found();
            }
            memberInto(lines);
        }
    }

    private void memberInto(Lines<ClassMember> lines) {
        int depth = cursor.depth();
        int before = cursor.index();
        try {
            ClassMember member = member();
            comments.inside(cursor.index()).forEach(lines::add);
            lines.add(member);
        } catch (SyntaxStop stop) {
            cursor.depth(depth);
            statements.recovery().member(before);
        }
    }

    private static void add(Comment comment, Lines<ClassMember> lines) {
        if (comment.trailing()) {
            lines.join(comment);
        } else {
            lines.add(comment);
        }
    }

    private ClassMember member() {
        int start = cursor.start();
        List<Annotation> annotations = types.annotations();
        return switch (cursor.kind()) {
            case AT_PROPERTY -> property(start, annotations);
            case MINUS, PLUS -> method(start, annotations);
            case SEMICOLON -> throw cursor.fail("No ; stands after a method: remove it.");
            case DECREMENT, INCREMENT ->
                throw cursor.fail("A method begins with one sign: " + cursor.text() + " is one token.");
            default ->
                throw cursor.fail("In the braces of a class stand methods and properties, not " + cursor.found()
                        + "; instance variables cannot be added.");
        };
    }

    private Property property(int start, List<Annotation> annotations) {
        cursor.advance();
        if (!cursor.is(Kind.LEFT_PAREN)) {
            throw cursor.fail("The parentheses after @property are mandatory, if need be as @property (strong).");
        }
        cursor.advance();
        List<String> attributes = new ArrayList<>();
        if (!cursor.is(Kind.RIGHT_PAREN)) {
            do {
                if (!cursor.kind().isAttribute()) {
                    throw cursor.fail("The attributes of a property are weak, strong, copy, assign, nonatomic and"
                            + " atomic, not " + cursor.found() + ".");
                }
                attributes.add(cursor.text());
                cursor.advance();
            } while (cursor.accept(Kind.COMMA));
        }
        cursor.expect(Kind.RIGHT_PAREN, "after the attributes");
        Type type = types.type();
        String name = cursor.expectName("the property");
        cursor.expect(Kind.SEMICOLON, "after the property");
        return new Property(annotations, attributes, type, name, cursor.placeFrom(start));
    }

    private Method method(int start, List<Annotation> annotations) {
        boolean ofClass = cursor.is(Kind.PLUS);
        cursor.advance();
        if (!cursor.is(Kind.LEFT_PAREN)) {
            throw cursor.fail("A method needs its return type in parentheses.");
        }
        Type returned = typeInParentheses("the return type");
        List<Method.Part> parts = new ArrayList<>();
        String name = methodName();
        if (cursor.is(Kind.COLON)) {
            String word = name;
            name = "";
            while (true) {
                cursor.expect(Kind.COLON, "after " + word);
                Type type = typeInParentheses("the type of the parameter");
                parts.add(new Method.Part(word, type, cursor.expectName("the parameter")));
                if (!cursor.is(Kind.NAME)) {
                    break;
                }
                word = cursor.text();
                cursor.advance();
            }
        }
        if (cursor.kind().isReservedWord()) {
            throw methodNameIsReserved();
        }
        if (cursor.is(Kind.SEMICOLON)) {
            throw cursor.fail("A class holds methods with their bodies only: remove this declaration.");
        }
        if (cursor.is(Kind.COLON)) {
            throw cursor.fail("Every part of a method name needs a word: write one and @MethodName(\"...\") before"
                    + " the method.");
        }
        Body body = statements.body();
        return new Method(annotations, ofClass, returned, name, parts, body, cursor.placeFrom(start));
    }

    private Type typeInParentheses(String what) {
        cursor.expect(Kind.LEFT_PAREN, "before " + what);
        Type type = types.type();
        cursor.expect(Kind.RIGHT_PAREN, "after " + what);
        return type;
    }

    private String methodName() {
        if (cursor.kind().isReservedWord()) {
            throw methodNameIsReserved();
        }
        return cursor.expectName("the method");
    }

    private SyntaxStop methodNameIsReserved() {
        String word = cursor.text();
        return cursor.fail(word + " is a reserved word: write another name, and the real one before the method as"
                + " @MethodName(\"" + word + "\").");
    }
}
