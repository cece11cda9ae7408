package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The servers the user works with: choose one, add, change, remove.
final class ServersDialog {

    /// Told apart also by people who do not see red and green alike; dark and light enough for both themes.
    private static final List<String> COLOURS =
            List.of("#2f81f7", "#1f883d", "#bf8700", "#cf222e", "#8250df", "#bf3989", "#0a7ea4", "#6e7781");

    private final Shell shell;
    private final Messages messages;
    private final ServerAccess access;
    private final Consumer<ServerProfile> connect;

    ServersDialog(Shell shell, ServerAccess access, Consumer<ServerProfile> connect) {
        this.shell = shell;
        this.messages = shell.messages();
        this.access = access;
        this.connect = connect;
    }

    /// The list, to choose one by mouse or by arrows and Enter.
    void choose() {
        ListView<ServerProfile> list = new ListView<>();
        list.setId("servers");
        list.getItems().setAll(access.profiles());
        list.setFixedCellSize(48);
        list.setPrefHeight(Math.min(6, Math.max(3, access.profiles().size())) * 48.0 + 2);
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectFirst();
        Runnable go = () -> {
            ServerProfile chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                shell.dialogs().close();
                connect.accept(chosen);
            }
        };
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go.run();
            }
        });
        Button add = Parts.button(Feather.PLUS, messages.of("rollout.addServer"), () -> {
            shell.dialogs().close();
            edit(null);
        });
        add.setId("add-server");
        Button change = Parts.button(messages.of("rollout.changeServer"), () -> {
            ServerProfile chosen = list.getSelectionModel().getSelectedItem();
            shell.dialogs().close();
            edit(chosen);
        });
        change.setId("change-server");
        change.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(ServerProfile::isThisComputer)
                        .orElse(true));
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button use = Parts.button(messages.of("rollout.useServer"), go, "accent");
        use.setId("use-server");
        use.setDefaultButton(true);
        shell.dialogs()
                .form(
                        messages.get("rollout.servers"),
                        Parts.styled(new VBox(list), "card", "tight"),
                        560,
                        add,
                        change,
                        Parts.spacer(),
                        cancel,
                        use);
        list.requestFocus();
    }

    /// The form of one profile.
    ///
    /// @param before null for a new one
    void edit(@Nullable ServerProfile before) {
        TextField name = field("profile-name", before == null ? "" : before.name());
        TextField address = field(
                "server-address", before == null ? "https://" : before.url().toString());
        TextField user = field("profile-user", before == null ? "" : before.user());
        CheckBox production = new CheckBox();
        production.setId("profile-production");
        production.textProperty().bind(messages.of("rollout.production"));
        production.setSelected(before != null && before.production());
        ToggleGroup colours = new ToggleGroup();
        HBox palette = palette(colours, before == null ? next() : before.colour());
        Label wrong = Parts.label("", "text-danger");
        wrong.setId("profile-problem");
        wrong.setWrapText(true);
        VBox form = new VBox(
                12,
                Parts.field(messages.of("rollout.serverName"), name),
                Parts.field(messages.of("rollout.address"), address),
                Parts.field(messages.of("rollout.user"), user),
                Parts.field(messages.of("rollout.colour"), palette),
                production);
        CheckBox forget = new CheckBox();
        if (before != null && before.fingerprint() != null) {
            forget.setId("forget-certificate");
            forget.textProperty().bind(messages.of("rollout.forgetCertificate"));
            Label print = Parts.label(LoginDialog.grouped(before.fingerprint()), "mono");
            print.setWrapText(true);
            form.getChildren().addAll(Parts.field(messages.of("rollout.fingerprint"), print), forget);
        }
        form.getChildren().add(wrong);
        Button save = Parts.button(
                messages.of("rollout.saveServer"),
                () -> {
                    String problem = problem(name.getText(), address.getText());
                    wrong.setText(problem);
                    if (problem.isEmpty()) {
                        keep(new ServerProfile(
                                before == null ? UUID.randomUUID().toString() : before.id(),
                                name.getText().strip(),
                                String.valueOf(colours.getSelectedToggle().getUserData()),
                                URI.create(address.getText().strip()),
                                production.isSelected(),
                                user.getText().strip(),
                                before == null || forget.isSelected() ? null : before.fingerprint()));
                    }
                },
                "accent");
        save.setId("save-server");
        save.setDefaultButton(true);
        showForm(before, form, save);
    }

    private void keep(ServerProfile made) {
        shell.dialogs().close();
        access.save(made).ifPresent(sentence -> shell.dialogs().error(messages.get("rollout.notDone"), sentence, ""));
        connect.accept(made);
    }

    private void showForm(@Nullable ServerProfile before, VBox form, Button save) {
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        if (before == null) {
            shell.dialogs().form(messages.get("rollout.newServer"), form, 480, cancel, save);
            return;
        }
        Button remove = Parts.button(
                Feather.TRASH_2,
                messages.of("rollout.removeServer"),
                () -> {
                    shell.dialogs().close();
                    access.remove(before);
                },
                "danger-outline");
        remove.setId("remove-server");
        shell.dialogs().form(messages.get("rollout.editServer"), form, 480, remove, Parts.spacer(), cancel, save);
    }

    private String problem(String name, String address) {
        if (name.isBlank()) {
            return messages.get("rollout.nameMissing");
        }
        return ServerProfile.problemOf(address) == null ? "" : messages.get("rollout.addressWrong");
    }

    /// The first colour that no server has yet.
    private String next() {
        List<String> taken =
                access.profiles().stream().map(ServerProfile::colour).toList();
        return COLOURS.stream()
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElse(COLOURS.getFirst());
    }

    private static HBox palette(ToggleGroup group, String chosen) {
        HBox row = new HBox(8);
        for (String colour : COLOURS) {
            ToggleButton swatch = new ToggleButton();
            swatch.getStyleClass().add("swatch");
            swatch.setStyle("-fx-background-color: " + colour + ";");
            swatch.setUserData(colour);
            swatch.setAccessibleText(colour);
            swatch.setToggleGroup(group);
            swatch.setSelected(colour.equals(chosen));
            row.getChildren().add(swatch);
        }
        if (group.getSelectedToggle() == null) {
            group.getToggles().getFirst().setSelected(true);
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        return row;
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    private final class Cell extends ListCell<ServerProfile> {

        @Override
        protected void updateItem(@Nullable ServerProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            if (empty || profile == null) {
                setGraphic(null);
                return;
            }
            boolean here = profile.isThisComputer();
            String name = here ? messages.get("rollout.thisComputer") : profile.name();
            String where = here
                    ? messages.get("rollout.thisComputerText")
                    : profile.url() + (profile.user().isEmpty() ? "" : "  ·  " + profile.user());
            VBox both = new VBox(2, ServerMark.of(profile, name, messages), Parts.label(where, "secondary"));
            both.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(both, Priority.ALWAYS);
            both.setMinWidth(Region.USE_PREF_SIZE);
            setGraphic(both);
        }
    }
}
