package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.source.Span;
import java.util.List;

/// Puts the arguments of one use of a macro into its body: `#`, `##`, `__VA_ARGS__` and `__VA_OPT__` included.
final class Expansion {

    private final Macro macro;
    private final List<Tokens> arguments;
    private final Tokens[] expanded;
    private final Arguments expander;
    private final Span place;
    private final Tokens result;
    private boolean pasting;
    /// The operand before `##` was an empty argument.
    private boolean nothingToTheLeft;

    /// Expands the tokens of an argument on its own.
    interface Arguments {
        Tokens expand(Tokens argument);

        Tokens empty();
    }

    Expansion(Macro macro, List<Tokens> arguments, Arguments expander, Span place) {
        this.macro = macro;
        this.arguments = arguments;
        this.expanded = new Tokens[arguments.size()];
        this.expander = expander;
        this.place = place;
        this.result = expander.empty();
    }

    Tokens run() {
        substitute(0, macro.size());
        return result;
    }

    private void substitute(int from, int to) {
        for (int i = from; i < to; i++) {
            Macro.Piece piece = macro.piece(i);
            if (piece.kind() == Kind.HASH_HASH && i > from && i + 1 < to) {
                pasting = !nothingToTheLeft;
                nothingToTheLeft = false;
            } else if (piece.kind() == Kind.HASH
                    && macro.isFunctionLike()
                    && i + 1 < to
                    && macro.piece(i + 1).parameter() >= 0) {
                add(Kind.STRING, stringify(arguments.get(macro.piece(++i).parameter())), piece.spaceBefore());
            } else if (piece.parameter() >= 0) {
                argument(i, to);
            } else if (macro.isVariadic() && piece.text().equals("__VA_OPT__")) {
                i = optional(i, to);
            } else {
                add(piece.kind(), piece.text(), piece.spaceBefore());
            }
        }
    }

    private void argument(int index, int to) {
        nothingToTheLeft = false;
        int parameter = macro.piece(index).parameter();
        boolean pastesNext = index + 1 < to && macro.piece(index + 1).kind() == Kind.HASH_HASH;
        boolean rest = macro.isVariadic() && parameter == arguments.size() - 1;
        Tokens raw = arguments.get(parameter);
        if (pasting && rest && lastIsComma()) {
            pasting = false;
            if (raw.size() == 0) {
                removeLast();
            } else {
                copy(expanded(parameter), macro.piece(index).spaceBefore());
            }
            return;
        }
        if (!pasting && !pastesNext) {
            copy(expanded(parameter), macro.piece(index).spaceBefore());
        } else if (raw.size() == 0) {
            nothingToTheLeft = !pasting;
            pasting = false;
        } else {
            copy(raw, macro.piece(index).spaceBefore());
        }
    }

    private Tokens expanded(int parameter) {
        if (expanded[parameter] == null) {
            expanded[parameter] = expander.expand(arguments.get(parameter));
        }
        return expanded[parameter];
    }

    private void copy(Tokens tokens, boolean spaceBefore) {
        for (int i = 0; i < tokens.size(); i++) {
            int flags = tokens.flags(i) & ~Tokens.LINE_START;
            if (i == 0) {
                flags = spaceBefore ? flags | Tokens.SPACE_BEFORE : flags & ~Tokens.SPACE_BEFORE;
                if (pasting) {
                    paste(tokens.spelling(0));
                    continue;
                }
            }
            result.addFrom(tokens, i, flags);
        }
    }

    private void add(Kind kind, String text, boolean spaceBefore) {
        nothingToTheLeft = false;
        if (pasting) {
            paste(text);
        } else {
            result.addSpelled(kind, place.start(), place.end(), text, flags(spaceBefore));
        }
    }

    private static int flags(boolean spaceBefore) {
        return Tokens.FROM_MACRO | (spaceBefore ? Tokens.SPACE_BEFORE : 0);
    }

    private void paste(String right) {
        pasting = false;
        int last = result.size() - 1;
        if (last < 0) {
            relex(right, true);
            return;
        }
        String left = result.spelling(last);
        boolean space = result.is(last, Tokens.SPACE_BEFORE);
        removeLast();
        relex(left + right, space);
    }

    private void relex(String text, boolean spaceBefore) {
        if (isWord(text)) {
            result.addSpelled(Kind.IDENTIFIER, place.start(), place.end(), text, flags(spaceBefore));
            return;
        }
        Tokens parts = Lexer.lex(text).tokens();
        for (int i = 0; i + 1 < parts.size(); i++) {
            result.addSpelled(parts.kind(i), place.start(), place.end(), parts.spelling(i), flags(spaceBefore));
        }
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_' || c == '$';
            if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private boolean lastIsComma() {
        return result.size() > 0 && result.kind(result.size() - 1) == Kind.COMMA;
    }

    private void removeLast() {
        result.removeLast();
    }

    private int optional(int index, int to) {
        if (index + 1 >= to || macro.piece(index + 1).kind() != Kind.LEFT_PAREN) {
            return index;
        }
        int depth = 0;
        int end = index + 1;
        while (end < to) {
            Kind kind = macro.piece(end).kind();
            depth += kind == Kind.LEFT_PAREN ? 1 : kind == Kind.RIGHT_PAREN ? -1 : 0;
            if (depth == 0) {
                break;
            }
            end++;
        }
        if (arguments.getLast().size() > 0) {
            substitute(index + 2, Math.min(end, to));
        }
        return end;
    }

    static String stringify(Tokens argument) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < argument.size(); i++) {
            if (i > 0 && (argument.is(i, Tokens.SPACE_BEFORE) || argument.is(i, Tokens.LINE_START))) {
                text.append(' ');
            }
            String spelling = argument.spelling(i);
            Kind kind = argument.kind(i);
            if (kind == Kind.STRING || kind == Kind.CHARACTER) {
                spelling = spelling.replace("\\", "\\\\").replace("\"", "\\\"");
            }
            text.append(spelling);
        }
        return text.append('"').toString();
    }
}
