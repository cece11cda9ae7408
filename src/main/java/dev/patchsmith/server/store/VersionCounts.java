package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What each version of an app has, counted by the store, so that an app may have any number of patches.
public final class VersionCounts {

    /// One version on one platform.
    ///
    /// @param patches how many patches were made for it, deleted ones left out
    /// @param stopped how many of these were stopped
    /// @param live the ids of those that are delivered right now, newest first
    /// @param changedAt when one of them was last changed
    public record Line(
            Platform platform, String version, long patches, long stopped, List<Long> live, Instant changedAt) {}

    private record Key(int platform, String version) {}

    private final Handle handle;

    public VersionCounts(Handle handle) {
        this.handle = handle;
    }

    /// All versions of an app that have patches, in no order.
    public List<Line> of(String app) {
        Map<Key, List<Long>> live = live(app);
        return handle.createQuery("SELECT platform, version, COUNT(*) AS patches, MAX(changed_at) AS changed_at,"
                        + " SUM(CASE WHEN state = :stopped THEN 1 ELSE 0 END) AS stopped"
                        + " FROM patch WHERE app = :app AND deleted_at IS NULL GROUP BY platform, version")
                .bind("app", app)
                .bind("stopped", PatchState.STOPPED.name())
                .map((row, context) -> new Line(
                        Platform.ofCode(row.getInt("platform")),
                        row.getString("version"),
                        row.getLong("patches"),
                        row.getLong("stopped"),
                        live.getOrDefault(new Key(row.getInt("platform"), row.getString("version")), List.of()),
                        Instant.ofEpochMilli(row.getLong("changed_at"))))
                .list();
    }

    private Map<Key, List<Long>> live(String app) {
        String states = Stream.of(PatchState.values())
                .filter(PatchState::isLive)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
        record Live(Key key, long id) {}
        try (Stream<Live> rows = handle
                .createQuery("SELECT id, platform, version FROM patch WHERE app = :app"
                        + " AND deleted_at IS NULL AND state IN (" + states + ") ORDER BY id DESC")
                .bind("app", app)
                .map((row, context) ->
                        new Live(new Key(row.getInt("platform"), row.getString("version")), row.getLong("id")))
                .stream()) {
            return rows.collect(
                    Collectors.groupingBy(Live::key, HashMap::new, Collectors.mapping(Live::id, Collectors.toList())));
        }
    }
}
