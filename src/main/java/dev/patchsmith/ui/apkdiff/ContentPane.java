package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.NodeText;
import dev.patchsmith.apk.diff.SideBySide;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.apk.diff.UnifiedText;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.Shown;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The right side: what the selected node is on both sides, as text, as values, or as pictures.
final class ContentPane extends BorderPane {

    /// Below this width two columns are too narrow to read.
    private static final double TWO_COLUMNS = 620;

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final ContentHead head;
    private final SideHeads sides;
    private final TextDiffView text;
    private final ValueTable values;
    private final PictureView pictures;
    private final Node advice;
    private final OverviewPage overview;
    private final Node patch;
    private final Label note = Parts.label("", "content-note");
    private final VBox noteLine = new VBox(note);
    private final VBox waiting;
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));
    private boolean lastPlaceWanted;

    ContentPane(ApkDiffViewModel model, Messages messages, Node advice, Node patch) {
        this.model = model;
        this.messages = messages;
        this.advice = advice;
        this.patch = patch;
        getStyleClass().add("diff-content");
        setMinWidth(360);
        head = new ContentHead(model, messages, this::copyAsPatch, this::find);
        sides = new SideHeads(model, messages);
        text = new TextDiffView(messages);
        values = new ValueTable(model, messages);
        pictures = new PictureView(messages);
        overview = new OverviewPage(model, messages);
        note.setWrapText(true);
        noteLine.getStyleClass().add("content-note-line");
        waiting = new VBox(12, new ProgressIndicator(), Parts.bound(messages.of("apkdiff.readingText"), "secondary"));
        waiting.setAlignment(Pos.CENTER);
        waiting.getStyleClass().add("empty-state");
        patience.setOnFinished(_ -> {
            if (model.readingProperty().get() && model.pageProperty().get() == Page.NODE) {
                setCenter(waiting);
            }
        });
        follow();
        show();
    }

    private void follow() {
        model.pageProperty().subscribe(this::show);
        model.diffProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
        model.shownProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
        model.settings().unifiedProperty().subscribe(this::show);
        model.settings().valuesProperty().subscribe(this::show);
        model.settings().whiteSpaceProperty().subscribe(this::show);
        model.settings().contextProperty().subscribe(this::show);
        model.readingProperty().subscribe(busy -> {
            if (busy) {
                patience.playFromStart();
            }
        });
        widthProperty().addListener((_, before, now) -> {
            if (before.doubleValue() < TWO_COLUMNS != now.doubleValue() < TWO_COLUMNS) {
                show();
            }
        });
    }

    private boolean isUnified() {
        return model.settings().unifiedProperty().get() || getWidth() > 0 && getWidth() < TWO_COLUMNS;
    }

    private void show() {
        switch (model.pageProperty().get()) {
            case OVERVIEW -> {
                setTop(null);
                setCenter(overview);
            }
            case ADVICE -> {
                setTop(null);
                setCenter(advice);
            }
            case PATCH -> {
                setTop(null);
                setCenter(patch);
            }
            case NODE -> showNode();
        }
    }

    private void showNode() {
        DiffNode node = model.selectedProperty().get();
        ApkDiff diff = model.diffProperty().get();
        VBox top = new VBox(head);
        setTop(top);
        if (node == null) {
            setCenter(null);
            return;
        }
        if (diff == null || model.forms().isEmpty() || isTable(node)) {
            head.show(node, null);
            values.show(node);
            setCenter(values);
            return;
        }
        Shown shown = model.shownProperty().get();
        if (shown == null || !shown.node().id().equals(node.id())) {
            head.show(node, null);
            return;
        }
        top.getChildren().add(sides);
        if (shown.form() != TextForm.HEX && PictureView.isPicture(node)) {
            head.show(node, null);
            setCenter(pictures);
            pictures.show(diff, node);
            return;
        }
        showText(top, node, shown);
    }

    private boolean isTable(DiffNode node) {
        return ValueTable.has(node) && model.settings().valuesProperty().get();
    }

    private void showText(VBox top, DiffNode node, Shown shown) {
        NodeText both = shown.text();
        SideBySide aligned = both.sideBySide(
                model.settings().whiteSpaceProperty().get(),
                model.settings().contextProperty().get());
        head.show(node, aligned);
        String said = note(both, aligned);
        if (!said.isEmpty()) {
            note.setText(said);
            top.getChildren().add(noteLine);
        }
        text.show(aligned, shown.form(), isUnified());
        setCenter(text);
        if (lastPlaceWanted) {
            lastPlaceWanted = false;
            text.goToLast();
        }
    }

    private String note(NodeText both, SideBySide aligned) {
        if (!both.note().isEmpty()) {
            return both.note().startsWith("The Java text is the same")
                    ? messages.get("apkdiff.sameJava")
                    : both.note().startsWith("The class cannot be shown as Java")
                            ? messages.get("apkdiff.noJava")
                            : both.note();
        }
        boolean nothing = aligned.places() == 0 && !both.base().isEmpty();
        return nothing ? messages.get(both.isSame() ? "apkdiff.sameText" : "apkdiff.onlyWhiteSpace") : "";
    }

    /// Goes to the next (1) or previous (-1) place: in this text first, then in the next node.
    void step(int by) {
        boolean here = model.pageProperty().get() == Page.NODE && getCenter() == text;
        if (here && text.step(by)) {
            return;
        }
        lastPlaceWanted = model.step(by) && by < 0;
    }

    private void find(String words) {
        if (getCenter() == text && !words.isBlank()) {
            head.found(text.find(words));
        }
    }

    void focusFind() {
        head.focusFind();
    }

    private void copyAsPatch() {
        Shown shown = model.shownProperty().get();
        if (shown != null) {
            Dialogs.copy(UnifiedText.of(
                    shown.node().id(), shown.text().base(), shown.text().fixed(), 3));
        }
    }
}
