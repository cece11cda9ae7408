package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.ListWarnings.Warning;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The patches of the server: found by words and choices, put in order, read page by page as one scrolls.
final class PatchListView extends VBox {

    private static final int MOST_WARNINGS = 3;

    private final RolloutViewModel model;
    private final Messages messages;
    private final ListView<PatchSummary> list = new ListView<>();
    private final VBox warnings = new VBox(4);

    PatchListView(RolloutViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("explorer");
        setMinWidth(280);
        list.setId("patches");
        list.setItems(model.patches());
        list.setFixedCellSize(58);
        list.setCellFactory(_ -> new PatchCell(messages));
        list.setPlaceholder(Parts.bound(messages.of("rollout.none"), "secondary"));
        list.accessibleTextProperty().bind(messages.of("room.rollouts"));
        followSelection();
        list.skinProperty().subscribe(skin -> {
            if (skin != null) {
                loadWhenNearTheEnd();
            }
        });
        warnings.setStyle("-fx-padding: 8 16 8 16;");
        warnings.setId("list-warnings");
        Parts.shownWhen(warnings, javafx.beans.binding.Bindings.isNotEmpty(model.warnings()));
        model.warnings().subscribe(this::showWarnings);
        messages.languageProperty().subscribe(_ -> {
            list.refresh();
            showWarnings();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), rule(), list, rule(), warnings, foot());
    }

    private Node head() {
        TextField query = new TextField();
        query.setId("patch-filter");
        query.promptTextProperty().bind(messages.of("rollout.filter"));
        query.accessibleTextProperty().bind(messages.of("rollout.filter"));
        query.textProperty()
                .subscribe(text ->
                        model.filterProperty().set(model.filterProperty().get().withText(text)));
        model.filterProperty().subscribe(now -> {
            if (!now.text().equals(query.getText())) {
                query.setText(now.text());
            }
        });
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox search = Parts.styled(new HBox(Icons.small(Feather.SEARCH), query), "search-box");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox first = new HBox(8, search, new FilterButton(model, messages));
        Label caption = Parts.bound(messages.of("rollout.orderBy"), "secondary");
        HBox second = new HBox(4, caption, Parts.spacer(), orders());
        second.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(4, first, second);
        head.setStyle("-fx-padding: 8 16 4 16;");
        return head;
    }

    private ComboBox<ListFilter.Order> orders() {
        ComboBox<ListFilter.Order> orders = new ComboBox<>();
        orders.setId("patch-order");
        orders.getStyleClass().add("quiet");
        orders.getItems().setAll(ListFilter.Order.values());
        orders.valueProperty().bindBidirectional(model.orderProperty());
        orders.setConverter(new Choices<>(order -> messages.get(Words.order(order))));
        orders.accessibleTextProperty().bind(messages.of("rollout.orderBy"));
        return orders;
    }

    private void followSelection() {
        model.selectedProperty().subscribe(now -> {
            if (now != null && !now.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(now);
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.selectedProperty().set(chosen);
            }
        });
    }

    /// The next page comes before the last one ends.
    private void loadWhenNearTheEnd() {
        if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            bar.valueProperty().subscribe(place -> {
                if (place.doubleValue() > 0.9) {
                    model.loadMore();
                }
            });
        }
    }

    private void showWarnings() {
        warnings.getChildren().clear();
        model.warnings().stream()
                .limit(MOST_WARNINGS)
                .forEach(warning -> warnings.getChildren().add(line(sentence(warning))));
        int more = model.warnings().size() - MOST_WARNINGS;
        if (more > 0) {
            warnings.getChildren().add(Parts.label(messages.get("rollout.moreWarnings", more), "secondary"));
        }
    }

    private static Node line(String sentence) {
        Label words = Parts.label(sentence, "secondary");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION), words);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private String sentence(Warning warning) {
        return switch (warning) {
            case Warning.SeveralLive several ->
                messages.get(
                        "rollout.severalLive",
                        several.version(),
                        several.platform().displayName(),
                        String.join(
                                ", ",
                                several.patches().stream().map(String::valueOf).toList()));
            case Warning.NoPackage none ->
                messages.get("rollout.noPackage", Long.toString(none.patch()), none.version());
            case Warning.NoneServed none ->
                messages.get(
                        "rollout.noneServed", none.version(), none.platform().displayName());
        };
    }

    private Node foot() {
        Label count = Parts.label("", "secondary");
        count.setId("patch-count");
        count.textProperty()
                .bind(messages.made(
                        () -> model.moreProperty().get()
                                ? messages.get(
                                        "rollout.countOf",
                                        model.patches().size(),
                                        model.totalProperty().get())
                                : messages.get("rollout.count", model.patches().size()),
                        model.patches(),
                        model.totalProperty(),
                        model.moreProperty()));
        Button all = Parts.button(messages.of("rollout.loadAll"), model::loadAll, "link", "small");
        all.setId("load-all");
        HBox foot = new HBox(8, count, Parts.spacer(), Parts.shownWhen(all, model.moreProperty()));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setStyle("-fx-padding: 6 16 6 16;");
        return foot;
    }

    private static Region rule() {
        return Parts.styled(new Region(), "rule");
    }
}
