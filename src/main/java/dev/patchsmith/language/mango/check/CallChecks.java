package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what is called exists and gets as many arguments as it takes.
final class CallChecks {

    /// Selectors whose method reads more arguments than the selector has parts, after a format.
    private static final Set<String> FORMATS = Set.of(
            "stringWithFormat:",
            "localizedStringWithFormat:",
            "initWithFormat:",
            "initWithFormat:locale:",
            "stringByAppendingFormat:",
            "appendFormat:",
            "predicateWithFormat:",
            "expressionWithFormat:",
            "raise:format:");

    /// Selectors whose method reads objects until it meets nil.
    private static final Set<String> LISTS = Set.of(
            "arrayWithObjects:",
            "initWithObjects:",
            "setWithObjects:",
            "orderedSetWithObjects:",
            "dictionaryWithObjectsAndKeys:",
            "initWithObjectsAndKeys:");

    private static final Pattern NUMBER_FORMAT =
            Pattern.compile("%[-+ #0]*[0-9]*(\\.[0-9]*)?(d|u|o|x|X|ld|lu|lo|lx|lX|lld|llu|llo|llx|llX|lf|f)");

    private final Surroundings around;

    CallChecks(Surroundings around) {
        this.around = around;
    }

    /// @param what what the name is used as
    void name(Expression.Name name, Scope scope, String what) {
        String text = name.text();
        if (scope.find(text) != null) {
            return;
        }
        if (around.inMethod && text.startsWith("_") && around.properties.contains(text.substring(1))) {
            String property = text.substring(1);
            around.findings.warning(
                    "W-PROPERTY-IVAR",
                    name,
                    text
                            + " of a property that the script adds works only for objects of exactly this class: write self."
                            + property + ".",
                    Findings.replace(name, "self." + property));
            return;
        }
        boolean known = BuiltIns.has(text)
                || (what.equals("a variable") && around.mayBeClass(text))
                || (around.inMethod && around.options.names().mayBeInstanceVariable(around.className, text));
        if (!known) {
            around.findings.warning(
                    "W-NAME",
                    name,
                    "Nothing is called " + text + " where the script runs: declare it, or write its value."
                            + (what.equals("a function")
                                    ? " A C function is declared as CFunction<...> " + text + " = CFunction(\"" + text
                                            + "\");"
                                    : ""));
        }
    }

    void message(Expression.Message message) {
        String selector = message.selector();
        int parts = (int) selector.chars().filter(c -> c == ':').count();
        int arguments = message.arguments().size();
        if (FORMATS.contains(selector) && hasConversions(message)) {
            around.findings.error(
                    "E-VARARG",
                    message,
                    "Messages pass as many arguments as their selector has parts, so " + selector
                            + " would read garbage: join texts with +, and format numbers with fmt_num.");
        } else if (LISTS.contains(selector)) {
            around.findings.error(
                    "E-VARARG",
                    message,
                    "Messages pass as many arguments as their selector has parts, so the list has no end: write @[ ] or"
                            + " @{ }.");
        } else if (parts == 0 && arguments > 0) {
            around.findings.error(
                    "E-ARGUMENTS",
                    message,
                    selector + " takes no argument. To call the block that " + selector + " gives, write " + selector
                            + "()( ... ).");
        } else if (arguments < parts) {
            around.findings.error(
                    "E-ARGUMENTS", message, selector + " takes " + count(parts) + ", here " + are(arguments) + ".");
        } else if (arguments > parts) {
            around.findings.warning(
                    "W-ARGUMENTS",
                    message,
                    selector + " takes " + count(parts) + "; the others are evaluated and ignored.");
        }
    }

    /// A literal format without conversions reads nothing behind it.
    private static boolean hasConversions(Expression.Message message) {
        int format = message.selector().equals("raise:format:") ? 1 : 0;
        if (message.arguments().size() <= format) {
            return false;
        }
        return !(message.arguments().get(format) instanceof StringLiteral literal)
                || literal.value().replace("%%", "").contains("%");
    }

    void call(Expression.Call call, Scope scope) {
        switch (call.callee()) {
            case Expression.Name name -> function(call, name, scope);
            case Expression.Call ignored -> {}
            case Expression.Message ignored -> {}
            default ->
                around.findings.error(
                        "E-CALLEE",
                        call.callee(),
                        "Only a variable, or what a call or message gives, can be called: put this into a Block variable"
                                + " first.");
        }
    }

    private void function(Expression.Call call, Expression.Name name, Scope scope) {
        Variable variable = scope.find(name.text());
        if (variable != null) {
            variable(call, variable);
            return;
        }
        OptionalInt expected = BuiltIns.argumentCount(name.text());
        if (expected.isEmpty()) {
            name(name, scope, "a function");
            return;
        }
        if (expected.getAsInt() != call.arguments().size()) {
            String advice = name.text().equals("NSLog") ? " Join the pieces with + instead of a format." : "";
            wrongCount(call, name.text(), expected.getAsInt(), advice);
        } else if (name.text().equals("fmt_num")) {
            format(call.arguments().getFirst());
        }
    }

    private void variable(Expression.Call call, Variable variable) {
        if (variable.block() != null) {
            int expected = variable.block().parameters().size();
            if (expected != call.arguments().size()) {
                wrongCount(call, variable.name(), expected, "");
            }
        } else if (variable.type() instanceof Type.CFunction function) {
            List<String> types = function.types();
            boolean none = types.size() == 2 && types.get(1).equals("void");
            int expected = none ? 0 : types.size() - 1;
            if (expected != call.arguments().size()) {
                wrongCount(call, variable.name(), expected, "");
            }
        } else if (variable.kind().isNumber()) {
            around.findings.error("E-CALLEE", call, variable.name() + " is a number and cannot be called.");
        }
    }

    private void wrongCount(Expression.Call call, String name, int expected, String advice) {
        around.findings.error(
                "E-ARGUMENTS",
                call,
                name + " takes " + count(expected) + ", here "
                        + are(call.arguments().size()) + "; the run time raises an exception." + advice);
    }

    private void format(Expression format) {
        if (format instanceof StringLiteral literal
                && !NUMBER_FORMAT.matcher(literal.value()).matches()) {
            around.findings.error(
                    "E-FORMAT",
                    format,
                    "The format of fmt_num begins with % and ends with one of d u o x X, those with l or ll before them,"
                            + " lf or f; other text is joined with +.");
        }
    }

    /// Numbers do not become objects by themselves.
    void element(Expression element, Scope scope) {
        if (Kinds.of(element, scope).isNumber() || Kinds.of(element, scope) == ValueKind.C_STRING) {
            around.findings.error(
                    "E-BOXING",
                    element,
                    "A collection holds objects only, and this would be left out: box it as @( ).",
                    Findings.replace(element, new Expression.Box(element)));
        }
    }

    private static String count(int arguments) {
        return switch (arguments) {
            case 0 -> "no argument";
            case 1 -> "one argument";
            default -> arguments + " arguments";
        };
    }

    private static String are(int arguments) {
        return arguments == 1 ? "is one" : "are " + (arguments == 0 ? "none" : arguments);
    }
}
