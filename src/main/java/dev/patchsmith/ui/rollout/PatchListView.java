package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.time.Instant;
import java.util.Locale;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The patches of the server: number, title and state, below them version, share and age.
final class PatchListView extends VBox {

    private final Messages messages;
    private final ListView<PatchSummary> list = new ListView<>();

    PatchListView(RolloutViewModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().add("explorer");
        TextField query = new TextField();
        query.setId("patch-filter");
        query.promptTextProperty().bind(messages.of("rollout.filter"));
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox search = Parts.styled(new HBox(Icons.small(Feather.SEARCH), query), "search-box");
        VBox head = new VBox(search);
        head.setStyle("-fx-padding: 8 16 8 16;");
        FilteredList<PatchSummary> shown = new FilteredList<>(model.patches());
        query.textProperty().subscribe(text -> shown.setPredicate(patch -> matches(patch, text)));
        list.setId("patches");
        list.setItems(shown);
        list.setFixedCellSize(60);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.bound(messages.of("rollout.none"), "secondary"));
        model.selectedProperty().subscribe(now -> {
            if (now != null && list.getSelectionModel().getSelectedItem() != now) {
                list.getSelectionModel().select(now);
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.selectedProperty().set(chosen);
            }
        });
        messages.languageProperty().subscribe(_ -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        Label foot = Parts.label("", "secondary");
        foot.setStyle("-fx-padding: 6 16 6 16;");
        foot.textProperty()
                .bind(messages.made(
                        () -> messages.get("rollout.count", model.patches().size()), model.patches()));
        getChildren().addAll(head, Parts.styled(new Region(), "rule"), list, Parts.styled(new Region(), "rule"), foot);
    }

    private static boolean matches(PatchSummary patch, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        String all = patch.id() + " " + patch.name() + " " + patch.version();
        return wanted.isEmpty() || all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private final class Cell extends ListCell<PatchSummary> {
        @Override
        protected void updateItem(@Nullable PatchSummary patch, boolean empty) {
            super.updateItem(patch, empty);
            if (empty || patch == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Label number = Parts.label(Long.toString(patch.id()), "secondary-13");
            number.setMinWidth(28);
            Chip chip = new Chip();
            PatchStates.show(chip, patch, messages);
            HBox first = new HBox(4, number, Parts.label(patch.name(), "strong"), Parts.spacer(), chip);
            first.setAlignment(Pos.CENTER_LEFT);
            Label version = Parts.label(patch.version(), "secondary");
            version.setStyle("-fx-padding: 0 0 0 32;");
            Label share = Parts.label(PatchStates.share(patch), "secondary");
            Label age = Parts.label(Ages.of(messages, patch.created(), Instant.now()), "secondary");
            age.setMinWidth(64);
            age.setAlignment(Pos.CENTER_RIGHT);
            HBox second = new HBox(4, version, Parts.spacer(), share, age);
            VBox both = new VBox(4, first, second);
            both.setStyle("-fx-padding: 8 8 8 8;");
            both.setPrefWidth(100);
            setGraphic(both);
            setTooltip(new Tooltip(Ages.exact(messages, patch.created())));
        }
    }
}
