package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Position;
import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;

/// A text with everything a programmer expects of an editor. Offsets are those of its own text, whose lines end with
/// LF.
public final class CodeEditor extends BorderPane {

    /// Texts up to this length are read for colours at once, longer ones on the next pause.
    private static final int SMALL = 60_000;
    /// Longer texts are shown without colours.
    private static final int LARGEST_COLOURED = 4_000_000;

    private final Tasks tasks;
    private final CodeArea area = new CodeArea();
    private final Layers layers = new Layers(area);
    private final Gutter gutter;
    private final Overview overview;
    private final ProblemMarks problems;
    private final FindBar find;
    private final CodeLanguage language;
    private final Latest<String, Colours> reading;
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final List<Runnable> afterChange = new ArrayList<>();
    private Colours colours = Colours.NONE;
    private boolean painting;
    private boolean replacing;

    public CodeEditor(Tasks tasks, Messages messages, CodeLanguage language) {
        this.tasks = tasks;
        this.language = language;
        getStyleClass().add("code-editor");
        reading = tasks.latest(Duration.ofMillis(80), language::colours, this::setColours);
        area.setUndoManager(UndoUtils.plainTextUndoManager(area, Duration.ofMillis(500)));
        gutter = new Gutter(area, layers);
        overview = new Overview(this);
        problems = new ProblemMarks(this);
        find = new FindBar(this, messages);
        HBox middle = new HBox(new VirtualizedScrollPane<>(area), overview);
        HBox.setHgrow(middle.getChildren().getFirst(), Priority.ALWAYS);
        setCenter(middle);
        area.plainTextChanges().subscribe(this::changed);
        area.viewportDirtyEvents().subscribe(_ -> paintSoon());
        area.caretPositionProperty().addListener((_, _, _) -> paintSoon());
        fontSize.subscribe(size -> area.setStyle(
                String.format(Locale.ROOT, "-fx-font-size: %.1fpx; -fx-tab-size: 4;", size.doubleValue())));
        List.of(problems, new Typing(), new BracketMarks(), new OccurrenceMarks(), new Zoom())
                .forEach(part -> part.install(this));
    }

    public String text() {
        return area.getText();
    }

    /// Shows another text; what was done to the one before cannot be undone any more.
    public void setText(String text) {
        replacing = true;
        area.replaceText(text);
        replacing = false;
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
        read(text);
    }

    /// Brings in a newer text by changing only what differs, so that place and selection stay where they are. It
    /// cannot be undone: for texts the user does not write himself.
    public void update(String text) {
        String before = area.getText();
        if (before.equals(text)) {
            return;
        }
        int head = 0;
        int most = Math.min(before.length(), text.length());
        while (head < most && before.charAt(head) == text.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        int caret = area.getCaretPosition();
        boolean behind = caret > before.length() - tail;
        int line = area.getVisibleParagraphs().isEmpty() ? 0 : area.visibleParToAllParIndex(0);
        area.replaceText(head, before.length() - tail, text.substring(head, text.length() - tail));
        area.getUndoManager().forgetHistory();
        area.moveTo(Math.clamp(behind ? caret + text.length() - before.length() : caret, 0, text.length()));
        area.showParagraphAtTop(Math.min(line, area.getParagraphs().size() - 1));
        read(text);
    }

    /// Counts up with every change of the text.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public BooleanProperty editableProperty() {
        return area.editableProperty();
    }

    public BooleanProperty wrapProperty() {
        return area.wrapTextProperty();
    }

    /// The size of the text in points, from 6 to 60.
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    public javafx.beans.value.ObservableValue<Integer> caretProperty() {
        return area.caretPositionProperty();
    }

    public Position caret() {
        return new Position(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1);
    }

    public int caretOffset() {
        return area.getCaretPosition();
    }

    public String selectedText() {
        return area.getSelectedText();
    }

    /// Selects a stretch, brings it into view and takes the focus.
    public void select(int start, int end) {
        int length = area.getLength();
        area.selectRange(Math.clamp(end, 0, length), Math.clamp(start, 0, length));
        reveal(area.getCurrentParagraph());
        area.requestFocus();
    }

    public void goTo(Position place) {
        int line = Math.clamp(place.line() - 1, 0, area.getParagraphs().size() - 1);
        int column = Math.clamp(place.column() - 1, 0, area.getParagraphLength(line));
        area.moveTo(line, column);
        reveal(line);
        area.requestFocus();
    }

    /// Brings a line, counted from 0, into the middle unless it is in view.
    public void reveal(int line) {
        boolean inView = area.allParToVisibleParIndex(line).isPresent()
                && area.getVisibleParagraphs().size() > 4;
        if (!inView) {
            area.showParagraphAtCenter(line);
        } else {
            area.requestFollowCaret();
        }
        paintSoon();
    }

    /// Brings a line into view without touching the caret.
    public void scrollTo(int line) {
        if (line >= 0
                && line < area.getParagraphs().size()
                && area.allParToVisibleParIndex(line).isEmpty()) {
            area.showParagraphAtCenter(line);
        }
    }

    public int lineCount() {
        return area.getParagraphs().size();
    }

    /// The line, counted from 0, an offset is in.
    public int lineOf(int offset) {
        return area.offsetToPosition(
                        Math.clamp(offset, 0, area.getLength()), org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor();
    }

    public void setMarks(List<Mark> marks) {
        problems.show(marks);
    }

    /// Marks whole lines, counted from 0, as those that belong to the caret of another editor; -1 for none.
    public void markLines(int from, int to) {
        layers.markLines(from, to);
        paintSoon();
        overview.refresh();
    }

    public void undo() {
        area.undo();
    }

    public void redo() {
        area.redo();
    }

    public void showFind(boolean replace) {
        setTop(find);
        find.open(replace);
    }

    /// Applies replacements, ordered by place and not overlapping, as one step of the history.
    public void applyEdits(List<Replacement> edits) {
        if (edits.isEmpty()) {
            return;
        }
        int from = edits.getFirst().start();
        int to = edits.getLast().end();
        StringBuilder changed = new StringBuilder();
        int at = from;
        for (Replacement edit : edits) {
            changed.append(area.getText(at, edit.start())).append(edit.text());
            at = edit.end();
        }
        area.getUndoManager().preventMerge();
        area.replaceText(from, to, changed.toString());
        area.getUndoManager().preventMerge();
    }

    /// What is put in the place of a stretch.
    public record Replacement(int start, int end, String text) {}

    public void duplicateLines() {
        edit(LineEdit::duplicate);
    }

    public void deleteLines() {
        edit(LineEdit::delete);
    }

    public void moveLinesUp() {
        edit(LineEdit::moveUp);
    }

    public void moveLinesDown() {
        edit(LineEdit::moveDown);
    }

    public void joinLines() {
        edit(LineEdit::join);
    }

    public void toggleComment() {
        edit(LineEdit::toggleComment);
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /// Whether the text itself, not the find bar, has the focus.
    public boolean hasTextFocus() {
        return area.isFocused();
    }

    /// A function of text, start and end of the selection.
    interface Edit {
        LineEdit of(String text, int from, int to);
    }

    void edit(Edit how) {
        if (!area.isEditable()) {
            return;
        }
        apply(how.of(
                area.getText(),
                area.getSelection().getStart(),
                area.getSelection().getEnd()));
    }

    void apply(LineEdit edit) {
        area.getUndoManager().preventMerge();
        if (edit.end() > edit.start() || !edit.replacement().isEmpty()) {
            area.replaceText(edit.start(), edit.end(), edit.replacement());
        }
        area.selectRange(edit.anchor(), edit.caret());
        area.getUndoManager().preventMerge();
        area.requestFollowCaret();
    }

    CodeArea area() {
        return area;
    }

    Colours colours() {
        return colours;
    }

    Layers layers() {
        return layers;
    }

    Gutter gutter() {
        return gutter;
    }

    Overview overview() {
        return overview;
    }

    Tasks tasks() {
        return tasks;
    }

    void afterChange(Runnable then) {
        afterChange.add(then);
    }

    void layer(Layer layer, List<Stretch> stretches) {
        if (!layers.get(layer).equals(stretches)) {
            layers.set(layer, stretches);
            paintSoon();
            overview.refresh();
        }
    }

    void hideFind() {
        setTop(null);
        area.requestFocus();
    }

    void paintSoon() {
        if (!painting) {
            painting = true;
            tasks.later(this::paint);
        }
    }

    private void paint() {
        painting = false;
        layers.paint();
        gutter.refresh();
    }

    private void changed(PlainTextChange change) {
        revision.set(revision.get() + 1);
        if (!replacing) {
            layers.shift(change);
            colours = colours.shifted(
                    change.getPosition(),
                    change.getRemoved().length(),
                    change.getInserted().length());
            read(area.getText());
        }
        afterChange.forEach(Runnable::run);
        paintSoon();
    }

    private void read(String text) {
        if (text.length() <= SMALL) {
            setColours(language.colours(text));
        } else if (text.length() <= LARGEST_COLOURED) {
            reading.submit(text);
        } else {
            setColours(Colours.NONE);
        }
    }

    private void setColours(Colours found) {
        colours = found;
        layers.setColours(found);
        paintSoon();
    }

    /// The name of the command a user would look for, such as an action's text, applied to text and selection.
    <T> T with(BiFunction<String, Integer, T> look) {
        return look.apply(area.getText(), area.getCaretPosition());
    }
}
