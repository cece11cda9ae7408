package dev.patchsmith.ui.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.patchsmith.cli.Console;
import dev.patchsmith.cli.PatchsmithCli;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.SampleScripts;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.project.SampleProject;
import dev.patchsmith.workspace.settings.UserFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Attack 24: after a whole session in the window and on the command line, nothing that was written anywhere (logs,
/// drafts, settings, project files, packages, the backup sheet, what was printed) has key material in it.
@ExtendWith(ApplicationExtension.class)
class SecretsStayInsideTest {

    private static final String PASSPHRASE = "Zebra-Quartz-Lantern-41";
    private static final String LEGACY = "Kx7#pQ2$vL9!mN4%";
    private static final byte[] DATA = bytes("data key, thirty-two bytes long!");
    private static final byte[] SEED = bytes("signing seed with 32 bytes in it");

    @TempDir
    private Path home;

    private final NoFileDialogs files = new NoFileDialogs();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final StringWriter printed = new StringWriter();

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    private void start(Stage stage) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        ((Logger) LoggerFactory.getLogger("dev.patchsmith")).setLevel(Level.TRACE);
        Fonts.load();
        bench = new Workbench(
                new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(980, 760));
        stage.show();
    }

    @Test
    void nothingThatIsWrittenHasAKeyInIt(FxRobot robot) throws Exception {
        SampleProject.copyTo(home.resolve("project"));
        session(robot);
        commands();
        robot.interact(bench::close);
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, byte[]> written : written().entrySet()) {
            for (Map.Entry<String, byte[]> secret : secrets().entrySet()) {
                if (contains(written.getValue(), secret.getValue())) {
                    found.add(secret.getKey() + " in " + written.getKey());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(written()).containsKeys("keys.vault", "settings.json", "cart.mg", "cart.hfp2", "sheet.txt", "log");
    }

    @Test
    void theSearchFindsASecretThatIsThere() {
        assertThat(contains(bytes("before " + LEGACY + " after"), bytes(LEGACY)))
                .isTrue();
    }

    private void session(FxRobot robot) throws Exception {
        VaultViewModel vault = bench.packages().vault();
        robot.interact(() -> bench.shell().go(KeysRoom.ID));
        assertThat(vault.session().create(PASSPHRASE.toCharArray(), new Argon2Cost(64, 1, 1)))
                .isEmpty();
        robot.interact(() -> vault.add(profile(), "add", () -> {}));
        until(() -> vault.cards().size() == 1 && !vault.busyProperty().get());
        robot.interact(() ->
                bench.author().create("Cart.m", DocumentViewModel.Kind.OBJECTIVE_C, "@implementation Cart\n@end\n"));
        robot.interact(() -> bench.sealing().take("cart.mg", SampleScripts.CART));
        robot.interact(() -> bench.shell().go(SealingRoom.ID));
        robot.interact(() -> bench.sealing().useKey(LEGACY.toCharArray()));
        seal(robot, "typed.mg");
        robot.interact(() -> bench.sealing().profileProperty().set(vault.cards().getFirst()));
        seal(robot, "cart.mg");
        robot.interact(() -> {
            bench.sealing().formatProperty().set(PackageFormat.HFP2);
            bench.sealing().release().appVersionsProperty().set("3.16.0");
        });
        seal(robot, "cart.hfp2");
        robot.interact(() -> bench.open(List.of(home.resolve("cart.hfp2"))));
        until(() -> bench.packages().opener().what().isPresent());
        files.answer(home.resolve("sheet.txt"));
        robot.interact(() -> bench.shell().actions().get("keys.backup").act().run());
        until(() ->
                Files.exists(home.resolve("sheet.txt")) && !vault.busyProperty().get());
        robot.interact(vault::lock);
        robot.interact(() -> vault.unlock((PASSPHRASE + "x").toCharArray(), false, "unlock", () -> {}));
        until(() -> !vault.busyProperty().get());
        assertThat(vault.problemProperty().get()).isNotEmpty();
    }

    private void seal(FxRobot robot, String name) throws Exception {
        files.answer(home.resolve(name));
        robot.interact(() -> bench.shell().actions().get("packages.seal").act().run());
        until(() -> bench.sealing().outcomeProperty().get() instanceof SealOutcome.Sealed);
    }

    private void commands() throws IOException {
        Path script = Files.writeString(home.resolve("cart.txt"), SampleScripts.CART);
        run("keys", "--json");
        run("seal", script, "--format", "mango", "--profile", "ShopApp", "-o", home.resolve("cli.mg"), "--json");
        run("open", home.resolve("cart.hfp2"), "--profile", "ShopApp", "--json");
        run("open", home.resolve("none.hfp2"), "--profile", "ShopApp");
        run("keys", "export", "ShopApp", "public", "-o", home.resolve("public.pem"));
        run("keys", "rotate", "ShopApp", "--key", LEGACY);
        run("seal", script, "--format", "hfp2", "--passphrase=" + PASSPHRASE, "-o", home.resolve("no.hfp2"));
        assertThat(printed.toString()).contains("ShopApp", "genuine and whole", "list of processes");
    }

    private void run(Object... words) {
        List<String> all = new ArrayList<>();
        for (Object word : words) {
            all.add(word.toString());
        }
        all.add("--vault=" + home.resolve("keys.vault"));
        PrintWriter out = new PrintWriter(printed);
        new PatchsmithCli(new Console(out, out, Map.of("PATCHSMITH_PASSPHRASE", PASSPHRASE)))
                .run(all.toArray(String[]::new));
    }

    private Map<String, byte[]> written() throws IOException {
        Map<String, byte[]> all = new java.util.TreeMap<>();
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(home.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        all.put("log", bytes(text.toString()));
        all.put("printed", bytes(printed.toString()));
        return all;
    }

    /// The secrets in every form in which somebody might have written them.
    private static Map<String, byte[]> secrets() {
        Map<String, byte[]> all = new java.util.TreeMap<>();
        Map<String, byte[]> plain = Map.of(
                "passphrase", bytes(PASSPHRASE), "legacy key", bytes(LEGACY), "data key", DATA, "signing key", SEED);
        plain.forEach((name, secret) -> {
            all.put(name, secret);
            String hex = HexFormat.of().formatHex(secret);
            all.put(name + " in hexadecimal", bytes(hex));
            all.put(name + " in capitals", bytes(hex.toUpperCase(Locale.ROOT)));
            all.put(
                    name + " in base64",
                    bytes(Base64.getEncoder().withoutPadding().encodeToString(secret)));
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                all.put(name + " in " + wide, new String(secret, StandardCharsets.UTF_8).getBytes(wide));
            }
        });
        return all;
    }

    private static boolean contains(byte[] where, byte[] what) {
        return new String(where, StandardCharsets.ISO_8859_1).contains(new String(what, StandardCharsets.ISO_8859_1));
    }

    private static KeyProfile profile() {
        return KeyProfile.empty("ShopApp", "com.example.shop", Platform.IOS, "staging")
                .withLegacyKey(LegacyKey.of(LEGACY.toCharArray()).orThrow())
                .withDataKey(new DataKey(DATA.clone()))
                .withSigningKey("Ada", new SigningKey(SEED.clone()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
