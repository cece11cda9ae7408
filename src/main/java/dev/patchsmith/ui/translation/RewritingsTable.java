package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.translation.Translated.Rewritten;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What is said in another way in the script, one sentence each, with source and result. Selecting one marks its
/// lines on both sides.
final class RewritingsTable extends TableView<Rewritten> {

    private Translated shown = Translated.NOTHING;
    private @Nullable SourceText script;

    RewritingsTable(Messages messages, ObservableValue<Translated> translated, Consumer<Rewritten> select) {
        setId("rewritings");
        accessibleTextProperty().bind(messages.of("author.rewritings"));
        getStyleClass().add("dense");
        setPlaceholder(Parts.bound(messages.of("author.noRewritings"), "secondary"));
        TableColumn<Rewritten, String> lines = column(this::lines, 72, "figure", "secondary");
        lines.getStyleClass().add("figure");
        lines.textProperty().bind(messages.of("author.lines"));
        TableColumn<Rewritten, String> sentence = column(row -> messages.sentence(row.sentence()), 480);
        sentence.textProperty().bind(messages.of("author.rewriting"));
        messages.follow(this, this::refresh);
        TableColumn<Rewritten, String> before = column(this::before, 320, "mono", "secondary-13");
        before.textProperty().bind(messages.of("author.before"));
        TableColumn<Rewritten, String> after = column(this::after, 320, "mono");
        after.textProperty().bind(messages.of("author.after"));
        getColumns().setAll(java.util.List.of(lines, sentence, before, after));
        lines.setMaxWidth(90);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        translated.subscribe(now -> {
            shown = now == null ? Translated.NOTHING : now;
            script = null;
            getItems().setAll(shown.rewritings());
        });
        getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                select.accept(chosen);
            }
        });
    }

    private String lines(Rewritten row) {
        SourceText source = shown.source();
        int first = source.position(row.source().start()).line();
        int last = source.position(Math.max(row.source().start(), row.source().end() - 1))
                .line();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    private String before(Rewritten row) {
        return oneLine(shown.source().text(row.source()));
    }

    private String after(Rewritten row) {
        if (script == null) {
            script = SourceText.of("", shown.script());
        }
        OptionalInt line = shown.lines().scriptLineAt(row.source().start());
        return line.isPresent() && line.getAsInt() <= script.lineCount() ? oneLine(script.line(line.getAsInt())) : "";
    }

    private static String oneLine(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        return flat.length() > 120 ? flat.substring(0, 119) + "…" : flat;
    }

    private static TableColumn<Rewritten, String> column(
            Function<Rewritten, String> value, double width, String... styles) {
        TableColumn<Rewritten, String> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().addAll(styles);
            }

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
            }
        });
        return column;
    }
}
