package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.settings.Settings;
import dev.patchsmith.workspace.settings.Settings.ProxyMode;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How servers are reached: proxy and time limits. It holds from the next log-in on.
final class NetworkDialog {

    private final Shell shell;
    private final Messages messages;
    private final ServerAccess access;

    NetworkDialog(Shell shell, ServerAccess access) {
        this.shell = shell;
        this.messages = shell.messages();
        this.access = access;
    }

    void show() {
        Settings.Network now = access.network();
        ToggleGroup way = new ToggleGroup();
        RadioButton system = radio(way, "rollout.proxySystem", ProxyMode.SYSTEM, now);
        RadioButton none = radio(way, "rollout.proxyNone", ProxyMode.NONE, now);
        RadioButton manual = radio(way, "rollout.proxyManual", ProxyMode.MANUAL, now);
        TextField host = new TextField(now.proxyHost());
        host.setId("proxy-host");
        HBox.setHgrow(host, Priority.ALWAYS);
        Spinner<Integer> port = spinner("proxy-port", 1, 65_535, now.proxyPort());
        HBox where = new HBox(
                12,
                Parts.field(messages.of("rollout.proxyHost"), host),
                Parts.field(messages.of("rollout.proxyPort"), port));
        where.disableProperty().bind(manual.selectedProperty().not());
        Spinner<Integer> connect = spinner("connect-seconds", 1, 300, now.connectSeconds());
        Spinner<Integer> read = spinner("read-seconds", 1, 600, now.readSeconds());
        Label effect = Parts.bound(messages.of("rollout.networkEffect"), "secondary");
        VBox form = new VBox(
                12,
                Parts.field(messages.of("rollout.proxy"), new VBox(8, system, none, manual)),
                where,
                new HBox(
                        12,
                        Parts.field(messages.of("rollout.connectSeconds"), connect),
                        Parts.field(messages.of("rollout.readSeconds"), read)),
                effect);
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button save = Parts.button(
                messages.of("rollout.saveServer"),
                () -> {
                    access.network(new Settings.Network(
                            (ProxyMode) way.getSelectedToggle().getUserData(),
                            host.getText().strip(),
                            port.getValue(),
                            connect.getValue(),
                            read.getValue()));
                    shell.dialogs().close();
                },
                "accent");
        save.setId("save-network");
        save.disableProperty()
                .bind(manual.selectedProperty().and(host.textProperty().isEmpty()));
        shell.dialogs().form(messages.get("rollout.network"), form, 480, cancel, save);
    }

    private RadioButton radio(ToggleGroup group, String key, ProxyMode mode, Settings.Network now) {
        RadioButton button = new RadioButton();
        button.textProperty().bind(messages.of(key));
        button.setToggleGroup(group);
        button.setUserData(mode);
        button.setSelected(now.proxy() == mode);
        return button;
    }

    private static Spinner<Integer> spinner(String id, int least, int most, int value) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(112);
        return spinner;
    }
}
