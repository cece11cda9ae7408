package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.CodeEditor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The views of the open texts.
final class Views {

    private final AuthorViewModel model;
    private final Map<DocumentViewModel, DocumentView> views = new HashMap<>();
    private final Map<DocumentViewModel, LowerPanel> panels = new HashMap<>();

    Views(AuthorViewModel model) {
        this.model = model;
    }

    void add(DocumentViewModel document, DocumentView view, LowerPanel panel) {
        views.put(document, view);
        panels.put(document, panel);
    }

    void remove(DocumentViewModel document) {
        views.remove(document);
        panels.remove(document);
    }

    boolean has(DocumentViewModel document) {
        return views.containsKey(document);
    }

    DocumentView of(DocumentViewModel document) {
        return Objects.requireNonNull(views.get(document));
    }

    LowerPanel panelOf(DocumentViewModel document) {
        return Objects.requireNonNull(panels.get(document));
    }

    /// The view of the text in front.
    Optional<DocumentView> front() {
        return model.active().map(views::get);
    }

    /// The panel of the text in front.
    Optional<LowerPanel> frontPanel() {
        return model.active().map(panels::get);
    }

    /// The editor of the text in front that the user is in.
    Optional<CodeEditor> editor() {
        return front().map(DocumentView::focused);
    }
}
