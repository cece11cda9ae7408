package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Administration;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Shell;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// People, groups, tokens and the log of a server, for those who may. The older server has people, groups and a log of
/// acts; ours has people with roles, tokens, and an audit log whose chain can be verified.
final class AdministrationPage extends BorderPane {

    /// Something asked of the administration.
    interface Ask<T> extends Function<Administration, Outcome<T>> {}

    /// Something changed there.
    interface Change extends Function<Administration, Optional<Trouble>> {}

    private final Shell shell;
    private final Messages messages;
    private final ServerViewModel server;
    private final TabPane tabs = new TabPane();

    /// @param back leads back to the patches
    AdministrationPage(Shell shell, ServerViewModel server, Runnable back) {
        this.shell = shell;
        this.messages = shell.messages();
        this.server = server;
        setId("administration");
        getStyleClass().add("page");
        HBox head = Parts.styled(
                new HBox(
                        12,
                        Parts.button(Feather.ARROW_LEFT, messages.of("rollout.toPatches"), back, "flat"),
                        Parts.bound(messages.of("rollout.administration"), "section-title")),
                "room-toolbar");
        setTop(head);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(tabs);
        if (server.isOurs()) {
            tab("rollout.people", new MembersTab(this).view());
            tab("rollout.tokens", new TokensTab(this).view());
            tab("rollout.auditLog", new AuditTab(this).view());
        } else {
            tab("rollout.people", new PeopleTab(this).view());
            tab("rollout.groups", new GroupsTab(this).view());
            tab("rollout.actionLog", new ActionLogTab(this).view());
        }
    }

    private void tab(String key, Node content) {
        Tab tab = new Tab(messages.get(key), content);
        tabs.getTabs().add(tab);
    }

    /// Goes to the log.
    void showLog() {
        tabs.getSelectionModel().selectLast();
    }

    Shell shell() {
        return shell;
    }

    Messages messages() {
        return messages;
    }

    <T> void ask(Ask<T> ask, Consumer<T> then) {
        server.<T>call(messages.get("rollout.reading"), session -> ask.apply(session.administration()), outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> then.accept(value);
                case Outcome.Failed<T>(Trouble what) -> tell(what);
            }
        });
    }

    void change(Change change, String done, Runnable then) {
        server.<String>call(
                messages.get("rollout.administration"),
                session -> change.apply(session.administration())
                        .<Outcome<String>>map(Outcome::failed)
                        .orElseGet(() -> Outcome.done("")),
                outcome -> {
                    if (outcome instanceof Outcome.Failed<String>(Trouble what)) {
                        tell(what);
                    } else {
                        shell.notifications().show(Tone.SUCCESS, done);
                        then.run();
                    }
                });
    }

    private void tell(Trouble what) {
        shell.dialogs().error(messages.get("rollout.notDone"), server.sentence(what), "");
    }

    /// Asks for something in a form and goes on when it is saved.
    void form(String title, Node content, Runnable then) {
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button save = Parts.button(
                messages.of("rollout.saveServer"),
                () -> {
                    shell.dialogs().close();
                    then.run();
                },
                "accent");
        save.setDefaultButton(true);
        shell.dialogs().form(title, content, 480, cancel, save);
    }
}
