package dev.patchsmith.apk.diff;

/// What happened to a thing between base and fixed. `MOVED` is the same thing under another name or in another place.
public enum Change {
    ADDED('A'),
    REMOVED('D'),
    CHANGED('M'),
    MOVED('R'),
    SAME(' ');

    private final char badge;

    Change(char badge) {
        this.badge = badge;
    }

    /// The letter that stands for it in the tree and in reports, so that colour is never needed.
    public char badge() {
        return badge;
    }
}
