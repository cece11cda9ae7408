package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.server.RunningServer;
import dev.patchsmith.server.ServerConfig;
import dev.patchsmith.server.http.Certificate;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A server with a certificate that nobody signed: shown once, then believed, and never another one in its place.
@ExtendWith(ApplicationExtension.class)
class CertificateDialogTest {

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private RoomDriver room;

    @Start
    private void start(Stage stage) throws Exception {
        Path data = home.resolve("elsewhere");
        server = new RunningServer(
                ServerConfig.in(data).withCertificate(new Certificate.SelfMade(data, Set.of("127.0.0.1"))));
        room = new RoomDriver(
                stage,
                home,
                new ServerProfile("new", "new shop", "#1f883d", server.url(), false, "root", null),
                new ServerProfile("old", "old shop", "#1f883d", server.url(), false, "root", "0".repeat(64)));
    }

    @AfterEach
    void close() {
        room.close();
        server.close();
    }

    @Test
    void anUnknownCertificateIsShownAndKeptOnceItWasTrusted() throws Exception {
        logIn(1);
        RoomDriver.until(() -> room.has("#fingerprint"));
        assertThat(room.text("#fingerprint")).isEqualTo(LoginDialog.grouped(fingerprint()));
        assertThat(room.bench.rollouts().stateProperty().get()).isNotEqualTo(State.CONNECTED);
        assertThat(room.profile("new").fingerprint()).isNull();
        room.fire("trust");
        RoomDriver.until(() -> room.bench.rollouts().stateProperty().get() == State.CONNECTED);
        assertThat(room.profile("new").fingerprint()).isEqualTo(fingerprint());
    }

    @Test
    void anotherCertificateThanTheTrustedOneStopsUntilTheProfileForgetsIt() throws Exception {
        logIn(2);
        RoomDriver.until(() -> room.has("#open-profile"));
        assertThat(room.has("#trust")).isFalse();
        assertThat(room.bench.rollouts().stateProperty().get()).isNotEqualTo(State.CONNECTED);
        room.fire("open-profile");
        RoomDriver.until(() -> room.has("#forget-certificate"));
        room.fire("forget-certificate");
        room.fire("save-server");
        assertThat(room.profile("old").fingerprint()).isNull();
    }

    private String fingerprint() {
        return server.fingerprint().replace(":", "").toLowerCase(Locale.ROOT);
    }

    private void logIn(int row) throws Exception {
        room.choose(row);
        RoomDriver.until(() -> room.has("#server-password"));
        room.type("server-password", RunningServer.PASSWORD);
        room.fire("log-in");
    }
}
