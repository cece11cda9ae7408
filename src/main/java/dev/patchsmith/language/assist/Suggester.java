package dev.patchsmith.language.assist;

import dev.patchsmith.language.assist.Candidate.Kind;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Catalogue;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.SdkFact;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what could be written at a place of Objective-C or of a script, from what the text itself, its project and the
/// SDK know.
public final class Suggester {

    private static final int MOST = 150;

    private final boolean script;
    private final Knowledge knowledge;
    private final String typed;
    private final int start;
    private final Reading reading;
    private final int end;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Suggester(String text, int start, int caret, Lexer.Result read, boolean script, Knowledge knowledge) {
        this.script = script;
        this.knowledge = knowledge;
        this.start = start;
        typed = text.substring(start, caret);
        reading = new Reading(read.tokens());
        end = reading.size;
    }

    /// @param knowledge of the file the text belongs to
    public static Offer offer(String text, int caret, boolean script, Knowledge knowledge) {
        int start = caret;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        if (start < caret && Character.isDigit(text.charAt(start))) {
            return Offer.NOTHING;
        }
        Lexer.Result read = Lexer.lex(text.substring(0, start));
        return isQuoted(text, start, read)
                ? Offer.NOTHING
                : new Suggester(text, start, caret, read, script, knowledge).offer();
    }

    private static boolean isQuoted(String text, int start, Lexer.Result read) {
        int comments = read.comments().size();
        if (comments > 0) {
            int from = read.comments().start(comments - 1);
            int to = read.comments().get(comments - 1).span().end();
            boolean closed = text.startsWith("/*", from) && to - from >= 4 && text.startsWith("*/", to - 2);
            if (to >= start && !closed) {
                return true;
            }
        }
        int last = read.tokens().size() - 2;
        return last >= 0 && read.tokens().end(last) == start && read.tokens().is(last, Tokens.UNTERMINATED);
    }

    private Offer offer() {
        boolean eager = true;
        dev.patchsmith.language.objc.lex.Kind before = reading.kind(end - 1);
        int open = script ? -1 : messageBefore();
        boolean touches = end > 0 && reading.tokens.end(end - 1) == start;
        switch (before) {
            case DOT, ARROW -> members();
            case AT -> {
                if (touches) {
                    words(script ? LanguageWords.SCRIPT_AT : LanguageWords.OBJECTIVE_C_AT, Kind.KEYWORD);
                    if (!typed.isEmpty() || script) {
                        return done(start, true);
                    }
                }
            }
            case HASH -> words(LanguageWords.DIRECTIVES, Kind.KEYWORD);
            default -> {
                if (open >= 0) {
                    messages(open);
                } else {
                    eager = false;
                    plainNames();
                }
            }
        }
        return done(start, eager);
    }

    private Offer done(int from, boolean eager) {
        found.sort(Comparator.comparingInt((Candidate each) -> -Letters.fit(each.name(), typed)));
        return new Offer(from, found.size() > MOST ? found.subList(0, MOST) : found, eager);
    }

    private void add(Candidate candidate) {
        if (Letters.fit(candidate.name(), typed) > 0 && names.add(candidate.kind() + candidate.name())) {
            found.add(candidate);
        }
    }

    private void words(List<String> words, Kind kind) {
        for (String word : words) {
            int caret = word.indexOf('|');
            String insertion = caret < 0 ? word : word.substring(0, caret) + word.substring(caret + 1);
            int stop = 0;
            while (stop < insertion.length() && Character.isJavaIdentifierPart(insertion.charAt(stop))) {
                stop++;
            }
            String name = stop == 0 ? insertion : insertion.substring(0, stop);
            add(new Candidate(name, kind, "", insertion, caret < 0 ? insertion.length() : caret));
        }
    }

    /// What may follow a dot.
    private void members() {
        int last = end - 2;
        int from = reading.startOf(last);
        Scope scope = new Scope(reading, end, knowledge);
        CType receiver = scope.types().of(from, end - 1);
        if (receiver.isStruct()) {
            StructLayout layout = knowledge.struct(receiver.name());
            if (layout != null) {
                layout.members().forEach(each -> add(Candidate.of(each.name(), Kind.PROPERTY, Words.of(each.type()))));
            }
            return;
        }
        for (Catalogue.Entry entry : entries(receiver)) {
            if (entry.isProperty()) {
                add(Candidate.of(entry.name(), Kind.PROPERTY, spelled(entry)));
            } else if (script) {
                add(scriptMessage(entry));
            } else if (entry.arguments().isEmpty() && !entry.type().is(CType.Kind.VOID)) {
                add(Candidate.of(entry.name(), Kind.METHOD, spelled(entry)));
            }
        }
    }

    private List<Catalogue.Entry> entries(CType receiver) {
        boolean ofClass = receiver.is(CType.Kind.CLASS);
        boolean named = (receiver.isObject() || ofClass)
                && !receiver.name().isEmpty()
                && !receiver.name().equals("id")
                && !receiver.name().startsWith("@");
        return named
                ? knowledge.catalogue().members(receiver.name(), ofClass)
                : knowledge.catalogue().members("NSObject", ofClass);
    }

    private static String spelled(Catalogue.Entry entry) {
        return entry.spelled().isEmpty() ? Words.of(entry.type()) : entry.spelled();
    }

    private static Candidate scriptMessage(Catalogue.Entry entry) {
        String name = entry.name();
        int arguments = entry.arguments().size();
        String insertion = name + "(" + ", ".repeat(Math.max(0, arguments - 1)) + ")";
        int caret = arguments == 0 ? insertion.length() : name.length() + 1;
        return new Candidate(name, Kind.METHOD, spelled(entry), insertion, caret);
    }

    /// The bracket of the message whose next word may stand here, or -1.
    private int messageBefore() {
        int open = reading.openBracket(end);
        if (open < 0 || reading.kind(open - 1) == dev.patchsmith.language.objc.lex.Kind.AT) {
            return -1;
        }
        boolean subscript = reading.touchesNext(open - 1) && Reading.endsValue(reading.kind(open - 1));
        if (subscript || open + 1 >= end || reading.tokens.end(end - 1) == start) {
            return -1;
        }
        return Reading.endsValue(reading.kind(end - 1)) ? open : -1;
    }

    private void messages(int open) {
        Scope scope = new Scope(reading, end, knowledge);
        int behind = scope.types().behindOperand(open + 1, end);
        String begun = behind < end ? scope.types().selector(open, end) : "";
        CType receiver = scope.types().of(open + 1, behind);
        for (Catalogue.Entry entry : entries(receiver)) {
            String name = entry.name();
            if (name.startsWith(begun) && name.length() > begun.length()) {
                String rest = name.substring(begun.length());
                String insertion = rest.replace(":", ": ").stripTrailing();
                int colon = insertion.indexOf(':');
                add(new Candidate(
                        rest,
                        entry.isProperty() ? Kind.PROPERTY : Kind.METHOD,
                        spelled(entry),
                        insertion,
                        colon < 0 ? insertion.length() : colon + 1));
            }
        }
        if (!begun.isEmpty() && found.isEmpty()) {
            plainNames();
        }
    }

    private void plainNames() {
        Scope scope = new Scope(reading, end, knowledge);
        scope.locals().forEach((name, local) -> add(Candidate.of(name, Kind.VARIABLE, local.spelled())));
        if (!scope.className().isEmpty()) {
            add(Candidate.of("self", Kind.KEYWORD, scope.className()));
            add(Candidate.of("super", Kind.KEYWORD, ""));
            knowledge
                    .catalogue()
                    .instanceVariables(scope.className())
                    .forEach((name, type) -> add(Candidate.of(name, Kind.VARIABLE, Words.of(type))));
        }
        Catalogue.Names declared = knowledge.catalogue().names();
        declared.constants().forEach(name -> add(Candidate.of(name, Kind.CONSTANT, value(name))));
        declared.functions().forEach(name -> add(function(name)));
        declared.classes().forEach(name -> add(Candidate.of(name, Kind.TYPE, superclass(name))));
        declared.types().forEach(name -> add(Candidate.of(name, Kind.TYPE, "")));
        words(script ? LanguageWords.SCRIPT : LanguageWords.OBJECTIVE_C, Kind.KEYWORD);
        if (typed.length() >= 2) {
            knowledge.sdk().startingWith(typed, MOST).forEach(this::sdk);
        }
    }

    private void sdk(SdkFact fact) {
        switch (fact) {
            case SdkFact.Constant constant ->
                add(Candidate.of(
                        constant.name(),
                        Kind.CONSTANT,
                        constant.value().isEmpty() ? constant.type() : constant.value()));
            case SdkFact.Function function ->
                add(call(function.name(), !function.parameterKinds().isEmpty(), function.returnType()));
            case SdkFact.ClassFact type -> add(Candidate.of(type.name(), Kind.TYPE, type.superclass()));
            case SdkFact.FunctionMacro _,
                    SdkFact.Typedef _,
                    SdkFact.Struct _,
                    SdkFact.Protocol _,
                    SdkFact.Property _,
                    SdkFact.Method _ -> {}
        }
    }

    private Candidate function(String name) {
        var fact = knowledge.function(name);
        return fact == null
                ? Candidate.of(name, Kind.FUNCTION, "")
                : call(
                        name,
                        !fact.type().items().isEmpty(),
                        Words.of(fact.type().target()));
    }

    private static Candidate call(String name, boolean takes, String gives) {
        String insertion = name + "()";
        return new Candidate(name, Kind.FUNCTION, gives, insertion, insertion.length() - (takes ? 1 : 0));
    }

    private String value(String name) {
        ConstantValue value = knowledge.constant(name);
        return value == null ? "" : Values.of(value);
    }

    private String superclass(String name) {
        String parent = knowledge.members().superclass(name);
        return parent == null ? "" : parent;
    }

    static String list(List<CType> types) {
        return types.stream().map(Words::of).collect(Collectors.joining(", "));
    }
}
