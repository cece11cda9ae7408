package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.translation.Translated.Rewritten;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Problems and rewritings of the text in front, below both editors.
final class LowerPanel extends StackPane {

    private final Messages messages;
    private final TabPane tabs = new TabPane();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private DocumentViewModel shown;

    LowerPanel(
            DocumentViewModel document,
            Messages messages,
            Consumer<Problem> goTo,
            BiConsumer<Problem, Fix> fix,
            Consumer<Rewritten> select) {
        this.messages = messages;
        this.shown = document;
        tabs.getStyleClass().add("bottom");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        ProblemsTable problems = new ProblemsTable(messages, document.problems(), filter, goTo, fix);
        RewritingsTable rewritings = new RewritingsTable(messages, document.translatedProperty(), select);
        tabs.getTabs()
                .addAll(
                        tab("author.problems", Bindings.size(document.problems()), problems),
                        tab("author.rewritings", Bindings.size(rewritings.getItems()), rewritings));
        getChildren().addAll(tabs, tools());
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
        text.textProperty().bindBidirectional(filter);
        HBox search = Parts.styled(new HBox(Icons.small(Feather.FILTER, Tone.NEUTRAL), text), "search-box");
        search.setMaxWidth(180);
        search.setStyle("-fx-min-height: 24; -fx-pref-height: 24; -fx-max-height: 24;");
        HBox tools =
                new HBox(8, search, Parts.iconButton(Feather.COPY, messages.of("author.copyProblems"), this::copy));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMaxSize(Region.USE_PREF_SIZE, 32);
        tools.setPickOnBounds(false);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        StackPane.setMargin(tools, new Insets(0, 12, 0, 0));
        return tools;
    }

    private void copy() {
        Dialogs.copy(shown.problems().stream().map(Problem::asText).collect(Collectors.joining("\n")));
    }
}
