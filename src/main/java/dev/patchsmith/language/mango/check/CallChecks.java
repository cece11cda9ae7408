package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.UnaryOperator;
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

    /// The functions that take fractions.
    private static final Pattern MAKERS = Pattern.compile("(CG|UI|CA)\\w+");

    private final Surroundings around;
    private final ConversionChecks conversions;

    CallChecks(Surroundings around) {
        this.around = around;
        this.conversions = new ConversionChecks(around);
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

    /// An instance variable cannot be sent.
    void member(Expression.Member member) {
        boolean own = member.target() instanceof Expression.Word word && word.value() == Expression.Value.SELF;
        if (!own || !member.name().startsWith("_")) {
            return;
        }
        String sentence = "This sends the message " + member.name()
                + ", which hardly any class has: an instance variable is written without a receiver, or read with"
                + " valueForKey:.";
        if (around.options.names().mayHaveProperty(around.className, member.name())) {
            around.findings.information("I-IVAR-SEND", member, sentence);
        } else {
            around.findings.error("E-IVAR-SEND", member, sentence);
        }
    }

    /// The run time gives the address of its own slot.
    void address(Expression.AddressOf address, Scope scope) {
        Variable variable = scope.find(address.name());
        if (variable == null) {
            name(new Expression.Name(address.name(), address.place()), scope, "a variable");
        } else if (variable.kind() == ValueKind.STRUCT) {
            around.findings.error(
                    "E-STRUCT-ADDRESS",
                    address,
                    "The address of a struct variable is not that of its fields, and what is called crashes: use an"
                            + " NSMutableData of its size.");
        } else if (variable.kind() == ValueKind.OBJECT) {
            around.findings.warning(
                    "W-OBJECT-ADDRESS",
                    address,
                    "An object stored through this address is released once too often: pass the address of a Pointer"
                            + " variable and copy it afterwards.");
        } else if (variable.type() instanceof Type.Named named && named.name().equals("float")) {
            around.findings.error(
                    "E-FLOAT-ADDRESS",
                    address,
                    "A float is a double here, so the four bytes stored through this are lost.");
        }
    }

    void message(Expression.Message message, Scope scope) {
        String selector = message.selector();
        if (message.receiver() instanceof Expression.Name name
                && Kinds.of(name, scope) == ValueKind.STRUCT
                && message.arguments().isEmpty()) {
            around.findings.error(
                    "E-STRUCT-MESSAGE",
                    message,
                    name.text() + " is a struct: a field is read without parentheses, with them this gives 0.");
        }
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
            conversions.toObject(
                    call.arguments().getLast(), Kinds.sure(call.arguments().getLast(), scope));
        } else if (name.text().equals("NSLog")) {
            conversions.toObject(
                    call.arguments().getFirst(), Kinds.sure(call.arguments().getFirst(), scope));
        } else if (around.options.target() == Target.V1_5_2
                && MAKERS.matcher(name.text()).matches()) {
            call.arguments().forEach(this::negative);
        }
    }

    /// Whole numbers below 0 become huge where a fraction is expected.
    private void negative(Expression argument) {
        if (argument instanceof Expression.Unary unary
                && unary.operator() == UnaryOperator.MINUS
                && unary.operand() instanceof Expression.IntegerLiteral) {
            around.findings.warning(
                    "W-152-DOUBLE",
                    argument,
                    "MangoFix 1.5.2 makes a huge positive number of a negative one here; a struct literal keeps it.");
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
        } else if (format instanceof StringLiteral literal
                && literal.value().endsWith("f")
                && !literal.value().endsWith("lf")) {
            around.findings.warning("W-FLOAT-FORMAT", format, "f shows about seven digits only: write lf.");
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
