package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Properties that the shipped app does not have.
final class PropertyTranslator {

    private final Unit unit;
    private final List<Diagnostic> diagnostics;

    PropertyTranslator(Unit unit, List<Diagnostic> diagnostics) {
        this.unit = unit;
        this.diagnostics = diagnostics;
    }

    @Nullable
    Property translate(Member.Property source) {
        String name = source.name().text();
        CType type = unit.knowledge().read(source.type());
        Type written = ScriptTypes.of(type);
        if (source.has("class")) {
            diagnostics.add(Diagnostic.error(
                    "E-CLASSPROP", source.span(), "A patch cannot add class properties: use a method."));
            return null;
        }
        if (name.length() < 2 || !ScriptWords.isName(name)) {
            diagnostics.add(Diagnostic.error(
                    "E-PROPERTY", source.span(), "A patch cannot add a property with the name " + name + "."));
            return null;
        }
        if (written == null) {
            diagnostics.add(Diagnostic.error("E-TYPE", source.span(), "The type of " + name + " is not known."));
            return null;
        }
        if (!source.getter().equals(name)) {
            diagnostics.add(Diagnostic.warning(
                    "W-GETTER",
                    source.span(),
                    "The script's property answers to " + name + " and not to " + source.getter() + "."));
        }
        return new Property(attributes(source, type), written, name).from(source.span());
    }

    private List<String> attributes(Member.Property source, CType type) {
        List<String> attributes = new ArrayList<>();
        attributes.add(source.has("nonatomic") ? "nonatomic" : "atomic");
        if (source.has("weak")) {
            attributes.add("weak");
        } else if (source.has("copy")) {
            attributes.add("copy");
        } else if (source.has("assign") || source.has("unsafe_unretained")) {
            attributes.add("assign");
            if (type.isObject()) {
                diagnostics.add(Diagnostic.warning(
                        "W-UNSAFE", source.span(), "The property retains its object; a script has no other kind."));
            }
        } else {
            attributes.add(type.isObjectLike() ? "strong" : "assign");
        }
        return attributes;
    }
}
