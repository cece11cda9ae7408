package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.Arrays;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// After how much idleness the vault locks itself.
final class LockAfter extends VBox {

    LockAfter(Messages messages, VaultViewModel vault) {
        ComboBox<Integer> minutes = new ComboBox<>();
        minutes.setId("lock-after");
        minutes.getItems()
                .setAll(Arrays.stream(VaultViewModel.LOCK_MINUTES).boxed().toList());
        minutes.setMaxWidth(Double.MAX_VALUE);
        minutes.setCellFactory(_ -> new Cell(messages));
        minutes.setButtonCell(new Cell(messages));
        minutes.setValue(vault.lockMinutesProperty().get());
        minutes.valueProperty().subscribe(chosen -> vault.lockMinutesProperty().set(chosen));
        messages.languageProperty().subscribe(() -> minutes.setButtonCell(new Cell(messages)));
        getChildren().add(Parts.field(messages.of("keys.lockAfter"), minutes));
        getStyleClass().add("list-foot");
    }

    private static final class Cell extends ListCell<Integer> {

        private final Messages messages;

        Cell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(@Nullable Integer minutes, boolean empty) {
            super.updateItem(minutes, empty);
            setText(
                    minutes == null || empty
                            ? ""
                            : minutes == 0 ? messages.get("keys.never") : messages.get("keys.minutes", minutes));
        }
    }
}
