package dev.patchsmith.ui.welcome;

import java.util.List;

/// The ways into the program, each with the steps of its walkthrough.
public enum Way {
    FIX(
            "project.new",
            new Step("walk.fix1", "welcome", "file.sample", "#welcome-file-sample"),
            new Step("walk.fix2", "author", "", "#documents"),
            new Step("walk.fix3", "author", "file.export", ""),
            new Step("walk.fix4", "packages", "", "#seal-kind"),
            new Step("walk.fix5", "", "", "")),
    COMPARE(
            "go.apkdiff",
            new Step("walk.compare1", "welcome", "file.sampleBuilds", "#welcome-file-sampleBuilds"),
            new Step("walk.compare2", "apkdiff", "", "#verdict"),
            new Step("walk.compare3", "apkdiff", "apkdiff.next", "#differences"),
            new Step("walk.compare4", "apkdiff", "apkdiff.advice", ""),
            new Step("walk.compare5", "apkdiff", "", "#advice")),
    ROLL_OUT(
            "go.rollouts",
            new Step("walk.rollOut1", "welcome", "file.sampleRollout", "#welcome-file-sampleRollout"),
            new Step("walk.rollOut2", "rollouts", "", "#release"),
            new Step("walk.rollOut3", "rollouts", "rollouts.rehearse", ""),
            new Step("walk.rollOut4", "rollouts", "", "#more"));

    private final String action;
    private final List<Step> steps;

    Way(String action, Step... steps) {
        this.action = action;
        this.steps = List.of(steps);
    }

    /// One thing to look at or to do.
    ///
    /// @param key    of its sentence
    /// @param room   where it happens; empty for anywhere
    /// @param action that does it; empty where there is only something to look at
    /// @param target what is meant, as a selector of the scene; empty for nothing in particular
    public record Step(String key, String room, String action, String target) {}

    /// The action of its card on the first page.
    String action() {
        return action;
    }

    List<Step> steps() {
        return steps;
    }
}
