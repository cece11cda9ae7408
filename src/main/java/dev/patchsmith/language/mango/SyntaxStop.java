package dev.patchsmith.language.mango;

/// Unwinds to the next place where reading can go on; what was wrong has been said already.
final class SyntaxStop extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final SyntaxStop INSTANCE = new SyntaxStop();

    private SyntaxStop() {
        super(null, null, false, false);
    }
}
