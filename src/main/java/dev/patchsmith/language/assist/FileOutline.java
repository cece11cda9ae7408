package dev.patchsmith.language.assist;

import dev.patchsmith.language.objc.lex.Comments;
import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds classes, methods, functions, `#pragma mark` sections and long comments by their tokens alone, so that a text
/// that is being written has an outline too. Both languages have the same outline.
public final class FileOutline {

    private final String text;
    private final Tokens tokens;
    private final Comments comments;
    private final List<Symbol> found = new ArrayList<>();
    private String owner = "";
    private int ownerStart;
    private int ownerBody;
    private boolean braced;

    private FileOutline(String text) {
        this.text = text;
        Lexer.Result read = Lexer.lex(text);
        tokens = read.tokens();
        comments = read.comments();
    }

    /// The parts of the text in the order of their places; a section ends where the next one or its class ends.
    public static List<Symbol> of(String text) {
        return new FileOutline(text).read();
    }

    private List<Symbol> read() {
        int last = tokens.size() - 1;
        int i = 0;
        while (i < last) {
            i = item(i);
        }
        endOwner(text.length());
        sections();
        for (int comment = 0; comment < comments.size(); comment++) {
            int start = comments.start(comment);
            int end = comments.get(comment).span().end();
            if (text.startsWith("/*", start) && text.substring(start, end).indexOf('\n') >= 0) {
                found.add(new Symbol(Symbol.Kind.COMMENT, firstWords(start, end), "", start, start, end));
            }
        }
        found.sort(Comparator.comparingInt(Symbol::start));
        return List.copyOf(found);
    }

    private String firstWords(int start, int end) {
        return text.substring(start, end).lines().findFirst().orElse("").strip();
    }

    /// Reads one thing outside of bodies and gives the place behind it.
    private int item(int i) {
        Kind kind = tokens.kind(i);
        boolean first = tokens.is(i, Tokens.LINE_START);
        return switch (kind) {
            case AT -> at(i);
            case HASH -> first ? lineAfter(i) : i + 1;
            case MINUS, PLUS -> first ? method(i) : i + 1;
            case LEFT_BRACE -> i > 0 && tokens.kind(i - 1) == Kind.RIGHT_PAREN ? function(i) : behindBlock(i);
            case RIGHT_BRACE -> {
                if (braced) {
                    endOwner(tokens.end(i));
                }
                yield i + 1;
            }
            case IDENTIFIER -> first && tokens.spelling(i).equals("class") ? scriptClass(i) : i + 1;
            default -> i + 1;
        };
    }

    private int lineAfter(int i) {
        int next = i + 1;
        while (next < tokens.size() - 1 && !tokens.is(next, Tokens.LINE_START)) {
            next++;
        }
        return next;
    }

    private int at(int i) {
        if (!tokens.kind(i + 1).isWord()) {
            return i + 1;
        }
        switch (tokens.spelling(i + 1)) {
            case "implementation", "interface", "protocol" -> {
                boolean named = tokens.kind(i + 2) == Kind.IDENTIFIER;
                boolean forward = tokens.kind(i + 3) == Kind.SEMICOLON || tokens.kind(i + 3) == Kind.COMMA;
                if (named && !forward) {
                    begin(i, i + 2, tokens.end(i + 2), false);
                }
                return i + 3;
            }
            case "end" -> endOwner(tokens.end(i + 1));
            default -> {}
        }
        return i + 2;
    }

    private int scriptClass(int i) {
        int brace = i;
        while (brace < tokens.size() - 1
                && tokens.kind(brace) != Kind.LEFT_BRACE
                && tokens.kind(brace) != Kind.SEMICOLON) {
            brace++;
        }
        if (tokens.kind(i + 1) != Kind.IDENTIFIER || tokens.kind(brace) != Kind.LEFT_BRACE) {
            return i + 1;
        }
        begin(i, i + 1, tokens.start(brace), true);
        return brace + 1;
    }

    private void begin(int at, int name, int body, boolean inBraces) {
        endOwner(tokens.start(at));
        owner = tokens.spelling(name);
        ownerStart = tokens.start(at);
        ownerBody = body;
        braced = inBraces;
    }

    private void endOwner(int end) {
        if (!owner.isEmpty()) {
            found.add(new Symbol(Symbol.Kind.CLASS, owner, "", ownerStart, ownerBody, end));
            owner = "";
            braced = false;
        }
    }

    private int method(int i) {
        StringBuilder selector = new StringBuilder();
        int next = i + 1;
        String only = "";
        while (next < tokens.size() - 1) {
            Kind kind = tokens.kind(next);
            if (kind == Kind.LEFT_PAREN) {
                next = behind(next, Kind.LEFT_PAREN, Kind.RIGHT_PAREN);
                continue;
            }
            boolean over = kind == Kind.LEFT_BRACE || kind == Kind.SEMICOLON || kind == Kind.AT;
            if (over || (tokens.is(next, Tokens.LINE_START) && (kind == Kind.MINUS || kind == Kind.PLUS))) {
                break;
            }
            if (kind == Kind.COLON) {
                selector.append(only).append(':');
                only = "";
                next = behindParameter(next + 1);
                continue;
            }
            only = kind.isWord() ? tokens.spelling(next) : only;
            next++;
        }
        String name = selector.isEmpty() ? only : selector.toString();
        String label = tokens.kind(i).text() + " " + name;
        if (tokens.kind(next) != Kind.LEFT_BRACE) {
            return Math.max(next, i + 1);
        }
        int end = behindBlock(next);
        found.add(
                new Symbol(Symbol.Kind.METHOD, label, owner, tokens.start(i), tokens.start(next), tokens.end(end - 1)));
        return end;
    }

    /// Skips the type and the name of a parameter.
    private int behindParameter(int i) {
        int next = tokens.kind(i) == Kind.LEFT_PAREN ? behind(i, Kind.LEFT_PAREN, Kind.RIGHT_PAREN) : i;
        return tokens.kind(next).isWord() ? next + 1 : next;
    }

    private int function(int brace) {
        int open = brace - 1;
        int depth = 0;
        while (open >= 0) {
            depth += tokens.kind(open) == Kind.RIGHT_PAREN ? 1 : tokens.kind(open) == Kind.LEFT_PAREN ? -1 : 0;
            if (depth == 0) {
                break;
            }
            open--;
        }
        int end = behindBlock(brace);
        boolean named = open > 0
                && tokens.kind(open - 1) == Kind.IDENTIFIER
                && tokens.symbols().kind(tokens.symbol(open - 1)) == Kind.IDENTIFIER;
        if (named) {
            int head = open - 1;
            while (head > 0 && !tokens.is(head, Tokens.LINE_START)) {
                head--;
            }
            found.add(new Symbol(
                    Symbol.Kind.FUNCTION,
                    tokens.spelling(open - 1),
                    "",
                    tokens.start(head),
                    tokens.start(brace),
                    tokens.end(end - 1)));
        }
        return end;
    }

    private int behindBlock(int brace) {
        return behind(brace, Kind.LEFT_BRACE, Kind.RIGHT_BRACE);
    }

    /// The token behind the one that closes this one. A brace that is never closed ends before the next method.
    private int behind(int open, Kind opening, Kind closing) {
        int depth = 0;
        for (int i = open; i < tokens.size() - 1; i++) {
            Kind kind = tokens.kind(i);
            if (kind == opening) {
                depth++;
            } else if (kind == closing && --depth == 0) {
                return i + 1;
            } else if (i > open && beginsMethod(i)) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /// Whether a method, or the end of a class, begins in the first column, where no statement begins.
    private boolean beginsMethod(int i) {
        boolean column = tokens.start(i) == 0 || text.charAt(tokens.start(i) - 1) == '\n';
        if (!column || !tokens.is(i, Tokens.LINE_START)) {
            return false;
        }
        return switch (tokens.kind(i)) {
            case MINUS, PLUS -> tokens.kind(i + 1) == Kind.LEFT_PAREN && tokens.end(i) >= tokens.start(i + 1) - 1;
            case AT -> tokens.kind(i + 1).isWord() && tokens.spelling(i + 1).equals("end");
            default -> false;
        };
    }

    private void sections() {
        List<Symbol> classes =
                found.stream().filter(each -> each.kind() == Symbol.Kind.CLASS).toList();
        List<Symbol> sections = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 3; i++) {
            boolean mark = tokens.kind(i) == Kind.HASH
                    && tokens.is(i, Tokens.LINE_START)
                    && !tokens.is(i + 1, Tokens.LINE_START)
                    && !tokens.is(i + 2, Tokens.LINE_START)
                    && tokens.kind(i + 1).isWord()
                    && tokens.spelling(i + 1).equals("pragma")
                    && tokens.kind(i + 2).isWord()
                    && tokens.spelling(i + 2).equals("mark");
            if (mark) {
                int start = tokens.start(i);
                int lineEnd = lineEnd(tokens.end(i + 2));
                String name = text.substring(tokens.end(i + 2), lineEnd).strip().replaceFirst("^-\\s*", "");
                sections.add(new Symbol(Symbol.Kind.SECTION, name, "", start, lineEnd, text.length()));
            }
        }
        for (int i = 0; i < sections.size(); i++) {
            Symbol section = sections.get(i);
            int end = i + 1 < sections.size() ? sections.get(i + 1).start() : text.length();
            for (Symbol each : classes) {
                if (each.start() < section.start() && each.end() > section.start()) {
                    end = Math.min(end, lineStart(each.end() - 1));
                }
            }
            if (!section.name().isEmpty()) {
                found.add(new Symbol(
                        Symbol.Kind.SECTION, section.name(), "", section.start(), section.body(), trimmed(end)));
            }
        }
    }

    private int trimmed(int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }
}
