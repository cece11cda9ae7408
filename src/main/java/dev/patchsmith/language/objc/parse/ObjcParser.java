package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.preprocess.PreprocessOptions;
import dev.patchsmith.language.objc.preprocess.Preprocessor;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Parses Objective-C. Any text gives a tree; what is not understood gives one diagnostic and the rest goes on.
///
/// Stateless, so that several threads may parse at once.
public final class ObjcParser {

    private ObjcParser() {}

    /// Parses a file; members and statements that stand alone are accepted as well and come as loose ones.
    public static ParsedFile parse(SourceText source, ParseOptions options) {
        return parse(source, options, FileParser::file);
    }

    /// Parses the members of a class without `@implementation` around them.
    public static ParsedFile parseMembers(SourceText source, ParseOptions options) {
        return parse(source, options, FileParser::members);
    }

    /// Parses the statements of a function or method body.
    public static ParsedFile parseStatements(SourceText source, ParseOptions options) {
        return parse(source, options, FileParser::statements);
    }

    /// Parses a text that is one expression, such as the body of a macro.
    ///
    /// @return empty when the text is anything else
    public static Optional<Expression> parseExpression(SourceText source, ParseOptions options) {
        var input = preprocess(source, options);
        Parsing parsing = parsing(input, options);
        Expression expression = parsing.expressions.expression();
        boolean whole = parsing.cursor.isEnd() && input.findings().inOrder().isEmpty();
        return whole ? Optional.of(expression) : Optional.empty();
    }

    private static ParsedFile parse(
            SourceText source, ParseOptions options, Function<FileParser, List<Declaration>> entry) {
        var input = preprocess(source, options);
        Parsing parsing = parsing(input, options);
        List<Declaration> declarations = entry.apply(new FileParser(parsing));
        List<Import> imports = new ArrayList<>(input.imports());
        imports.addAll(parsing.imports);
        imports.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return new ParsedFile(
                source,
                declarations,
                input.findings().inOrder(),
                input.comments(),
                imports,
                input.macros(),
                input.macroUses(),
                input.inactive());
    }

    private static Preprocessor.Result preprocess(SourceText source, ParseOptions options) {
        return Preprocessor.run(source, new PreprocessOptions(options.macros(), options.hasInclude()));
    }

    private static Parsing parsing(Preprocessor.Result input, ParseOptions options) {
        Cursor cursor = new Cursor(input.tokens(), input.findings());
        return new Parsing(cursor, new KnownTypes(input.tokens().symbols(), options.isTypeName()));
    }
}
