package dev.patchsmith.workspace.settings;

import java.time.Duration;

/// Runs something a little later, at its owner's discretion; the window passes its task room, a command line runs at
/// once.
@FunctionalInterface
public interface Later {

    Later AT_ONCE = (delay, work) -> work.run();

    void run(Duration delay, Runnable work);
}
