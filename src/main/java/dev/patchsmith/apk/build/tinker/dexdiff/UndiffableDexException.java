package dev.patchsmith.apk.build.tinker.dexdiff;

/// A dex file for which no difference can be made that devices apply as promised; it can still be carried whole.
public final class UndiffableDexException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param predicate goes on after the file's name, as `has its strings in an unusual order`
    public UndiffableDexException(String predicate) {
        super(predicate);
    }
}
