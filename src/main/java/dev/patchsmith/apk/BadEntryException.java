package dev.patchsmith.apk;

import java.io.IOException;

/// An entry that cannot be read. It carries the problem to show; nothing else of the file is affected.
public final class BadEntryException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ApkProblem problem;

    public BadEntryException(ApkProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ApkProblem problem() {
        return problem;
    }
}
