package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.feather.Feather;

/// A tab for each open text, kept in step with the view model; a dot marks what is not saved.
final class DocumentTabs extends TabPane {

    private final AuthorViewModel model;
    private final Messages messages;
    private final Consumer<DocumentViewModel> close;
    private final Map<DocumentViewModel, Tab> tabs = new HashMap<>();

    DocumentTabs(
            AuthorViewModel model,
            Messages messages,
            Map<DocumentViewModel, DocumentView> views,
            Consumer<DocumentViewModel> close) {
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
                change.getRemoved().forEach(each -> getTabs().remove(tabs.remove(each)));
                for (DocumentViewModel added : change.getAddedSubList()) {
                    getTabs().add(tab(added, views));
                }
            }
        });
        model.activeProperty().subscribe(now -> {
            if (now != null && tabs.containsKey(now)) {
                getSelectionModel().select(tabs.get(now));
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && chosen.getUserData() instanceof DocumentViewModel document) {
                model.activeProperty().set(document);
            }
        });
    }

    private Tab tab(DocumentViewModel document, Map<DocumentViewModel, DocumentView> views) {
        Tab tab = new Tab();
        tab.setUserData(document);
        tab.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> document.titleProperty().get()
                                + (document.dirtyProperty().get() ? "  ●" : ""),
                        document.titleProperty(),
                        document.dirtyProperty()));
        tab.setGraphic(Icons.small(Feather.FILE_TEXT, Tone.NEUTRAL));
        tab.setContent(Objects.requireNonNull(views.get(document)).left());
        tab.setOnCloseRequest(event -> {
            event.consume();
            close.accept(document);
        });
        tab.setContextMenu(menu(document));
        tabs.put(document, tab);
        return tab;
    }

    private ContextMenu menu(DocumentViewModel document) {
        MenuItem one = item("action.file.closeTab", () -> close.accept(document));
        MenuItem others = item(
                "action.file.closeOthers",
                () -> java.util.List.copyOf(model.documents()).stream()
                        .filter(each -> each != document)
                        .forEach(close));
        return new ContextMenu(one, others);
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.of(key));
        item.setOnAction(_ -> act.run());
        return item;
    }
}
