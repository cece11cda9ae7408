package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
            StringProperty filter,
            Consumer<Problem> goTo,
            BiConsumer<Problem, Fix> fix) {
        this.messages = messages;
        this.goTo = goTo;
        this.fix = fix;
        setId("problems");
        FilteredList<Problem> shown = new FilteredList<>(problems);
        filter.subscribe(text -> shown.setPredicate(problem -> matches(problem, text)));
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
        messages.languageProperty().subscribe(_ -> refresh());
        TableColumn<Problem, Problem> place = column(each -> each, 190);
        place.textProperty().bind(messages.of("author.place"));
        place.setComparator(Comparator.comparing(Problem::file).thenComparing(Problem::place));
        place.setCellFactory(_ -> new PlaceCell());
        TableColumn<Problem, Problem> remedy = column(each -> each, 220);
        remedy.textProperty().bind(messages.of("author.fix"));
        remedy.setSortable(false);
        remedy.setCellFactory(_ -> new FixCell());
        getColumns().setAll(java.util.List.of(severity, code, sentence, place, remedy));
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

    private static boolean matches(Problem problem, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || problem.asText().toLowerCase(Locale.ROOT).contains(wanted);
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

    static Node icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icons.small(Feather.X_CIRCLE, Tone.DANGER);
            case WARNING -> Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION);
            case INFORMATION -> Icons.small(Feather.INFO, Tone.ACCENT);
        };
    }

    private static final class SeverityCell extends TableCell<Problem, Severity> {
        @Override
        protected void updateItem(@Nullable Severity item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : icon(item));
            setAccessibleText(item == null ? "" : item.name().toLowerCase(Locale.ROOT));
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

    private final class FixCell extends TableCell<Problem, Problem> {
        @Override
        protected void updateItem(@Nullable Problem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.diagnostic().fixes().isEmpty()) {
                setGraphic(null);
                return;
            }
            Fix first = item.diagnostic().fixes().getFirst();
            javafx.scene.control.Button button = new javafx.scene.control.Button(messages.sentence(first.label()));
            button.setGraphic(Icons.small(Feather.TOOL));
            button.getStyleClass().add("small");
            button.setOnAction(_ -> fix.accept(item, first));
            setGraphic(button);
        }
    }
}
