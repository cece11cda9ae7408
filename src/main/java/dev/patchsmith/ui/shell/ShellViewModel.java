package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Tone;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where the user is: room, project, item, environment.
public final class ShellViewModel {

    /// The identifier of the first page, which belongs to no room of the rail.
    public static final String WELCOME = "welcome";

    private final StringProperty room = new SimpleStringProperty(this, "room", WELCOME);
    private final StringProperty project = new SimpleStringProperty(this, "project", "");
    private final StringProperty item = new SimpleStringProperty(this, "item", "");
    private final StringProperty itemState = new SimpleStringProperty(this, "itemState", "");
    private final StringProperty environment = new SimpleStringProperty(this, "environment", "");
    private final ObjectProperty<Tone> environmentTone =
            new SimpleObjectProperty<>(this, "environmentTone", Tone.NEUTRAL);
    private final StringProperty environmentColour = new SimpleStringProperty(this, "environmentColour", "");
    private final BooleanProperty production = new SimpleBooleanProperty(this, "production");

    /// The identifier of the room in view.
    public StringProperty roomProperty() {
        return room;
    }

    /// The name of the open project, empty when there is none.
    public StringProperty projectProperty() {
        return project;
    }

    /// What is worked on inside the project or room, empty when there is nothing to name.
    public StringProperty itemProperty() {
        return item;
    }

    /// The state of the item in a word, empty when it has none.
    public StringProperty itemStateProperty() {
        return itemState;
    }

    /// The name of the server that acts go to, empty when there is none.
    public StringProperty environmentProperty() {
        return environment;
    }

    /// Success while connected, attention while trying, danger when it cannot be reached, else neutral.
    public ObjectProperty<Tone> environmentToneProperty() {
        return environmentTone;
    }

    /// The colour that the user gave the server, `#rrggbb`; empty when there is none.
    public StringProperty environmentColourProperty() {
        return environmentColour;
    }

    /// Whether the environment is one where mistakes reach users; the window then wears a red edge.
    public BooleanProperty productionProperty() {
        return production;
    }
}
