package dev.patchsmith.ui.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One piece of work that was started, as the window sees it. Its properties change on the window's thread.
public final class Running {

    private final String name;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(this, "step", "");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(this, "over");
    private volatile boolean cancelled;
    private volatile @Nullable Thread worker;

    Running(String name) {
        this.name = name;
    }

    /// What the user calls it.
    public String name() {
        return name;
    }

    /// From 0 to 1, negative while unknown.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    /// Interrupts the work, or lets it not begin; neither its result nor its failure is told any more.
    public void cancel() {
        cancelled = true;
        Thread working = worker;
        if (working != null) {
            working.interrupt();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    /// To be called by the thread that is about to work.
    ///
    /// @return false if the work was cancelled before
    boolean begins() {
        worker = Thread.currentThread();
        return !cancelled;
    }

    void show(double share, String what) {
        done.set(share);
        step.set(what);
    }

    void end() {
        over.set(true);
    }
}
