package dev.patchsmith.ui.editor;

import dev.patchsmith.language.objc.lex.Comments;
import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import java.util.Set;

/// Gives tokens their meaning by their neighbours. The patch script has the same tokens as Objective-C, so both
/// languages are read with the same lexer and the same thing has the same colour on both sides.
final class CodeColours {

    private static final Set<String> CONSTANTS =
            Set.of("YES", "NO", "nil", "Nil", "NULL", "true", "false", "TRUE", "FALSE");
    private static final Set<String> SELVES = Set.of("self", "super", "_cmd");
    private static final Set<String> TYPE_WORDS = Set.of(
            "BOOL", "id", "Class", "SEL", "IMP", "instancetype", "Block", "Pointer", "CFunction", "CString", "uint");
    private static final Set<String> SCRIPT_WORDS =
            Set.of("class", "declare", "in", "weak", "strong", "copy", "assign", "nonatomic", "atomic", "readonly");

    private final Tokens tokens;
    private final Comments comments;
    private final Colours.Builder colours = new Colours.Builder();
    private int comment;
    private boolean methodLine;

    CodeColours(String text) {
        Lexer.Result read = Lexer.lex(text);
        this.tokens = read.tokens();
        this.comments = read.comments();
    }

    Colours find() {
        int last = tokens.size() - 1;
        for (int i = 0; i < last; i++) {
            commentsBefore(tokens.start(i));
            if (tokens.is(i, Tokens.LINE_START)) {
                Kind kind = tokens.kind(i);
                methodLine = kind == Kind.MINUS || kind == Kind.PLUS;
            }
            i = token(i);
        }
        commentsBefore(Integer.MAX_VALUE);
        return colours.build();
    }

    private void commentsBefore(int offset) {
        while (comment < comments.size() && comments.start(comment) < offset) {
            colours.add(comments.start(comment), comments.get(comment).span().end(), "comment");
            comment++;
        }
    }

    /// Colours a token, or several that belong together.
    ///
    /// @return the last token that is done
    private int token(int i) {
        Kind kind = tokens.kind(i);
        return switch (kind) {
            case STRING, CHARACTER -> one(i, "string");
            case NUMBER -> one(i, "number");
            case AT -> at(i);
            case HASH -> tokens.is(i, Tokens.LINE_START) ? directive(i) : i;
            case IDENTIFIER -> name(i);
            default -> kind.isWord() ? one(i, "keyword") : i;
        };
    }

    private int one(int i, String style) {
        colours.add(tokens.start(i), tokens.end(i), style);
        return i;
    }

    private int at(int i) {
        int next = i + 1;
        if (tokens.start(next) != tokens.end(i)) {
            return i;
        }
        if (tokens.kind(next) == Kind.STRING) {
            colours.add(tokens.start(i), tokens.end(next), "string");
            return next;
        }
        if (tokens.kind(next).isWord()) {
            boolean constant = CONSTANTS.contains(tokens.spelling(next));
            colours.add(tokens.start(i), tokens.end(next), constant ? "number" : "directive");
            return next;
        }
        return i;
    }

    private int directive(int i) {
        int word = i + 1;
        if (!tokens.kind(word).isWord() || tokens.is(word, Tokens.LINE_START)) {
            return i;
        }
        colours.add(tokens.start(i), tokens.end(word), "directive");
        String name = tokens.spelling(word);
        if ((name.equals("import") || name.equals("include")) && tokens.kind(word + 1) == Kind.LESS) {
            int end = word + 1;
            while (end < tokens.size() - 1
                    && tokens.kind(end) != Kind.GREATER
                    && !tokens.is(end + 1, Tokens.LINE_START)) {
                end++;
            }
            colours.add(tokens.start(word + 1), tokens.end(end), "string");
            return end;
        }
        return word;
    }

    private int name(int i) {
        if (tokens.symbols().kind(tokens.symbol(i)) != Kind.IDENTIFIER) {
            return one(i, "keyword");
        }
        String name = tokens.spelling(i);
        Kind before = i == 0 ? Kind.END : tokens.kind(i - 1);
        Kind after = tokens.kind(i + 1);
        if (CONSTANTS.contains(name)) {
            return one(i, "number");
        }
        if (SELVES.contains(name)) {
            return one(i, "property");
        }
        if (TYPE_WORDS.contains(name) && before != Kind.DOT) {
            return one(i, "keyword");
        }
        if (isCall(i, before, after)) {
            return one(i, "call");
        }
        if (SCRIPT_WORDS.contains(name) && isWordOfDeclaration(i, before)) {
            return one(i, "keyword");
        }
        if (isConstantName(name) || (name.charAt(0) == '_' && name.length() > 1)) {
            return one(i, name.startsWith("__") ? "keyword" : "property");
        }
        return Character.isUpperCase(name.charAt(0)) && before != Kind.DOT ? one(i, "type") : i;
    }

    private boolean isWordOfDeclaration(int i, Kind before) {
        return tokens.is(i, Tokens.LINE_START)
                || before == Kind.LEFT_PAREN
                || before == Kind.COMMA
                || (before == Kind.IDENTIFIER && tokens.kind(i + 1) == Kind.IDENTIFIER);
    }

    /// A part of a selector, a function that is called, or the name of a method that is defined.
    private boolean isCall(int i, Kind before, Kind after) {
        boolean touches = tokens.end(i) == tokens.start(i + 1);
        return switch (after) {
            case LEFT_PAREN -> touches;
            case COLON -> touches && (endsValue(before) || before == Kind.DOT || before == Kind.COLON || isReceiver(i));
            case RIGHT_BRACKET -> endsValue(before) || isReceiver(i);
            case LEFT_BRACE, SEMICOLON -> methodLine && before == Kind.RIGHT_PAREN;
            default -> false;
        };
    }

    private boolean isReceiver(int i) {
        return i > 0 && tokens.kind(i - 1).isWord() && tokens.symbols().kind(tokens.symbol(i - 1)) == Kind.IDENTIFIER;
    }

    private static boolean endsValue(Kind kind) {
        return kind == Kind.RIGHT_BRACKET
                || kind == Kind.RIGHT_PAREN
                || kind == Kind.RIGHT_BRACE
                || kind == Kind.NUMBER
                || kind == Kind.STRING;
    }

    private static boolean isConstantName(String name) {
        if (name.length() > 1 && name.charAt(0) == 'k' && Character.isUpperCase(name.charAt(1))) {
            return true;
        }
        return name.length() > 2
                && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '_');
    }
}
