package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for an account of one server and stays open until it is accepted. What stands in the way is told at its place:
/// a certificate with its fingerprint, a wrong password below the password.
final class LoginDialog {

    private final Shell shell;
    private final Messages messages;
    private final ServerAccess access;
    private final Consumer<Accepted> then;
    private final Runnable editProfile;
    private final TextField user = new TextField();
    private final PasswordField word = new PasswordField();
    private final CheckBox remember = new CheckBox();
    private final VBox obstacle = new VBox(8);
    private final ProgressBar waiting = new ProgressBar();
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
    private ServerProfile profile;

    /// An account that a server accepted.
    record Accepted(ServerProfile profile, Session session) {}

    /// @param editProfile shows the profile, where an accepted certificate can be forgotten
    LoginDialog(
            Shell shell, ServerAccess access, ServerProfile profile, Consumer<Accepted> then, Runnable editProfile) {
        this.shell = shell;
        this.messages = shell.messages();
        this.access = access;
        this.profile = profile;
        this.then = then;
        this.editProfile = editProfile;
    }

    void show() {
        user.setId("server-user");
        user.setText(profile.user());
        word.setId("server-password");
        remember.setId("remember");
        remember.textProperty().bind(messages.of("rollout.remember"));
        remember.setDisable(!access.remembersLastingly());
        waiting.setMaxWidth(Double.MAX_VALUE);
        Parts.shownWhen(waiting, busy);
        obstacle.setId("login-obstacle");
        VBox form = new VBox(
                12,
                new HBox(ServerMark.of(profile, profile.name(), messages)),
                Parts.label(profile.url().toString(), "secondary"),
                Parts.field(messages.of("rollout.user"), user),
                Parts.field(messages.of("rollout.password"), word),
                remember);
        if (!access.remembersLastingly()) {
            Label none = Parts.bound(messages.of("rollout.noKeychain"), "secondary");
            none.setWrapText(true);
            form.getChildren().add(none);
        }
        form.getChildren().addAll(waiting, obstacle);
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button go = Parts.button(messages.of("rollout.logIn"), this::attempt, "accent");
        go.setId("log-in");
        go.setDefaultButton(true);
        go.disableProperty()
                .bind(Bindings.or(
                                user.textProperty().isEmpty(),
                                word.textProperty().isEmpty())
                        .or(busy));
        shell.dialogs().form(messages.get("rollout.loginTo", profile.name()), form, 480, cancel, go);
        if (!user.getText().isEmpty()) {
            word.requestFocus();
        }
    }

    private void attempt() {
        String name = user.getText().strip();
        char[] secret = word.getText().toCharArray();
        boolean keep = remember.isSelected();
        ServerProfile asked = profile;
        obstacle.getChildren().clear();
        busy.set(true);
        shell.tasks()
                .work(messages.get("rollout.connecting"), _ -> {
                    try {
                        Outcome<Session> outcome = access.open(asked, name, secret);
                        if (keep && outcome instanceof Outcome.Done<Session>) {
                            access.remember(asked, name, secret);
                        }
                        return outcome;
                    } finally {
                        ServerAccess.wipe(secret);
                    }
                })
                .onSuccess(outcome -> answered(outcome, name))
                .onFailure(failure -> show(String.valueOf(failure.getMessage()), ""))
                .andFinally(() -> busy.set(false))
                .now();
    }

    private void answered(Outcome<Session> outcome, String name) {
        switch (outcome) {
            case Outcome.Done<Session>(Session session) -> {
                profile = profile.withUser(name);
                if (!profile.isThisComputer()) {
                    access.save(profile)
                            .ifPresent(sentence -> shell.notifications().show(Tone.ATTENTION, sentence));
                }
                shell.dialogs().close();
                then.accept(new Accepted(profile, session));
            }
            case Outcome.Failed<Session>(Trouble.Certificate certificate) -> show(certificate);
            case Outcome.Failed<Session>(Trouble.WrongPassword wrong) -> {
                show(new TroubleText(messages).of(wrong), "");
                word.selectAll();
                word.requestFocus();
            }
            case Outcome.Failed<Session>(Trouble what) -> show(new TroubleText(messages).of(what), what.sentence());
        }
    }

    private void show(String sentence, String details) {
        Label what = Parts.label(sentence, "text-danger");
        what.setWrapText(true);
        what.setId("login-trouble");
        obstacle.getChildren().setAll(what);
        if (!details.isEmpty() && !details.equals(sentence)) {
            obstacle.getChildren().add(Parts.label(details, "secondary"));
        }
    }

    /// An unknown certificate may be accepted once it was compared; one that has changed may not, not here.
    private void show(Trouble.Certificate certificate) {
        show(new TroubleText(messages).of(certificate), "");
        if (certificate.fingerprint().isEmpty()) {
            return;
        }
        String grouped = grouped(certificate.fingerprint());
        Label print = Parts.label(grouped, "mono");
        print.setWrapText(true);
        print.setId("fingerprint");
        HBox acts = new HBox(8, Parts.button(Feather.COPY, messages.of("dialog.copy"), () -> Dialogs.copy(grouped)));
        if (certificate.why() == Trouble.Certificate.Why.UNTRUSTED) {
            Button trust =
                    Parts.button(Feather.SHIELD, messages.of("rollout.trust"), () -> trust(certificate.fingerprint()));
            trust.setId("trust");
            acts.getChildren().add(trust);
        } else if (certificate.why() == Trouble.Certificate.Why.CHANGED) {
            Button edit = Parts.button(messages.of("rollout.openProfile"), () -> {
                shell.dialogs().close();
                editProfile.run();
            });
            edit.setId("open-profile");
            acts.getChildren().add(edit);
        }
        Label compare = Parts.bound(
                messages.of(
                        certificate.why() == Trouble.Certificate.Why.CHANGED
                                ? "rollout.certificateChanged"
                                : "rollout.certificateCompare"),
                "secondary");
        compare.setWrapText(true);
        HBox head =
                new HBox(8, Icons.small(Feather.LOCK, Tone.DANGER), Parts.label(certificate.subject(), "secondary"));
        obstacle.getChildren().addAll(head, print, compare, acts);
    }

    private void trust(String fingerprint) {
        profile = profile.withFingerprint(fingerprint.toLowerCase(Locale.ROOT));
        access.save(profile);
        attempt();
    }

    /// 64 digits in groups of four, as people compare them.
    static String grouped(String fingerprint) {
        return fingerprint.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
