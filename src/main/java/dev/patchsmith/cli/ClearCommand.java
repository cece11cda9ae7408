package dev.patchsmith.cli;

import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.StoredPackage;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "clear",
        mixinStandardHelpOptions = true,
        description =
                "Tells devices to remove a patch. Clients of the legacy protocol know no such message: they get the"
                        + " neutral package that 'seal --neutral' writes.")
final class ClearCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Number of the patch to take away.")
    private long id;

    @Option(names = "--neutral", paramLabel = "PACKAGE", description = "Sealed neutral patch for legacy clients.")
    private @Nullable Path neutral;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
    private @Nullable String reason;

    @Option(names = "--yes", description = "Do not ask; needed where nobody sits at a terminal.")
    private boolean yes;

    ClearCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PatchDetail made = server.with(console, this::clear);
        json.print(console, made, ReleaseLines.of(made));
        return ExitCode.DONE;
    }

    private PatchDetail clear(Session session) {
        if (!yes) {
            Confirmation.ask(console, "Remove patch " + id + " from every device that loaded it?");
        }
        String checksum = null;
        if (neutral != null) {
            StoredPackage stored = ServerOptions.value(session.patches()
                    .upload(
                            new SealedPackage(PackageFormat.MANGO, bytes(neutral)),
                            "" + neutral.getFileName(),
                            Transfer.unobserved()));
            checksum = stored.checksum().hex();
        }
        return ServerOptions.value(ReleaseCommand.releases(session).clear(id, checksum, reason));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw CommandFailure.system(file + " cannot be read: " + Secrets.reason(unreadable) + ".");
        }
    }
}
