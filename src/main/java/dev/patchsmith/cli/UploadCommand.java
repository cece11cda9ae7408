package dev.patchsmith.cli;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.PublishPatch;
import dev.patchsmith.workspace.PublishPatch.Uploaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upload",
        mixinStandardHelpOptions = true,
        description =
                "Uploads a sealed package as a patch. Nothing is live afterwards; 'publish' or 'release' is an act"
                        + " of its own.")
final class UploadCommand implements Callable<Integer> {

    /// A package of a patch is small; a larger file is a mistake.
    private static final long LARGEST = 200_000_000;

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PACKAGE", description = "Sealed package.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--app-version", required = true, paramLabel = "VERSION", description = "App version it repairs.")
    @SuppressWarnings("NullAway.Init")
    private String version;

    @Option(
            names = "--app",
            paramLabel = "APP",
            defaultValue = App.DEFAULT_KEY,
            description = "App it belongs to (default).")
    private String app = App.DEFAULT_KEY;

    @Option(names = "--platform", defaultValue = "IOS", description = "ios (default) or android.")
    private Platform platform = Platform.IOS;

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it; else the file name.")
    private @Nullable String name;

    @Option(names = "--notes", paramLabel = "TEXT", description = "What it repairs.")
    private @Nullable String notes;

    @Option(names = "--again", description = "Add it even if the server has this package for this version already.")
    private boolean again;

    UploadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!AppVersion.isValid(version)) {
            throw CommandFailure.usage(
                    "\"" + version + "\" is not an app version (1 to 64 characters, no blanks around).");
        }
        SealedPackage sealed = read();
        String fileName = String.valueOf(file.getFileName());
        var words = new PatchWords(
                app, platform, new AppVersion(version), name == null ? fileName : name, sealed.format(), notes);
        Uploaded uploaded = server.with(console, session -> send(session, sealed, fileName, words));
        return switch (uploaded) {
            case Uploaded.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case Uploaded.Failed(var trouble) -> throw ServerOptions.failure(trouble);
            case Uploaded.Duplicate(PatchSummary existing) ->
                throw CommandFailure.input("the server has this package for " + version + " already, as patch "
                        + existing.id() + "; --again adds it once more.");
            case Uploaded.Ready ready -> {
                ready.remarks().forEach(console::remark);
                json.print(console, PatchLines.json(ready.patch()), PatchLines.sentence(ready.patch()));
                yield ExitCode.DONE;
            }
        };
    }

    private Uploaded send(Session session, SealedPackage sealed, String fileName, PatchWords words) {
        return new PublishPatch(session, Progress.unobserved()).upload(sealed, fileName, words, again);
    }

    private SealedPackage read() {
        try {
            if (Files.size(file) > LARGEST) {
                throw CommandFailure.input(file + " is too large for a patch package.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new SealedPackage(formatOf(bytes), bytes);
        } catch (IOException unreadable) {
            throw CommandFailure.system(file + " cannot be read: " + Secrets.reason(unreadable) + ".");
        }
    }

    private static PackageFormat formatOf(byte[] bytes) {
        String magic = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return switch (magic) {
            case "HFP2" -> PackageFormat.HFP2;
            case "PK\u0003\u0004" -> PackageFormat.PLAIN;
            default -> PackageFormat.MANGO;
        };
    }
}
