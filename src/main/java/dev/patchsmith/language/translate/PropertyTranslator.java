package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Statement;
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

    /// The property with the accessors that its declaration names differently; empty where it cannot be added.
    List<ClassMember> translate(Member.Property source) {
        Property property = property(source);
        if (property == null) {
            return List.of();
        }
        List<ClassMember> members = new ArrayList<>(List.of(property));
        String name = property.name();
        if (!source.getter().equals(name)) {
            getter(source, property, members);
        }
        String usual = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ":";
        if (!source.setter().equals(usual) && ScriptWords.isSelector(source.setter())) {
            members.add(setter(source, property));
        }
        return members;
    }

    /// `- (T)isOn { return self.on; }`, unless nothing asks for it.
    private void getter(Member.Property source, Property property, List<ClassMember> members) {
        boolean isUsed = isUsed(source.getter(), source) || isUsed(property.name(), source);
        if (isUsed && ScriptWords.isName(source.getter())) {
            var read = new Statement.Return(Emit.member(Emit.SELF, property.name()));
            members.add(
                    new Method(false, property.type(), source.getter(), new Body(List.of(read))).from(source.span()));
            return;
        }
        diagnostics.add(Diagnostic.warning(
                "W-GETTER",
                source.span(),
                "The script's property answers to " + property.name() + " and not to " + source.getter() + "."));
    }

    private static Method setter(Member.Property source, Property property) {
        String word = source.setter().substring(0, source.setter().length() - 1);
        var part = new Method.Part(word, property.type(), property.name());
        var write = new Statement.Evaluate(
                Emit.assign(Emit.member(Emit.SELF, property.name()), Emit.name(property.name())));
        return new Method(false, Type.Word.VOID, List.of(part), new Body(List.of(write))).from(source.span());
    }

    /// Whether the word stands in the source outside of the declaration.
    private boolean isUsed(String word, Member.Property source) {
        String text = unit.source().text();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean isWord = (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
            boolean isOutside =
                    at < source.span().start() || at >= source.span().end();
            if (isWord && isOutside) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Property property(Member.Property source) {
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
