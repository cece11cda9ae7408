package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.client.ServerKind;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.ui.Pictures;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window against an original hotfixServer that really runs, for use by hand:
/// `-Dhotfix.server=http://localhost:5000
/// -Dhotfix.password=...`, on a fresh copy of its database. It adds a patch, publishes, pauses, resumes and ends it.
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "hotfix.server", matches = "http.*")
class OlderServerWindowTest {

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private RoomDriver room;

    @Start
    private void start(Stage stage) throws Exception {
        URI url = URI.create(System.getProperty("hotfix.server"));
        room = new RoomDriver(
                stage, home, new ServerProfile(RoomDriver.PROFILE, "older", "#8250df", url, false, "root", null));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void doesWhatThatServerCanAndSaysWhatItCannot(FxRobot robot) throws Exception {
        room.choose(1);
        room.type("server-password", "not this one");
        room.fire("log-in");
        RoomDriver.until(() -> room.has("#login-trouble"));
        picture(room, "older-login");
        room.type("server-password", System.getProperty("hotfix.password"));
        room.fire("log-in");
        RoomDriver.until(() -> room.bench.rollouts().stateProperty().get() == State.CONNECTED
                && room.bench.rollouts().updatedProperty().get() != null);
        assertThat(room.bench.rollouts().server().session().orElseThrow().server())
                .isInstanceOf(ServerKind.HotfixServer.class);
        int before = room.bench.rollouts().patches().size();

        room.files.answer(Files.write(home.resolve("cart.mg"), new byte[64 + 16 * before]));
        room.act("rollouts.upload");
        RoomDriver.until(() -> room.has("#upload-go"));
        room.type("upload-version", "2.4.0");
        picture(room, "older-upload");
        room.fire("upload-go");
        picture(room, "older-uploading");
        RoomDriver.until(() -> room.bench.rollouts().patches().size() == before + 1);
        RoomDriver.until(() -> room.has("#release"));
        assertThat(state()).isEqualTo(PatchState.READY);
        picture(room, "older-ready");

        room.fire("release");
        picture(room, "older-confirm");
        room.fire("act");
        RoomDriver.until(() -> state() == PatchState.RELEASED && room.has("#pause"));
        picture(room, "older-released");
        room.fire("pause");
        RoomDriver.until(() -> state() == PatchState.PAUSED && room.has("#resume"));
        room.fire("resume");
        room.fire("act");
        RoomDriver.until(() -> state() == PatchState.RELEASED && room.has("#stop"));
        room.fire("stop");
        room.fire("act");
        RoomDriver.until(() -> state() == PatchState.STOPPED);

        room.act("rollouts.administration");
        RoomDriver.until(() -> room.has("#administration"));
        TabPane tabs = robot.lookup("#administration .tab-pane").queryAs(TabPane.class);
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int one = tab;
            robot.interact(() -> tabs.getSelectionModel().select(one));
            picture(room, "older-administration-" + tab);
        }
    }

    private @Nullable PatchState state() {
        return room.bench.rollouts().patches().getFirst().state();
    }

    private static void picture(RoomDriver room, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(room.bench.shell().overlay().getScene(), name);
    }
}
