package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.mango.check.KnownNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a project and the SDK say about the names in a script. One instance serves one thread.
public final class ProjectNames implements KnownNames {

    private final Knowledge knowledge;
    private final boolean complete;
    private final KnownNames guessing = KnownNames.guessing();
    private final Map<String, Set<String>> instanceVariables = new HashMap<>();

    private ProjectNames(Knowledge knowledge, boolean complete) {
        this.knowledge = knowledge;
        this.complete = complete;
    }

    /// The app may have classes that no source of the project declares, those of its frameworks.
    public static ProjectNames of(Knowledge knowledge) {
        return new ProjectNames(knowledge, false);
    }

    /// A class that nobody declares does not exist.
    public static ProjectNames ofWholeApp(Knowledge knowledge) {
        return new ProjectNames(knowledge, true);
    }

    @Override
    public boolean mayBeClass(String name) {
        return knowledge.isClass(name) || (!complete && guessing.mayBeClass(name) && !isSomethingElse(name));
    }

    /// Constants and functions are spelled like classes, and none of them is there when the script runs.
    private boolean isSomethingElse(String name) {
        return knowledge.sdk().constant(name).isPresent()
                || knowledge.constant(name) != null
                || knowledge.global(name) != null
                || knowledge.function(name) != null;
    }

    @Override
    public boolean mayBeInstanceVariable(String className, String name) {
        if (instanceVariables.getOrDefault(className, Set.of()).contains(name)) {
            return true;
        }
        boolean found = knowledge.members().instanceVariable(className, name) != null
                || (guessing.mayBeInstanceVariable(className, name) && !isWhollyKnown(className));
        if (found) {
            instanceVariables.computeIfAbsent(className, _ -> new HashSet<>()).add(name);
        }
        return found;
    }

    /// Whether the project declares the class and all above it, down to a class of the SDK. Classes of the SDK have
    /// variables that no header tells.
    private boolean isWhollyKnown(String className) {
        if (knowledge.isSdkClass(className)) {
            return false;
        }
        String at = className;
        for (int level = 0; at != null && level < 64; level++) {
            if (knowledge.isSdkClass(at)) {
                return true;
            }
            at = knowledge.members().declaredSuperclass(at);
        }
        return false;
    }

    @Override
    public boolean mayHaveProperty(String className, String name) {
        return !isWhollyKnown(className)
                || knowledge.members().property(CType.object(className), name) != null
                || knowledge.members().method(CType.object(className), name).known();
    }
}
