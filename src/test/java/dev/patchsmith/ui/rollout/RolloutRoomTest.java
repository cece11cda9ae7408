package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.server.RunningServer;
import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.workspace.credential.CredentialKey;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.ServerProfile;
import dev.patchsmith.workspace.settings.ServerProfiles;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The Roll-outs room in the window, against a server that really runs.
@ExtendWith(ApplicationExtension.class)
class RolloutRoomTest {

    private static final String TRANSPORT = "dev.patchsmith.management.client.Transport";

    @TempDir
    private Path home;

    private final NoFileDialogs files = new NoFileDialogs();
    private final SessionMemory credentials = new SessionMemory();

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    private void start(Stage stage) throws Exception {
        Fonts.load();
        server = new RunningServer(home.resolve("elsewhere"));
        ServerProfiles profiles = ServerProfiles.open(home.resolve("servers.json"));
        profiles.put(new ServerProfile("p", "shop production", "#cf222e", server.url(), true, "root", null));
        profiles.put(new ServerProfile("s", "shop staging", "#1f883d", server.url(), false, "root", null));
        bench = new Workbench(
                new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, credentials));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(990, 760));
        bench.shell().go(RolloutRoom.ID);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
        server.close();
    }

    @Test
    void nothingIsConnectedBeforeTheUserSaysSo(FxRobot robot) {
        assertThat(bench.rollouts().stateProperty().get()).isEqualTo(State.NONE);
        assertThat(robot.lookup(".empty-state .button").queryAll()).isNotEmpty();
    }

    @Test
    void aWrongPasswordIsToldInTheDialogAndTheRightOneLetsIn(FxRobot robot) throws Exception {
        choose(robot, 1);
        type(robot, "server-password", "not this one");
        fire(robot, "log-in");
        until(() -> has(robot, "#login-trouble"));
        assertThat(robot.lookup("#login-trouble").queryAs(Label.class).getText())
                .contains("password is wrong");
        type(robot, "server-password", RunningServer.PASSWORD);
        fire(robot, "log-in");
        until(() -> bench.rollouts().stateProperty().get() == State.CONNECTED);
    }

    @Test
    void aProductionServerIsMarkedWhereverOneLooks(FxRobot robot) throws Exception {
        connect(robot, "p");
        assertThat(bench.shell().model().productionProperty().get()).isTrue();
        assertThat(bench.shell().model().environmentProperty().get()).isEqualTo("shop production");
        until(() -> has(robot, "#production-mark"));
        connect(robot, "s");
        until(() -> !has(robot, "#production-mark"));
        assertThat(bench.shell().model().productionProperty().get()).isFalse();
    }

    @Test
    void aServerThatIsAddedIsKeptAndItsAddressChecked(FxRobot robot) throws Exception {
        act(robot, "rollouts.login");
        fire(robot, "add-server");
        type(robot, "profile-name", "qa");
        type(robot, "server-address", "ftp://nowhere");
        fire(robot, "save-server");
        assertThat(robot.lookup("#profile-problem").queryAs(Label.class).getText())
                .contains("https://");
        type(robot, "server-address", server.url().toString());
        fire(robot, "save-server");
        assertThat(ServerProfiles.open(home.resolve("servers.json")).all())
                .extracting(ServerProfile::name)
                .contains("qa");
    }

    @Test
    void theListIsFilteredAndCounted(FxRobot robot) throws Exception {
        add("login token", "3.15.2");
        add("checkout crash", "3.16.0");
        connect(robot, "s");
        until(() -> bench.rollouts().patches().size() == 2);
        type(robot, "patch-filter", "checkout");
        until(() -> bench.rollouts().patches().size() == 1);
        assertThat(bench.rollouts().patches().getFirst().name()).isEqualTo("checkout crash");
        robot.interact(() -> bench.rollouts().filterProperty().set(ListFilter.ALL.in(PatchState.RELEASED)));
        until(() -> bench.rollouts().patches().isEmpty());
    }

    @Test
    void twoLivePatchesOfOneVersionAreWarnedOf(FxRobot robot) throws Exception {
        Session root = server.root();
        root.patches().release(add("one", "3.16.0")).orThrow();
        root.patches().release(add("two", "3.16.0")).orThrow();
        connect(robot, "s");
        until(() -> !bench.rollouts().warnings().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#list-warnings .label").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText())
                        .contains("several live patches")
                        .contains("2, 1"));
    }

    @Test
    void aPackageIsCheckedUploadedAndNotLive(FxRobot robot) throws Exception {
        connect(robot, "s");
        Path file = Files.write(home.resolve("voucher.mg"), new byte[1424]);
        files.answer(file);
        act(robot, "rollouts.upload");
        until(() -> has(robot, "#upload-go"));
        assertThat(button(robot, "upload-go").isDisabled()).isTrue();
        type(robot, "upload-version", "3.16.0");
        fire(robot, "upload-go");
        until(() -> bench.rollouts().patches().size() == 1);
        assertThat(bench.rollouts().patches().getFirst().state()).isEqualTo(PatchState.READY);
    }

    @Test
    void whatIsNoPackageIsRefusedBeforeAnythingIsSent(FxRobot robot) throws Exception {
        connect(robot, "s");
        files.answer(Files.write(home.resolve("notes.mg"), new byte[15]));
        act(robot, "rollouts.upload");
        until(() -> has(robot, ".dialog-box #close"));
        assertThat(robot.lookup(".dialog-box .label").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("multiple of 16"));
        assertThat(bench.rollouts().patches()).isEmpty();
    }

    @Test
    void theWizardLeadsToAGreyRelease(FxRobot robot) throws Exception {
        long patch = add("checkout crash", "3.16.0");
        connect(robot, "s");
        until(() -> has(robot, "#release"));
        fire(robot, "release");
        until(() -> has(robot, "#wizard-next"));
        fire(robot, "wizard-next");
        fire(robot, "wizard-next");
        fire(robot, "wizard-next");
        until(() -> has(robot, "#wizard-check"));
        assertThat(button(robot, "wizard-next").getText()).contains("Release patch " + patch + " to 1 % of 3.16.0");
        fire(robot, "wizard-next");
        until(() -> stateOf(patch) == PatchState.GREY);
        assertThat(server.root()
                        .releases()
                        .orElseThrow()
                        .detail(patch)
                        .orThrow()
                        .plan())
                .satisfies(plan -> assertThat(plan.reach()).isEqualTo(Reach.share(100)));
    }

    @Test
    void inProductionTheNameMustBeTyped(FxRobot robot) throws Exception {
        long patch = add("checkout crash", "3.16.0");
        connect(robot, "p");
        until(() -> has(robot, "#release"));
        fire(robot, "release");
        until(() -> has(robot, "#wizard-next"));
        for (int step = 0; step < 4; step++) {
            fire(robot, "wizard-next");
        }
        assertThat(button(robot, "act").isDisabled()).isTrue();
        type(robot, "typed", "checkout crash");
        fire(robot, "act");
        until(() -> stateOf(patch) == PatchState.GREY);
    }

    @Test
    void anExplanationNamesEachRule(FxRobot robot) throws Exception {
        long patch = add("checkout crash", "3.16.0");
        server.root().patches().release(patch).orThrow();
        connect(robot, "s");
        until(() -> bench.rollouts().selectedProperty().get() != null);
        act(robot, "rollouts.explain");
        type(robot, "explain-device", "device-0");
        fire(robot, "explain-go");
        until(() -> has(robot, "#verdict"));
        assertThat(robot.lookup("#verdict").queryAs(Label.class).getText()).isEqualTo("gets it");
        assertThat(robot.lookup("#rules .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Being delivered", "App version");
    }

    @Test
    void theChainOfTheLogIsVerified(FxRobot robot) throws Exception {
        add("checkout crash", "3.16.0");
        connect(robot, "s");
        act(robot, "rollouts.administration");
        robot.interact(() -> robot.lookup("#administration .tab-pane")
                .queryAs(javafx.scene.control.TabPane.class)
                .getSelectionModel()
                .selectLast());
        until(() -> has(robot, "#verify-chain"));
        fire(robot, "verify-chain");
        until(() -> !robot.lookup("#chain").queryAs(Label.class).getText().isEmpty());
        assertThat(robot.lookup("#chain").queryAs(Label.class).getText()).contains("holds");
    }

    @Test
    void aServerThatGoesAwayLeavesWhatWasKnownToBeRead(FxRobot robot) throws Exception {
        add("checkout crash", "3.16.0");
        connect(robot, "s");
        until(() -> bench.rollouts().patches().size() == 1);
        server.close();
        robot.interact(() -> bench.rollouts().refresh("refresh"));
        until(() -> bench.rollouts().server().offlineProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.rollouts().patches()).hasSize(1);
        assertThat(robot.lookup("#offline").queryAs(Label.class).getText()).contains("cannot be reached");
        assertThat(bench.shell().actions().get("rollouts.upload").isEnabled()).isFalse();
    }

    /// Fault 8: the session has ended in the middle of the work.
    @Test
    void anEndedSessionAsksOnceAndEverythingThatWaitedIsDoneAgain(FxRobot robot) throws Exception {
        add("checkout crash", "3.16.0");
        connect(robot, "s");
        until(() -> bench.rollouts().detailsProperty().get().detail().isPresent());
        add("address form", "3.16.0");
        robot.interact(() -> bench.rollouts().liveProperty().set(false));
        bench.rollouts().server().session().orElseThrow().logOut();
        robot.interact(() -> bench.rollouts().refresh("refresh"));
        until(() -> has(robot, "#again-password"));
        assertThat(robot.lookup("#again-password").queryAll()).hasSize(1);
        type(robot, "again-password", RunningServer.PASSWORD);
        fire(robot, "again-go");
        until(() -> bench.rollouts().patches().size() == 2);
        assertThat(bench.shell().overlay().isOpen()).isFalse();
    }

    @Test
    void noRequestLeavesOnTheThreadOfTheWindow(FxRobot robot) throws Exception {
        List<String> onWindow = new CopyOnWriteArrayList<>();
        List<String> all = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> watch = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                all.add(event.getFormattedMessage());
                if (javafx.application.Platform.isFxApplicationThread()) {
                    onWindow.add(event.getFormattedMessage());
                }
            }
        };
        Logger log = (Logger) LoggerFactory.getLogger(TRANSPORT);
        log.setLevel(Level.DEBUG);
        watch.start();
        log.addAppender(watch);
        try {
            theWizardLeadsToAGreyRelease(robot);
            act(robot, "rollouts.administration");
            robot.interact(() -> bench.rollouts().tick());
            until(() -> all.stream().anyMatch(line -> line.contains("/v2/members")));
        } finally {
            log.detachAppender(watch);
            log.setLevel(null);
        }
        assertThat(all).anyMatch(line -> line.contains("/dry-run")).anyMatch(line -> line.contains("/statistics"));
        assertThat(onWindow).isEmpty();
    }

    private long add(String name, String version) {
        return RoomDriver.add(server.root(), name, version);
    }

    private PatchState stateOf(long patch) {
        return bench.rollouts().patches().stream()
                .filter(each -> each.id() == patch)
                .map(PatchSummary::state)
                .findFirst()
                .orElse(PatchState.READY);
    }

    /// Logs in with the password from the keychain.
    private void connect(FxRobot robot, String profile) throws Exception {
        credentials.store(new CredentialKey(profile, "root"), RunningServer.PASSWORD.toCharArray());
        act(robot, "rollouts.login");
        robot.interact(() -> {
            ListView<?> list = robot.lookup("#servers").queryAs(ListView.class);
            list.getSelectionModel().select(profile.equals("p") ? 1 : 2);
        });
        fire(robot, "use-server");
        until(() -> bench.rollouts().stateProperty().get() == State.CONNECTED
                && bench.rollouts().updatedProperty().get() != null);
    }

    private void choose(FxRobot robot, int row) {
        act(robot, "rollouts.login");
        robot.interact(() -> robot.lookup("#servers")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(row));
        fire(robot, "use-server");
    }

    private void act(FxRobot robot, String action) {
        robot.interact(() -> bench.shell().actions().get(action).act().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> button(robot, id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ButtonBase button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(ButtonBase.class);
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
    }

    private static boolean has(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().map(Node::isVisible).orElse(false);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
