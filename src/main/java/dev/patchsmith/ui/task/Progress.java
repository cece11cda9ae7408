package dev.patchsmith.ui.task;

/// How work tells how far it came; safe to call from the work's own thread as often as wanted.
public interface Progress {

    /// @param done the part that is done, from 0 to 1; negative while nobody can say
    void report(double done, String what);
}
