package dev.patchsmith.ui.editor;

import dev.patchsmith.language.assist.FileOutline;
import dev.patchsmith.language.assist.Symbol;
import dev.patchsmith.ui.task.Latest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

/// Folds methods, functions, sections and long comments away below their first line. What is folded away is opened
/// again by going there or by changing it.
final class Folding implements EditorPart {

    /// A foldable part: its first line, which stays, and its last one; counted from 0.
    record Part(int head, int last, Symbol.Kind kind) {}

    private final CodeEditor editor;
    private final Latest<String, List<Part>> reading;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<Integer, Part> folded = new TreeMap<>();
    private BitSet hidden = new BitSet();
    private @Nullable KeyCode arrow;

    Folding(CodeEditor editor) {
        this.editor = editor;
        reading = editor.tasks().unhurried(Duration.ofMillis(250), Folding::read, this::show);
    }

    @Override
    public void install(CodeEditor host) {
        host.layers().setFolds(this::isHidden, line -> folded.containsKey(line));
        host.area().plainTextChanges().subscribe(this::changed);
        host.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> arrow = event.getCode());
        host.area()
                .currentParagraphProperty()
                .addListener((_, from, to) -> host.tasks().later(() -> entered(from, to)));
    }

    /// Reads what can be folded in another text, of which nothing is folded yet.
    void restart(String text) {
        folded.clear();
        parts.clear();
        hidden = new BitSet();
        reading.submitNow(text);
    }

    static List<Part> read(String text) {
        Lines lines = new Lines(text);
        List<Part> found = new ArrayList<>();
        for (Symbol symbol : FileOutline.of(text)) {
            if (symbol.kind() == Symbol.Kind.CLASS) {
                continue;
            }
            int head = lines.of(symbol.start());
            int body = lines.of(symbol.body());
            boolean alone = text.substring(lines.start(body), symbol.body()).isBlank();
            int first = alone ? head : body;
            int last = lines.of(Math.max(symbol.start(), symbol.end() - 1));
            if (last > first) {
                found.add(new Part(first, last, symbol.kind()));
            }
        }
        return found;
    }

    Optional<Part> partAt(int line) {
        return Optional.ofNullable(parts.get(line));
    }

    boolean isFolded(int head) {
        return folded.containsKey(head);
    }

    boolean isHidden(int line) {
        return hidden.get(line);
    }

    /// The line itself, or the one whose fold it is in.
    int visibleLine(int line) {
        int at = line;
        while (at > 0 && isHidden(at)) {
            at--;
        }
        return at;
    }

    void toggle(int head) {
        if (folded.containsKey(head)) {
            unfold(head);
        } else {
            partAt(head).ifPresent(this::fold);
        }
    }

    void act(FoldAct act, int line) {
        switch (act) {
            case FOLD_HERE -> foldAround(line);
            case UNFOLD_HERE -> unfoldAround(line);
            case FOLD_ALL -> foldAll();
            case UNFOLD_ALL -> unfoldAll();
        }
    }

    /// Folds the smallest part the line is in.
    void foldAround(int line) {
        parts.values().stream()
                .filter(each -> each.head() <= line && line <= each.last() && !folded.containsKey(each.head()))
                .min((one, other) -> Integer.compare(one.last() - one.head(), other.last() - other.head()))
                .ifPresent(this::fold);
    }

    void unfoldAround(int line) {
        if (folded.containsKey(line)) {
            unfold(line);
        }
        reveal(line);
    }

    /// Folds all methods and functions.
    void foldAll() {
        parts.values().stream()
                .filter(each -> each.kind() == Symbol.Kind.METHOD || each.kind() == Symbol.Kind.FUNCTION)
                .forEach(each -> folded.put(each.head(), each));
        hide();
    }

    void unfoldAll() {
        folded.clear();
        hide();
    }

    /// Opens whatever a line is folded away in.
    void reveal(int line) {
        if (isHidden(line)) {
            folded.values().removeIf(each -> each.head() < line && line <= each.last());
            hide();
        }
    }

    private void fold(Part part) {
        folded.put(part.head(), part);
        hide();
        int caret = editor.area().getCurrentParagraph();
        if (isHidden(caret)) {
            editor.area().moveTo(part.head(), editor.area().getParagraphLength(part.head()));
        }
    }

    private void unfold(int head) {
        folded.remove(head);
        hide();
    }

    /// Computes which lines are folded away and tells the text about those that changed.
    private void hide() {
        BitSet wanted = new BitSet();
        folded.values().forEach(each -> wanted.set(each.head() + 1, each.last() + 1));
        BitSet differing = (BitSet) wanted.clone();
        differing.xor(hidden);
        hidden = wanted;
        int lines = editor.lineCount();
        int current = editor.area().getCurrentParagraph();
        for (int line = differing.nextSetBit(0); line >= 0 && line < lines; line = differing.nextSetBit(line + 1)) {
            Collection<String> style = editor.layers().lineStyle(line, current);
            editor.area().setParagraphStyle(line, style);
        }
        editor.paintSoon();
    }

    private void show(List<Part> found) {
        parts.clear();
        found.forEach(each -> parts.putIfAbsent(each.head(), each));
        Map<Integer, Part> still = new HashMap<>();
        folded.forEach((head, part) -> {
            Part now = parts.get(head);
            if (now != null && now.kind() == part.kind()) {
                still.put(head, now);
            }
        });
        folded.clear();
        folded.putAll(still);
        hide();
        editor.paintSoon();
    }

    private void changed(PlainTextChange change) {
        if (editor.isReplacing()) {
            return;
        }
        int removed = lineEnds(change.getRemoved());
        int inserted = lineEnds(change.getInserted());
        int line = editor.lineOf(change.getPosition());
        int by = inserted - removed;
        boolean broke = false;
        for (Iterator<Part> all = folded.values().iterator(); all.hasNext(); ) {
            Part each = all.next();
            boolean touches = line <= each.last() && line + removed >= each.head();
            boolean onHead = line == each.head() && removed == 0 && inserted == 0;
            if (touches && !onHead) {
                all.remove();
                broke = true;
            }
        }
        if (by != 0) {
            shift(folded, line, by);
            shift(parts, line, by);
            BitSet moved = new BitSet();
            hidden.stream().forEach(each -> moved.set(each > line ? Math.max(line, each + by) : each));
            hidden = moved;
        }
        if (broke) {
            hide();
            clear(line, line + inserted);
        }
        reading.submit(editor.text());
    }

    /// Lines that were made by a change may have the style of the folded one they were made of.
    private void clear(int from, int to) {
        int current = editor.area().getCurrentParagraph();
        for (int line = from; line <= Math.min(to, editor.lineCount() - 1); line++) {
            Collection<String> style = editor.layers().lineStyle(line, current);
            if (!style.equals(editor.area().getParagraph(line).getParagraphStyle())) {
                editor.area().setParagraphStyle(line, style);
            }
        }
    }

    private static void shift(Map<Integer, Part> all, int line, int by) {
        List<Part> before = List.copyOf(all.values());
        all.clear();
        for (Part each : before) {
            int head = each.head() > line ? Math.max(line, each.head() + by) : each.head();
            int last = each.last() > line ? Math.max(line, each.last() + by) : each.last();
            if (last > head) {
                all.put(head, new Part(head, last, each.kind()));
            }
        }
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /// The caret came to a line. Up and down pass over what is folded, everything else opens it.
    private void entered(int from, int to) {
        int now = editor.area().getCurrentParagraph();
        if (now != to || !isHidden(now)) {
            return;
        }
        boolean steps = (arrow == KeyCode.UP || arrow == KeyCode.DOWN) && Math.abs(to - from) == 1;
        if (!steps) {
            reveal(now);
            return;
        }
        int step = to > from ? 1 : -1;
        int line = now;
        while (line >= 0 && line < editor.lineCount() && isHidden(line)) {
            line += step;
        }
        if (line < 0 || line >= editor.lineCount()) {
            line = visibleLine(now);
        }
        int column = Math.min(editor.area().getCaretColumn(), editor.area().getParagraphLength(line));
        editor.area().moveTo(line, column);
    }

    /// Finds the lines of offsets.
    private static final class Lines {
        private final int[] starts;

        Lines(String text) {
            starts = java.util.stream.IntStream.concat(
                            java.util.stream.IntStream.of(0),
                            java.util.stream.IntStream.range(0, text.length())
                                    .filter(i -> text.charAt(i) == '\n')
                                    .map(i -> i + 1))
                    .toArray();
        }

        int of(int offset) {
            int found = java.util.Arrays.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 2;
        }

        int start(int line) {
            return starts[line];
        }
    }
}
