package dev.patchsmith.cli;

import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.ExportPatch;
import dev.patchsmith.workspace.ExportPatch.Exported;
import dev.patchsmith.workspace.OpenPackage.With;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.SealAs;
import dev.patchsmith.workspace.SealFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Seals a checked script into a package, opens it again and compares before it is written.",
        footer = {
            "",
            "The format mango (AES-128-ECB) is what existing MangoFix apps load. It hides the script from a casual look;",
            "it does not prove who made it. Its key is 1 to 16 bytes of UTF-8.",
            "The format hfp2 is encrypted and signed; it is bound to app, platform, versions, patch number and expiry.",
            "Example: patchsmith seal pay.mg.txt --format hfp2 --profile shop --app-version 3.16.0 --patch-number 22 -o"
                    + " pay.hfp2"
        })
final class SealCommand implements Callable<Integer> {

    private final Console console;

    /// The package formats this command writes.
    enum Format {
        MANGO,
        HFP2
    }

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private ReleaseFields fields = new ReleaseFields();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "SCRIPT",
            arity = "0..1",
            description = "Script in plain text; not needed for the kinds neutral and clear.")
    private @Nullable Path script;

    @Option(names = "--format", required = true, description = "Format of the package: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The package to write.")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(
            names = "--neutral",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            description = "mango: also seal a harmless patch that takes this one back; without FILE beside OUT.")
    private @Nullable String neutral;

    @Option(
            names = "--payload",
            description = "hfp2: SCRIPT is any file, such as a patch for Android; what is in it is not checked.")
    private boolean payload;

    SealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return keys.with(console, used -> format == Format.MANGO ? mango(used) : hfp2(used));
    }

    private int mango(With used) {
        if (fields.isUsed() || payload) {
            throw CommandFailure.usage("the format mango carries a script and nothing else; app versions, patch number,"
                    + " kind, salt and other payloads need --format hfp2.");
        }
        SealAs form = switch (used) {
            case With.Nothing() -> throw CommandFailure.usage("sealing needs a key.");
            case With.Key(LegacyKey key) -> new SealAs.Legacy(key);
            case With.Profile(KeyProfile profile) -> chosen(SealAs.legacy(profile));
        };
        Optional<Path> beside = neutral == null
                ? Optional.empty()
                : Optional.of(neutral.isEmpty() ? ExportPatch.neutralBeside(target) : Path.of(neutral));
        SourceText text = Texts.read(required()).source();
        return told(text, new ExportPatch(form, Progress.unobserved()).to(target, text, beside));
    }

    private int hfp2(With used) {
        if (!(used instanceof With.Profile(KeyProfile profile))) {
            throw CommandFailure.usage("a signed package needs a data key and a signing key: give --profile NAME.");
        }
        if (neutral != null) {
            throw CommandFailure.usage("a signed patch is taken back with --kind neutral or --kind clear and a sequence"
                    + " of its own, not with a neutral patch beside it.");
        }
        SealAs form = chosen(SealAs.signed(profile, fields.release(profile, Instant.now())));
        if (fields.kind() != PatchKind.PATCH) {
            ExportPatch export = new ExportPatch(form, Progress.unobserved());
            return told(SourceText.of("none", ""), export.takingBackTo(target));
        }
        if (payload) {
            return told(new SealFile((SealAs.Signed) form, Progress.unobserved()).to(target, required()));
        }
        SourceText text = Texts.read(required()).source();
        return told(text, new ExportPatch(form, Progress.unobserved()).to(target, text));
    }

    private Path required() {
        if (script == null) {
            throw CommandFailure.usage("which script? Name its file.");
        }
        return script;
    }

    private static SealAs chosen(SealAs.Chosen chosen) {
        return switch (chosen) {
            case SealAs.Chosen.As(SealAs form) -> form;
            case SealAs.Chosen.Refused(String sentence) -> throw CommandFailure.input(sentence);
        };
    }

    private int told(SourceText text, Exported exported) {
        return switch (exported) {
            case Exported.Refused(String sentence) -> throw CommandFailure.system(sentence);
            case Exported.ScriptHasErrors broken -> {
                broken.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(broken.script(), one)));
                console.remark("Nothing was sealed: a device would not run this script.");
                yield ExitCode.INPUT_HAS_ERRORS;
            }
            case Exported.Written written -> {
                SealLines.of(written, text).print(console, json);
                yield ExitCode.DONE;
            }
        };
    }

    private int told(SealFile.Sealed sealed) {
        return switch (sealed) {
            case SealFile.Sealed.Refused(String sentence) -> throw CommandFailure.system(sentence);
            case SealFile.Sealed.Written written -> {
                SealLines.of(written).print(console, json);
                yield ExitCode.DONE;
            }
        };
    }
}
