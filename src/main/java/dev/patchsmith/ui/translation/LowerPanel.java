package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.translation.Translated.Rewritten;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Problems, rewritings and questions of the text in front, below both editors.
final class LowerPanel extends StackPane {

    private final Messages messages;
    private final TabPane tabs = new TabPane();
    private final ProblemFilter filter;
    private final ProblemsTable problems;
    private final QuestionsTable questions;

    /// What can be done from the lists.
    record Acts(
            Consumer<Problem> goTo,
            BiConsumer<Problem, Fix> fix,
            Consumer<Rewritten> select,
            BiConsumer<Question, String> answer) {}

    LowerPanel(DocumentViewModel document, Messages messages, ProblemFilter filter, Acts acts) {
        this.messages = messages;
        this.filter = filter;
        tabs.getStyleClass().add("bottom");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        problems = new ProblemsTable(messages, document.problems(), filter, acts.goTo(), acts.fix());
        RewritingsTable rewritings = new RewritingsTable(messages, document.translatedProperty(), acts.select());
        questions = new QuestionsTable(messages, document.problems(), acts.goTo(), acts.answer());
        Tab first = tab("author.problems", Bindings.size(document.problems()), problems);
        tabs.getTabs()
                .addAll(
                        first,
                        tab("author.rewritings", Bindings.size(rewritings.getItems()), rewritings),
                        tab("author.questions", Bindings.size(questions.getItems()), questions));
        Node tools = tools();
        tools.visibleProperty()
                .bind(tabs.getSelectionModel().selectedItemProperty().isEqualTo(first));
        getChildren().addAll(tabs, tools);
    }

    /// Brings the list of problems to the front with its first row selected.
    void showProblems() {
        tabs.getSelectionModel().select(0);
        problems.requestFocus();
        if (problems.getSelectionModel().isEmpty()) {
            problems.getSelectionModel().selectFirst();
        }
    }

    /// Brings the questions to the front.
    void showQuestions() {
        tabs.getSelectionModel().select(2);
        questions.requestFocus();
        questions.getSelectionModel().selectFirst();
    }

    private Tab tab(String key, ObservableValue<Number> size, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(messages.of(key));
        Label count = Parts.label("", "count");
        count.textProperty().bind(size.map(Object::toString));
        tab.setGraphic(count);
        tab.setContent(content);
        return tab;
    }

    private Node tools() {
        TextField text = new TextField();
        text.setId("problem-filter");
        text.promptTextProperty().bind(messages.of("author.filter"));
        text.textProperty().bindBidirectional(filter.textProperty());
        HBox search = Parts.styled(new HBox(Icons.small(Feather.FILTER, Tone.NEUTRAL), text), "search-box");
        search.setMaxWidth(180);
        search.setStyle("-fx-min-height: 24; -fx-pref-height: 24; -fx-max-height: 24;");
        HBox tools = new HBox(8);
        for (Severity severity : Severity.values()) {
            tools.getChildren().add(toggle(severity));
        }
        tools.getChildren()
                .addAll(search, Parts.iconButton(Feather.COPY, messages.of("author.copyProblems"), this::copy));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMaxSize(Region.USE_PREF_SIZE, 32);
        tools.setPickOnBounds(false);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        StackPane.setMargin(tools, new Insets(0, 12, 0, 0));
        return tools;
    }

    private ToggleButton toggle(Severity severity) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        ToggleButton toggle = new ToggleButton("", ProblemsTable.icon(severity));
        toggle.setId("show-" + name);
        toggle.getStyleClass().addAll("small", "severity-toggle");
        toggle.selectedProperty().bindBidirectional(filter.shown(severity));
        Parts.describe(toggle, messages.of(words(severity)));
        return toggle;
    }

    private static String words(Severity severity) {
        return switch (severity) {
            case ERROR -> "author.showErrors";
            case WARNING -> "author.showWarnings";
            case INFORMATION -> "author.showInformation";
        };
    }

    /// Copies the chosen rows, or all that are listed.
    private void copy() {
        var chosen = problems.getSelectionModel().getSelectedItems();
        var rows = chosen.size() > 1 ? chosen : problems.getItems();
        Dialogs.copy(rows.stream().map(Problem::asText).collect(Collectors.joining("\n")));
    }
}
