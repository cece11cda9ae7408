package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.StructDefinition;
import dev.patchsmith.language.mango.tree.SwiftAlias;
import dev.patchsmith.language.mango.tree.Typedef;
import dev.patchsmith.language.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Reads a script. It accepts what the run time accepts and nothing else, and after an error it goes on with the next
/// statement, member or item.
public final class ScriptParser {

    private final TokenCursor cursor;
    private final CommentReader comments;
    private final KnownTypes known = new KnownTypes();
    private final StatementParser statements;
    private final TypeParser types;
    private final MemberParser members;

    private ScriptParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.comments = new CommentReader(cursor.tokens());
        this.statements = new StatementParser(cursor, comments, known);
        this.types = statements.expressions().types();
        this.members = new MemberParser(cursor, comments, statements);
    }

    public static ParsedScript parse(SourceText source) {
        Complaints complaints = new Complaints();
        Tokens tokens = Lexer.tokens(source.text(), complaints);
        var parser = new ScriptParser(new TokenCursor(tokens, complaints));
        Script script = parser.script();
        return new ParsedScript(source, script, complaints.inOrder());
    }

    private Script script() {
        Lines<Item> lines = new Lines<>(new BlankLine(), Spacing::separates);
        int from = -1;
        while (true) {
            comments.between(from, cursor.index(), comment -> add(comment, lines), lines::blank);
            if (cursor.atEnd()) {
                return new Script(lines.found(), Place.at(cursor.placeFrom(0).span()));
            }
            itemInto(lines);
            from = cursor.previousEnd();
        }
    }

    private void itemInto(Lines<Item> lines) {
        int before = cursor.index();
        try {
            Item item = item();
            comments.inside(cursor.index()).forEach(lines::add);
            lines.add(item);
        } catch (SyntaxStop stop) {
            cursor.depth(0);
            statements.recovery().item(before);
        }
    }

    private static void add(Comment comment, Lines<Item> lines) {
        if (comment.trailing()) {
            lines.join(comment);
        } else {
            lines.add(comment);
        }
    }

    private Item item() {
        int start = cursor.start();
        return switch (cursor.kind()) {
            case CLASS -> members.definition(start, List.of());
            case DECLARE -> struct(start, List.of());
            case TYPEDEF -> typedef();
            case AT_SWIFT_ALIAS -> swiftAlias();
            case ANNOTATION -> annotated(start);
            case RETURN, BREAK, CONTINUE ->
                throw cursor.fail(cursor.text() + " cannot stand at the top level of a script, only in the braces of a"
                        + " method, a block, an if or a loop.");
            case RIGHT_BRACE -> throw cursor.fail("This } closes nothing: remove it.");
            case SEMICOLON -> throw cursor.fail("There is no empty statement, and no ; after a class: remove it.");
            default -> statements.common();
        };
    }

    private Item annotated(int start) {
        if (cursor.text().equals("@implementation") || cursor.text().equals("@interface")) {
            throw cursor.fail(
                    "This is Objective-C: a script has class Name : Super { ... } instead. Translate it first.");
        }
        if (StatementParser.isValueWord(cursor.text())) {
            return statements.common();
        }
        List<Annotation> annotations = types.annotations();
        return switch (cursor.kind()) {
            case CLASS -> members.definition(start, annotations);
            case DECLARE -> struct(start, annotations);
            default -> statements.blockDeclaration(start, annotations);
        };
    }

    private Item typedef() {
        int start = cursor.start();
        cursor.advance();
        Kind kind = cursor.kind();
        String type = cursor.text();
        if (kind == Kind.NAME && !known.isTypedef(type)) {
            cursor.report(
                    "E-TYPEDEF",
                    cursor.span(),
                    type
                            + " is no type the run time knows: a typedef needs one of its own types or an earlier typedef.");
        } else if (kind != Kind.NAME && kind != Kind.BLOCK && (TypeParser.word(kind) == null || kind == Kind.VOID)) {
            throw cursor.fail("A typedef renames one type of the script language, not " + cursor.found() + ".");
        }
        cursor.advance();
        if (cursor.is(Kind.TIMES)) {
            throw cursor.fail("A typedef cannot name a pointer type: write Pointer, or id for objects.");
        }
        String name = cursor.expectName("the type");
        cursor.expect(Kind.SEMICOLON, "after the typedef");
        known.addTypedef(name);
        return new Typedef(type, name, cursor.placeFrom(start));
    }

    private String aliasPart() {
        if (!cursor.is(Kind.NAME)) {
            throw cursor.fail(
                    "An alias is written as @SwiftClassAlias Module.Class Alias; and without quotes, not with "
                            + cursor.found() + " here.");
        }
        return cursor.expectName("the alias");
    }

    private Item swiftAlias() {
        int start = cursor.start();
        cursor.advance();
        StringBuilder path = new StringBuilder(aliasPart());
        int parts = 1;
        while (cursor.accept(Kind.DOT)) {
            path.append('.').append(aliasPart());
            parts++;
        }
        if (parts > 5) {
            throw cursor.fail("A Swift class has at most five parts between its dots.");
        }
        String alias = aliasPart();
        cursor.expect(Kind.SEMICOLON, "after the alias");
        return new SwiftAlias(path.toString(), alias, cursor.placeFrom(start));
    }

    private Item struct(int start, List<Annotation> annotations) {
        cursor.advance();
        cursor.expect(Kind.STRUCT, "after declare");
        String name = cursor.expectName("the struct");
        cursor.expect(Kind.LEFT_BRACE, "after the name of the struct");
        StringLiteral encoding;
        List<String> keys;
        if (cursor.text().equals("keys")) {
            keys = keys();
            cursor.expect(Kind.COMMA, "after the keys");
            encoding = encoding();
        } else {
            encoding = encoding();
            cursor.expect(Kind.COMMA, "after the type encoding");
            keys = keys();
        }
        cursor.expect(Kind.RIGHT_BRACE, "after the struct");
        known.addStruct(name);
        return new StructDefinition(annotations, name, encoding, keys, cursor.placeFrom(start));
    }

    private StringLiteral encoding() {
        key("typeEncoding");
        int start = cursor.start();
        String quoted = cursor.text();
        cursor.expect(Kind.STRING, "(a C string) after typeEncoding:");
        String raw = quoted.substring(1, quoted.length() > 1 ? quoted.length() - 1 : 1);
        return new StringLiteral(raw, false, cursor.placeFrom(start));
    }

    private List<String> keys() {
        key("keys");
        List<String> found = new ArrayList<>();
        found.add(cursor.expectName("the first field"));
        while (cursor.is(Kind.COMMA) && !(cursor.kind(1) == Kind.NAME && cursor.kind(2) == Kind.COLON)) {
            cursor.advance();
            found.add(cursor.expectName("the next field"));
        }
        return found;
    }

    private void key(String word) {
        if (!cursor.text().equals(word)) {
            throw cursor.fail(
                    "E-STRUCT-KEYS",
                    cursor.here(),
                    "A struct declares typeEncoding: \"...\" and keys: a, b;" + " here stands " + cursor.found()
                            + " instead of " + word + ".");
        }
        cursor.advance();
        cursor.expect(Kind.COLON, "after " + word);
    }
}
