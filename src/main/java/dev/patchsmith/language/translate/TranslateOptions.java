package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.check.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the user wants from a translation.
///
/// @param target the oldest run time the script must work on
/// @param className the class of methods that stand without an `@implementation`; absent to be warned
/// @param condition a script expression that all methods are made conditional on (`@If`), such as
///     `$systemVersion.doubleValue() < 14.0`
/// @param onlyMethods labels such as `-[Foo bar:]` of the methods to translate; empty for all
/// @param allowsUndeclaredNames whether names nobody declares are taken for variables, as in a pasted fragment
/// @param onlyUsed whether variables and functions of the file are left out when no translated method uses them
/// @param newClasses classes the app does not have yet: their properties are emitted
public record TranslateOptions(
        Target target,
        @Nullable String className,
        @Nullable String condition,
        Set<String> onlyMethods,
        boolean allowsUndeclaredNames,
        boolean onlyUsed,
        Set<String> newClasses) {

    public static final TranslateOptions DEFAULT =
            new TranslateOptions(Target.V1_5_5, null, null, Set.of(), false, true, Set.of());

    public TranslateOptions {
        onlyMethods = Set.copyOf(onlyMethods);
        newClasses = Set.copyOf(newClasses);
    }

    public TranslateOptions target(Target other) {
        return new TranslateOptions(
                other, className, condition, onlyMethods, allowsUndeclaredNames, onlyUsed, newClasses);
    }

    public TranslateOptions className(@Nullable String other) {
        return new TranslateOptions(target, other, condition, onlyMethods, allowsUndeclaredNames, onlyUsed, newClasses);
    }

    public TranslateOptions condition(@Nullable String other) {
        return new TranslateOptions(target, className, other, onlyMethods, allowsUndeclaredNames, onlyUsed, newClasses);
    }

    public TranslateOptions only(Set<String> methods) {
        return new TranslateOptions(target, className, condition, methods, allowsUndeclaredNames, onlyUsed, newClasses);
    }

    public TranslateOptions allowUndeclaredNames() {
        return new TranslateOptions(target, className, condition, onlyMethods, true, onlyUsed, newClasses);
    }

    public TranslateOptions newClasses(Set<String> classes) {
        return new TranslateOptions(
                target, className, condition, onlyMethods, allowsUndeclaredNames, onlyUsed, classes);
    }

    boolean isOld() {
        return target == Target.V1_5_2;
    }
}
