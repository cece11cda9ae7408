package dev.patchsmith.ui;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.simulate.Simulation;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.VirtualClock;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RunningServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.ServerProfile;
import dev.patchsmith.workspace.settings.ServerProfiles;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Assertions;

/// Brings the Roll-outs room into each of its states, on a server that virtual devices have really played on.
final class RolloutScreens {

    private static final String VERSION = "3.16.0";

    private final String wanted;
    private final String suffix;
    private final Workbench bench;
    private final Scene scene;
    private final Path home;
    /// The releases began long enough ago for the play to end before now.
    private final VirtualClock clock = new VirtualClock(Instant.now().minus(Duration.ofHours(20)));
    private final RunningServer server;
    private final NoFileDialogs files = new NoFileDialogs();

    private RolloutScreens(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        this.wanted = wanted;
        this.suffix = suffix;
        home = Files.createTempDirectory("pictures");
        server = new RunningServer(ServerConfig.in(home.resolve("production")).withClock(clock));
        ServerProfiles profiles = ServerProfiles.open(home.resolve("servers.json"));
        profiles.put(new ServerProfile("p", "production", "#cf222e", server.url(), true, "root", null));
        profiles.put(new ServerProfile("s", "staging", "#1f883d", server.url(), false, "root", null));
        bench = Pictures.onWindow(() -> {
            Workbench made = new Workbench(
                    new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, new SessionMemory()));
            made.shell().themes().choiceProperty().set(theme);
            made.shell().messages().languageProperty().set(language);
            return made;
        });
        scene = Pictures.shown(bench.shell());
    }

    static void paint(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        if (!"rollouts".contains(wanted) && !wanted.startsWith("rollouts")) {
            return;
        }
        RolloutScreens screens = new RolloutScreens(wanted, suffix, theme, language);
        try {
            screens.play();
            screens.logIn();
            screens.states();
            screens.wizard();
            screens.dialogs();
            screens.administration();
            screens.offline();
        } finally {
            Pictures.onWindow(() -> {
                screens.bench.close();
                return null;
            });
            screens.server.close();
        }
    }

    /// Nine patches in all states, three of them with devices.
    private void play() throws Exception {
        Session root = server.root();
        var releases = root.releases().orElseThrow();
        releases.addApp(new App.Draft("com.example.shop", "ShopApp")).orThrow();
        long stopped = add(root, "date format", "3.14.0");
        root.patches().release(stopped).orThrow();
        root.patches().stop(stopped, "replaced").orThrow();
        root.patches().release(add(root, "search field", "3.14.4")).orThrow();
        long halting = add(root, "image cache", "3.15.1");
        releases.release(halting, Plan.of(Reach.share(5000))).orThrow();
        simulate("3.15.1", 300, 0.12, Duration.ofHours(6), 0);
        settle(() -> releases.detail(halting).orThrow().haltReason() != null);
        long paused = add(root, "price rounding", "3.15.1");
        root.patches().release(paused).orThrow();
        root.patches().pause(paused, "the shop closes for stocktaking").orThrow();
        root.patches().release(add(root, "login token", "3.15.2")).orThrow();
        long grey = add(root, "checkout crash", VERSION);
        Plan plan = new Plan(
                Reach.share(4000),
                List.of(),
                List.of("lab-iphone-1"),
                List.of(),
                null,
                null,
                500,
                List.of(new Phase(Reach.share(6000), 960, null), new Phase(Reach.everybody(), 1440, null)),
                HaltRule.USUAL);
        releases.release(grey, plan).orThrow();
        simulate(VERSION, 1200, 0.006, Duration.ofHours(18), 0.012);
        add(root, "address form", VERSION);
    }

    private static long add(Session root, String name, String version) {
        byte[] bytes = new byte[3408];
        java.util.Arrays.fill(bytes, (byte) name.length());
        return root.patches()
                .upload(new SealedPackage(PackageFormat.MANGO, bytes), name + ".mg", Transfer.unobserved())
                .then(stored -> root.patches()
                        .add(
                                new PatchWords(
                                        "com.example.shop",
                                        Platform.IOS,
                                        new AppVersion(version),
                                        name,
                                        PackageFormat.MANGO,
                                        null),
                                stored))
                .orThrow()
                .id();
    }

    private void simulate(String version, int devices, double failures, Duration until, double crashes)
            throws Exception {
        SimulationPlan plan = SimulationPlan.of("com.example.shop", Platform.IOS, version, devices)
                .failing(failures, 0.004)
                .failingOn(Map.of("iPhone14,5", failures * 2))
                .crashing(crashes, 0.01)
                .lasting(until, Duration.ofHours(6), 0);
        try (HttpNetwork network = new HttpNetwork(server.url(), Duration.ofSeconds(20))) {
            new Simulation(plan, network, clock).run((_, _) -> true);
        }
    }

    private void logIn() throws Exception {
        act("rollouts.login");
        picture("rollouts-servers");
        fire("add-server");
        picture("rollouts-server-new");
        close();
        act("rollouts.login");
        Pictures.onWindow(() -> {
            ((ListView<?>) node("servers")).getSelectionModel().select(1);
            return null;
        });
        fire("use-server");
        type("server-password", "not this one");
        fire("log-in");
        settle(() -> scene.lookup("#login-trouble") != null);
        picture("rollouts-login");
        type("server-password", RunningServer.PASSWORD);
        fire("log-in");
        settle(() -> bench.rollouts().stateProperty().get() == State.CONNECTED);
        settle(() -> bench.rollouts().patches().size() == 7);
    }

    private void states() throws Exception {
        for (String[] each : new String[][] {
            {"checkout crash", "grey"},
            {"image cache", "halted"},
            {"address form", "ready"},
            {"price rounding", "paused"}
        }) {
            choose(each[0]);
            picture("rollouts-" + each[1]);
        }
    }

    private void choose(String name) throws Exception {
        Pictures.onWindow(() -> {
            bench.rollouts().selectedProperty().set(null);
            return scene.snapshot(null);
        });
        Pictures.onWindow(() -> {
            bench.rollouts()
                    .selectedProperty()
                    .set(bench.rollouts().patches().stream()
                            .filter(patch -> patch.name().equals(name))
                            .findFirst()
                            .orElseThrow());
            return null;
        });
        settle(() -> bench.rollouts().detailsProperty().get().detail().isPresent());
    }

    private void wizard() throws Exception {
        choose("address form");
        fire("release");
        settle(() -> scene.lookup("#wizard-next") != null);
        picture("rollouts-wizard-patch");
        fire("wizard-next");
        settle(() -> scene.lookup("#preview") != null);
        settle(() -> scene.lookup("#preview .strong") instanceof javafx.scene.control.Label label
                && label.getText().contains("20,000"));
        picture("rollouts-wizard-who");
        fire("wizard-next");
        fire("add-phase");
        picture("rollouts-wizard-phases");
        fire("wizard-next");
        picture("rollouts-wizard-check");
        fire("wizard-next");
        picture("rollouts-wizard-confirm");
        close();
        close();
    }

    private void dialogs() throws Exception {
        choose("image cache");
        fire("stop");
        picture("rollouts-stop");
        close();
        choose("checkout crash");
        act("rollouts.explain");
        type("explain-device", "lab-iphone-1");
        fire("explain-go");
        settle(() -> scene.lookup("#verdict") != null);
        picture("rollouts-explain");
        close();
        Path file = Files.write(home.resolve("voucher.mg"), new byte[1424]);
        files.answer(file);
        act("rollouts.upload");
        settle(() -> scene.lookup("#upload-go") != null);
        picture("rollouts-upload");
        close();
        act("rollouts.rehearse");
        Pictures.onWindow(() -> {
            ((javafx.scene.control.Spinner<?>) node("rehearsal-devices"))
                    .getEditor()
                    .setText("600");
            ((javafx.scene.control.Spinner<?>) node("rehearsal-devices")).commitValue();
            return null;
        });
        type("rehearsal-crashes", "8");
        type("rehearsal-usual-crashes", "1");
        fire("rehearsal-go");
        settle(() -> scene.lookup("#rehearsal-standing .icon") != null);
        picture("rollouts-rehearsal");
        close();
        act("rollouts.network");
        picture("rollouts-network");
        close();
    }

    private void administration() throws Exception {
        act("rollouts.administration");
        picture("rollouts-administration");
        Pictures.onWindow(() -> {
            ((javafx.scene.control.TabPane) scene.lookup("#administration .tab-pane"))
                    .getSelectionModel()
                    .selectLast();
            return null;
        });
        settle(() -> scene.lookup("#verify-chain") != null);
        fire("verify-chain");
        settle(() -> scene.lookup("#chain") instanceof javafx.scene.control.Label label
                && !label.getText().isEmpty());
        picture("rollouts-audit");
        Pictures.onWindow(() -> {
            ((Button) scene.lookup("#administration .room-toolbar .button")).fire();
            return null;
        });
    }

    private void offline() throws Exception {
        server.close();
        Pictures.onWindow(() -> {
            bench.rollouts().refresh("refresh");
            return null;
        });
        settle(() -> bench.rollouts().server().offlineProperty().get());
        picture("rollouts-offline");
    }

    private javafx.scene.Node node(String id) {
        return java.util.Objects.requireNonNull(scene.lookup("#" + id), id);
    }

    private void fire(String id) throws Exception {
        Pictures.onWindow(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ((ButtonBase) node(id)).fire();
            return null;
        });
    }

    private void type(String id, String text) throws Exception {
        Pictures.onWindow(() -> {
            ((TextInputControl) node(id)).setText(text);
            return null;
        });
    }

    private void act(String action) throws Exception {
        Pictures.onWindow(() -> {
            bench.shell().go("rollouts");
            bench.shell().actions().get(action).act().run();
            return null;
        });
    }

    private void close() throws Exception {
        Pictures.onWindow(() -> {
            bench.shell().overlay().close();
            return null;
        });
    }

    private void picture(String name) throws Exception {
        if (name.contains(wanted)) {
            anew();
            Pictures.write(scene, name + "-" + suffix);
        }
    }

    /// A scene without a window paints again what scroll panes show only when it was gone in between.
    private void anew() throws Exception {
        for (boolean shown : new boolean[] {false, true}) {
            Pictures.onWindow(() -> {
                scene.getRoot().getChildrenUnmodifiable().forEach(each -> each.setOpacity(shown ? 1 : 0));
                scene.getRoot().lookupAll(".scroll-pane").forEach(each -> each.setOpacity(shown ? 1 : 0));
                return scene.snapshot(null);
            });
        }
    }

    private static void settle(java.util.concurrent.Callable<Boolean> until) throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (Pictures.onWindow(until)) {
                Thread.sleep(150);
                return;
            }
            Thread.sleep(50);
        }
        Assertions.fail("the screen did not come into its state");
    }
}
