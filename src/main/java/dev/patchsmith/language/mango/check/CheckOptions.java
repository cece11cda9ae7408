package dev.patchsmith.language.mango.check;

/// What a script is checked against.
public record CheckOptions(Target target, KnownNames names) {

    /// The newest run time and nothing known of the app.
    public static CheckOptions standard() {
        return new CheckOptions(Target.V1_5_5, KnownNames.guessing());
    }
}
