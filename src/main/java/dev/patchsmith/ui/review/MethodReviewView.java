package dev.patchsmith.ui.review;

import dev.patchsmith.language.translate.Rewriting;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.workspace.PatchReview.ReviewedMethod;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One method three times: in the app, repaired, and as script; below, what was rewritten and why.
final class MethodReviewView extends VBox {

    private final Messages messages;
    private final ComparisonView sources;
    private final ListView<String> script = new ListView<>();
    private final VBox rewritings = new VBox(4);
    private final Label heading = Parts.label("", "section-title");
    private final Label origin = Parts.label("", "secondary");
    private @Nullable ReviewedMethod shown;

    MethodReviewView(Messages messages) {
        this.messages = messages;
        getStyleClass().add("review-detail");
        sources = new ComparisonView(messages.of("review.original"), messages.of("review.fixed"));
        script.setId("review-script");
        script.getStyleClass().add("lines");
        script.setCellFactory(_ -> new LineCell());
        VBox scriptPart = new VBox(
                Parts.styled(new HBox(Parts.bound(messages.of("author.script"), "field-label")), "pane-head"), script);
        scriptPart.getStyleClass().add("comparison");
        VBox.setVgrow(script, Priority.ALWAYS);
        HBox columns = new HBox(sources, scriptPart);
        sources.setPrefWidth(640);
        scriptPart.setPrefWidth(360);
        HBox.setHgrow(sources, Priority.ALWAYS);
        HBox.setHgrow(scriptPart, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        HBox head = new HBox(12, heading, origin);
        head.getStyleClass().add("review-head");
        rewritings.setId("review-rewritings");
        rewritings.getStyleClass().add("review-rewritings");
        getChildren().addAll(head, columns, rewritings);
        messages.follow(this, () -> show(shown));
    }

    void show(@Nullable ReviewedMethod method) {
        shown = method;
        rewritings.getChildren().clear();
        if (method == null) {
            heading.setText("");
            origin.setText("");
            sources.show("", "");
            script.getItems().clear();
            return;
        }
        heading.setText(method.label());
        origin.setText(method.original()
                .map(each -> messages.get(
                        "review.from", each.file().getFileName(), each.place().line()))
                .orElse(messages.get("review.noOriginal")));
        sources.show(method.original().map(each -> each.text()).orElse(""), method.fixed());
        script.getItems()
                .setAll(
                        method.script().isEmpty()
                                ? java.util.List.of(messages.get("review.notInScript"))
                                : Arrays.asList(method.script().split("\n", -1)));
        rewritings
                .getChildren()
                .add(Parts.label(
                        messages.get("review.rewritings", method.rewritings().size()), "field-label"));
        method.rewritings().stream().map(Rewriting::sentence).distinct().forEach(each -> {
            Label words = Parts.label(messages.sentence(each));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            rewritings.getChildren().add(new HBox(8, Icons.small(Feather.CORNER_DOWN_RIGHT, Tone.NEUTRAL), words));
        });
    }

    private final class LineCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label number = Parts.label(Integer.toString(getIndex() + 1), "line-number");
            Label words = Parts.label(item.replace("\t", "    "), "mono");
            words.setWrapText(true);
            words.setMinWidth(0);
            HBox line = new HBox(4, number, words);
            line.getStyleClass().addAll("line", "same");
            line.prefWidthProperty().bind(script.widthProperty().subtract(20));
            var height = script.widthProperty()
                    .map(width ->
                            ComparisonView.heightOf(item.replace("\t", "    ").length(), width.doubleValue()));
            line.minHeightProperty().bind(height);
            line.maxHeightProperty().bind(height);
            setGraphic(line);
        }
    }
}
