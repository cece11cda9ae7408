package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window with the Roll-outs room and some server profiles, and the hands of somebody who works there.
final class RoomDriver {

    static final String PROFILE = "p";

    final Workbench bench;
    final NoFileDialogs files = new NoFileDialogs();
    final Path profiles;
    private final SessionMemory credentials = new SessionMemory();
    private final FxRobot robot = new FxRobot();

    /// To be called on the window's thread.
    RoomDriver(Stage stage, Path home, ServerProfile... servers) throws Exception {
        Fonts.load();
        profiles = home.resolve("servers.json");
        ServerProfiles kept = ServerProfiles.open(profiles);
        for (ServerProfile server : servers) {
            kept.put(server);
        }
        bench = new Workbench(
                new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, credentials));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(1200, 800));
        bench.shell().go(RolloutRoom.ID);
        stage.show();
    }

    void close() {
        robot.interact(bench::close);
    }

    ServerProfile profile(String id) throws Exception {
        return ServerProfiles.open(profiles).all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Chooses a server by its row; without a remembered password the log-in dialog comes.
    void choose(int row) {
        act("rollouts.login");
        robot.interact(() -> robot.lookup("#servers")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(row));
        fire("use-server");
    }

    void connect(String user, String password) throws Exception {
        credentials.store(new CredentialKey(PROFILE, user), password.toCharArray());
        choose(1);
        until(() -> bench.rollouts().stateProperty().get() == State.CONNECTED
                && bench.rollouts().updatedProperty().get() != null);
    }

    void act(String action) {
        robot.interact(() -> bench.shell().actions().get(action).act().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void fire(String id) {
        robot.interact(() -> button(id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// An act of the menu beside the buttons of a patch.
    void menu(String id) {
        robot.interact(() -> robot.lookup("#more").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .map(MenuItem::getOnAction)
                .orElseThrow()
                .handle(null));
        WaitForAsyncUtils.waitForFxEvents();
    }

    ButtonBase button(String id) {
        return robot.lookup("#" + id).queryAs(ButtonBase.class);
    }

    void type(String id, String text) {
        robot.interact(
                () -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
    }

    boolean has(String query) {
        return robot.lookup(query).tryQuery().map(Node::isVisible).orElse(false);
    }

    String text(String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Stores a package and makes a patch of it.
    static long add(Session by, String name, String version) {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) name.hashCode());
        return by.patches()
                .upload(new SealedPackage(PackageFormat.MANGO, bytes), name + ".mg", Transfer.unobserved())
                .then(stored -> by.patches()
                        .add(
                                new PatchWords(
                                        App.DEFAULT_KEY,
                                        Platform.IOS,
                                        new AppVersion(version),
                                        name,
                                        PackageFormat.MANGO,
                                        null),
                                stored))
                .map(PatchSummary::id)
                .orThrow();
    }
}
