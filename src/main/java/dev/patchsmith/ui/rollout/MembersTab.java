package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// People with accounts on our server, and what they may do.
final class MembersTab {

    private final AdministrationPage page;
    private final Messages messages;
    private final Rows<Member> rows;

    MembersTab(AdministrationPage page) {
        this.page = page;
        this.messages = page.messages();
        this.rows = new Rows<Member>("members", messages)
                .column("rollout.user", 160, Member::username)
                .column("rollout.email", 200, member -> Objects.requireNonNullElse(member.email(), ""))
                .column("rollout.roles", 280, member -> words(member.roles()))
                .column("rollout.locked", 120, member -> member.locked() ? messages.get("rollout.isLocked") : "");
    }

    Node view() {
        var none = rows.table().getSelectionModel().selectedItemProperty().isNull();
        Button add = Parts.button(Feather.USER_PLUS, messages.of("rollout.addPerson"), () -> edit(null), "accent");
        add.setId("add-member");
        Button change = Parts.button(
                messages.of("rollout.changePerson"),
                () -> edit(rows.table().getSelectionModel().getSelectedItem()));
        change.disableProperty().bind(none);
        Button remove = Parts.button(messages.of("rollout.removePerson"), this::remove, "danger-outline");
        remove.disableProperty().bind(none);
        read();
        return rows.acts(add, change, remove).view();
    }

    private void read() {
        page.ask(it -> it.members(), listing -> rows.show(listing.items()));
    }

    private String words(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> messages.get(Words.role(role)))
                .collect(Collectors.joining(", "));
    }

    private void edit(@Nullable Member before) {
        TextField name = new TextField(before == null ? "" : before.username());
        name.setId("member-name");
        name.setDisable(before != null);
        TextField email = new TextField(before == null ? "" : Objects.requireNonNullElse(before.email(), ""));
        PasswordField word = new PasswordField();
        word.setId("member-password");
        VBox roles = new VBox(4);
        Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(messages.get(Words.role(role)));
            box.setId("role-" + role);
            box.setSelected(before != null && before.roles().contains(role));
            boxes.put(role, box);
            roles.getChildren().add(box);
        }
        VBox form = new VBox(
                12,
                Parts.field(messages.of("rollout.user"), name),
                Parts.field(messages.of("rollout.email"), email),
                Parts.field(messages.of(before == null ? "rollout.password" : "rollout.newPassword"), word),
                Parts.field(messages.of("rollout.roles"), roles));
        CheckBox unlock = new CheckBox(messages.get("rollout.unlock"));
        if (before != null && before.locked()) {
            form.getChildren().add(unlock);
        }
        Button cancel = Parts.button(messages.of("dialog.cancel"), page.shell().dialogs()::close);
        Button save = Parts.button(
                messages.of("rollout.saveServer"),
                () -> {
                    page.shell().dialogs().close();
                    Set<Role> chosen = EnumSet.noneOf(Role.class);
                    boxes.forEach((role, box) -> {
                        if (box.isSelected()) {
                            chosen.add(role);
                        }
                    });
                    save(before, name.getText().strip(), email.getText().strip(), word.getText(), chosen, unlock);
                },
                "accent");
        save.setId("member-save");
        save.setDefaultButton(true);
        page.shell()
                .dialogs()
                .form(
                        messages.get(before == null ? "rollout.addPerson" : "rollout.changePerson"),
                        form,
                        480,
                        cancel,
                        save);
    }

    private void save(
            @Nullable Member before, String name, String email, String word, Set<Role> roles, CheckBox unlock) {
        String address = email.isEmpty() ? null : email;
        page.change(
                it -> {
                    Outcome<Member> outcome = before == null
                            ? it.addMember(new Member.Draft(name, word, address, roles))
                            : it.changeMember(
                                    before.id(),
                                    new Member.Change(
                                            address,
                                            roles,
                                            word.isEmpty() ? null : word,
                                            unlock.isSelected() ? true : null));
                    return outcome instanceof Outcome.Failed<Member>(Trouble what)
                            ? Optional.of(what)
                            : Optional.empty();
                },
                messages.get("rollout.saved"),
                this::read);
    }

    private void remove() {
        Member member = rows.table().getSelectionModel().getSelectedItem();
        page.shell()
                .dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.removePersonQuestion", member.username()),
                                List.of(messages.get("rollout.removePersonWhat")),
                                messages.get("rollout.removePersonAct", member.username()),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> page.change(
                                it -> it.removeMember(member.id()), messages.get("rollout.removed"), this::read));
    }
}
