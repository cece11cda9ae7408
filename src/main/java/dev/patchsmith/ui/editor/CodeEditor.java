package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Position;
import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import dev.patchsmith.ui.look.LateStyles;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

/// A text with everything a programmer expects of an editor. Offsets are those of its own text, whose lines end with
/// LF.
public final class CodeEditor extends BorderPane {

    private final Tasks tasks;
    private final TypingArea area = new TypingArea();
    private final TextScroll scroll = new TextScroll(area);
    private final Layers layers = new Layers(area);
    private final Floating floating = new Floating();
    private final Colouring colouring;
    private final Gutter gutter;
    private final Overview overview;
    private final ProblemMarks problems;
    private final FindOnDemand find;
    private final Folding folding;
    private final Assistance assistance;
    private final Viewport viewport;
    private final Editing editing = new Editing(area);
    private final EditorLook look = new EditorLook(area);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final List<Runnable> afterChange = new ArrayList<>();
    private final List<Runnable> afterScroll = new ArrayList<>();
    private final Runnable afterLayout = this::laidOut;
    private String text = "";
    private boolean painting;
    private boolean replacing;

    public CodeEditor(Tasks tasks, Messages messages, CodeLanguage language) {
        this.tasks = tasks;
        getStyleClass().add("code-editor");
        colouring = new Colouring(language, tasks, layers, this::paintSoon);
        viewport = new Viewport(area, floating, look.fontSizeProperty());
        folding = new Folding(this);
        gutter = new Gutter(area, layers, folding);
        overview = new Overview(this);
        problems = new ProblemMarks(this);
        find = new FindOnDemand(this, messages);
        assistance = new Assistance(this, messages, problems);
        HBox middle = new HBox(scroll, overview);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        setCenter(new StackPane(middle, floating));
        area.plainTextChanges().subscribe(this::changed);
        area.caretPositionProperty().addListener((_, _, _) -> paintSoon());
        sceneProperty().addListener((_, before, now) -> moved(before, now));
        area.composedProperty().addListener((_, _, now) -> composed(now));
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.accessibleTextProperty().bind(messages.of("editor.area"));
        assistance.parts().forEach(part -> part.install(this));
        List.of(folding, new Typing(), new BracketMarks(), new OccurrenceMarks(), new Zoom())
                .forEach(part -> part.install(this));
    }

    public String text() {
        return text;
    }

    public void setText(String other) {
        setText(PreparedText.of(other));
    }

    /// Shows another text; what was done to the one before cannot be undone any more. The lines that will be seen first
    /// come with their colours, so that they are laid out once.
    public void setText(PreparedText other) {
        replacing = true;
        text = other.text();
        colouring.restart(text);
        folding.restart(text);
        area.replace(0, area.getLength(), other.startingWith(layers));
        replacing = false;
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
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

    public EditorLook look() {
        return look;
    }

    public ObservableValue<Integer> caretProperty() {
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
        find.open(replace);
    }

    /// Searches with the same words and options as other editors.
    public void searchWith(FindOptions options) {
        find.share(options);
    }

    /// Goes to the next hit of the search, or with -1 to the one before; the bar need not be open.
    public void findNext(int step) {
        find.next(step);
    }

    public void fold(FoldAct act) {
        folding.act(act, area.getCurrentParagraph());
    }

    /// Applies replacements, ordered by place and not overlapping, as one step of the history.
    public void applyEdits(List<Replacement> edits) {
        editing.apply(edits, text);
    }

    /// What is put in the place of a stretch.
    public record Replacement(int start, int end, String text) {}

    public void change(LineAct act) {
        edit(act.how());
    }

    public CodeLanguage language() {
        return colouring.language();
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

    /// Nothing is painted where nobody looks. What is in view is known from the last layout: asking for it here would
    /// lay out the text once more for each key.
    void paint() {
        painting = false;
        boolean hidden = getScene() == null
                || (getScene().getWindow() != null && !getScene().getWindow().isShowing());
        if (hidden) {
            return;
        }
        if (getScene().getWindow() == null || viewport.seenFirst() < 0) {
            viewport.look();
        }
        layers.paint(viewport.seenFirst(), viewport.seenLast());
        gutter.refresh();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
        paintSoon();
    }

    private void laidOut() {
        scroll.look();
        if (viewport.look()) {
            paintSoon();
            afterScroll.forEach(Runnable::run);
        }
        LateStyles.settle(getScene());
    }

    /// Does something after each layout in which the view has moved.
    void afterScroll(Runnable then) {
        afterScroll.add(then);
    }

    private void changed(PlainTextChange change) {
        if (!replacing) {
            int at = change.getPosition();
            text = text.substring(0, at)
                    + change.getInserted()
                    + text.substring(at + change.getRemoved().length());
            layers.shift(change);
            colouring.changed(change, text);
            paintChanged(change);
        }
        if (!area.isComposing()) {
            revision.set(revision.get() + 1);
        }
        afterChange.forEach(Runnable::run);
        paintSoon();
    }

    /// The changed lines get their colours before they are laid out, so that they are laid out once.
    private void paintChanged(PlainTextChange change) {
        int first = lineOf(change.getPosition());
        int last = lineOf(change.getInsertionEnd());
        if (first >= viewport.seenFirst() && last <= viewport.seenLast() && viewport.seenFirst() >= 0) {
            layers.paintLines(first, last);
        }
    }

    private void composed(IndexRange range) {
        boolean none = range.getLength() == 0;
        layer(Layer.COMPOSING, none ? List.of() : List.of(new Stretch(range.getStart(), range.getEnd(), "composing")));
    }

    /// What a function finds in the text around the caret.
    <T> T with(BiFunction<String, Integer, T> look) {
        return look.apply(text, area.getCaretPosition());
    }
}
