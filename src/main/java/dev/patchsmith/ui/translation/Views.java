package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.editor.CodeEditor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The views of the open texts.
final class Views {

    private final AuthorViewModel model;
    private final Map<DocumentViewModel, DocumentView> views = new HashMap<>();
    private final Map<DocumentViewModel, Supplier<LowerPanel>> makers = new HashMap<>();
    private final Map<DocumentViewModel, LowerPanel> panels = new HashMap<>();

    Views(AuthorViewModel model) {
        this.model = model;
    }

    /// @param panel makes the panel below when it is first needed
    void add(DocumentViewModel document, DocumentView view, Supplier<LowerPanel> panel) {
        views.put(document, view);
        makers.put(document, panel);
    }

    void remove(DocumentViewModel document) {
        views.remove(document);
        makers.remove(document);
        panels.remove(document);
    }

    /// Whether the panel of a text was made, which is when the text was first shown whole.
    boolean isWhole(DocumentViewModel document) {
        return panels.containsKey(document);
    }

    boolean has(DocumentViewModel document) {
        return views.containsKey(document);
    }

    DocumentView of(DocumentViewModel document) {
        return Objects.requireNonNull(views.get(document));
    }

    LowerPanel panelOf(DocumentViewModel document) {
        return panels.computeIfAbsent(
                document, each -> Objects.requireNonNull(makers.get(each)).get());
    }

    /// The view of the text in front.
    Optional<DocumentView> front() {
        return model.active().map(views::get);
    }

    /// The panel of the text in front.
    Optional<LowerPanel> frontPanel() {
        return model.active().filter(makers::containsKey).map(this::panelOf);
    }

    /// The editor of the text in front that the user is in.
    Optional<CodeEditor> editor() {
        return front().map(DocumentView::focused);
    }
}
