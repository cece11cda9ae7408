package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.ui.look.Parts;
import java.util.function.IntConsumer;
import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The strip at the right edge that shows where in the whole text the changes are; a click goes there.
final class ChangeRuler extends Pane {

    private static final double ROW = 20;

    private final ObservableList<ViewRow> rows;

    ChangeRuler(ObservableList<ViewRow> rows, IntConsumer goTo) {
        this.rows = rows;
        getStyleClass().add("change-ruler");
        rows.subscribe(this::draw);
        heightProperty().addListener(_ -> draw());
        setOnMousePressed(event -> {
            if (!rows.isEmpty()) {
                goTo.accept(Math.clamp((long) (event.getY() / height()), 0, rows.size() - 1));
            }
        });
    }

    /// The height of a row here: its own where all fit, else a share of the strip.
    private double height() {
        return Math.min(ROW, getHeight() / Math.max(1, rows.size()));
    }

    private void draw() {
        getChildren().clear();
        double height = height();
        int at = 0;
        while (at < rows.size()) {
            String style = style(rows.get(at));
            int end = at + 1;
            while (end < rows.size() && style != null && style.equals(style(rows.get(end)))) {
                end++;
            }
            if (style != null) {
                Region mark = Parts.styled(new Region(), "mark", style);
                mark.setManaged(false);
                mark.resizeRelocate(3, at * height, 8, Math.max(2, (end - at) * height));
                getChildren().add(mark);
            }
            at = end;
        }
    }

    private static @Nullable String style(ViewRow row) {
        return switch (row) {
            case ViewRow.Sides s ->
                !s.changed() ? null : s.base() == null ? "added" : s.fixed() == null ? "removed" : "changed";
            case ViewRow.Line l ->
                switch (l.sort()) {
                    case SAME -> null;
                    case ADDED -> "added";
                    case REMOVED -> "removed";
                };
            case ViewRow.Fold f -> null;
        };
    }
}
