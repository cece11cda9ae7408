package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.MappingFiles;
import dev.patchsmith.workspace.baseline.Baseline;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import dev.patchsmith.workspace.baseline.BaselineStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Two APKs on the command line, their mappings, and the published build that stands for a base that is not named.
final class ApkPair {

    @Parameters(
            arity = "1..2",
            paramLabel = "APK",
            description =
                    "The APK in the users' hands and the repaired one; with --project the repaired one is enough.")
    private List<Path> apks = List.of();

    @Option(names = "--base-mapping", paramLabel = "FILE", description = "mapping.txt of the base.")
    private @Nullable Path baseMapping;

    @Option(names = "--fixed-mapping", paramLabel = "FILE", description = "mapping.txt of the repaired APK.")
    private @Nullable Path fixedMapping;

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Project whose published builds are known; else the one the base lies in.")
    private @Nullable Path project;

    /// A comparison and what is known of its base.
    record Compared(ApkDiff diff, ApkFile before, BaselineFinding finding) {}

    Compared compare(Console console, DiffProgress progress) {
        ApkFile after = open(apks.getLast());
        ApkFile before = apks.size() == 2 ? open(apks.getFirst()) : published(console, after);
        BaselineFinding finding = store(before.path()).map(s -> s.check(before)).orElse(BaselineFinding.NONE);
        if (finding.isWarning()) {
            console.remark(finding.sentence());
        }
        Path left = mapping(baseMapping, before, finding);
        Path right = mapping(fixedMapping, after, BaselineFinding.NONE);
        if ((left == null) != (right == null)) {
            console.remark("Names are shown as in the dex files: only one side has a mapping"
                    + " (--base-mapping, --fixed-mapping).");
        }
        ApkDiff diff = ApkDiff.between(before, after, DiffOptions.DEFAULT.withMappings(left, right), progress);
        diff.problems().forEach(problem -> console.remark(sentence(problem)));
        return new Compared(diff, before, finding);
    }

    private Optional<BaselineStore> store(Path base) {
        return project != null ? Optional.of(new BaselineStore(project)) : BaselineStore.around(base);
    }

    /// The published build that a repaired APK is held against when no base is named.
    private ApkFile published(Console console, ApkFile after) {
        Optional<BaselineStore> store = store(after.path());
        if (store.isEmpty()) {
            throw CommandFailure.usage("Name two APKs, or the project that keeps the published build (--project).");
        }
        Baseline found = store.get()
                .baseFor(after)
                .orElseThrow(() -> CommandFailure.input("\"" + store.get().folder()
                        + "\" keeps no published build of " + after.fileName()
                        + " or of a version before it. Add it with 'patchsmith baseline add'."));
        console.remark("Base: " + found.version() + " (" + found.id() + ").");
        return open(found.apk());
    }

    /// The mapping that was named, or is kept with the published build, or lies beside the APK.
    private static @Nullable Path mapping(@Nullable Path named, ApkFile apk, BaselineFinding finding) {
        return named != null
                ? named
                : finding.mapping().or(() -> MappingFiles.beside(apk.path())).orElse(null);
    }

    static ApkFile open(Path path) {
        return switch (ApkFile.open(path)) {
            case ApkOpening.Opened(ApkFile apk) -> apk;
            case ApkOpening.Refused(ApkProblem problem) -> throw CommandFailure.input(sentence(problem));
        };
    }

    private static String sentence(ApkProblem problem) {
        String file = problem.file().toString();
        return problem.message().contains(file) ? problem.message() : file + ": " + problem.message();
    }
}
