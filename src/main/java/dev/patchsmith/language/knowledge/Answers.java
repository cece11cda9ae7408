package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What the user has told the translation: values of constants, signatures of functions, kinds of types, classes of
/// pasted methods, properties that are new, and losses that are accepted.
///
/// In a file, one answer a line: a word for its kind, the name it is about, `=`, and the answer. Lines that begin with
/// `#` are remarks.
///
/// ```
/// constant kMargin = 12
/// function LTScale = CGFloat (CGFloat, int)
/// type LTHandle = object
/// class -[viewDidLoad] = HomeViewController
/// property HomeViewController.tags = @property (nonatomic, strong) NSArray *tags
/// accept -[HomeViewController load] = E-TRY
/// ```
///
/// @param constants name to literal, an Objective-C expression, or `extern TYPE` for a value that exists at run time
/// @param functions name to signature, such as `double (double, int)`
/// @param types name to kind, such as `object` or `int64`, or to a type text
/// @param classes file name or method, such as `-[viewDidLoad]`, to the class it belongs to
/// @param newProperties `Class.name` to the declaration of a property the shipped app does not have
/// @param accepted pairs of method and diagnostic code, such as `-[Foo bar:] = E-TRY`
public record Answers(
        SequencedMap<String, String> constants,
        SequencedMap<String, String> functions,
        SequencedMap<String, String> types,
        SequencedMap<String, String> classes,
        SequencedMap<String, String> newProperties,
        SequencedSet<Acceptance> accepted) {

    /// @param method such as `-[Foo bar:]`, or `*` for every method
    /// @param code the diagnostic whose loss is accepted
    public record Acceptance(String method, String code) {}

    /// The answers of a file and what could not be read in it.
    public record Parsed(Answers answers, List<Diagnostic> diagnostics) {
        public Parsed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    public static final Answers NONE = new Answers(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashSet<>());

    public Answers {
        constants = frozen(constants);
        functions = frozen(functions);
        types = frozen(types);
        classes = frozen(classes);
        newProperties = frozen(newProperties);
        accepted = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(accepted));
    }

    public Optional<String> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /// The properties in the text of an answer that declares one.
    public static List<Member> propertiesIn(String className, String declaration) {
        return FileFacts.propertyIn(className, declaration);
    }

    public boolean accepts(String method, String code) {
        return accepted.contains(new Acceptance(method, code)) || accepted.contains(new Acceptance("*", code));
    }

    /// These answers with one more; an earlier answer to the same question is replaced.
    public Answers with(Kind kind, String name, String answer) {
        var next = new Draft(this);
        next.put(kind, name, answer);
        return next.freeze();
    }

    /// The word an answer begins with.
    public enum Kind {
        CONSTANT("constant"),
        FUNCTION("function"),
        TYPE("type"),
        CLASS("class"),
        PROPERTY("property"),
        ACCEPT("accept");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /// Reads a file of answers; a line that says nothing understandable is skipped with a warning.
    public static Parsed parse(SourceText text) {
        var draft = new Draft(NONE);
        List<Diagnostic> diagnostics = new ArrayList<>();
        int offset = 0;
        for (String line : text.text().split("\n", -1)) {
            String said = line.strip();
            if (!said.isEmpty() && !said.startsWith("#") && !draft.read(said)) {
                diagnostics.add(Diagnostic.warning(
                        "W-ANSWER",
                        new Span(offset, offset + line.length()),
                        "This line is no answer. Write a word (constant, function, type, class, property, accept),"
                                + " the name, '=' and the answer."));
            }
            offset += line.length() + 1;
        }
        return new Parsed(draft.freeze(), diagnostics);
    }

    /// The text that [#parse] reads back as the same answers.
    public String print() {
        var text = new StringBuilder();
        print(text, Kind.CONSTANT, constants);
        print(text, Kind.FUNCTION, functions);
        print(text, Kind.TYPE, types);
        print(text, Kind.CLASS, classes);
        print(text, Kind.PROPERTY, newProperties);
        for (Acceptance each : accepted) {
            text.append(Kind.ACCEPT.word)
                    .append(' ')
                    .append(each.method())
                    .append(" = ")
                    .append(each.code());
            text.append('\n');
        }
        return text.toString();
    }

    private static void print(StringBuilder text, Kind kind, Map<String, String> answers) {
        answers.forEach((name, answer) -> text.append(kind.word)
                .append(' ')
                .append(name)
                .append(" = ")
                .append(answer)
                .append('\n'));
    }

    private static SequencedMap<String, String> frozen(SequencedMap<String, String> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }

    /// Answers while they are being collected.
    private static final class Draft {
        private final LinkedHashMap<String, String> constants;
        private final LinkedHashMap<String, String> functions;
        private final LinkedHashMap<String, String> types;
        private final LinkedHashMap<String, String> classes;
        private final LinkedHashMap<String, String> newProperties;
        private final LinkedHashSet<Acceptance> accepted;

        Draft(Answers from) {
            constants = new LinkedHashMap<>(from.constants);
            functions = new LinkedHashMap<>(from.functions);
            types = new LinkedHashMap<>(from.types);
            classes = new LinkedHashMap<>(from.classes);
            newProperties = new LinkedHashMap<>(from.newProperties);
            accepted = new LinkedHashSet<>(from.accepted);
        }

        boolean read(String line) {
            int space = line.indexOf(' ');
            int equals = line.indexOf('=');
            if (space < 0 || equals < space) {
                return false;
            }
            String name = line.substring(space, equals).strip();
            String answer = line.substring(equals + 1).strip();
            for (Kind kind : Kind.values()) {
                if (kind.word.equals(line.substring(0, space)) && !name.isEmpty() && !answer.isEmpty()) {
                    put(kind, name, answer);
                    return true;
                }
            }
            return false;
        }

        void put(Kind kind, String name, String answer) {
            switch (kind) {
                case CONSTANT -> constants.put(name, answer);
                case FUNCTION -> functions.put(name, answer);
                case TYPE -> types.put(name, answer);
                case CLASS -> classes.put(name, answer);
                case PROPERTY -> newProperties.put(name, answer);
                case ACCEPT -> accepted.add(new Acceptance(name, answer));
            }
        }

        Answers freeze() {
            return new Answers(constants, functions, types, classes, newProperties, accepted);
        }
    }
}
