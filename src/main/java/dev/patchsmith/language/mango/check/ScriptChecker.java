package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.StructDefinition;
import dev.patchsmith.language.mango.tree.SwiftAlias;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.Typedef;
import dev.patchsmith.language.source.Diagnostic;
import java.util.List;

/// Looks for what a script would do wrong at run time, as far as its text decides it. A name or a kind of value that
/// is not known for sure is never complained about.
public final class ScriptChecker {

    private final Surroundings around;
    private final Scope top = new Scope(null);
    private final BodyChecker bodies;

    private ScriptChecker(CheckOptions options) {
        this.around = new Surroundings(options);
        this.bodies = new BodyChecker(around);
    }

    /// The diagnostics of the parser when the script is not accepted, otherwise those of the checks and the parser's
    /// warnings, in the order of their places.
    public static List<Diagnostic> check(ParsedScript parsed, CheckOptions options) {
        if (!parsed.accepted()) {
            return parsed.diagnostics();
        }
        var checker = new ScriptChecker(options);
        checker.run(parsed.script().items());
        List<Diagnostic> found = new java.util.ArrayList<>(parsed.diagnostics());
        found.addAll(checker.around.findings.inOrder());
        return List.copyOf(found);
    }

    /// The same for a tree that was made and not read. The places of the diagnostics are those of the nodes, which such
    /// trees do not have; print and read the script to learn them.
    public static List<Diagnostic> check(Script script, CheckOptions options) {
        var checker = new ScriptChecker(options);
        checker.run(script.items());
        return checker.around.findings.inOrder();
    }

    private void run(List<Item> items) {
        around.assigned.addAll(AssignedNames.in(items));
        items.forEach(this::register);
        for (Item item : items) {
            switch (item) {
                case ClassDefinition definition -> definition(definition);
                case StructDefinition definition -> annotations(definition.annotations());
                case Statement statement -> bodies.statement(statement, top);
                case Typedef ignored -> {}
                case SwiftAlias ignored -> {}
            }
        }
    }

    /// Names of the top level are seen from everywhere, also from above their line.
    private void register(Item item) {
        switch (item) {
            case ClassDefinition definition -> around.classes.add(definition.name());
            case StructDefinition definition -> {
                around.structs.add(definition.name());
                around.structChecks.declared(definition);
            }
            case Typedef typedef -> around.typedefs.add(typedef.name());
            case SwiftAlias alias -> around.classes.add(alias.alias());
            case Statement.Declaration declaration -> bodies.declare(declaration, top);
            case Statement.Extern extern -> bodies.declare(extern, top);
            case Statement ignored -> {}
        }
    }

    private void annotations(List<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            AnnotationChecks.check(annotation, around.findings);
            if (annotation.argument() != null) {
                bodies.expressions().check(annotation.argument(), top);
            }
        }
    }

    private void definition(ClassDefinition definition) {
        annotations(definition.annotations());
        around.className = definition.name();
        around.superclass = definition.superclass();
        around.properties.clear();
        for (ClassMember member : definition.members()) {
            if (member instanceof Property property) {
                around.properties.add(property.name());
            }
        }
        for (ClassMember member : definition.members()) {
            if (member instanceof Property property) {
                property(property);
            } else if (member instanceof Method method) {
                method(method);
            }
        }
        around.className = "";
        around.superclass = "";
        around.properties.clear();
    }

    private void property(Property property) {
        annotations(property.annotations());
        String name = property.name();
        if (name.length() == 1) {
            around.findings.error(
                    "E-PROPERTY",
                    property,
                    "A property of one letter cannot be added: the run time spells its setter wrongly. Use a longer name.");
        }
        if (property.attributes().contains("assign") && Kinds.of(property.type()) == ValueKind.OBJECT) {
            around.findings.information(
                    "I-ASSIGN", property, "An object is retained all the same: write weak if it must not be.");
        }
        if (!around.isEncodable(property.type())) {
            around.findings.error(
                    "E-TYPE",
                    property,
                    "The run time does not know the type " + text(property.type())
                            + ", and a property of an unknown type stops the script when it is applied.");
        }
        if (around.options.names().mayHaveProperty(around.className, name)) {
            around.findings.information(
                    "I-PROPERTY",
                    property,
                    "If the class has a property " + name
                            + " already, this replaces its accessors and hides its value.");
        }
    }

    private void method(Method method) {
        annotations(method.annotations());
        AnnotationChecks.selector(method, around.findings);
        if (method.selector().equals("dealloc") && !method.ofClass()) {
            around.findings.error(
                    "E-DEALLOC", method, "A patched dealloc touches an object that is dying already: leave it out.");
        }
        checkType(method, method.returnType());
        Scope scope = new Scope(top);
        scope.declare(Variable.of("_cmd", Type.Word.SEL, ValueKind.UNKNOWN));
        for (Method.Part part : method.parts()) {
            checkType(method, part.type());
            scope.declare(Variable.of(part.parameter(), part.type(), Kinds.of(part.type())));
        }
        around.inMethod = true;
        around.inClassMethod = method.ofClass();
        bodies.bodyOf(method, scope);
        around.inMethod = false;
        around.inClassMethod = false;
    }

    /// In a method of the app the native types are used; only in a new one an unknown type matters.
    private void checkType(Method method, Type type) {
        if (type instanceof Type.Block block) {
            bodies.expressions().checkSignature(method, block);
        }
        if (!around.isEncodable(type)) {
            around.findings.information(
                    "I-TYPE",
                    method,
                    "The run time does not know the type " + text(type)
                            + ". That is harmless in a method the app has, and stops the script in a new one.");
        }
    }

    static String text(Type type) {
        return dev.patchsmith.language.mango.ScriptPrinter.print(type);
    }
}
