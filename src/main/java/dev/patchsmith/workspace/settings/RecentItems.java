package dev.patchsmith.workspace.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was opened last, newest first, pinned ones before the others. Immutable.
public record RecentItems(List<Item> items) {

    /// How many are remembered besides the pinned ones.
    public static final int CAPACITY = 20;

    public static final RecentItems NONE = new RecentItems(List.of());

    /// @param path absolute, as text, because the file may be gone or on a drive that is not there now
    public record Item(String path, Instant opened, boolean pinned) {}

    public RecentItems {
        items = List.copyOf(items);
    }

    public RecentItems opened(String path, Instant now) {
        boolean pinned = items.stream().anyMatch(item -> item.path().equals(path) && item.pinned());
        List<Item> changed = new ArrayList<>(without(path).items);
        changed.addFirst(new Item(path, now, pinned));
        return ordered(changed);
    }

    public RecentItems without(String path) {
        return new RecentItems(
                items.stream().filter(item -> !item.path().equals(path)).toList());
    }

    public RecentItems pinned(String path, boolean pinned) {
        return ordered(items.stream()
                .map(item -> item.path().equals(path) ? new Item(path, item.opened(), pinned) : item)
                .toList());
    }

    private static RecentItems ordered(List<Item> items) {
        List<Item> first = items.stream().filter(Item::pinned).toList();
        List<Item> then = items.stream()
                .filter(item -> !item.pinned())
                .sorted((a, b) -> b.opened().compareTo(a.opened()))
                .limit(CAPACITY)
                .toList();
        List<Item> all = new ArrayList<>(first);
        all.addAll(then);
        return new RecentItems(all);
    }
}
