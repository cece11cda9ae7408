package dev.patchsmith.language.mango.tree;

/// What stands in the braces of a `switch`.
public sealed interface SwitchPart extends Node permits SwitchPart.Case, SwitchPart.Default, Comment {

    /// `case value: { ... }`
    record Case(Expression value, Body body, Place place) implements SwitchPart {
        public Case(Expression value, Body body) {
            this(value, body, Place.NONE);
        }
    }

    /// `default: { ... }`, only as the last one and only after a case.
    record Default(Body body, Place place) implements SwitchPart {
        public Default(Body body) {
            this(body, Place.NONE);
        }
    }
}
