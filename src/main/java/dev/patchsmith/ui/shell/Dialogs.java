package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks and tells. The act stands on its button in words; where something cannot be undone the safe button has the
/// focus.
public final class Dialogs {

    private final Overlay overlay;
    private final Messages messages;

    public Dialogs(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    /// A question before an act that matters.
    ///
    /// @param consequences what will happen, one sentence each
    /// @param typed        what has to be typed before the act is possible; empty for nothing
    public record Confirmation(
            String title, List<String> consequences, String act, String keep, boolean production, String typed) {}

    public void confirm(Confirmation asked, Runnable act) {
        Label title = Parts.label(asked.title(), "section-title");
        title.setWrapText(true);
        VBox body = body(title);
        for (String consequence : asked.consequences()) {
            Label line = Parts.label(consequence);
            line.setWrapText(true);
            body.getChildren().add(row(Icons.small(Feather.ARROW_RIGHT, Tone.NEUTRAL), line));
        }
        Button keep = new Button(asked.keep());
        keep.setId("keep");
        keep.setOnAction(_ -> overlay.close());
        Button go = new Button(asked.act());
        go.setId("act");
        go.getStyleClass().add(asked.production() ? "danger" : "accent");
        go.setOnAction(_ -> {
            overlay.close();
            act.run();
        });
        if (!asked.typed().isEmpty()) {
            TextField name = new TextField();
            name.setId("typed");
            body.getChildren().add(Parts.field(messages.of("dialog.type", asked.typed()), name));
            go.disableProperty().bind(Bindings.notEqual(name.textProperty(), asked.typed()));
        }
        Region box = box(body, keep, go);
        if (asked.production()) {
            box.getStyleClass().add("production");
        }
        overlay.show(box, () -> {});
        keep.requestFocus();
    }

    /// Tells of something that failed: what happened, what to do, the details folded.
    public void error(String happened, String advice, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        error(happened, advice, trace.toString());
    }

    /// @param acts buttons with what else can be done, before the usual ones
    public void error(String happened, String advice, String details, Node... acts) {
        say(messages.sentence(happened), messages.sentence(advice), details, acts);
    }

    private void say(String happened, String advice, String details, Node... acts) {
        Label what = Parts.label(happened, "section-title");
        what.setWrapText(true);
        VBox body = body(row(Icons.large(Feather.ALERT_CIRCLE), what));
        if (!advice.isEmpty()) {
            Label todo = Parts.label(advice);
            todo.setWrapText(true);
            body.getChildren().add(todo);
        }
        if (!details.isEmpty()) {
            TextArea text = new TextArea(details);
            text.setEditable(false);
            text.getStyleClass().add("mono");
            text.setPrefRowCount(10);
            TitledPane folded = new TitledPane("", text);
            folded.textProperty().bind(messages.of("dialog.details"));
            folded.setExpanded(false);
            folded.setAnimated(false);
            body.getChildren().add(folded);
        }
        Button copy = Parts.button(
                Feather.COPY, messages.of("dialog.copy"), () -> copy(happened + "\n" + advice + "\n\n" + details));
        Button close = Parts.button(messages.of("dialog.close"), overlay::close, "accent");
        close.setId("close");
        List<Node> buttons = new ArrayList<>(List.of(acts));
        buttons.add(copy);
        buttons.add(close);
        overlay.show(box(body, buttons.toArray(Node[]::new)), () -> {});
        close.requestFocus();
    }

    /// Asks for a line of text; the act is possible while the check accepts what is typed.
    public void ask(
            String title, String label, String before, String act, Predicate<String> check, Consumer<String> then) {
        TextField input = new TextField(before);
        input.setId("answer");
        VBox body = body(Parts.label(title, "section-title"));
        VBox field = new VBox(4, Parts.label(label, "field-label"), input);
        body.getChildren().add(field);
        Button cancel = Parts.button(messages.of("dialog.cancel"), overlay::close);
        Button go = new Button(act);
        go.setId("act");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(input.textProperty().map(text -> !check.test(text)));
        go.setOnAction(_ -> {
            overlay.close();
            then.accept(input.getText());
        });
        overlay.show(box(body, cancel, go), () -> {});
        input.requestFocus();
        input.selectAll();
    }

    /// Shows a form of the caller's own with the usual foot.
    public void form(String title, Node content, double width, Node... buttons) {
        VBox body = body(Parts.label(title, "section-title"));
        body.getChildren().add(content);
        Region box = box(body, buttons);
        box.setPrefWidth(width);
        overlay.show(box, () -> {});
    }

    public void close() {
        overlay.close();
    }

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static VBox body(Node first) {
        VBox body = new VBox(first);
        body.getStyleClass().add("dialog-body");
        return body;
    }

    private static HBox row(Node icon, Label text) {
        HBox row = new HBox(12, icon, text);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        return row;
    }

    private static Region box(VBox body, Node... buttons) {
        HBox foot = new HBox(buttons);
        foot.getStyleClass().add("dialog-foot");
        VBox box = new VBox(body, foot);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(480);
        box.setMinWidth(320);
        return box;
    }
}
