package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Ownership;
import dev.patchsmith.language.objc.tree.Qualifiers;
import dev.patchsmith.language.objc.tree.Selector;
import dev.patchsmith.language.objc.tree.Storage;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes trees as short text without places, so that a test can say what a tree should look like.
public final class Shape {

    private Shape() {}

    /// The shape of the one statement in the text.
    public static String ofStatement(String text) {
        ParsedFile file = ObjcParser.parseStatements(SourceText.of("test.m", text), ParseOptions.DEFAULT);
        if (!file.diagnostics().isEmpty()) {
            return "diagnostics " + file.diagnostics();
        }
        return file.looseStatements().stream().map(Shape::of).collect(Collectors.joining(" "));
    }

    /// The shape of the expression in the text.
    public static String ofExpression(String text) {
        return ofStatement("x = " + text + ";")
                .replaceFirst("^Evaluate\\(Assign\\(x ", "")
                .replaceFirst("\\)\\)$", "");
    }

    /// The shape of the type of the one variable the text declares.
    public static String ofType(String declaration) {
        String shape = ofStatement(declaration);
        int end = shape.lastIndexOf(" x)))");
        return end < 0 ? shape : shape.substring("Declare(Variables(Variable(".length(), end);
    }

    public static String ofFile(String text) {
        ParsedFile file = ObjcParser.parse(SourceText.of("test.m", text), ParseOptions.DEFAULT);
        if (!file.diagnostics().isEmpty()) {
            return "diagnostics " + file.diagnostics();
        }
        return file.declarations().stream().map(Shape::of).collect(Collectors.joining(" "));
    }

    public static String of(Object node) {
        return switch (node) {
            case Expression.Identifier identifier -> identifier.name();
            case Expression.IntegerLiteral literal -> literal.raw();
            case Expression.FloatingLiteral literal -> literal.raw();
            case Expression.CharacterLiteral literal -> literal.raw();
            case Expression.BooleanLiteral literal -> literal.raw();
            case Expression.NullLiteral literal -> literal.raw();
            case Expression.StringLiteral literal -> (literal.isObject() ? "@" : "") + "\"" + literal.value() + "\"";
            case Expression.Parenthesized(Span span, Expression inner) -> "(" + of(inner) + ")";
            case TypeName.Basic basic ->
                with(basic.kind().name().toLowerCase(java.util.Locale.ROOT), basic.qualifiers());
            case TypeName.Named named
            when named.arguments().isEmpty() && named.protocols().isEmpty() -> with(named.name(), named.qualifiers());
            case Name name -> name.text();
            case Selector selector -> selector.text();
            case Record record -> record(record);
            default -> node.toString();
        };
    }

    private static String with(String text, Qualifiers qualifiers) {
        return qualifiers.isEmpty() ? text : text + qualifiers;
    }

    private static String record(Record node) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                add(parts, component.getName(), component.getAccessor().invoke(node));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return node.getClass().getSimpleName() + "(" + String.join(" ", parts) + ")";
    }

    private static void add(List<String> parts, String name, Object value) {
        switch (value) {
            case null -> {}
            case Span span -> {}
            case Boolean flag -> {
                if (flag && !name.equals("isPrototyped")) {
                    parts.add(name);
                }
            }
            case Qualifiers qualifiers -> {
                if (!qualifiers.isEmpty()) {
                    parts.add(qualifiers.toString());
                }
            }
            case Ownership ownership -> {
                if (ownership != Ownership.DEFAULT) {
                    parts.add(ownership.name());
                }
            }
            case Storage storage -> {
                if (!storage.equals(Storage.NONE)) {
                    parts.add(record(storage));
                }
            }
            case Expression.Bridge bridge -> {
                if (bridge != Expression.Bridge.NONE) {
                    parts.add(bridge.name());
                }
            }
            case List<?> list -> list.forEach(each -> parts.add(of(each)));
            default -> parts.add(of(value));
        }
    }
}
