package dev.patchsmith.ui.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// All actions there are, in the order they are listed, with the shortcuts the user gave them.
public final class ActionTable {

    private static final String NONE = "-";

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Memory memory;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

    public ActionTable(Memory memory) {
        this.memory = memory;
    }

    public void add(Action... more) {
        for (Action action : more) {
            if (actions.put(action.id(), action) != null) {
                throw new IllegalArgumentException("the action " + action.id() + " exists twice");
            }
        }
        version.set(version.get() + 1);
    }

    public Collection<Action> all() {
        return List.copyOf(actions.values());
    }

    public Action get(String id) {
        Action found = actions.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no action " + id);
        }
        return found;
    }

    public boolean has(String id) {
        return actions.containsKey(id);
    }

    /// Counts up with every change of an action or a shortcut, so that what shows them knows when to look again.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// The keys of an action: the user's own choice, else the default.
    public @Nullable KeyCombination shortcut(Action action) {
        Optional<String> chosen = memory.get("shortcut." + action.id());
        if (chosen.isEmpty()) {
            return action.shortcut();
        }
        return chosen.get().equals(NONE) ? null : parse(chosen.get(), action.shortcut());
    }

    private static @Nullable KeyCombination parse(String keys, @Nullable KeyCombination otherwise) {
        try {
            return KeyCombination.valueOf(keys);
        } catch (IllegalArgumentException notKeys) {
            return otherwise;
        }
    }

    /// How the keys of an action are shown, empty if it has none.
    public String shortcutText(Action action) {
        KeyCombination keys = shortcut(action);
        return keys == null ? "" : keys.getDisplayText();
    }

    /// Gives an action other keys; null takes them away.
    public void setShortcut(Action action, @Nullable KeyCombination keys) {
        memory.put("shortcut." + action.id(), keys == null ? NONE : keys.getName());
        version.set(version.get() + 1);
    }

    /// Gives an action its default keys again.
    public void resetShortcut(Action action) {
        memory.remove("shortcut." + action.id());
        version.set(version.get() + 1);
    }

    /// The other actions that answer to the same keys in the same places.
    public List<Action> conflicts(Action action, KeyCombination keys) {
        List<Action> found = new ArrayList<>();
        for (Action other : actions.values()) {
            boolean samePlace = other.room() == null
                    || action.room() == null
                    || other.room().equals(action.room());
            if (!other.id().equals(action.id()) && samePlace && keys.equals(shortcut(other))) {
                found.add(other);
            }
        }
        return found;
    }

    /// Listens to the keys of a scene. The filter comes before the focused control, so that an editor cannot swallow
    /// the keys of an action.
    public void listen(Scene scene, Supplier<String> room, Supplier<Boolean> blocked) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (blocked.get()) {
                return;
            }
            for (Action action : actions.values()) {
                KeyCombination keys = shortcut(action);
                boolean here = action.room() == null || action.room().equals(room.get());
                if (keys != null && here && keys.match(event) && action.isEnabled()) {
                    event.consume();
                    action.act().run();
                    return;
                }
            }
        });
    }
}
