package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.AccountChange;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// People of the older server: their groups, their passwords.
final class PeopleTab {

    private static final int MOST = 100;

    private final AdministrationPage page;
    private final Messages messages;
    private final Rows<Account> rows;
    private List<Account.Group> groups = List.of();

    PeopleTab(AdministrationPage page) {
        this.page = page;
        this.messages = page.messages();
        this.rows = new Rows<Account>("people", messages)
                .column("rollout.user", 160, account -> Objects.requireNonNullElse(account.username(), ""))
                .column("rollout.nickname", 160, account -> Objects.requireNonNullElse(account.nickname(), ""))
                .column("rollout.email", 200, account -> Objects.requireNonNullElse(account.email(), ""))
                .column(
                        "rollout.groups",
                        240,
                        account -> account.groups().stream()
                                .map(Account.Group::name)
                                .collect(Collectors.joining(", ")));
    }

    Node view() {
        var none = rows.table().getSelectionModel().selectedItemProperty().isNull();
        Button add = Parts.button(Feather.USER_PLUS, messages.of("rollout.addPerson"), this::add, "accent");
        Button change = Parts.button(messages.of("rollout.changeGroups"), this::changeGroups);
        change.disableProperty().bind(none);
        Button reset = Parts.button(messages.of("rollout.newPassword"), this::resetPassword);
        reset.disableProperty().bind(none);
        Button remove = Parts.button(messages.of("rollout.removePerson"), this::remove, "danger-outline");
        remove.disableProperty().bind(none);
        read();
        page.ask(it -> it.groups(0, MOST), found -> groups = found.items());
        return rows.acts(add, change, reset, remove).view();
    }

    private void read() {
        page.ask(it -> it.users(0, MOST), found -> rows.show(found.items()));
    }

    private Account selected() {
        return rows.table().getSelectionModel().getSelectedItem();
    }

    private CheckList<Account.Group> groups(List<Account.Group> chosen) {
        return new CheckList<>(
                groups, Account.Group::name, group -> chosen.stream().anyMatch(one -> one.id() == group.id()));
    }

    private static List<Long> ids(CheckList<Account.Group> list) {
        return list.ticked().stream().map(Account.Group::id).toList();
    }

    private void add() {
        TextField name = new TextField();
        PasswordField word = new PasswordField();
        CheckList<Account.Group> list = groups(List.of());
        page.form(
                messages.get("rollout.addPerson"),
                new VBox(
                        12,
                        Parts.field(messages.of("rollout.user"), name),
                        Parts.field(messages.of("rollout.password"), word),
                        Parts.field(messages.of("rollout.groups"), list)),
                () -> page.change(
                        it -> it.register(new AccountChange.Register(
                                name.getText().strip(), word.getText(), word.getText(), null, ids(list))),
                        messages.get("rollout.saved"),
                        this::read));
    }

    private void changeGroups() {
        Account account = selected();
        CheckList<Account.Group> list = groups(account.groups());
        page.form(
                messages.get("rollout.changeGroups"),
                list,
                () -> page.change(
                        it -> it.setGroups(account.id(), new AccountChange.Membership(account.email(), ids(list))),
                        messages.get("rollout.saved"),
                        this::read));
    }

    private void resetPassword() {
        Account account = selected();
        PasswordField word = new PasswordField();
        page.form(
                messages.get("rollout.newPassword"),
                Parts.field(messages.of("rollout.newPassword"), word),
                () -> page.change(
                        it -> it.resetPassword(
                                account.id(), new AccountChange.ResetPassword(word.getText(), word.getText())),
                        messages.get("rollout.saved"),
                        this::read));
    }

    private void remove() {
        Account account = selected();
        String name = Objects.requireNonNullElse(account.username(), "");
        page.shell()
                .dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.removePersonQuestion", name),
                                List.of(messages.get("rollout.removePersonWhat")),
                                messages.get("rollout.removePersonAct", name),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> page.change(
                                it -> it.removeUser(account.id()), messages.get("rollout.removed"), this::read));
    }
}
