package dev.patchsmith.apk.build.tinker.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// What came of applying a Tinker package to a base, as devices do it.
public sealed interface AppliedPackage {

    /// @param dexes the dex files the app runs with, in their order; none where the package leaves the code alone
    /// @param beside whether the dex files of the base stay behind them, as for packed apps
    /// @param files libraries and resources that are new or other than in the base
    /// @param deleted resources that are gone
    record Files(SequencedMap<String, byte[]> dexes, boolean beside, Map<String, byte[]> files, Set<String> deleted)
            implements AppliedPackage {

        Files(boolean beside) {
            this(new LinkedHashMap<>(), beside, new HashMap<>(), new HashSet<>());
        }

        /// The names of the dex files in their order.
        public List<String> dexNames() {
            return new ArrayList<>(dexes.sequencedKeySet());
        }
    }

    /// @param part the file of the package that stands in the way
    /// @param reason what is wrong with it
    record Unusable(String part, String reason) implements AppliedPackage {}
}
