package dev.patchsmith.language.mango.evaluate;

/// Where the run time of a debug build stops: an assertion, an exception of its own or one of Cocoa.
public final class ScriptFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ScriptFault(String message) {
        super(message);
    }
}
