package dev.patchsmith.cli;

import dev.patchsmith.device.AppFacts;
import dev.patchsmith.device.Check;
import dev.patchsmith.device.Device;
import dev.patchsmith.device.DeviceKeys;
import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.Protocol;
import dev.patchsmith.device.Replacement;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.server.ServerStartException;
import dev.patchsmith.workspace.ExportPatch;
import dev.patchsmith.workspace.KeyFile;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.PublishPatch;
import dev.patchsmith.workspace.TranslateSource;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.project.SampleProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// The whole way of the sample's repair, from Objective-C to the device, with the very steps the window and the other
/// commands use.
final class Demo {

    private static final AppVersion VERSION = new AppVersion("2.4.0");
    private static final String SECRET_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Console console;
    private final Path folder;
    private int step;

    Demo(Console console, Path folder) {
        this.console = console;
        this.folder = folder;
    }

    /// @return whether the device opened the script that was exported
    boolean run() {
        try {
            Path project = SampleProject.copyTo(folder.resolve("shop"));
            tell("Sample project", project.toString(), "a shop app whose vouchers give no discount, and its repair");
            SourceText script = translate(project);
            Path keyFile = folder.resolve("demo.key");
            writeSecret(keyFile, random(16));
            try (LegacyKey key = key(keyFile)) {
                SealedPackage sealed = seal(script, key);
                return serve(sealed, script, key);
            }
        } catch (IOException failure) {
            throw CommandFailure.system("the demo could not write its files: " + Secrets.reason(failure) + ".");
        } catch (ServerStartException failed) {
            throw CommandFailure.system(String.valueOf(failed.getMessage()));
        }
    }

    private SourceText translate(Path project) throws IOException {
        Path source = project.resolve("Patches").resolve(SampleProject.PATCH + ".m");
        TranslateSource.Translated.Script translated =
                TranslateSource.around(source).text(Texts.read(source).source());
        translated.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(translated.source(), one)));
        if (translated.hasErrors()) {
            throw CommandFailure.input("the sample was not translated; this is a defect of Patchsmith.");
        }
        Path script = folder.resolve(SampleProject.PATCH + ".mg.txt");
        Output.write(script, translated.translation().text());
        tell(
                "Translate",
                script.toString(),
                translated.translation().methods().size() + " methods: "
                        + String.join(
                                ", ",
                                translated.translation().methods().stream()
                                        .map(method -> method.label())
                                        .toList()));
        return Texts.read(script).source();
    }

    private SealedPackage seal(SourceText script, LegacyKey key) {
        Path target = folder.resolve(SampleProject.PATCH + ".mg");
        return switch (new ExportPatch(key, Progress.unobserved()).to(target, script)) {
            case ExportPatch.Exported.Written written -> {
                tell(
                        "Seal",
                        target.toString(),
                        written.sealed().size() + " bytes, opened again and compared, SHA-256 "
                                + written.sealed().checksum().abbreviated());
                yield written.sealed();
            }
            case ExportPatch.Exported.ScriptHasErrors broken -> {
                broken.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(script, one)));
                throw CommandFailure.input("the script of the sample has errors; this is a defect of Patchsmith.");
            }
            case ExportPatch.Exported.Refused(String sentence) -> throw CommandFailure.system(sentence);
        };
    }

    private boolean serve(SealedPackage sealed, SourceText script, LegacyKey key) throws IOException {
        Path data = folder.resolve("server");
        char[] password = random(20);
        writeSecret(folder.resolve("root.password"), password.clone());
        ServerConfig config = ServerConfig.in(data).withFirstPassword(password.clone());
        try (ManagementServer server = ManagementServer.start(config);
                ManagementClient client = new ManagementClient(Connection.to(server.url()));
                HttpNetwork network = new HttpNetwork(server.url(), Duration.ofSeconds(5))) {
            tell("Serve", server.url().toString(), "management server with SQLite in " + data);
            Session session = ServerOptions.value(client.logIn("root", password));
            var publish = new PublishPatch(session, Progress.unobserved());
            PatchSummary uploaded = upload(publish, sealed);
            Device device = device(network, key);
            Check before = device.checkNow();
            tell(
                    "Ask as a device",
                    "",
                    before instanceof Check.Nothing ? "nothing is live yet" : "unexpected: " + before);
            PatchSummary released = ServerOptions.value(publish.release(uploaded.id()));
            tell("Release", "", PatchLines.sentence(released));
            return load(device, script) && before instanceof Check.Nothing;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private PatchSummary upload(PublishPatch publish, SealedPackage sealed) {
        var words = new PatchWords(
                App.DEFAULT_KEY,
                Platform.IOS,
                VERSION,
                "Voucher discount",
                sealed.format(),
                "Vouchers gave no discount");
        return switch (publish.upload(sealed, SampleProject.PATCH + ".mg", words, false)) {
            case PublishPatch.Uploaded.Ready ready -> {
                tell("Upload", "", PatchLines.sentence(ready.patch()));
                yield ready.patch();
            }
            case PublishPatch.Uploaded.Failed(var trouble) -> throw ServerOptions.failure(trouble);
            case PublishPatch.Uploaded.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case PublishPatch.Uploaded.Duplicate(PatchSummary existing) ->
                throw CommandFailure.system("the server of the demo has patch " + existing.id() + " already.");
        };
    }

    private Device device(HttpNetwork network, LegacyKey key) throws IOException {
        var app = new AppFacts(App.DEFAULT_KEY, Platform.IOS, VERSION, null, Map.of());
        return new Device(
                folder.resolve("device"), app, DeviceKeys.legacy(key), network, Protocol.LEGACY, Clock.systemUTC());
    }

    private boolean load(Device device, SourceText script) throws IOException {
        return switch (device.checkNow()) {
            case Check.Updated updated -> {
                Path opened = folder.resolve("opened-by-device.txt");
                Output.write(opened, updated.loaded().script());
                boolean equal = updated.loaded().script().equals(script.text());
                tell(
                        "Load on the device",
                        opened.toString(),
                        "replaces "
                                + String.join(
                                        ", ",
                                        updated.loaded().replacements().stream()
                                                .map(Replacement::label)
                                                .toList()));
                tell("Compare", "", equal ? "the device opened exactly the exported script" : "THE SCRIPTS DIFFER");
                yield equal;
            }
            case Check.Failed(String why) -> throw CommandFailure.system("the device failed: " + why);
            case Check other -> throw CommandFailure.system("the device got no patch (" + other + ").");
        };
    }

    private LegacyKey key(Path file) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Read.Key read -> read.key();
            case KeyFile.Read.Refused(String sentence) -> throw CommandFailure.system(sentence);
        };
    }

    private void tell(String what, String file, String result) {
        step++;
        console.line("%d. %s%s".formatted(step, what, file.isEmpty() ? "" : ": " + file));
        console.line("   " + result);
        console.out().flush();
    }

    private static void writeSecret(Path file, char[] secret) throws IOException {
        byte[] bytes = new String(secret).getBytes(StandardCharsets.UTF_8);
        AtomicFile.writePrivately(file, bytes);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(secret, '\0');
    }

    private static char[] random(int length) {
        var source = new SecureRandom();
        char[] secret = new char[length];
        for (int i = 0; i < length; i++) {
            secret[i] = SECRET_LETTERS.charAt(source.nextInt(SECRET_LETTERS.length()));
        }
        return secret;
    }
}
