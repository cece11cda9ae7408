package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.SideBySide.WhiteSpace;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.ui.shell.Memory;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How differences are read: remembered from one start to the next.
final class DiffSettings {

    private final BooleanProperty unified = new SimpleBooleanProperty(this, "unified");
    private final ObjectProperty<WhiteSpace> whiteSpace = new SimpleObjectProperty<>(this, "whiteSpace");
    private final IntegerProperty context = new SimpleIntegerProperty(this, "context");
    private final ObjectProperty<TextForm> code = new SimpleObjectProperty<>(this, "code");

    private final BooleanProperty values = new SimpleBooleanProperty(this, "values", true);

    DiffSettings(Memory memory) {
        unified.set(memory.flag("apkdiff.unified", false));
        whiteSpace.set(memory.choice("apkdiff.whiteSpace", WhiteSpace.KEPT));
        context.set((int) memory.number("apkdiff.context", 3));
        code.set(memory.choice("apkdiff.code", TextForm.JAVA));
        unified.subscribe(now -> memory.put("apkdiff.unified", now.toString()));
        whiteSpace.subscribe(now -> memory.put("apkdiff.whiteSpace", now.name()));
        context.subscribe(now -> memory.put("apkdiff.context", now.toString()));
        code.subscribe(now -> memory.put("apkdiff.code", now.name()));
    }

    /// Whether both sides are shown in one column.
    BooleanProperty unifiedProperty() {
        return unified;
    }

    ObjectProperty<WhiteSpace> whiteSpaceProperty() {
        return whiteSpace;
    }

    /// Whether a node that has values is shown as a table of them, else as text.
    BooleanProperty valuesProperty() {
        return values;
    }

    /// How many unchanged lines stay visible around a change; [Integer#MAX_VALUE] for all.
    IntegerProperty contextProperty() {
        return context;
    }

    /// The form in which code is read first, and any other node that has it.
    ObjectProperty<TextForm> codeProperty() {
        return code;
    }
}
