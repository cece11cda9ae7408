package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Tokens of build servers. The secret of a new one is shown once.
final class TokensTab {

    private final AdministrationPage page;
    private final Messages messages;
    private final Rows<ApiToken> rows;

    TokensTab(AdministrationPage page) {
        this.page = page;
        this.messages = page.messages();
        this.rows = new Rows<ApiToken>("tokens", messages)
                .column("rollout.tokenName", 160, ApiToken::name)
                .column(
                        "rollout.appWord",
                        120,
                        token -> Objects.requireNonNullElse(token.app(), messages.get("rollout.everyApp")))
                .column(
                        "rollout.roles",
                        220,
                        token -> token.roles().stream()
                                .sorted()
                                .map(role -> messages.get(Words.role(role)))
                                .collect(Collectors.joining(", ")))
                .column("rollout.expires", 160, token -> Ages.exact(messages, token.expiresAt()))
                .column("rollout.lastUsed", 160, token -> Ages.exact(messages, token.lastUsedAt()));
    }

    Node view() {
        Button add = Parts.button(Feather.PLUS, messages.of("rollout.addToken"), this::add, "accent");
        add.setId("add-token");
        Button remove = Parts.button(messages.of("rollout.removeToken"), this::remove, "danger-outline");
        remove.disableProperty()
                .bind(rows.table().getSelectionModel().selectedItemProperty().isNull());
        read();
        return rows.acts(add, remove).view();
    }

    private void read() {
        page.ask(it -> it.tokens(), listing -> rows.show(listing.items()));
    }

    private void add() {
        TextField name = new TextField("build");
        name.setId("token-name");
        TextField app = new TextField();
        app.promptTextProperty().bind(messages.of("rollout.everyApp"));
        Spinner<Integer> days = new Spinner<>(1, 366, 90);
        days.setEditable(true);
        VBox roles = new VBox(4);
        Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.VIEWER, Role.AUTHOR, Role.RELEASER)) {
            CheckBox box = new CheckBox(messages.get(Words.role(role)));
            box.setSelected(role != Role.RELEASER);
            boxes.put(role, box);
            roles.getChildren().add(box);
        }
        VBox form = new VBox(
                12,
                Parts.field(messages.of("rollout.tokenName"), name),
                Parts.field(messages.of("rollout.appWord"), app),
                Parts.field(messages.of("rollout.tokenDays"), days),
                Parts.field(messages.of("rollout.roles"), roles));
        Button cancel = Parts.button(messages.of("dialog.cancel"), page.shell().dialogs()::close);
        Button make = Parts.button(
                messages.of("rollout.makeToken"),
                () -> {
                    page.shell().dialogs().close();
                    Set<Role> chosen = EnumSet.noneOf(Role.class);
                    boxes.forEach((role, box) -> {
                        if (box.isSelected()) {
                            chosen.add(role);
                        }
                    });
                    String key = app.getText().strip();
                    page.ask(
                            it -> it.addToken(new ApiToken.Draft(
                                    name.getText().strip(), chosen, key.isEmpty() ? null : key, days.getValue())),
                            this::showSecret);
                },
                "accent");
        make.setId("token-make");
        make.setDefaultButton(true);
        make.disableProperty().bind(name.textProperty().isEmpty());
        page.shell().dialogs().form(messages.get("rollout.addToken"), form, 480, cancel, make);
    }

    private void showSecret(ApiToken.Issued issued) {
        Label shown = Parts.label(issued.secret(), "mono");
        shown.setId("token-secret");
        shown.setWrapText(true);
        Button copy = Parts.button(Feather.COPY, messages.of("dialog.copy"), () -> Dialogs.copy(issued.secret()));
        Button close = Parts.button(messages.of("dialog.close"), page.shell().dialogs()::close, "accent");
        page.shell()
                .dialogs()
                .form(
                        messages.get("rollout.tokenMade", issued.token().name()),
                        new VBox(12, Cards.sentence(messages.get("rollout.tokenOnce")), shown),
                        560,
                        copy,
                        close);
        read();
    }

    private void remove() {
        ApiToken token = rows.table().getSelectionModel().getSelectedItem();
        page.shell()
                .dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("rollout.removeTokenQuestion", token.name()),
                                List.of(messages.get("rollout.removeTokenWhat")),
                                messages.get("rollout.removeToken"),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> page.change(
                                it -> it.removeToken(token.id()), messages.get("rollout.removed"), this::read));
    }
}
