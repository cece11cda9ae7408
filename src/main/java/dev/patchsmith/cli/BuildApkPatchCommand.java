package dev.patchsmith.cli;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.SigningKey;
import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.scheme.BaseFacts;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.apk.scheme.SchemeAdvisor;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.workspace.BuildApkPatch;
import dev.patchsmith.workspace.BuildApkPatch.Around;
import dev.patchsmith.workspace.BuildApkPatch.Made;
import dev.patchsmith.workspace.HotfixName;
import dev.patchsmith.workspace.OpenPackage.With;
import dev.patchsmith.workspace.PatchOptions;
import dev.patchsmith.workspace.SealAs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "build-apk-patch",
        mixinStandardHelpOptions = true,
        description = "Builds a patch from two APKs and proves it: the package is applied to the base and the result"
                + " held against the repaired APK. Exit code 1 when the scheme cannot carry the change or the proof"
                + " does not hold.")
final class BuildApkPatchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ApkPair pair = new ApkPair();

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Mixin
    private HotfixOption hotfix = new HotfixOption();

    @Mixin
    private VaultOption vault = new VaultOption();

    @Mixin
    private ReleaseFields fields = new ReleaseFields();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The patch to write.")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            description = "tinker, qzone, andfix or amigo; else the one 'advise' recommends.")
    private @Nullable String scheme;

    @Option(
            names = "--accept",
            paramLabel = "RULE",
            split = ",",
            description = "Build although these rules are broken; the codes stand in the refusal.")
    private Set<String> accepted = new LinkedHashSet<>();

    @Option(
            names = "--before-android-5",
            description = "qzone: leave out subclasses and callers that devices with ART need.")
    private boolean beforeArt;

    @Option(
            names = "--tinker-sdk",
            paramLabel = "SDK",
            description = "tinker: the SDK in the base: ${COMPLETION-CANDIDATES}; else read from the base.")
    private @Nullable TinkerSdk tinkerSdk;

    @Option(
            names = "--tinker-id",
            paramLabel = "ID",
            description = "tinker: TINKER_ID of the base; else its manifest's.")
    private String tinkerId = "";

    @Option(names = "--new-tinker-id", paramLabel = "ID", description = "tinker: TINKER_ID after the patch.")
    private String newTinkerId = "";

    @Option(names = "--tinker-loader", paramLabel = "PATTERN", description = "tinker: further loader classes.")
    private List<String> loaders = List.of();

    @Option(names = "--protected-app", description = "tinker: the base is packed; carry whole classes.")
    private boolean protectedApp;

    @Option(
            names = "--sealed",
            paramLabel = "FILE",
            description = "Also write the patch inside a signed package (HFP2); needs --profile.")
    private @Nullable Path sealed;

    @Option(names = "--profile", paramLabel = "NAME", description = "Key profile of the vault for --sealed.")
    private @Nullable String profile;

    BuildApkPatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((sealed == null) != (profile == null)) {
            throw CommandFailure.usage("--sealed and --profile go together.");
        }
        Optional<Scheme> asked = Optional.ofNullable(scheme).map(BuildApkPatchCommand::scheme);
        SigningKey key = signing.read(console);
        ApkPair.Compared compared = pair.compare(console, DiffProgress.NONE);
        Optional<HotfixName> name =
                hotfix.find(console, compared.diff().base(), compared.diff().fixed());
        PatchBuilder builder = builder(asked.orElseGet(() -> recommended(compared)));
        BuildRequest request = BuildRequest.of(compared.diff(), target, key).accepting(accepted);
        var report = new ApkPatchReport(builder.scheme(), request, name);
        Path around = sealed;
        if (around == null) {
            return told(report, make(builder, request, null));
        }
        name.ifPresent(n -> fields.suggest(n.version().text(), n.number()));
        return KeyOptions.fromVault(
                vault,
                java.util.Objects.requireNonNull(profile),
                console,
                keys -> told(report, make(builder, request, around(around, keys))));
    }

    private Made make(PatchBuilder builder, BuildRequest request, @Nullable Around around) {
        return new BuildApkPatch(builder, WorkProgress.NONE).make(request, around);
    }

    private Around around(Path file, With keys) {
        if (!(keys instanceof With.Profile(KeyProfile used))) {
            throw CommandFailure.usage("a signed package needs --profile NAME.");
        }
        return switch (SealAs.signed(used, fields.release(used, Instant.now()))) {
            case SealAs.Chosen.As(SealAs.Signed form) -> new Around(form, file);
            case SealAs.Chosen.As(SealAs other) -> throw new IllegalStateException("not a signed form: " + other);
            case SealAs.Chosen.Refused(String sentence) -> throw CommandFailure.input(sentence);
        };
    }

    private int told(ApkPatchReport report, Made made) {
        json.print(console, report.json(made), report.lines(made));
        return switch (made) {
            case Made.Ready ready -> ExitCode.DONE;
            case Made.NotProven failed -> ExitCode.INPUT_HAS_ERRORS;
            case Made.Refused refused -> ExitCode.INPUT_HAS_ERRORS;
            case Made.Failed failed -> ExitCode.SYSTEM_FAILURE;
            case Made.Cancelled stopped -> ExitCode.SYSTEM_FAILURE;
        };
    }

    private Scheme recommended(ApkPair.Compared compared) {
        var advice = SchemeAdvisor.advise(compared.diff(), BaseFacts.of(compared.before()));
        return advice.recommendation()
                .orElseThrow(
                        () -> CommandFailure.input(advice.sentence() + " Name one with --scheme to see its rules."));
    }

    private PatchBuilder builder(Scheme chosen) {
        TinkerOptions tinker = TinkerOptions.DEFAULT
                .withSdk(tinkerSdk)
                .withIds(tinkerId, newTinkerId)
                .withLoaders(loaders, false)
                .withProtectedApp(protectedApp);
        return new PatchOptions(tinker, beforeArt)
                .builder(chosen, Instant.now())
                .orElseThrow(() -> CommandFailure.usage(BuildApkPatch.whyNot(chosen)));
    }

    private static Scheme scheme(String word) {
        for (Scheme one : Scheme.values()) {
            if (one.name().equalsIgnoreCase(word.replace('-', '_'))) {
                return one;
            }
        }
        throw CommandFailure.usage("--scheme: \"" + word + "\" is none of "
                + List.of(Scheme.values()).stream()
                        .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
