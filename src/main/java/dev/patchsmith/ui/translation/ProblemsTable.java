package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of problems: severity, code, sentence, place, and the fix as a button. A click or Enter goes to the place.
final class ProblemsTable extends TableView<Problem> {

    private final Messages messages;
    private final Consumer<Problem> goTo;
    private final BiConsumer<Problem, Fix> fix;

    ProblemsTable(
            Messages messages,
            ObservableList<Problem> problems,
            ProblemFilter filter,
            Consumer<Problem> goTo,
            BiConsumer<Problem, Fix> fix) {
        this.messages = messages;
        this.goTo = goTo;
        this.fix = fix;
        setId("problems");
        accessibleTextProperty().bind(messages.of("author.problems"));
        FilteredList<Problem> shown = new FilteredList<>(problems);
        shown.predicateProperty().bind(filter.predicate());
        SortedList<Problem> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(Parts.bound(messages.of("author.noProblems"), "secondary"));
        TableColumn<Problem, Severity> severity =
                column(each -> each.diagnostic().severity(), 36);
        severity.setCellFactory(_ -> new SeverityCell());
        TableColumn<Problem, String> code = column(each -> each.diagnostic().code(), 112);
        code.textProperty().bind(messages.of("author.code"));
        code.setCellFactory(_ -> new CodeCell());
        TableColumn<Problem, String> sentence =
                column(each -> messages.sentence(each.diagnostic().message()), 560);
        sentence.textProperty().bind(messages.of("author.wrong"));
        messages.follow(this, this::refresh);
        TableColumn<Problem, Problem> place = column(each -> each, 190);
        place.textProperty().bind(messages.of("author.place"));
        place.setComparator(Comparator.comparing(Problem::file).thenComparing(Problem::place));
        place.setCellFactory(_ -> new PlaceCell());
        TableColumn<Problem, Problem> remedy = column(each -> each, 220);
        remedy.textProperty().bind(messages.of("author.fix"));
        remedy.setSortable(false);
        remedy.setCellFactory(_ -> new FixCell());
        getColumns().setAll(List.of(severity, code, sentence, place, remedy));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        severity.setMaxWidth(36);
        code.setMaxWidth(160);
        setOnMouseClicked(_ -> goToSelected());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
                event.consume();
            }
        });
    }

    private void goToSelected() {
        Problem chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            goTo.accept(chosen);
        }
    }

    private static <T> TableColumn<Problem, T> column(Function<Problem, T> value, double width) {
        TableColumn<Problem, T> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "author.error";
            case WARNING -> "author.warning";
            case INFORMATION -> "author.information";
        };
    }

    static Node icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icons.small(Feather.X_CIRCLE, Tone.DANGER);
            case WARNING -> Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION);
            case INFORMATION -> Icons.small(Feather.INFO, Tone.ACCENT);
        };
    }

    private final class SeverityCell extends TableCell<Problem, Severity> {
        @Override
        protected void updateItem(@Nullable Severity item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : icon(item));
            setAccessibleText(item == null ? "" : messages.get(word(item)));
        }
    }

    private static final class CodeCell extends TableCell<Problem, String> {
        CodeCell() {
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            getStyleClass().removeAll("text-danger", "text-attention");
            if (!empty && getTableRow().getItem() != null) {
                Severity severity = getTableRow().getItem().diagnostic().severity();
                if (severity != Severity.INFORMATION) {
                    getStyleClass().add(severity == Severity.ERROR ? "text-danger" : "text-attention");
                }
            }
        }
    }

    private static final class PlaceCell extends TableCell<Problem, Problem> {
        PlaceCell() {
            getStyleClass().add("secondary");
        }

        @Override
        protected void updateItem(@Nullable Problem item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.shownPlace());
        }
    }

    /// One fix is a button, several are a menu behind the first.
    private final class FixCell extends TableCell<Problem, Problem> {
        @Override
        protected void updateItem(@Nullable Problem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.diagnostic().fixes().isEmpty()) {
                setGraphic(null);
                return;
            }
            List<Fix> fixes = item.diagnostic().fixes();
            Button first = button(item, fixes.getFirst());
            HBox row = new HBox(4, first);
            if (fixes.size() > 1) {
                row.getChildren().add(others(item, fixes.subList(1, fixes.size())));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }

        private Button button(Problem item, Fix one) {
            Button button = new Button(messages.sentence(one.label()));
            button.setGraphic(Icons.small(one instanceof Fix.Supply ? Feather.HELP_CIRCLE : Feather.TOOL));
            button.getStyleClass().addAll("small", "fix");
            button.setTooltip(new Tooltip(messages.sentence(one.label())));
            button.setOnAction(_ -> fix.accept(item, one));
            return button;
        }

        private MenuButton others(Problem item, List<Fix> rest) {
            MenuButton more = new MenuButton();
            more.getStyleClass().addAll("small", "flat");
            more.accessibleTextProperty().bind(messages.of("author.moreFixes"));
            for (Fix each : rest) {
                MenuItem entry = new MenuItem(messages.sentence(each.label()));
                entry.setOnAction(_ -> fix.accept(item, each));
                more.getItems().add(entry);
            }
            return more;
        }
    }
}
