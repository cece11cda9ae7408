package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.AccountChange;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Groups of the older server and their permissions.
final class GroupsTab {

    private static final int MOST = 100;

    private final AdministrationPage page;
    private final Messages messages;
    private final Rows<Account.Group> rows;

    GroupsTab(AdministrationPage page) {
        this.page = page;
        this.messages = page.messages();
        this.rows = new Rows<Account.Group>("groups", messages)
                .column("rollout.groupName", 200, Account.Group::name)
                .column("rollout.groupInfo", 400, group -> Objects.requireNonNullElse(group.info(), ""));
    }

    Node view() {
        var none = rows.table().getSelectionModel().selectedItemProperty().isNull();
        Button add = Parts.button(Feather.PLUS, messages.of("rollout.addGroup"), this::add, "accent");
        Button change = Parts.button(
                messages.of("rollout.permissions"),
                () -> page.ask(
                        it -> it.group(rows.table()
                                .getSelectionModel()
                                .getSelectedItem()
                                .id()),
                        this::edit));
        change.disableProperty().bind(none);
        Button remove = Parts.button(messages.of("rollout.removeGroup"), this::remove, "danger-outline");
        remove.disableProperty().bind(none);
        read();
        return rows.acts(add, change, remove).view();
    }

    private void read() {
        page.ask(it -> it.groups(0, MOST), found -> rows.show(found.items()));
    }

    private static CheckList<Permission> permissions(List<Long> given) {
        return new CheckList<>(
                List.of(Permission.values()),
                permission -> permission.module() + " · " + permission.label(),
                permission -> given.contains(permission.id()));
    }

    private static List<Long> ids(CheckList<Permission> list) {
        return list.ticked().stream().map(Permission::id).toList();
    }

    private void add() {
        TextField name = new TextField();
        TextField info = new TextField();
        CheckList<Permission> given = permissions(List.of());
        page.form(
                messages.get("rollout.addGroup"),
                new VBox(
                        12,
                        Parts.field(messages.of("rollout.groupName"), name),
                        Parts.field(messages.of("rollout.groupInfo"), info),
                        Parts.field(messages.of("rollout.permissions"), given)),
                () -> page.change(
                        it -> it.addGroup(new AccountChange.GroupWords(
                                name.getText().strip(), info.getText().strip(), ids(given))),
                        messages.get("rollout.saved"),
                        this::read));
    }

    private void edit(Account.GroupDetail group) {
        List<Long> before =
                group.permissions().stream().map(Account.PermissionRow::id).toList();
        CheckList<Permission> list = permissions(before);
        page.form(messages.get("rollout.permissionsOf", group.name()), list, () -> {
            List<Long> now = ids(list);
            List<Long> given = now.stream().filter(id -> !before.contains(id)).toList();
            List<Long> taken = before.stream().filter(id -> !now.contains(id)).toList();
            page.change(it -> it.setPermissions(group.id(), given, taken), messages.get("rollout.saved"), this::read);
        });
    }

    private void remove() {
        Account.Group group = rows.table().getSelectionModel().getSelectedItem();
        page.shell()
                .dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.removeGroupQuestion", group.name()),
                                List.of(messages.get("rollout.removeGroupWhat")),
                                messages.get("rollout.removeGroup"),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> page.change(
                                it -> it.removeGroup(group.id()), messages.get("rollout.removed"), this::read));
    }
}
