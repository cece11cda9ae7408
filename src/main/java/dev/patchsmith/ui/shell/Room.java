package dev.patchsmith.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// One place in the window, reached from the rail.
public interface Room {

    /// A stable name, such as `author`.
    String id();

    /// The key of its title in the message bundles.
    String titleKey();

    Feather icon();

    /// Toolbar and content.
    Region view();

    /// What it shows at the left end of the status bar.
    List<Node> status();

    /// The parts F6 goes through.
    default List<Node> panes() {
        return List.of(view());
    }

    /// Called whenever it comes into view.
    default void shown() {}
}
