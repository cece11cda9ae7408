package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.workspace.HotfixName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which hot fix is built, by the team's way of naming its branches: `hotfix 1.0.0.1` repairs 1.0.0.
final class HotfixOption {

    /// Where build servers say which branch they build.
    private static final List<String> VARIABLES = List.of(
            "GITHUB_HEAD_REF",
            "GITHUB_REF_NAME",
            "CI_COMMIT_REF_NAME",
            "CHANGE_BRANCH",
            "BRANCH_NAME",
            "GIT_BRANCH",
            "CIRCLE_BRANCH",
            "BITBUCKET_BRANCH",
            "BUILD_SOURCEBRANCH");

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "The branch of the fix, such as \"hotfix 1.0.0.1\": the first fix of 1.0.0. Else the build"
                    + " server's branch, the name of the repaired APK, or its version of four numbers tells.")
    private @Nullable String branch;

    /// The name, checked against the version of the base; empty where nothing follows the convention.
    Optional<HotfixName> find(Console console, ApkFile before, ApkFile after) {
        String version = before.identity().map(ApkIdentity::versionName).orElse("");
        if (branch != null) {
            HotfixName named = HotfixName.in(branch)
                    .orElseThrow(() -> CommandFailure.usage("--branch: \"" + branch
                            + "\" is not named like \"hotfix 1.0.0.1\" (the version it repairs and the number of the"
                            + " fix)."));
            if (!named.repairs(version)) {
                throw CommandFailure.input("The branch \"" + branch + "\" repairs " + named.version() + ", but "
                        + before.fileName() + " is version " + version + ".");
            }
            return Optional.of(named);
        }
        Optional<HotfixName> guessed = guesses(console, after).findFirst();
        guessed.filter(name -> !name.repairs(version))
                .ifPresent(name -> console.remark("\"hotfix " + name + "\" repairs " + name.version() + ", but "
                        + before.fileName() + " is version " + version + "; the name is not used."));
        return guessed.filter(name -> name.repairs(version));
    }

    private static Stream<HotfixName> guesses(Console console, ApkFile after) {
        Stream<Optional<HotfixName>> branches = VARIABLES.stream()
                .map(variable -> console.environment().getOrDefault(variable, ""))
                .map(HotfixName::in);
        Optional<HotfixName> file = HotfixName.in(after.fileName());
        Optional<HotfixName> version = after.identity().flatMap(i -> HotfixName.ofVersion(i.versionName()));
        return Stream.concat(branches, Stream.of(file, version)).flatMap(Optional::stream);
    }
}
