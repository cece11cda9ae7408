package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.DiffRow;
import dev.patchsmith.apk.diff.SideBySide;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.shell.Dialogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

/// Two texts side by side or in one column, with folded unchanged parts and a ruler of the changes. Both sides are one
/// list, so their lines always stand beside each other.
final class TextDiffView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /// The width of a character at the size of the list; long lines only need it about right.
    private static final double CHARACTER = 7.3;

    private final ObservableList<ViewRow> rows = FXCollections.observableArrayList();
    private final ListView<ViewRow> list = new ListView<>(rows);
    private final DoubleProperty offset = new SimpleDoubleProperty(this, "offset");
    private final ScrollBar sideways = new ScrollBar();
    private final ChangeRuler ruler;
    private TextForm form = TextForm.TEXT;
    private boolean unified;

    TextDiffView(Messages messages) {
        getStyleClass().add("text-diff");
        list.setId("text-diff");
        list.setFixedCellSize(20);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new TextDiffCell(messages, () -> form, offset, this::unfold));
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            double by = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            if (by != 0 && sideways.isVisible()) {
                sideways.setValue(Math.clamp(sideways.getValue() - by, 0, sideways.getMax()));
                event.consume();
            }
        });
        sideways.setOrientation(Orientation.HORIZONTAL);
        sideways.managedProperty().bind(sideways.visibleProperty());
        offset.bind(sideways.valueProperty());
        list.widthProperty().addListener(_ -> measure());
        ruler = new ChangeRuler(rows, this::goToRow);
        setCenter(list);
        setRight(ruler);
        setBottom(sideways);
    }

    ListView<ViewRow> list() {
        return list;
    }

    void show(SideBySide text, TextForm shownForm, boolean inOneColumn) {
        form = shownForm;
        unified = inOneColumn;
        rows.setAll(unified ? ViewRow.unified(text.rows()) : ViewRow.sideBySide(text.rows()));
        sideways.setValue(0);
        measure();
        list.getSelectionModel().clearSelection();
        int first = firstChange(0);
        list.scrollTo(Math.max(0, first - 4));
        if (first >= 0) {
            list.getSelectionModel().select(first);
        }
    }

    private void measure() {
        int longest = 0;
        for (ViewRow row : rows) {
            longest = Math.max(longest, row instanceof ViewRow.Fold ? 0 : longest(row));
        }
        double room = (unified ? list.getWidth() : list.getWidth() / 2) - 110;
        double more = Math.min(longest, 2000) * CHARACTER - room;
        sideways.setVisible(more > 0 && list.getWidth() > 0);
        sideways.setMax(Math.max(0, more));
        sideways.setVisibleAmount(Math.max(1, room * sideways.getMax() / Math.max(1, more + room)));
        sideways.setUnitIncrement(40);
        sideways.setBlockIncrement(200);
        if (more <= 0) {
            sideways.setValue(0);
        }
    }

    private static int longest(ViewRow row) {
        return row.copied().lines().mapToInt(String::length).max().orElse(0);
    }

    private void unfold(int index, int fromTop, int fromBottom) {
        if (!(rows.get(index) instanceof ViewRow.Fold(List<DiffRow.Same> hidden))) {
            return;
        }
        int top = Math.min(fromTop, hidden.size());
        int bottom = Math.min(fromBottom, hidden.size() - top);
        List<ViewRow> fresh = new ArrayList<>(ViewRow.unfolded(hidden.subList(0, top), unified));
        if (top + bottom < hidden.size()) {
            fresh.add(new ViewRow.Fold(hidden.subList(top, hidden.size() - bottom)));
        }
        fresh.addAll(ViewRow.unfolded(hidden.subList(hidden.size() - bottom, hidden.size()), unified));
        List<ViewRow> all = new ArrayList<>(rows.subList(0, index));
        all.addAll(fresh);
        all.addAll(rows.subList(index + 1, rows.size()));
        rows.setAll(all);
        measure();
    }

    /// Goes to the next (1) or previous (-1) place that differs.
    ///
    /// @return false where there is none left in this text
    boolean step(int by) {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        int to = by > 0 ? next(at) : previous(at);
        if (to < 0) {
            return false;
        }
        goToRow(to);
        return true;
    }

    private int firstChange(int from) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).isChange()) {
                return i;
            }
        }
        return -1;
    }

    private int next(int at) {
        int end = at;
        while (end < rows.size() && rows.get(end).isChange()) {
            end++;
        }
        return firstChange(end);
    }

    private int previous(int at) {
        int end = at;
        while (end >= 0 && end < rows.size() && rows.get(end).isChange()) {
            end--;
        }
        while (end >= 0 && !rows.get(end).isChange()) {
            end--;
        }
        while (end > 0 && rows.get(end - 1).isChange()) {
            end--;
        }
        return end;
    }

    void goToLast() {
        goToRow(Math.max(0, previous(rows.size())));
    }

    private void goToRow(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - 6));
    }

    /// Selects the next row with the words, from the selected one on and around.
    boolean find(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        int from = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= rows.size(); i++) {
            int at = Math.floorMod(from + i, rows.size());
            if (rows.get(at).copied().toLowerCase(Locale.ROOT).contains(wanted)) {
                goToRow(at);
                return true;
            }
        }
        return false;
    }

    private void copy() {
        Dialogs.copy(list.getSelectionModel().getSelectedItems().stream()
                .map(ViewRow::copied)
                .collect(Collectors.joining("\n", "", "\n")));
    }
}
