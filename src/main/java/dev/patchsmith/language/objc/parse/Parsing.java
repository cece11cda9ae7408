package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.tree.Import;
import java.util.ArrayList;
import java.util.List;

/// The parts of one run of the parser, which know each other through this.
final class Parsing {

    final Cursor cursor;
    final KnownTypes types;
    final Lookahead lookahead;
    final List<Import> imports = new ArrayList<>();
    final SpecifierParser specifiers;
    final DeclaratorParser declarators;
    final ExpressionParser expressions;
    final PrimaryParser primaries;
    final LiteralParser literals;
    final MessageParser messages;
    final StatementParser statements;
    final DeclarationParser declarations;
    final MemberParser members;
    final ClassParser classes;

    Parsing(Cursor cursor, KnownTypes types) {
        this.cursor = cursor;
        this.types = types;
        lookahead = new Lookahead(cursor, types);
        specifiers = new SpecifierParser(this);
        declarators = new DeclaratorParser(this);
        expressions = new ExpressionParser(this);
        primaries = new PrimaryParser(this);
        literals = new LiteralParser(this);
        messages = new MessageParser(this);
        statements = new StatementParser(this);
        declarations = new DeclarationParser(this);
        members = new MemberParser(this);
        classes = new ClassParser(this);
    }
}
