package dev.patchsmith.language.knowledge;

import java.util.ArrayList;
import java.util.List;

/// Reads the type spellings of the SDK tables: names, generic arguments, stars and block signatures.
final class TypeText {

    private final String text;
    private int at;

    TypeText(String text) {
        this.text = text;
    }

    /// A type as the tables spell it, taken apart.
    ///
    /// @param name the base name without `struct` or `enum`
    /// @param arguments generic arguments
    /// @param stars how many stars follow
    /// @param isCallable whether a block or function declarator follows
    record Parts(String name, List<Parts> arguments, int stars, boolean isCallable) {}

    static Parts parse(String text) {
        return new TypeText(text).parts();
    }

    private Parts parts() {
        String name = word();
        while (name.equals("struct")
                || name.equals("enum")
                || name.equals("union")
                || name.equals("const")
                || name.equals("unsigned")
                || name.equals("signed")
                || name.equals("__kindof")) {
            String next = word();
            if (next.isEmpty()) {
                break;
            }
            name = name.equals("unsigned") ? "unsigned " + next : next;
            if (name.startsWith("unsigned ")) {
                break;
            }
        }
        List<Parts> arguments = new ArrayList<>();
        if (peek() == '<') {
            at++;
            while (at < text.length() && peek() != '>') {
                int before = at;
                arguments.add(parts());
                if (peek() == ',') {
                    at++;
                } else if (at == before) {
                    break;
                }
            }
            at++;
        }
        int stars = 0;
        while (peek() == '*') {
            stars++;
            at++;
        }
        boolean callable = peek() == '(';
        if (callable) {
            skipParentheses();
            if (peek() == '(') {
                skipParentheses();
            }
        }
        return new Parts(name, arguments, stars, callable);
    }

    private void skipParentheses() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private String word() {
        peek();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }
}
