package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.workspace.keys.VaultSession;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// How the key vault stands, in the status bar.
final class VaultStatus extends Label {

    VaultStatus(Messages messages, VaultViewModel vault) {
        textProperty().bind(messages.made(() -> text(messages, vault), vault.stateProperty(), vault.locksAtProperty()));
        vault.stateProperty()
                .subscribe(state ->
                        setGraphic(Icons.small(state == VaultSession.State.OPEN ? Feather.UNLOCK : Feather.LOCK)));
    }

    static String text(Messages messages, VaultViewModel vault) {
        Instant when = vault.locksAtProperty().get();
        return switch (vault.stateProperty().get()) {
            case MISSING -> messages.get("keys.missing");
            case LOCKED -> messages.get("keys.locked");
            case OPEN ->
                when == null ? messages.get("keys.open") : messages.get("keys.openUntil", time(messages, when));
        };
    }

    private static String time(Messages messages, Instant when) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.languageProperty().get().locale())
                .withZone(ZoneId.systemDefault())
                .format(when);
    }
}
