package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

/// The way from a profile to a session: remembered password or log-in dialog, and the password again when a session
/// has ended. Nothing is connected before the user says so.
final class ServerConnection {

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final ServerAccess access;
    private final List<Runnable> waiting = new ArrayList<>();

    ServerConnection(Shell shell, RolloutViewModel model, ServerAccess access) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.access = access;
        model.server().onSessionEnded(this::askAgain);
    }

    /// Fills the environment menu of the top bar and keeps it true.
    void offer() {
        model.stateProperty().subscribe(state -> {
            shell.model()
                    .environmentToneProperty()
                    .set(
                            switch (state) {
                                case NONE -> Tone.NEUTRAL;
                                case CONNECTING -> Tone.ATTENTION;
                                case CONNECTED -> Tone.SUCCESS;
                                case FAILED -> Tone.DANGER;
                            });
            fillMenu();
            if (state == State.CONNECTED) {
                List<Runnable> now = List.copyOf(waiting);
                waiting.clear();
                now.forEach(Runnable::run);
            }
        });
        messages.languageProperty().subscribe(_ -> fillMenu());
        shell.model().environmentProperty().bind(model.serverProperty());
        model.server().profileProperty().subscribe(profile -> {
            shell.model().productionProperty().set(profile != null && profile.production());
            shell.model()
                    .environmentColourProperty()
                    .set(profile == null || profile.isThisComputer() ? "" : profile.colour());
        });
    }

    private void fillMenu() {
        List<MenuItem> items = new ArrayList<>();
        for (ServerProfile profile : access.profiles()) {
            MenuItem item = new MenuItem(name(profile), ServerMark.colour(profile));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> connect(profile));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(shell.controls().menuItem("rollouts.login"));
        items.add(shell.controls().menuItem("rollouts.network"));
        items.add(shell.controls().menuItem("rollouts.logout"));
        shell.environments().setAll(items);
    }

    private String name(ServerProfile profile) {
        return profile.isThisComputer() ? messages.get("rollout.thisComputer") : profile.name();
    }

    /// Does something once, as soon as a server is connected.
    void thenOnce(Runnable act) {
        waiting.add(act);
    }

    void choose() {
        new ServersDialog(shell, access, this::connect).choose();
    }

    void leave() {
        model.leave();
    }

    void connectHere() {
        connect(access.thisComputer());
    }

    void connect(ServerProfile profile) {
        shell.go(RolloutRoom.ID);
        if (profile.isThisComputer()) {
            ServerProfile named = new ServerProfile(
                    profile.id(),
                    messages.get("rollout.thisComputer"),
                    profile.colour(),
                    profile.url(),
                    false,
                    profile.user(),
                    null);
            model.connect(named, messages.get("rollout.connecting"), access::openHere, _ -> {});
            return;
        }
        access.remembered(profile).ifPresentOrElse(secret -> tryRemembered(profile, secret), () -> ask(profile));
    }

    /// A remembered password that is wrong is forgotten and asked for.
    private void tryRemembered(ServerProfile profile, char[] secret) {
        model.connect(
                profile,
                messages.get("rollout.connecting"),
                () -> {
                    try {
                        return access.open(profile, profile.user(), secret);
                    } finally {
                        ServerAccess.wipe(secret);
                    }
                },
                trouble -> {
                    if (trouble instanceof Trouble.WrongPassword) {
                        access.forget(profile);
                        ask(profile);
                    } else if (trouble instanceof Trouble.Certificate) {
                        ask(profile);
                    }
                });
    }

    private void ask(ServerProfile profile) {
        new LoginDialog(
                        shell,
                        access,
                        profile,
                        accepted -> take(accepted.profile(), accepted.session()),
                        () -> new ServersDialog(shell, access, this::connect).edit(profile))
                .show();
    }

    private void take(ServerProfile profile, Session session) {
        model.connect(profile, messages.get("rollout.connecting"), () -> Outcome.done(session), _ -> {});
        fillMenu();
    }

    /// Asks once for the password of a session that has ended; the calls that waited are made again.
    private void askAgain() {
        PasswordField word = new PasswordField();
        word.setId("again-password");
        Label wrong = Cards.sentence("", "text-danger");
        wrong.setId("again-trouble");
        String user = model.user().orElse("");
        VBox form = new VBox(
                12,
                Cards.sentence(
                        messages.get("rollout.againText", model.serverProperty().get())),
                Parts.field(messages.of("rollout.passwordOf", user), word),
                wrong);
        Button cancel = Parts.button(messages.of("dialog.cancel"), () -> {
            shell.dialogs().close();
            model.server().giveUp();
        });
        Button go = Parts.button(
                messages.of("rollout.logIn"),
                () -> model.server()
                        .passwordGiven(word.getText().toCharArray(), messages.get("rollout.connecting"), trouble -> {
                            if (trouble == null) {
                                shell.dialogs().close();
                            } else {
                                wrong.setText(new TroubleText(messages).of(trouble));
                                word.selectAll();
                            }
                        }),
                "accent");
        go.setId("again-go");
        go.setDefaultButton(true);
        go.disableProperty().bind(word.textProperty().isEmpty());
        shell.dialogs().form(messages.get("rollout.againTitle"), form, 480, cancel, go);
        word.requestFocus();
    }
}
