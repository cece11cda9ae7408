package dev.patchsmith.bench;

import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.translation.DocumentViewModel;
import javafx.scene.Scene;
import org.fxmisc.richtext.CodeArea;

/// Finds its way in a window that is measured.
final class BenchmarkWindow {

    private BenchmarkWindow() {}

    /// The text in front; those behind other tabs are in the window as well.
    static CodeArea front(Scene scene, Workbench bench) {
        DocumentViewModel document = bench.author().active().orElseThrow();
        return scene.getRoot().lookupAll(".styled-text-area").stream()
                .map(CodeArea.class::cast)
                .filter(CodeArea::isEditable)
                .filter(area -> area.getText().equals(document.text()))
                .findFirst()
                .orElseThrow();
    }
}
