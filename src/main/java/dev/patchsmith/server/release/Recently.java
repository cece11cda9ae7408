package dev.patchsmith.server.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What was seen lately, in memory: the oldest is forgotten when it becomes too much. Thread-safe.
final class Recently<T> {

    private final Set<T> seen;

    Recently(int most) {
        seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
                return size() > most;
            }
        }));
    }

    /// True the first time.
    boolean add(T what) {
        return seen.add(what);
    }

    boolean contains(T what) {
        return seen.contains(what);
    }

    void forget(T what) {
        seen.remove(what);
    }
}
