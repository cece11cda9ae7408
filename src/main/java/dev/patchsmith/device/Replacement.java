package dev.patchsmith.device;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/// One thing in an app that a script replaces or adds.
///
/// @param className the class in the app
/// @param label such as `-[SHCart subtotal]` for a method, `SHCart.items` for a property
/// @param conditional whether an `@If` decides on the device
public record Replacement(String className, String label, boolean conditional) {

    /// What a script would replace, in its order.
    static List<Replacement> in(Script script) {
        List<Replacement> found = new ArrayList<>();
        for (var item : script.items()) {
            if (item instanceof ClassDefinition definition) {
                boolean conditional = isConditional(definition.annotations());
                definition.members().forEach(member -> add(found, definition.name(), member, conditional));
            }
        }
        return found;
    }

    private static void add(List<Replacement> found, String className, ClassMember member, boolean conditional) {
        if (member instanceof Method method) {
            String label = (method.ofClass() ? "+[" : "-[") + className + " " + selector(method) + "]";
            found.add(new Replacement(className, label, conditional || isConditional(method.annotations())));
        } else if (member instanceof Property property) {
            found.add(new Replacement(
                    className,
                    className + "." + property.name(),
                    conditional || isConditional(property.annotations())));
        }
    }

    /// An annotation may name another selector than the one that is written.
    private static String selector(Method method) {
        for (Annotation annotation : method.annotations()) {
            boolean names =
                    annotation.word().equals("@MethodName") || annotation.word().equals("@Selector");
            if (names && annotation.argument() instanceof StringLiteral literal) {
                return literal.raw();
            }
        }
        return method.selector();
    }

    private static boolean isConditional(List<Annotation> annotations) {
        return annotations.stream()
                .anyMatch(it -> it.word().equals("@If") || it.word().equals("#If"));
    }
}
