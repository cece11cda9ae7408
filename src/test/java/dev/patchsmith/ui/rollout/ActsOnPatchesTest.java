package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.server.Http;
import dev.patchsmith.server.RunningServer;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Taking patches back, and changes that a second person has to approve, in the window and on a production server.
@ExtendWith(ApplicationExtension.class)
class ActsOnPatchesTest {

    private static final String VERSION = "3.16.0";
    private static final String OTHER_PASSWORD = "Other_pass1";

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private RoomDriver room;

    @Start
    private void start(Stage stage) throws Exception {
        server = new RunningServer(home.resolve("elsewhere"));
        room = new RoomDriver(
                stage,
                home,
                new ServerProfile(RoomDriver.PROFILE, "shop", "#cf222e", server.url(), true, "root", null));
    }

    @AfterEach
    void close() {
        room.close();
        server.close();
    }

    @Test
    void theTopBarNamesTheProductionServerInEveryRoom(FxRobot robot) throws Exception {
        room.connect("root", RunningServer.PASSWORD);
        robot.interact(() -> room.bench.shell().go("packages"));
        assertThat(robot.lookup("#environment").queryAs(MenuButton.class).getText())
                .isEqualTo("shop · production");
        assertThat(robot.lookup("#environment .server-colour").query().getStyle())
                .contains("#cf222e");
        assertThat(room.has(".production-edge")).isTrue();
    }

    @Test
    void stoppingAsksForTheNameAndStops() throws Exception {
        long patch = released("checkout crash");
        room.connect("root", RunningServer.PASSWORD);
        RoomDriver.until(() -> room.has("#stop"));
        room.fire("stop");
        assertThat(room.button("act").isDisabled()).isTrue();
        assertThat(room.button("act").getText()).contains("patch " + patch);
        room.type("typed", "checkout crash");
        room.fire("act");
        RoomDriver.until(() -> detail(patch).state() == PatchState.STOPPED);
    }

    @Test
    void rollingBackDeliversTheEarlierPatchUnderANewNumber() throws Exception {
        long good = released("login token");
        long bad = released("checkout crash");
        room.connect("root", RunningServer.PASSWORD);
        RoomDriver.until(() -> room.has("#more"));
        room.menu("menu-roll-back");
        room.type("reason", "it crashes");
        room.fire("take-back-next");
        room.type("typed", "checkout crash");
        room.fire("act");
        RoomDriver.until(() -> detail(bad).state() == PatchState.STOPPED);
        PatchDetail back = detail(bad + 1);
        assertThat(back.copyOf()).isEqualTo(good);
        assertThat(back.kind()).isEqualTo(PatchDetail.Kind.ROLL_BACK);
        assertThat(back.state()).isEqualTo(PatchState.RELEASED);
    }

    @Test
    void clearingTellsDevicesToRemoveItAndLegacyOnesToTakeTheNeutralPackage() throws Exception {
        long bad = released("checkout crash");
        room.connect("root", RunningServer.PASSWORD);
        RoomDriver.until(() -> room.has("#more"));
        room.files.answer(Files.write(home.resolve("neutral.mg"), new byte[32]));
        room.menu("menu-clear");
        room.fire("choose-neutral");
        room.fire("take-back-next");
        room.type("typed", "checkout crash");
        room.fire("act");
        RoomDriver.until(() -> detail(bad).state() == PatchState.STOPPED);
        assertThat(detail(bad + 1).kind()).isEqualTo(PatchDetail.Kind.CLEAR);
        assertThat(new Http(server.url())
                        .get("/v1/validHotFix?version=" + VERSION)
                        .bytes())
                .isEqualTo(new byte[32]);
    }

    @Test
    void aChangeThatNeedsASecondPersonIsSaidToWaitAndIsDoneWhenThatPersonApproves(FxRobot robot) throws Exception {
        long patch = RoomDriver.add(server.root(), "checkout crash", VERSION);
        fourEyes();
        releases().release(patch, Plan.of(Reach.share(100))).orThrow();
        other().releases().orElseThrow().approve(patch, null).orThrow();
        server.root().patches().pause(patch, "").orThrow();
        room.connect("root", RunningServer.PASSWORD);
        RoomDriver.until(() -> room.has("#resume"));
        room.fire("resume");
        room.type("typed", "checkout crash");
        room.fire("act");
        RoomDriver.until(() -> room.has(".toast"));
        assertThat(room.text(".toast .label")).contains("waits until a second person approves");
        RoomDriver.until(() -> room.has("#approve"));
        assertThat(room.text(".notice .label")).contains("root asks to let it go on");
        assertThat(detail(patch).state()).isEqualTo(PatchState.PAUSED);
        room.fire("approve");
        RoomDriver.until(() -> room.has(".dialog-box #close"));
        assertThat(detail(patch).state()).as("nobody approves his own wish").isEqualTo(PatchState.PAUSED);
        room.fire("close");
        other().releases().orElseThrow().approve(patch, "looked").orThrow();
        robot.interact(() -> room.bench.rollouts().refresh("refresh"));
        RoomDriver.until(() -> !room.has("#approve") && detail(patch).state() == PatchState.GREY);
    }

    @Test
    void theDashboardIsWrittenAsATableAndAsAPicture(FxRobot robot) throws Exception {
        released("checkout, crash");
        room.connect("root", RunningServer.PASSWORD);
        RoomDriver.until(() -> room.has("#stop"));
        RoomDriver.until(
                () -> room.bench.rollouts().detailsProperty().get().statistics().isPresent());
        Path table = home.resolve("patch.csv");
        room.files.answer(table);
        room.act("rollouts.exportTable");
        RoomDriver.until(() -> Files.exists(table));
        assertThat(Files.readString(table).lines())
                .startsWith("\uFEFFsection,name,value,detail")
                .contains("funnel,notified,0,", "funnel,loaded,0,")
                .anyMatch(line -> line.startsWith("patch,") && line.endsWith("\"checkout, crash\",3.16.0"))
                .anyMatch(line -> line.startsWith("event,") && line.contains(",root,"));
        Path picture = home.resolve("patch.png");
        room.files.answer(picture);
        room.act("rollouts.exportPicture");
        RoomDriver.until(() -> Files.exists(picture));
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(800);
    }

    private void fourEyes() {
        Http root = new Http(server.url()).as("root", RunningServer.PASSWORD);
        assertThat(root.post(
                                "/v2/members",
                                new Member.Draft(
                                        "other", OTHER_PASSWORD, null, Set.of(Role.VIEWER, Role.AUTHOR, Role.RELEASER)))
                        .status())
                .isEqualTo(201);
        assertThat(root.put("/v2/apps/default/policy", new App.Policy(true, null))
                        .status())
                .isEqualTo(200);
    }

    private Session other() {
        return server.client().logIn("other", OTHER_PASSWORD.toCharArray()).orThrow();
    }

    private long released(String name) {
        long patch = RoomDriver.add(server.root(), name, VERSION);
        server.root().patches().release(patch).orThrow();
        return patch;
    }

    private dev.patchsmith.management.client.Releases releases() {
        return server.root().releases().orElseThrow();
    }

    private PatchDetail detail(long patch) {
        return releases().detail(patch).orThrow();
    }
}
