package dev.patchsmith.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is searched and how; shared by the editors, so that a search goes on in the next text.
public final class FindOptions {

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final BooleanProperty words = new SimpleBooleanProperty(this, "words");
    private final BooleanProperty regex = new SimpleBooleanProperty(this, "regex");

    public StringProperty queryProperty() {
        return query;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    public BooleanProperty wordsProperty() {
        return words;
    }

    public BooleanProperty regexProperty() {
        return regex;
    }
}
