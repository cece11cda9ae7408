package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.MappingFiles;
import dev.patchsmith.workspace.baseline.Baseline;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import dev.patchsmith.workspace.baseline.BaselineStore;
import dev.patchsmith.workspace.baseline.BaselineStore.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The builds that users have, kept in the project: adding one, listing them, holding a file against them.
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Keeps the published builds of an app with their mappings and R files in the project, so that a"
                + " comparison knows its base.",
        subcommands = {
            BaselineCommand.Add.class,
            BaselineCommand.Listing.class,
            BaselineCommand.Check.class,
            BaselineCommand.Remove.class
        })
final class BaselineCommand implements Callable<Integer> {

    private final Console console;

    BaselineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        throw CommandFailure.usage("Say what to do: baseline add, list, check or remove.");
    }

    /// What every act on the store needs.
    private abstract static class Act implements Callable<Integer> {

        @picocli.CommandLine.ParentCommand
        @SuppressWarnings("NullAway.Init")
        private BaselineCommand parent;

        @Option(
                names = "--project",
                paramLabel = "FOLDER",
                defaultValue = ".",
                description = "The project folder; else the current one.")
        @SuppressWarnings("NullAway.Init")
        private Path project;

        Console console() {
            return parent.console;
        }

        BaselineStore store() {
            if (!Files.isDirectory(project)) {
                throw CommandFailure.input("\"" + project + "\" is not a folder.");
            }
            return new BaselineStore(project);
        }

        void line(String text) {
            console().line(text);
        }
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Keeps a copy of a published build.")
    static final class Add extends Act {

        @Parameters(paramLabel = "APK", description = "The APK as it was published.")
        @SuppressWarnings("NullAway.Init")
        private Path apk;

        @Option(names = "--mapping", paramLabel = "FILE", description = "Its mapping.txt; else the one beside it.")
        private @Nullable Path mapping;

        @Option(names = "--r", paramLabel = "FILE", description = "An R file: R.txt, public.txt, ids of aapt2.")
        private List<Path> resources = List.of();

        @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Such as the channel.")
        private String note = "";

        @Override
        public Integer call() {
            for (Path each : resources) {
                if (!Files.isRegularFile(each)) {
                    throw CommandFailure.input("\"" + each + "\" does not exist.");
                }
            }
            Path known = mapping != null ? mapping : MappingFiles.beside(apk).orElse(null);
            if (known != null && !Files.isRegularFile(known)) {
                throw CommandFailure.input("\"" + known + "\" does not exist.");
            }
            return switch (store().add(apk, known, resources, note, Instant.now())) {
                case Outcome.Added(Baseline kept, List<Baseline> others) -> {
                    line("Kept " + kept.version() + " as " + kept.id() + (known == null ? ", without a mapping" : "")
                            + ".");
                    others.forEach(
                            o -> console().remark("Another build of the same version is kept, too: " + o.id() + "."));
                    yield ExitCode.DONE;
                }
                case Outcome.AlreadyThere(Baseline kept) -> {
                    line(kept.version() + " is kept already as " + kept.id() + ".");
                    yield ExitCode.DONE;
                }
                case Outcome.Removed removed -> ExitCode.DONE;
                case Outcome.Refused(String sentence) -> throw CommandFailure.input(sentence);
            };
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the builds that are kept.")
    static final class Listing extends Act {

        @Mixin
        private JsonOption json = new JsonOption();

        @Override
        public Integer call() {
            BaselineStore.Listing listing = store().list();
            listing.problems().forEach(console()::remark);
            List<String> lines = listing.baselines().isEmpty()
                    ? List.of("No published build is kept here. Add one with 'patchsmith baseline add APK'.")
                    : listing.baselines().stream().map(Listing::line).toList();
            json.print(console(), listing.baselines().stream().map(Listing::row).toList(), lines);
            return listing.problems().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
        }

        private static String line(Baseline kept) {
            return "%-44s %-20s %10d bytes  %d dex%s%s"
                    .formatted(
                            kept.id(),
                            kept.version(),
                            kept.size(),
                            kept.dexFiles().size(),
                            kept.mapping().isPresent() ? "  mapping" : "",
                            kept.note().isEmpty() ? "" : "  " + kept.note());
        }

        private static Map<String, Object> row(Baseline kept) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", kept.id());
            row.put("package", kept.packageName());
            row.put("versionName", kept.versionName());
            row.put("versionCode", kept.versionCode());
            row.put("signers", kept.signers());
            row.put("sha256", kept.checksum().hex());
            row.put("size", kept.size());
            row.put("dexFiles", kept.dexFiles().size());
            row.put("mapping", kept.mapping().isPresent());
            row.put("resourceFiles", kept.resourceFiles());
            row.put("added", kept.added().toString());
            row.put("note", kept.note());
            return row;
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says whether a file is a published build. Exit code 1 when it is not.")
    static final class Check extends Act {

        @Parameters(paramLabel = "APK", description = "The file in question.")
        @SuppressWarnings("NullAway.Init")
        private Path apk;

        @Override
        public Integer call() {
            return switch (ApkFile.open(apk)) {
                case ApkOpening.Refused(ApkProblem problem) -> throw CommandFailure.input(problem.message());
                case ApkOpening.Opened(ApkFile opened) -> {
                    BaselineFinding finding = store().check(opened);
                    boolean known = finding.kind() != BaselineFinding.Kind.NO_BASELINE;
                    line(known ? finding.sentence() : "The project keeps no published build of this app.");
                    yield known && !finding.isWarning() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
                }
            };
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a build that is kept.")
    static final class Remove extends Act {

        @Parameters(paramLabel = "ID", description = "As in the list.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Override
        public Integer call() {
            return switch (store().remove(id)) {
                case Outcome.Removed(String removed) -> {
                    line("Removed " + removed + ".");
                    yield ExitCode.DONE;
                }
                case Outcome.Refused(String sentence) -> throw CommandFailure.input(sentence);
                case Outcome.Added added -> ExitCode.DONE;
                case Outcome.AlreadyThere there -> ExitCode.DONE;
            };
        }
    }
}
