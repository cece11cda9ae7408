package dev.patchsmith.cli;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.workspace.ApprovePackage;
import dev.patchsmith.workspace.OpenPackage;
import dev.patchsmith.workspace.OpenPackage.With;
import dev.patchsmith.workspace.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cosign",
        mixinStandardHelpOptions = true,
        description = "Adds the signature of a second person to a signed package, after a look at what it replaces. How"
                + " many signatures devices demand is the threshold of the key profile.")
final class CosignCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private VaultOption vault = new VaultOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PACKAGE", description = "Signed package (HFP2).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--profile", required = true, paramLabel = "NAME", description = "Key profile of the approver.")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    @Option(names = "-o", paramLabel = "OUT", description = "Where to write it; else in place.")
    private @Nullable Path target;

    @Option(
            names = "--reviewed",
            paramLabel = "SHA256",
            description = "Checksum of the package that was reviewed; another one is not signed. Stands for --yes.")
    private @Nullable String reviewed;

    @Option(names = "--yes", description = "Do not ask; the review was made elsewhere.")
    private boolean yes;

    CosignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Checksum> seen = Optional.ofNullable(reviewed).map(CosignCommand::checksum);
        return KeyOptions.fromVault(vault, profile, console, used -> sign(used, seen));
    }

    private static Checksum checksum(String text) {
        try {
            return new Checksum(text.toLowerCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException notOne) {
            throw CommandFailure.usage("--reviewed takes the 64 hexadecimal digits of a SHA-256.");
        }
    }

    private int sign(With used, Optional<Checksum> seen) {
        if (!(used instanceof With.Profile(KeyProfile approver))) {
            throw CommandFailure.usage("approving needs --profile NAME.");
        }
        Checksum looked = seen.orElseGet(() -> review(used));
        Path out = target == null ? file : target;
        return switch (ApprovePackage.sign(file, Optional.of(looked), approver, out, Instant.now())) {
            case ApprovePackage.Approved.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case ApprovePackage.Approved.Signed signed -> {
                report(used, signed);
                yield ExitCode.DONE;
            }
        };
    }

    /// Shows what the package does and asks.
    private Checksum review(With used) {
        OpenedPackage what = look(file, used);
        PackageLines.review(what).forEach(console::remark);
        if (!yes) {
            Confirmation.ask(console, "Sign " + file + " with the key of \"" + profile + "\"?");
        }
        return what.checksum();
    }

    private static OpenedPackage look(Path file, With used) {
        return switch (OpenPackage.file(file, used, Instant.now(), Progress.unobserved())) {
            case OpenPackage.Opened.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case OpenPackage.Opened.Looked looked -> looked.what();
        };
    }

    private void report(With used, ApprovePackage.Approved.Signed signed) {
        OpenedPackage after = look(signed.file(), used);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", signed.file().toString());
        fields.put("reviewed", signed.reviewed().hex());
        fields.put("sha256", after.checksum().hex());
        String count = "";
        if (after instanceof OpenedPackage.Signed(var size, var sum, Hfp2Inspection.Readable readable, var to)) {
            fields.put("valid", PackageLines.valid(readable));
            fields.put("threshold", readable.threshold());
            count = PackageLines.valid(readable) + " of " + readable.threshold() + " signatures, ";
        }
        fields.put("authentic", after.isAuthentic());
        json.print(
                console,
                fields,
                signed.file() + ": signed; " + count + "SHA-256 "
                        + after.checksum().hex());
    }
}
