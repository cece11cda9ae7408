package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the translation of the text in front asks, answered in the row.
final class QuestionsTable extends TableView<Question> {

    private final Messages messages;
    private final BiConsumer<Question, String> answer;

    QuestionsTable(
            Messages messages,
            ObservableList<Problem> problems,
            Consumer<Problem> goTo,
            BiConsumer<Question, String> answer) {
        this.messages = messages;
        this.answer = answer;
        setId("questions");
        accessibleTextProperty().bind(messages.of("author.questions"));
        setPlaceholder(Parts.bound(messages.of("author.noQuestions"), "secondary"));
        TableColumn<Question, String> words =
                column(each -> messages.get(QuestionBar.key(each.fix().question()), each.about()), 360);
        words.textProperty().bind(messages.of("author.question"));
        TableColumn<Question, String> why =
                column(each -> messages.sentence(each.problem().diagnostic().message()), 420);
        why.textProperty().bind(messages.of("author.questionWhy"));
        TableColumn<Question, String> place = column(each -> each.problem().shownPlace(), 150);
        place.textProperty().bind(messages.of("author.place"));
        TableColumn<Question, Question> reply = new TableColumn<>();
        reply.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        reply.setPrefWidth(360);
        reply.setSortable(false);
        reply.textProperty().bind(messages.of("author.answer"));
        reply.setCellFactory(_ -> new ReplyCell());
        getColumns().setAll(List.of(words, why, place, reply));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setFixedCellSize(32);
        problems.subscribe(() -> show(problems));
        messages.follow(this, this::refresh);
        setOnMouseClicked(_ -> go(goTo));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(goTo);
            }
        });
        show(problems);
    }

    private void show(List<Problem> problems) {
        List<Question> now = Question.among(problems);
        boolean same = now.size() == getItems().size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).fix().equals(getItems().get(i).fix());
        }
        if (!same) {
            getItems().setAll(now);
        }
    }

    private void go(Consumer<Problem> goTo) {
        Question chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            goTo.accept(chosen.problem());
        }
    }

    private static TableColumn<Question, String> column(Function<Question, String> value, double width) {
        TableColumn<Question, String> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private final class ReplyCell extends TableCell<Question, Question> {

        private final TextField field = new TextField();
        private final Button remember = new Button();
        private final HBox row = new HBox(8, field, remember);

        ReplyCell() {
            field.getStyleClass().addAll("small", "mono", "answer-field");
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setOnAction(_ -> commit());
            remember.getStyleClass().add("small");
            remember.setMinWidth(USE_PREF_SIZE);
            remember.setGraphic(Icons.small(Feather.CHECK));
            remember.setOnAction(_ -> commit());
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Question item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            field.setVisible(!item.isAcceptance());
            field.setManaged(!item.isAcceptance());
            field.setPromptText(QuestionBar.example(item.fix().question()));
            field.setAccessibleText(messages.get(QuestionBar.key(item.fix().question()), item.about()));
            remember.setText(messages.get(item.isAcceptance() ? "author.accept" : "author.remember"));
            setGraphic(row);
        }

        private void commit() {
            Question item = getItem();
            if (item != null && (item.isAcceptance() || !field.getText().isBlank())) {
                answer.accept(item, field.getText());
                field.clear();
            }
        }
    }
}
