package dev.patchsmith.ui.project;

import dev.patchsmith.language.translate.Readiness;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.workspace.readiness.Obstacle;
import dev.patchsmith.workspace.readiness.ReadinessReport;
import dev.patchsmith.workspace.readiness.ReadinessReport.LeftOut;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The tables of a readiness report; each sorts by its headings and filters by one text.
final class ReadinessTables {

    private final Messages messages;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableList<Readiness.Obstacle> obstacles = FXCollections.observableArrayList();
    private final ObservableList<Readiness.ClassReadiness> classes = FXCollections.observableArrayList();
    private final ObservableList<LeftOut> methods = FXCollections.observableArrayList();
    private final TableView<Readiness.Obstacle> obstacleTable = new TableView<>();
    private final TableView<Readiness.ClassReadiness> classTable = new TableView<>();
    private final TableView<LeftOut> methodTable = new TableView<>();

    ReadinessTables(Messages messages, Consumer<Path> open) {
        this.messages = messages;
        furnishObstacles();
        furnishClasses();
        furnishMethods(open);
    }

    StringProperty filterProperty() {
        return filter;
    }

    TableView<Readiness.Obstacle> obstacles() {
        return obstacleTable;
    }

    TableView<Readiness.ClassReadiness> classes() {
        return classTable;
    }

    TableView<LeftOut> methods() {
        return methodTable;
    }

    void show(@Nullable ReadinessReport report) {
        obstacles.setAll(report == null ? List.of() : report.summary().obstacles());
        classes.setAll(report == null ? List.of() : report.summary().classes());
        methods.setAll(report == null ? List.of() : report.leftOut());
    }

    private void furnishObstacles() {
        furnish(obstacleTable, "readiness-obstacles", obstacles, this::titleOf);
        obstacleTable
                .getColumns()
                .setAll(List.of(
                        text("readiness.obstacle", 300, this::titleOf),
                        text(
                                "readiness.wayOut",
                                400,
                                each -> messages.sentence(
                                        Obstacle.of(each.code(), each.example()).wayOut())),
                        text("author.code", 120, Readiness.Obstacle::code, "mono"),
                        number("readiness.count", Readiness.Obstacle::methods),
                        number("readiness.only", Readiness.Obstacle::only)));
    }

    private String titleOf(Readiness.Obstacle each) {
        return messages.sentence(Obstacle.of(each.code(), each.example()).title());
    }

    private void furnishClasses() {
        furnish(classTable, "readiness-classes", classes, Readiness.ClassReadiness::name);
        classTable
                .getColumns()
                .setAll(List.of(
                        text("readiness.class", 300, Readiness.ClassReadiness::name),
                        number("readiness.count", Readiness.ClassReadiness::methods),
                        number("readiness.missing", each -> each.missing().size()),
                        share(),
                        text("readiness.which", 440, each -> String.join("  ", each.missing()), "mono")));
    }

    private TableColumn<Readiness.ClassReadiness, Number> share() {
        TableColumn<Readiness.ClassReadiness, Number> column = number("readiness.share", _ -> 0);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().share()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : messages.get("readiness.percent", item.doubleValue()));
            }
        });
        return column;
    }

    private void furnishMethods(Consumer<Path> open) {
        furnish(methodTable, "readiness-methods", methods, each -> each.label() + " " + reasons(each));
        methodTable
                .getColumns()
                .setAll(List.of(
                        text("readiness.method", 320, LeftOut::label, "mono"),
                        text("author.place", 200, each -> name(each.file()) + ":" + each.line()),
                        text("author.wrong", 580, this::reasons)));
        Runnable go = () -> {
            LeftOut chosen = methodTable.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                open.accept(Path.of(chosen.file()));
            }
        };
        methodTable.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go.run();
            }
        });
        methodTable.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go.run();
            }
        });
    }

    private String reasons(LeftOut method) {
        return method.reasons().stream()
                .map(each -> messages.sentence(each.message()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private <T> void furnish(TableView<T> table, String id, ObservableList<T> rows, Function<T, String> words) {
        table.setId(id);
        table.accessibleTextProperty().bind(messages.of("room.readiness"));
        FilteredList<T> shown = new FilteredList<>(rows);
        filter.subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(
                    each -> words.apply(each).toLowerCase(Locale.ROOT).contains(wanted));
        });
        SortedList<T> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(Parts.bound(messages.of("readiness.none"), "secondary"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        messages.languageProperty().addListener((_, _, _) -> table.refresh());
    }

    private <T> TableColumn<T, String> text(String key, double width, Function<T, String> value, String... styles) {
        TableColumn<T, String> column = new TableColumn<>();
        column.textProperty().bind(messages.of(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().addAll(styles);
            }

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                setTooltip(empty || item == null || item.isEmpty() ? null : wide(item));
            }
        });
        return column;
    }

    private static Tooltip wide(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(560);
        return tip;
    }

    private <T> TableColumn<T, Number> number(String key, Function<T, Number> value) {
        TableColumn<T, Number> column = new TableColumn<>();
        column.textProperty().bind(messages.of(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(110);
        column.getStyleClass().add("figure");
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("figure");
            }

            @Override
            protected void updateItem(@Nullable Number item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : messages.get("readiness.number", item));
            }
        });
        return column;
    }
}
