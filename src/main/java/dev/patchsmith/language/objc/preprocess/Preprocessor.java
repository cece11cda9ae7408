package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Comments;
import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.objc.tree.MacroUse;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Turns a text into the tokens a parser sees: directives obeyed, macros expanded, comments set aside.
public final class Preprocessor {

    private final Tokens raw;
    private final Tokens out;
    private final Definitions definitions;
    private final Findings findings;
    private final Expander expander;
    private final Directives directives;

    private Preprocessor(SourceText source, Tokens raw, PreprocessOptions options, Findings findings) {
        this.raw = raw;
        this.findings = findings;
        this.out = new Tokens(source.text(), raw.symbols(), raw.size() + 16);
        this.definitions = new Definitions(raw.symbols(), options.macros());
        this.expander = new Expander(source.text(), raw, definitions, findings);
        Condition condition = new Condition(raw, definitions, findings, expander, options.hasInclude());
        this.directives = new Directives(source.name(), source.text(), raw, definitions, findings, condition);
    }

    /// What came out.
    ///
    /// @param tokens ends with an [Kind#END]
    /// @param comments without those in directives and in text that conditions left out
    /// @param macros the macros the text defines and does not undefine
    /// @param inactive the text that conditions left out
    /// @param findings what was found so far; the parser goes on with it
    public record Result(
            Tokens tokens,
            List<Comment> comments,
            List<Import> imports,
            List<Macro> macros,
            List<MacroUse> macroUses,
            List<Span> inactive,
            Findings findings) {}

    public static Result run(SourceText source, PreprocessOptions options) {
        Lexer.Result lexed = Lexer.lex(source.text());
        Findings findings = new Findings();
        Preprocessor run = new Preprocessor(source, lexed.tokens(), options, findings);
        run.all();
        return new Result(
                run.out,
                run.visible(lexed.comments()),
                List.copyOf(run.directives.imports()),
                run.definitions.own(),
                run.expander.uses(),
                List.copyOf(run.directives.inactive()),
                findings);
    }

    private void all() {
        Stream stream = expander.stream(raw, directives);
        while (stream.advance()) {
            int index = stream.index();
            Kind kind = raw.kind(index);
            int flags = raw.flags(index);
            if (kind == Kind.IDENTIFIER) {
                int symbol = raw.symbol(index);
                if (definitions.get(symbol) == null) {
                    out.add(raw.symbols().kind(symbol), raw.start(index), raw.end(index), symbol, flags);
                } else {
                    expander.expandCurrent(stream, out);
                }
            } else if (kind == Kind.ODD) {
                odd(index);
            } else {
                if ((flags & Tokens.UNTERMINATED) != 0) {
                    unterminated(index, kind == Kind.STRING ? "string" : "character");
                }
                out.addFrom(raw, index, flags);
            }
        }
        directives.finish();
        out.addFrom(raw, raw.size() - 1, Tokens.LINE_START);
    }

    private void odd(int index) {
        Span span = new Span(raw.start(index), raw.end(index));
        if (raw.is(index, Tokens.UNTERMINATED)) {
            findings.add(Diagnostic.error("E-LEX", span, "This comment is not closed."));
        } else {
            findings.add(Diagnostic.error("E-LEX", span, "These characters do not belong into a program."));
        }
    }

    private void unterminated(int index, String what) {
        Span span = new Span(raw.start(index), raw.end(index));
        findings.add(Diagnostic.error("E-LEX", span, "This " + what + " has no closing quote on its line."));
    }

    private List<Comment> visible(Comments comments) {
        List<Comment> result = new ArrayList<>(comments.size());
        List<Span> lines = directives.lines();
        List<Span> inactive = directives.inactive();
        int line = 0;
        int group = 0;
        for (int i = 0; i < comments.size(); i++) {
            int start = comments.start(i);
            while (line < lines.size() && lines.get(line).end() <= start) {
                line++;
            }
            while (group < inactive.size() && inactive.get(group).end() <= start) {
                group++;
            }
            boolean hidden = line < lines.size() && lines.get(line).contains(start)
                    || group < inactive.size() && inactive.get(group).contains(start);
            if (!hidden) {
                result.add(comments.get(i));
            }
        }
        return result;
    }
}
