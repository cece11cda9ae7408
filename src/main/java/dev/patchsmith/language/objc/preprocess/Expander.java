package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.MacroUse;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replaces the uses of macros by what they stand for, as the C standard says: arguments are expanded first, the
/// result is read again, and a macro is not expanded within its own expansion. Depth and size of all expansions of a
/// text are bounded.
final class Expander implements Expansion.Arguments {

    private static final int DEEPEST = 200;
    private static final int LEAST_BUDGET = 1_000_000;
    private static final int UNCLOSED_CALLS = 8;

    private final String text;
    private final Tokens raw;
    private final Definitions definitions;
    private final Findings findings;
    private final List<MacroUse> uses = new ArrayList<>();
    private final boolean[][] disabled = {new boolean[1024]};
    private long budget;
    private int depth;
    private int unclosed;
    private boolean tooFarReported;

    Expander(String text, Tokens raw, Definitions definitions, Findings findings) {
        this.text = text;
        this.raw = raw;
        this.definitions = definitions;
        this.findings = findings;
        this.budget = LEAST_BUDGET + 4L * raw.size();
    }

    List<MacroUse> uses() {
        uses.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return List.copyOf(uses);
    }

    Stream stream(Tokens tokens, @Nullable Directives directives) {
        return new Stream(tokens, directives, disabled);
    }

    /// Handles the current token of the stream and everything its expansion brings.
    void expandCurrent(Stream stream, Tokens out) {
        step(stream, out);
        stream.leaveFinished();
        while (stream.isInExpansion()) {
            stream.advance();
            step(stream, out);
            stream.leaveFinished();
        }
    }

    @Override
    public Tokens empty() {
        return new Tokens(text, raw.symbols(), 16);
    }

    @Override
    public Tokens expand(Tokens argument) {
        Tokens out = new Tokens(text, raw.symbols(), argument.size());
        Stream stream = stream(argument, null);
        depth++;
        while (stream.advance()) {
            expandCurrent(stream, out);
        }
        depth--;
        return out;
    }

    private void step(Stream stream, Tokens out) {
        Tokens tokens = stream.tokens();
        int index = stream.index();
        int flags = tokens.flags(index);
        Macro macro = tokens.kind(index).isWord() && (flags & Tokens.PAINTED) == 0
                ? definitions.get(tokens.symbol(index))
                : null;
        if (macro == null) {
            out.addFrom(tokens, index, flags);
            return;
        }
        int symbol = tokens.symbol(index);
        if (stream.isDisabled(symbol) || !mayExpand(tokens, index, macro)) {
            out.addFrom(tokens, index, flags | Tokens.PAINTED);
            return;
        }
        List<Tokens> arguments = List.of();
        int end = tokens.end(index);
        if (macro.isFunctionLike()) {
            if (!stream.parenthesisFollows() || tokens == raw && !isClosed(stream.position(), macro, tokens, index)) {
                out.addFrom(tokens, index, flags);
                return;
            }
            stream.advance();
            List<Tokens> read = arguments(stream, macro);
            end = stream.tokens().end(stream.index());
            arguments = matched(macro, read);
            if (arguments == null) {
                wrongCount(tokens, index, end, macro, read.size());
                spill(tokens, index, read, out);
                return;
            }
        }
        expand(stream, macro, symbol, arguments, new Span(tokens.start(index), Math.max(end, tokens.end(index))));
    }

    private void expand(Stream stream, Macro macro, int symbol, List<Tokens> arguments, Span callSpan) {
        Tokens tokens = stream.tokens();
        boolean born = tokens.is(stream.index(), Tokens.FROM_MACRO);
        if (!born && macro != Predefined.TABLE.get(macro.name())) {
            uses.add(new MacroUse(callSpan, macro.name()));
        }
        Tokens result = new Expansion(macro, arguments, this, callSpan).run();
        budget -= result.size() + 1;
        stream.push(result, symbol);
    }

    private boolean mayExpand(Tokens tokens, int index, Macro macro) {
        if (budget > 0 && depth < DEEPEST) {
            return true;
        }
        if (!tooFarReported) {
            tooFarReported = true;
            Span span = new Span(tokens.start(index), tokens.end(index));
            findings.add(Diagnostic.error(
                    "E-MACRO",
                    span,
                    "The macros here expand too far, from " + macro.name() + " on they are left alone."));
        }
        return false;
    }

    /// Looks ahead for the end of a call in the text itself, so that a forgotten parenthesis does not swallow the rest
    /// of the file.
    private boolean isClosed(int parenthesis, Macro macro, Tokens tokens, int name) {
        if (unclosed >= UNCLOSED_CALLS) {
            return false;
        }
        int parentheses = 0;
        int braces = 0;
        for (int i = parenthesis; i < raw.size(); i++) {
            switch (raw.kind(i)) {
                case LEFT_PAREN -> parentheses++;
                case RIGHT_PAREN -> {
                    if (--parentheses == 0) {
                        return true;
                    }
                }
                case LEFT_BRACE -> braces++;
                case RIGHT_BRACE -> braces--;
                case AT ->
                    braces -= raw.symbol(i + 1) == Words.WORD_END
                                    && raw.kind(i + 1).isWord()
                            ? 1_000_000
                            : 0;
                default -> {}
            }
            if (braces < 0) {
                break;
            }
        }
        unclosed++;
        Span span = new Span(tokens.start(name), tokens.end(name));
        findings.add(Diagnostic.error("E-MACRO", span, "The call of the macro " + macro.name() + " is not closed."));
        return false;
    }

    /// Reads arguments up to the closing parenthesis, which becomes the current token.
    private List<Tokens> arguments(Stream stream, Macro macro) {
        List<Tokens> arguments = new ArrayList<>();
        Tokens current = empty();
        int open = 0;
        while (stream.advance()) {
            Kind kind = stream.tokens().kind(stream.index());
            boolean restTaken =
                    macro.isVariadic() && arguments.size() == macro.parameters().size() - 1;
            if (kind == Kind.RIGHT_PAREN && open-- == 0) {
                break;
            }
            if (kind == Kind.COMMA && open == 0 && !restTaken) {
                arguments.add(current);
                current = empty();
                continue;
            }
            open += kind == Kind.LEFT_PAREN ? 1 : 0;
            current.addFrom(stream.tokens(), stream.index(), stream.tokens().flags(stream.index()));
        }
        arguments.add(current);
        return arguments;
    }

    private @Nullable List<Tokens> matched(Macro macro, List<Tokens> read) {
        int wanted = macro.parameters().size();
        if (read.size() == wanted) {
            return read;
        }
        if (wanted == 0 && read.size() == 1 && read.getFirst().size() == 0) {
            return List.of();
        }
        if (macro.isVariadic() && read.size() == wanted - 1) {
            List<Tokens> padded = new ArrayList<>(read);
            padded.add(empty());
            return padded;
        }
        return null;
    }

    private void wrongCount(Tokens tokens, int index, int end, Macro macro, int given) {
        int start = tokens.start(index);
        findings.add(Diagnostic.error(
                "E-MACRO",
                new Span(start, Math.max(start, end)),
                "The macro " + macro.name() + " takes " + macro.parameters().size() + " arguments, here it gets "
                        + given + "."));
    }

    /// Gives back a call that cannot be expanded as it was written.
    private void spill(Tokens tokens, int index, List<Tokens> arguments, Tokens out) {
        out.addFrom(tokens, index, tokens.flags(index) | Tokens.PAINTED);
        int place = tokens.end(index);
        out.add(Kind.LEFT_PAREN, place, place, -1, Tokens.FROM_MACRO);
        for (int i = 0; i < arguments.size(); i++) {
            Tokens argument = arguments.get(i);
            if (i > 0) {
                out.add(Kind.COMMA, place, place, -1, Tokens.FROM_MACRO);
            }
            for (int j = 0; j < argument.size(); j++) {
                out.addFrom(argument, j, argument.flags(j));
                place = argument.end(j);
            }
        }
        out.add(Kind.RIGHT_PAREN, place, place, -1, Tokens.FROM_MACRO);
    }
}
