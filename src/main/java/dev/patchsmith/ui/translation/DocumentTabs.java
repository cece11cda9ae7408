package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// A tab for each open text, kept in step with the view model both ways; a dot marks what is not saved, a pin what
/// stays in front.
final class DocumentTabs extends TabPane {

    private final AuthorViewModel model;
    private final Messages messages;
    private final Consumer<DocumentViewModel> close;
    private final Map<DocumentViewModel, Tab> tabs = new HashMap<>();
    private boolean arranging;

    DocumentTabs(AuthorViewModel model, Messages messages, Views views, Consumer<DocumentViewModel> close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
        setId("documents");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setTabDragPolicy(TabDragPolicy.REORDER);
        // The room is built when it is first seen; texts may be open by then.
        model.documents().forEach(each -> getTabs().add(tab(each, views)));
        model.documents().addListener((ListChangeListener<DocumentViewModel>) change -> {
            while (change.next()) {
                if (!change.wasPermutated()) {
                    change.getRemoved().forEach(each -> getTabs().remove(tabs.remove(each)));
                    for (DocumentViewModel added : change.getAddedSubList()) {
                        getTabs().add(model.documents().indexOf(added), tab(added, views));
                    }
                }
            }
            arrange();
        });
        getTabs().addListener((ListChangeListener<Tab>) _ -> takeOrder());
        model.activeProperty().subscribe(now -> {
            if (now != null && tabs.containsKey(now)) {
                getSelectionModel().select(tabs.get(now));
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!arranging && chosen != null && chosen.getUserData() instanceof DocumentViewModel document) {
                model.activeProperty().set(document);
            }
        });
    }

    /// Puts the tabs into the order of the texts.
    private void arrange() {
        List<Tab> wanted = model.documents().stream()
                .map(tabs::get)
                .filter(Objects::nonNull)
                .toList();
        if (arranging || wanted.equals(getTabs())) {
            return;
        }
        arranging = true;
        Tab chosen = getSelectionModel().getSelectedItem();
        getTabs().setAll(wanted);
        getSelectionModel().select(chosen);
        arranging = false;
    }

    /// Takes the order the user dragged the tabs into.
    private void takeOrder() {
        if (arranging || getTabs().size() != model.documents().size()) {
            return;
        }
        List<DocumentViewModel> order = getTabs().stream()
                .map(each -> (DocumentViewModel) each.getUserData())
                .toList();
        if (!order.equals(model.documents()) && model.documents().containsAll(order)) {
            arranging = true;
            model.arrange(order);
            arranging = false;
        }
    }

    private Tab tab(DocumentViewModel document, Views views) {
        Tab tab = new Tab();
        tab.setUserData(document);
        tab.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> document.titleProperty().get()
                                + (document.dirtyProperty().get() ? "  ●" : ""),
                        document.titleProperty(),
                        document.dirtyProperty()));
        document.pinnedProperty()
                .subscribe(pinned -> tab.setGraphic(
                        pinned
                                ? Icons.small(Feather.MAP_PIN, Tone.ACCENT)
                                : Icons.small(Feather.FILE_TEXT, Tone.NEUTRAL)));
        Tooltip where = new Tooltip();
        where.textProperty()
                .bind(document.fileProperty()
                        .map(file -> file.path().toString())
                        .orElse(document.titleProperty().get()));
        tab.setTooltip(where);
        tab.setContent(views.of(document).leftPane());
        tab.setOnCloseRequest(event -> {
            event.consume();
            close.accept(document);
        });
        tab.setContextMenu(menu(document));
        tabs.put(document, tab);
        return tab;
    }

    private ContextMenu menu(DocumentViewModel document) {
        MenuItem pin = item(
                "action.file.pinTab",
                () -> model.pin(document, !document.pinnedProperty().get()));
        return new ContextMenu(
                item("action.file.closeTab", () -> close.accept(document)),
                item("action.file.closeOthers", () -> others(document).forEach(close)),
                pin,
                item("action.file.tabLeft", () -> model.move(document, -1)),
                item("action.file.tabRight", () -> model.move(document, 1)));
    }

    private List<DocumentViewModel> others(DocumentViewModel document) {
        return model.documents().stream()
                .filter(each -> each != document && !each.pinnedProperty().get())
                .toList();
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.of(key));
        item.setOnAction(_ -> act.run());
        return item;
    }
}
