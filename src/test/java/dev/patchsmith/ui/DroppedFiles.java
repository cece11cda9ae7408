package dev.patchsmith.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/// What a file manager holds over the window: the events of a drag are the real ones of JavaFX.
final class DroppedFiles implements TKClipboard {

    private final DataFormat format;
    private final Object content;

    private DroppedFiles(DataFormat format, Object content) {
        this.format = format;
        this.content = content;
    }

    static DroppedFiles files(List<Path> files) {
        return new DroppedFiles(
                DataFormat.FILES, files.stream().map(Path::toFile).toList());
    }

    static DroppedFiles words(String words) {
        return new DroppedFiles(DataFormat.PLAIN_TEXT, words);
    }

    /// Moves over a node and lets go there.
    ///
    /// @return whether the window took it
    boolean dropOn(Node node) {
        Dragboard board = DragboardHelper.createDragboard(this);
        DragEvent over = event(DragEvent.DRAG_OVER, node, board);
        node.fireEvent(over);
        DragEvent dropped = event(DragEvent.DRAG_DROPPED, node, board);
        node.fireEvent(dropped);
        return dropped.isDropCompleted();
    }

    private static DragEvent event(EventType<DragEvent> type, Node node, Dragboard board) {
        return new DragEvent(
                node, node, type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, new PickResult(node, 10, 10));
    }

    @Override
    public Set<DataFormat> getContentTypes() {
        return Set.of(format);
    }

    @Override
    @SafeVarargs
    public final boolean putContent(Pair<DataFormat, Object>... put) {
        return false;
    }

    @Override
    public @Nullable Object getContent(DataFormat wanted) {
        return wanted.equals(format) ? content : null;
    }

    @Override
    public boolean hasContent(DataFormat wanted) {
        return wanted.equals(format);
    }

    @Override
    public Set<TransferMode> getTransferModes() {
        return Set.of(TransferMode.COPY);
    }

    @Override
    public void setDragView(@Nullable Image image) {}

    @Override
    public void setDragViewOffsetX(double offset) {}

    @Override
    public void setDragViewOffsetY(double offset) {}

    @Override
    public @Nullable Image getDragView() {
        return null;
    }

    @Override
    public double getDragViewOffsetX() {
        return 0;
    }

    @Override
    public double getDragViewOffsetY() {
        return 0;
    }
}
