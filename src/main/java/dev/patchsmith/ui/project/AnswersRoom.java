package dev.patchsmith.ui.project;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.project.AnswerLines.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All answers the user gave to the translation, to be changed, removed and added.
public final class AnswersRoom implements Room {

    public static final String ID = "answers";

    private final Shell shell;
    private final Messages messages;
    private final ProjectViewModel model;
    private final TableView<Entry> table = new TableView<>();
    private final TextField filter = new TextField();
    private @Nullable BorderPane view;

    public AnswersRoom(Shell shell, ProjectViewModel model) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.answers";
    }

    @Override
    public Feather icon() {
        return Feather.HELP_CIRCLE;
    }

    @Override
    public Region view() {
        if (view == null) {
            view = build();
        }
        return view;
    }

    @Override
    public List<Node> status() {
        return List.of();
    }

    @Override
    public List<Node> panes() {
        return List.of(filter, table);
    }

    private BorderPane build() {
        BorderPane page = Parts.styled(new BorderPane(), "page");
        page.setTop(toolbar());
        VBox heading = new VBox(
                4,
                Parts.bound(messages.of("room.answers"), "verdict"),
                Parts.bound(messages.of("answers.says"), "secondary-13"));
        furnishTable();
        VBox column = new VBox(16, heading, tools(), table, addRow());
        VBox.setVgrow(table, Priority.ALWAYS);
        column.getStyleClass().add("page-column");
        HBox centred = new HBox(column);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        page.setCenter(centred);
        return page;
    }

    private Region toolbar() {
        return Parts.styled(new HBox(shell.controls().toolbar("go.author"), Parts.spacer()), "room-toolbar");
    }

    private Node tools() {
        filter.setId("answers-filter");
        filter.promptTextProperty().bind(messages.of("author.filter"));
        filter.accessibleTextProperty().bind(messages.of("author.filter"));
        HBox box = Parts.styled(new HBox(Icons.small(Feather.FILTER, Tone.NEUTRAL), filter), "search-box");
        HBox.setHgrow(filter, Priority.ALWAYS);
        box.setMaxWidth(280);
        return box;
    }

    private void furnishTable() {
        table.setId("answers");
        table.accessibleTextProperty().bind(messages.of(titleKey()));
        table.getStyleClass().add("card-table");
        table.setEditable(true);
        table.setPlaceholder(Parts.bound(messages.of("answers.none"), "secondary"));
        FilteredList<Entry> shown = new FilteredList<>(model.answers());
        filter.textProperty().subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(each -> (each.word() + " " + each.name() + " " + each.answer())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted));
        });
        table.setItems(shown);
        TableColumn<Entry, String> kind = new TableColumn<>();
        kind.setCellValueFactory(row -> Bindings.createStringBinding(
                () -> messages.get(words(row.getValue().kind())), messages.languageProperty()));
        kind.textProperty().bind(messages.of("answers.kind"));
        kind.setPrefWidth(220);
        TableColumn<Entry, String> name = new TableColumn<>();
        name.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        name.textProperty().bind(messages.of("answers.name"));
        name.setPrefWidth(320);
        name.getStyleClass().add("mono");
        TableColumn<Entry, String> answer = new TableColumn<>();
        answer.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().answer()));
        answer.textProperty().bind(messages.of("answers.answer"));
        answer.setCellFactory(TextFieldTableCell.forTableColumn());
        answer.setOnEditCommit(event -> change(event.getRowValue(), event.getNewValue()));
        answer.setPrefWidth(380);
        TableColumn<Entry, Entry> acts = new TableColumn<>();
        acts.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        acts.setCellFactory(_ -> new ActsCell());
        acts.setPrefWidth(96);
        acts.setSortable(false);
        table.getColumns().setAll(List.of(kind, name, answer, acts));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setOnKeyPressed(event -> {
            Entry chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.DELETE) {
                remove(chosen);
            } else if (chosen != null && (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER)) {
                table.edit(table.getSelectionModel().getSelectedIndex(), answer);
            }
        });
    }

    private Node addRow() {
        ChoiceBox<Answers.Kind> kind = new ChoiceBox<>();
        kind.getItems().addAll(Arrays.asList(Answers.Kind.values()));
        kind.getSelectionModel().selectFirst();
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Answers.@Nullable Kind value) {
                return value == null ? "" : messages.get(words(value));
            }

            @Override
            public Answers.Kind fromString(String text) {
                throw new UnsupportedOperationException("kinds are chosen, not typed");
            }
        });
        kind.accessibleTextProperty().bind(messages.of("answers.kind"));
        kind.setPrefWidth(200);
        TextField name = new TextField();
        name.setId("answer-name");
        TextField answer = new TextField();
        answer.setId("answer-value");
        for (TextField field : List.of(name, answer)) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        name.promptTextProperty().bind(messages.of("answers.name"));
        answer.promptTextProperty().bind(messages.of("answers.answer"));
        Runnable add = () -> {
            model.answer(
                    kind.getValue(), name.getText().strip(), answer.getText().strip(), this::notKept);
            name.clear();
            answer.clear();
            name.requestFocus();
        };
        Button button = Parts.button(Feather.PLUS, messages.of("answers.add"), add);
        button.setId("answer-add");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank()
                                || name.getText().contains("=")
                                || answer.getText().isBlank(),
                        name.textProperty(),
                        answer.textProperty()));
        return new HBox(8, kind, name, answer, button);
    }

    private void change(Entry before, String typed) {
        if (typed != null && !typed.isBlank() && !typed.strip().equals(before.answer())) {
            model.replace(before, new Entry(before.kind(), before.name(), typed.strip()), this::notKept);
        } else {
            table.refresh();
        }
    }

    /// Removes at once; undoing is better than asking.
    private void remove(Entry entry) {
        model.forget(entry, this::notKept);
        shell.notifications()
                .show(
                        Tone.NEUTRAL,
                        messages.get("answers.removed", entry.name()),
                        messages.get("action.edit.undo"),
                        () -> model.answer(entry.kind(), entry.name(), entry.answer(), this::notKept));
    }

    private void notKept(Throwable failure) {
        shell.dialogs().error(messages.get("author.answerNotKept"), "", failure);
    }

    private static String words(Answers.Kind kind) {
        return switch (kind) {
            case CONSTANT -> "answers.constant";
            case FUNCTION -> "answers.function";
            case TYPE -> "answers.type";
            case CLASS -> "answers.class";
            case PROPERTY -> "answers.property";
            case ACCEPT -> "answers.accept";
        };
    }

    private final class ActsCell extends TableCell<Entry, Entry> {
        @Override
        protected void updateItem(@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            HBox acts = new HBox(
                    Parts.iconButton(
                            Feather.EDIT_2,
                            messages.of("answers.edit"),
                            () -> table.edit(getIndex(), table.getColumns().get(2)),
                            "small"),
                    Parts.iconButton(Feather.TRASH_2, messages.of("answers.remove"), () -> remove(item), "small"));
            acts.setAlignment(Pos.CENTER_RIGHT);
            setGraphic(acts);
        }
    }
}
