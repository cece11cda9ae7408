package dev.patchsmith.language.objc.evaluate;

/// C says nothing about what happens here.
final class Undefined extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undefined(String what) {
        super(what);
    }
}
