package dev.patchsmith.ui.welcome;

import dev.patchsmith.ui.shell.Memory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// Where the user is on each way. He can leave at any step, also by closing the program, and goes on from there.
public final class Walkthrough {

    private static final String ACTIVE = "walk.active";

    private final Memory memory;
    private final Map<Way, IntegerProperty> at = new EnumMap<>(Way.class);
    private final ReadOnlyObjectWrapper<@Nullable Way> way = new ReadOnlyObjectWrapper<>(this, "way");

    public Walkthrough(Memory memory) {
        this.memory = memory;
        for (Way each : Way.values()) {
            int kept = (int) memory.number(key(each), 0);
            at.put(
                    each,
                    new SimpleIntegerProperty(Math.clamp(kept, 0, each.steps().size())));
        }
        memory.get(ACTIVE).ifPresent(this::resume);
    }

    private void resume(String name) {
        for (Way each : Way.values()) {
            if (each.name().equals(name) && !isDone(each)) {
                way.set(each);
            }
        }
    }

    /// The way that is being walked; null if none is.
    public ReadOnlyObjectProperty<@Nullable Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// How many steps of a way are behind the user.
    public ReadOnlyIntegerProperty atProperty(Way of) {
        return Objects.requireNonNull(at.get(of));
    }

    public boolean isDone(Way of) {
        return atProperty(of).get() >= of.steps().size();
    }

    /// Goes on with a way where it was left; one that was walked to its end begins again.
    public void walk(Way wanted) {
        if (isDone(wanted)) {
            set(wanted, 0);
        }
        way.set(wanted);
        memory.put(ACTIVE, wanted.name());
    }

    /// The step to be taken now; null if no way is being walked.
    public Way.@Nullable Step step() {
        Way now = way.get();
        return now == null || isDone(now)
                ? null
                : now.steps().get(atProperty(now).get());
    }

    /// Goes a step on; behind the last one the way ends.
    public void next() {
        Way now = way.get();
        if (now != null) {
            set(now, atProperty(now).get() + 1);
            if (isDone(now)) {
                leave();
            }
        }
    }

    public void back() {
        Way now = way.get();
        if (now != null && atProperty(now).get() > 0) {
            set(now, atProperty(now).get() - 1);
        }
    }

    /// Puts the way aside; it can be gone on with later.
    public void leave() {
        way.set(null);
        memory.remove(ACTIVE);
    }

    private void set(Way of, int step) {
        Objects.requireNonNull(at.get(of)).set(step);
        memory.put(key(of), Integer.toString(step));
    }

    private static String key(Way way) {
        return "walk." + way.name();
    }
}
