package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.AccountChange;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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

    /// Permissions that the older server offers to nobody, because it does not mount them, are not shown.
    private static Map<Permission, CheckBox> boxes(List<Long> chosen) {
        Map<Permission, CheckBox> boxes = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            CheckBox box = new CheckBox(permission.module() + " · " + permission.label());
            box.setSelected(chosen.contains(permission.id()));
            boxes.put(permission, box);
        }
        return boxes;
    }

    private static List<Long> chosen(Map<Permission, CheckBox> boxes) {
        List<Long> ids = new ArrayList<>();
        boxes.forEach((permission, box) -> {
            if (box.isSelected()) {
                ids.add(permission.id());
            }
        });
        return ids;
    }

    private void add() {
        TextField name = new TextField();
        TextField info = new TextField();
        Map<Permission, CheckBox> boxes = boxes(List.of());
        VBox column = new VBox(4);
        column.getChildren().addAll(boxes.values());
        form(
                messages.get("rollout.addGroup"),
                new VBox(
                        12,
                        Parts.field(messages.of("rollout.groupName"), name),
                        Parts.field(messages.of("rollout.groupInfo"), info),
                        Parts.field(messages.of("rollout.permissions"), column)),
                () -> page.change(
                        it -> it.addGroup(new AccountChange.GroupWords(
                                name.getText().strip(), info.getText().strip(), chosen(boxes))),
                        messages.get("rollout.saved"),
                        this::read));
    }

    private void edit(Account.GroupDetail group) {
        List<Long> before =
                group.permissions().stream().map(Account.PermissionRow::id).toList();
        Map<Permission, CheckBox> boxes = boxes(before);
        VBox column = new VBox(4);
        column.getChildren().addAll(boxes.values());
        form(messages.get("rollout.permissionsOf", group.name()), column, () -> {
            List<Long> now = chosen(boxes);
            List<Long> given = now.stream().filter(id -> !before.contains(id)).toList();
            List<Long> taken = before.stream().filter(id -> !now.contains(id)).toList();
            page.change(it -> it.setPermissions(group.id(), given, taken), messages.get("rollout.saved"), this::read);
        });
    }

    private void form(String title, Node content, Runnable then) {
        Button cancel = Parts.button(messages.of("dialog.cancel"), page.shell().dialogs()::close);
        Button save = Parts.button(
                messages.of("rollout.saveServer"),
                () -> {
                    page.shell().dialogs().close();
                    then.run();
                },
                "accent");
        save.setDefaultButton(true);
        page.shell().dialogs().form(title, content, 480, cancel, save);
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
