package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/// Parses the top of a file: declarations, and also members and statements that were pasted without what surrounds
/// them.
final class FileParser {

    private final Parsing parsing;
    private final Cursor cursor;
    private final List<Declaration> declarations = new ArrayList<>();

    FileParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    List<Declaration> file() {
        while (!cursor.isEnd()) {
            int first = cursor.at();
            one(first);
            if (cursor.at() == first) {
                cursor.error(cursor.here(), "This is not understood here.");
                cursor.next();
            }
        }
        return declarations;
    }

    List<Declaration> members() {
        while (!cursor.isEnd()) {
            if (cursor.isAt(Words.INTERFACE) || cursor.isAt(Words.IMPLEMENTATION) || cursor.isAt(Words.WORD_END)) {
                one(cursor.at());
                continue;
            }
            List<Member> members = new ArrayList<>(1);
            parsing.members.member(members);
            members.forEach(each -> declarations.add(new Declaration.LooseMember(each.span(), each)));
        }
        return declarations;
    }

    List<Declaration> statements() {
        while (!cursor.isEnd()) {
            if (cursor.isAt(Words.WORD_END)) {
                one(cursor.at());
                continue;
            }
            looseStatement(cursor.at());
        }
        return declarations;
    }

    private void one(int first) {
        switch (cursor.kind()) {
            case SEMICOLON -> cursor.next();
            case AT -> at(first);
            case PLUS, MINUS -> {
                if (parsing.members.isMember()) {
                    looseMembers();
                } else {
                    looseStatement(first);
                }
            }
            case STORAGE -> {
                if (cursor.isWord(Words.EXTERN) && cursor.peek(1) == Kind.STRING) {
                    linkage(first);
                } else if (cursor.peek(1) == Kind.AT) {
                    cursor.next();
                } else {
                    declarations.add(parsing.declarations.local());
                }
            }
            case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> {
                cursor.error(cursor.here(), "This `" + cursor.text() + "` has no beginning.");
                cursor.next();
            }
            case ATTRIBUTE -> attribute();
            case ASSEMBLER -> cursor.skipStatement();
            case IDENTIFIER -> identifier(first);
            default -> {
                if (parsing.lookahead.isDeclaration()) {
                    declarations.add(parsing.declarations.local());
                } else {
                    looseStatement(first);
                }
            }
        }
    }

    private void at(int first) {
        if (cursor.isAt(Words.INTERFACE)) {
            declarations.add(parsing.classes.interfaceOrCategory());
        } else if (cursor.isAt(Words.IMPLEMENTATION)) {
            declarations.add(parsing.classes.implementation());
        } else if (cursor.isAt(Words.PROTOCOL) && cursor.peek(2) != Kind.LEFT_PAREN) {
            declarations.add(parsing.classes.protocol());
        } else if (cursor.isAt(Words.LOWER_CLASS)) {
            declarations.add(parsing.classes.forward());
        } else if (cursor.isAt(Words.COMPATIBILITY_ALIAS)) {
            declarations.add(parsing.classes.classAlias());
        } else if (cursor.isAt(Words.IMPORT)) {
            moduleImport(first);
        } else if (cursor.isAt(Words.WORD_END)) {
            cursor.error(cursor.between(first, first + 1), "There is no class for this @end.");
            cursor.moveTo(first + 2);
        } else if (parsing.members.isMember()) {
            looseMembers();
        } else {
            looseStatement(first);
        }
    }

    private void looseMembers() {
        List<Member> members = new ArrayList<>(1);
        parsing.members.member(members);
        members.forEach(each -> declarations.add(new Declaration.LooseMember(each.span(), each)));
    }

    private void looseStatement(int first) {
        Statement statement = parsing.statements.statement();
        declarations.add(new Declaration.LooseStatement(cursor.span(first), statement));
    }

    private void moduleImport(int first) {
        cursor.moveTo(first + 2);
        StringBuilder path = new StringBuilder();
        while (cursor.isWord() || cursor.is(Kind.DOT)) {
            path.append(cursor.text());
            cursor.next();
        }
        parsing.statements.semicolon();
        parsing.imports.add(new Import(cursor.span(first), path.toString(), Import.Form.MODULE));
    }

    /// `extern "C" {...}` or `extern "C"` before one declaration.
    private void linkage(int first) {
        cursor.next();
        cursor.next();
        if (!cursor.is(Kind.LEFT_BRACE)) {
            return;
        }
        int close = cursor.match(cursor.at());
        if (!cursor.enter()) {
            return;
        }
        cursor.next();
        while (!cursor.isEnd() && !cursor.is(Kind.RIGHT_BRACE) && (close < 0 || cursor.at() < close)) {
            int before = cursor.at();
            one(before);
            if (cursor.at() == before) {
                cursor.next();
            }
        }
        cursor.leave();
        if (!cursor.accept(Kind.RIGHT_BRACE)) {
            cursor.error(cursor.between(first, first + 1), "The braces of this are never closed.");
        }
    }

    private void attribute() {
        if (parsing.lookahead.isDeclaration() && !isAnnotationBefore(cursor.at())) {
            declarations.add(parsing.declarations.local());
        } else {
            parsing.specifiers.skipCall();
        }
    }

    /// Whether `word` or `word(...)` stands before `@interface` and the like.
    private boolean isAnnotationBefore(int word) {
        int after = word + 1;
        if (cursor.kindAt(after) == Kind.LEFT_PAREN) {
            after = cursor.after(after);
        }
        return after > 0 && cursor.kindAt(after) == Kind.AT;
    }

    private void identifier(int first) {
        if (isAnnotationBefore(first) && cursor.peek(1) != Kind.SEMICOLON) {
            parsing.specifiers.skipCall();
        } else if (isFunctionWithoutType()) {
            declarations.add(parsing.declarations.withoutType());
        } else if (parsing.lookahead.isDeclaration()) {
            declarations.add(parsing.declarations.local());
        } else if (parsing.members.isMacroCall() && parsing.types.isAllCapitals(cursor.symbol())) {
            Name name = cursor.name();
            if (cursor.is(Kind.LEFT_PAREN)) {
                cursor.moveTo(cursor.after(cursor.at()));
            }
            cursor.accept(Kind.SEMICOLON);
            declarations.add(new Declaration.MacroCall(cursor.span(first), name));
        } else {
            looseStatement(first);
        }
    }

    /// `main(argc, argv) char **argv; {...}`: the name of a function stands alone.
    private boolean isFunctionWithoutType() {
        if (cursor.peek(1) != Kind.LEFT_PAREN || parsing.lookahead.isEnumMacro(cursor.at())) {
            return false;
        }
        int after = cursor.after(cursor.at() + 1);
        boolean body = after > 0 && (cursor.kindAt(after) == Kind.LEFT_BRACE || cursor.kindAt(after) == Kind.TYPE_WORD);
        return body && !parsing.types.isAllCapitals(cursor.symbol());
    }
}
