package dev.patchsmith.apk.build.tinker.proof;

/// A part of a package that no device could apply.
final class BadPatchException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param predicate goes on after the name of the part, as `belongs to another base`
    BadPatchException(String predicate) {
        super(predicate);
    }
}
