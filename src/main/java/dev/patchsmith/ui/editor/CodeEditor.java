package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Position;
import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;

/// A text with everything a programmer expects of an editor. Offsets are those of its own text, whose lines end with
/// LF.
public final class CodeEditor extends BorderPane {

    private final Tasks tasks;
    private final TypingArea area = new TypingArea();
    private final Layers layers = new Layers(area);
    private final Floating floating = new Floating();
    private final Colouring colouring;
    private final Gutter gutter;
    private final Overview overview;
    private final ProblemMarks problems;
    private final FindBar find;
    private final Folding folding;
    private final Assistance assistance;
    private final Viewport viewport;
    private final Editing editing = new Editing(area);
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final List<Runnable> afterChange = new ArrayList<>();
    private String text = "";
    private boolean painting;

    /// While this paints, the text component lays itself out and tells so; that is no reason to paint again.
    private boolean layingOut;
    private boolean replacing;

    public CodeEditor(Tasks tasks, Messages messages, CodeLanguage language) {
        this.tasks = tasks;
        getStyleClass().add("code-editor");
        colouring = new Colouring(language, tasks, layers, this::paintSoon);
        viewport = new Viewport(area, floating, fontSize);
        folding = new Folding(this);
        gutter = new Gutter(area, layers, folding);
        overview = new Overview(this);
        problems = new ProblemMarks(this);
        find = new FindBar(this, messages);
        assistance = new Assistance(this, messages, problems);
        HBox middle = new HBox(new VirtualizedScrollPane<>(area), overview);
        HBox.setHgrow(middle.getChildren().getFirst(), Priority.ALWAYS);
        setCenter(new StackPane(middle, floating));
        area.plainTextChanges().subscribe(this::changed);
        area.viewportDirtyEvents().filter(_ -> !layingOut).subscribe(_ -> paintSoon());
        area.caretPositionProperty().addListener((_, _, _) -> paintSoon());
        sceneProperty().addListener((_, _, _) -> paintSoon());
        area.composedProperty().addListener((_, _, now) -> composed(now));
        fontSize.subscribe(size -> area.setStyle(
                String.format(Locale.ROOT, "-fx-font-size: %.1fpx; -fx-tab-size: 4;", size.doubleValue())));
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.accessibleTextProperty().bind(messages.of("editor.area"));
        assistance.parts().forEach(part -> part.install(this));
        List.of(folding, new Typing(), new BracketMarks(), new OccurrenceMarks(), new Zoom())
                .forEach(part -> part.install(this));
    }

    public String text() {
        return text;
    }

    /// Shows another text; what was done to the one before cannot be undone any more.
    public void setText(String other) {
        replacing = true;
        area.replaceText(other);
        replacing = false;
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
        colouring.restart(text);
        folding.restart(text);
    }

    /// Brings in a newer text by changing only what differs, so that place and selection stay where they are. It
    /// cannot be undone: for texts the user does not write himself.
    public void update(String newer) {
        if (text.equals(newer)) {
            return;
        }
        TextDifference difference = TextDifference.between(text, newer);
        int caret = difference.moved(area.getCaretPosition());
        int line = viewport.firstLine().orElse(0);
        area.replaceText(difference.start(), difference.end(), difference.text());
        area.getUndoManager().forgetHistory();
        area.moveTo(Math.clamp(caret, 0, newer.length()));
        area.showParagraphAtTop(Math.min(line, area.getParagraphs().size() - 1));
    }

    /// What it offers and tells about its text.
    public Assistance assistance() {
        return assistance;
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
        folding.reveal(lineOf(start));
        area.selectRange(Math.clamp(end, 0, length), Math.clamp(start, 0, length));
        reveal(area.getCurrentParagraph());
        area.requestFocus();
    }

    public void goTo(Position place) {
        int line = Math.clamp(place.line() - 1, 0, area.getParagraphs().size() - 1);
        int column = Math.clamp(place.column() - 1, 0, area.getParagraphLength(line));
        folding.reveal(line);
        area.moveTo(line, column);
        reveal(line);
        area.requestFocus();
    }

    /// Brings a line, counted from 0, into the middle unless it is in view.
    public void reveal(int line) {
        folding.reveal(line);
        viewport.reveal(line);
        paintSoon();
    }

    /// Brings a line into view without touching the caret.
    public void scrollTo(int line) {
        if (line >= 0 && line < lineCount()) {
            viewport.bring(folding.visibleLine(line));
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

    public void foldHere() {
        folding.foldAround(area.getCurrentParagraph());
    }

    public void unfoldHere() {
        folding.unfoldAround(area.getCurrentParagraph());
    }

    public void foldAll() {
        folding.foldAll();
    }

    public void unfoldAll() {
        folding.unfoldAll();
    }

    /// Applies replacements, ordered by place and not overlapping, as one step of the history.
    public void applyEdits(List<Replacement> edits) {
        editing.apply(edits, text);
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

    void edit(Editing.Edit how) {
        editing.edit(how, text);
    }

    void apply(LineEdit edit) {
        editing.apply(edit);
    }

    TypingArea area() {
        return area;
    }

    Colours colours() {
        return colouring.colours();
    }

    Folding folding() {
        return folding;
    }

    Floating floating() {
        return floating;
    }

    Viewport viewport() {
        return viewport;
    }

    /// Whether the present change brings another text altogether.
    boolean isReplacing() {
        return replacing;
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

    /// Brings colours and marks up to date without waiting for the next moment.
    void paintNow() {
        paint();
    }

    /// Nothing is painted where nobody looks.
    private void paint() {
        painting = false;
        boolean hidden = getScene() == null
                || (getScene().getWindow() != null && !getScene().getWindow().isShowing());
        if (hidden) {
            return;
        }
        layingOut = true;
        try {
            layers.paint();
            gutter.refresh();
        } finally {
            layingOut = false;
        }
    }

    private void changed(PlainTextChange change) {
        int at = change.getPosition();
        text = text.substring(0, at)
                + change.getInserted()
                + text.substring(at + change.getRemoved().length());
        if (!replacing) {
            layers.shift(change);
            colouring.changed(change, text);
        }
        if (!area.isComposing()) {
            revision.set(revision.get() + 1);
        }
        afterChange.forEach(Runnable::run);
        paintSoon();
    }

    private void composed(IndexRange range) {
        layer(
                Layer.COMPOSING,
                range.getLength() == 0
                        ? List.of()
                        : List.of(new Stretch(range.getStart(), range.getEnd(), "composing")));
    }

    /// What a function finds in the text around the caret.
    <T> T with(BiFunction<String, Integer, T> look) {
        return look.apply(text, area.getCaretPosition());
    }
}
