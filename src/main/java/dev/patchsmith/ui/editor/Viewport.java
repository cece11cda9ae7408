package dev.patchsmith.ui.editor;

import java.util.OptionalInt;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;

/// What part of the text is in view and where its places are in the window.
final class Viewport {

    /// The advance of the code face, in parts of its size.
    private static final double ADVANCE = 0.6;

    private final CodeArea area;
    private final Floating floating;
    private final ObservableDoubleValue fontSize;

    Viewport(CodeArea area, Floating floating, ObservableDoubleValue fontSize) {
        this.area = area;
        this.floating = floating;
        this.fontSize = fontSize;
    }

    private int seenFirst = -1;
    private int seenLast = -1;
    private double seenAt;

    /// Looks which lines are in view; to be called when the text is laid out, because asking lays it out.
    ///
    /// @return whether the view has moved since the last look
    boolean look() {
        int first = firstLine().orElse(-1);
        int last = first < 0 ? -1 : lastLine();
        double at = area.getEstimatedScrollY();
        boolean moved = first != seenFirst || last != seenLast || Math.abs(at - seenAt) > 0.5;
        seenFirst = first;
        seenLast = last;
        seenAt = at;
        return moved;
    }

    /// The first line that was in view at the last look, counted from 0; negative before there was one.
    int seenFirst() {
        return seenFirst;
    }

    /// The last line that was in view at the last look.
    int seenLast() {
        return seenLast;
    }

    /// The first line in view, counted from 0; absent before anything is shown.
    OptionalInt firstLine() {
        return area.getVisibleParagraphs().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(area.visibleParToAllParIndex(0));
    }

    private int lastLine() {
        return firstLine().orElse(0) + area.getVisibleParagraphs().size() - 1;
    }

    private boolean isInView(int line) {
        return !area.getVisibleParagraphs().isEmpty()
                && area.allParToVisibleParIndex(line).isPresent();
    }

    /// Brings the line of the caret into the middle unless it is in view.
    void reveal(int line) {
        if (isInView(line) && area.getVisibleParagraphs().size() > 4) {
            area.requestFollowCaret();
        } else {
            area.showParagraphAtCenter(line);
        }
    }

    /// Brings a line into the middle unless it is in view.
    void bring(int line) {
        if (!isInView(line)) {
            area.showParagraphAtCenter(line);
        }
    }

    boolean isAtTop() {
        return firstLine().orElse(0) == 0 && area.getEstimatedScrollY() < 1;
    }

    /// The line that should keep its partner beside it: that of the caret if it is in view, else the middle one.
    int anchor() {
        int first = firstLine().orElse(0);
        int last = lastLine();
        int caret = area.getCurrentParagraph();
        return area.isFocused() && caret >= first && caret <= last ? caret : (first + last) / 2;
    }

    private double lineHeight() {
        return area.getTotalHeightEstimate() / Math.max(1, area.getParagraphs().size());
    }

    /// How far below the upper edge a line begins.
    double offsetOf(int line) {
        return line * lineHeight() - area.getEstimatedScrollY();
    }

    /// Scrolls so that a line begins this far below the upper edge.
    void show(int line, double offset) {
        double height = lineHeight();
        double most = Math.max(0, area.getTotalHeightEstimate() - area.getViewportHeight());
        double wanted = Math.clamp(line * height - offset, 0, most);
        if (Math.abs(wanted - area.getEstimatedScrollY()) < 0.5) {
            return;
        }
        if (area.isWrapText()) {
            area.showParagraphAtTop(Math.clamp(
                    Math.round(wanted / height), 0, area.getParagraphs().size() - 1));
        } else {
            area.scrollYToPixel(wanted);
        }
    }

    /// Where the caret is, in the coordinates of the room for boxes.
    Bounds caret() {
        Node caret = area.getCaretSelectionBind().getUnderlyingCaret();
        if (caret.getScene() == null || caret.getScene() != floating.getScene()) {
            return new BoundingBox(48, 24, 1, 20);
        }
        return floating.sceneToLocal(caret.localToScene(caret.getBoundsInLocal()));
    }

    double characterWidth() {
        return fontSize.get() * ADVANCE;
    }
}
