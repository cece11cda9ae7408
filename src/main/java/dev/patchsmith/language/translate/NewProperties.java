package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The properties of a file that the shipped app does not have: those of classes that are new, those missing in the
/// source of a class the project knows, and those the user declares as new.
final class NewProperties {

    private final Unit unit;
    private final PropertyTranslator translator;
    private final Map<String, List<ClassMember>> members = new LinkedHashMap<>();

    NewProperties(Unit unit, List<Diagnostic> diagnostics) {
        this.unit = unit;
        this.translator = new PropertyTranslator(unit, diagnostics);
    }

    /// Reads the declarations of a file.
    void read(ParsedFile file) {
        for (Declaration declaration : file.declarations()) {
            switch (declaration) {
                case Declaration.Interface d -> members(d.name().text(), d.members());
                case Declaration.Category d -> members(d.className().text(), d.members());
                default -> {}
            }
        }
        Answers answers = unit.knowledge().answers();
        answers.newProperties().forEach((name, declaration) -> {
            int dot = name.indexOf('.');
            String className = dot < 0 ? name : name.substring(0, dot);
            for (Member member : Answers.propertiesIn(className, declaration)) {
                if (member instanceof Member.Property property) {
                    add(className, property);
                }
            }
        });
    }

    private void members(String className, List<Member> declared) {
        boolean isNewClass = unit.options().newClasses().contains(className);
        for (Member member : declared) {
            if (member instanceof Member.Property property
                    && (isNewClass
                            || unit.knowledge()
                                    .shipped()
                                    .isNewProperty(className, property.name().text()))) {
                add(className, property);
            }
        }
    }

    /// Adds a property to what the script says of a class.
    void add(String className, Member.Property property) {
        boolean isKnown = unit.scriptProperties()
                .getOrDefault(className, java.util.Set.of())
                .contains(property.name().text());
        if (isKnown) {
            return;
        }
        List<ClassMember> translated = translator.translate(property);
        if (!translated.isEmpty()) {
            unit.scriptProperties()
                    .computeIfAbsent(className, _ -> new HashSet<>())
                    .add(((Property) translated.getFirst()).name());
            members.computeIfAbsent(className, _ -> new ArrayList<>()).addAll(translated);
        }
    }

    List<ClassMember> of(String className) {
        return members.getOrDefault(className, List.of());
    }
}
