package dev.patchsmith.cli;

import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import java.util.Locale;

/// What a build server may want to stop for.
enum FailOn {
    CHANGE,
    CODE,
    RESOURCES,
    MANIFEST,
    LIBRARIES,
    ASSETS,
    FILES,
    SIGNATURE,
    NOISE,
    PROBLEMS,
    BASE;

    boolean isIn(ApkDiff diff, BaselineFinding finding) {
        return switch (this) {
            case CHANGE -> diff.verdict().realCount() > 0;
            case CODE -> reallyChanged(diff, Section.Kind.CODE);
            case RESOURCES -> reallyChanged(diff, Section.Kind.RESOURCES);
            case MANIFEST -> reallyChanged(diff, Section.Kind.MANIFEST);
            case LIBRARIES -> reallyChanged(diff, Section.Kind.NATIVE_LIBRARIES);
            case ASSETS -> reallyChanged(diff, Section.Kind.ASSETS);
            case FILES -> reallyChanged(diff, Section.Kind.OTHER_FILES);
            case SIGNATURE -> reallyChanged(diff, Section.Kind.SIGNATURE);
            case NOISE -> diff.verdict().noiseCount() > 0;
            case PROBLEMS -> !diff.problems().isEmpty() || !diff.verdict().complete();
            case BASE -> finding.isWarning();
        };
    }

    private static boolean reallyChanged(ApkDiff diff, Section.Kind kind) {
        return diff.section(kind).counts().real() > 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
