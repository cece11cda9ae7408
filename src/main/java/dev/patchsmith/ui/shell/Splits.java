package dev.patchsmith.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Split panes that remember where their dividers stand.
public final class Splits {

    private Splits() {}

    public static SplitPane of(Orientation orientation, String key, Memory memory, double position, Node... sides) {
        SplitPane split = new SplitPane(sides);
        split.setOrientation(orientation);
        split.setDividerPositions(Math.clamp(memory.number(key, position), 0.02, 0.98));
        split.getDividers().getFirst().positionProperty().addListener((_, _, now) -> {
            if (split.getScene() != null && split.getItems().size() > 1) {
                memory.put(key, String.format(java.util.Locale.ROOT, "%.4f", now.doubleValue()));
            }
        });
        return split;
    }
}
