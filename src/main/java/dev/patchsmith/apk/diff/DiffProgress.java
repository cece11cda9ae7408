package dev.patchsmith.apk.diff;

/// Told how far a comparison is and asked whether to go on; called from the threads that compare.
public interface DiffProgress {

    /// Ignores the news and never cancels.
    DiffProgress NONE = new DiffProgress() {
        @Override
        public void at(String step, double fraction) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /// @param step what is being done, as `comparing classes2.dex`
    /// @param fraction 0 to 1
    void at(String step, double fraction);

    /// Whether to stop as soon as possible.
    boolean isCancelled();

    /// A section is complete; the window shows it before the rest is there.
    default void ready(Section section) {}
}
