package dev.patchsmith.language.knowledge;

/// Where a fact was learnt, so that it can be shown.
public sealed interface Origin {

    /// A place in a source or header of the project; lines are counted from 1.
    record InFile(String file, int line) implements Origin {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /// The tables of the iOS SDK.
    record InSdk(String framework) implements Origin {
        @Override
        public String toString() {
            return framework.isEmpty() ? "iOS SDK" : "iOS SDK (" + framework + ")";
        }
    }

    /// What the user said.
    record Answered() implements Origin {
        @Override
        public String toString() {
            return "your answer";
        }
    }
}
