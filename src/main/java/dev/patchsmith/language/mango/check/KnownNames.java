package dev.patchsmith.language.mango.check;

/// What the caller knows of the names of an app. Answer yes when in doubt: a no becomes a warning.
public interface KnownNames {

    /// Whether a class of this name may exist when the script runs.
    boolean mayBeClass(String name);

    /// Whether instances of the class may have this instance variable.
    boolean mayBeInstanceVariable(String className, String name);

    /// Whether the class may already have a property or method of this name.
    boolean mayHaveProperty(String className, String name);

    /// Goes by the spelling: classes are capitalised, instance variables begin with an underscore.
    static KnownNames guessing() {
        return new KnownNames() {
            @Override
            public boolean mayBeClass(String name) {
                int start = name.startsWith("_") ? 1 : 0;
                return name.length() > start
                        && Character.isUpperCase(name.charAt(start))
                        && !BuiltIns.isKnownMacroOrConstant(name);
            }

            @Override
            public boolean mayBeInstanceVariable(String className, String name) {
                return name.startsWith("_");
            }

            @Override
            public boolean mayHaveProperty(String className, String name) {
                return true;
            }
        };
    }
}
