package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The patches and how far their releases are.
public final class Patches {

    /// What to look for; nulls do not narrow. `text` is looked for literally in name, notes and version; `below`
    /// is the cursor: only smaller ids.
    public record Query(
            @Nullable String app,
            @Nullable Platform platform,
            @Nullable String version,
            @Nullable PatchState state,
            @Nullable String text,
            long below) {

        public static final Query ALL = new Query(null, null, null, null, null, Long.MAX_VALUE);
    }

    private static final String WHERE = " WHERE deleted_at IS NULL AND (:app = '' OR app = :app)"
            + " AND (:platform < 0 OR platform = :platform) AND (:version = '' OR version = :version)"
            + " AND (:state = '' OR state = :state) AND (:text = '' OR LOWER(COALESCE(name, '')) LIKE :pattern ESCAPE '!'"
            + " OR LOWER(COALESCE(notes, '')) LIKE :pattern ESCAPE '!' OR LOWER(version) LIKE :pattern ESCAPE '!')";

    private final Handle handle;

    public Patches(Handle handle) {
        this.handle = handle;
    }

    /// Adds a patch; its id and revision are given by the store.
    public long add(PatchRecord patch) {
        return handle.createUpdate("INSERT INTO patch (app, platform, version, name, type, resource_name, notes, path,"
                        + " sha256, size, format, signature, kind, copy_of, state, salt, plan, phase, phase_since,"
                        + " halt_reason, created_by, created_at, changed_at, released_at) VALUES (:app, :platform,"
                        + " :version, :name, :type, :resource, :notes, :path, :sha256, :size, :format, :signature, :kind,"
                        + " :copyOf, :state, :salt, :plan, :phase, :phaseSince, :haltReason, :createdBy, :createdAt,"
                        + " :createdAt, :releasedAt)")
                .bind("app", patch.app())
                .bind("platform", patch.platform().code())
                .bind("version", patch.version())
                .bind("name", patch.name())
                .bind("type", patch.type())
                .bind("resource", patch.resourceName())
                .bind("notes", patch.notes())
                .bind("path", patch.path())
                .bind("sha256", patch.checksum())
                .bind("size", patch.size())
                .bind("format", patch.format() == null ? null : patch.format().name())
                .bind("signature", patch.signature())
                .bind("kind", patch.kind().name())
                .bind("copyOf", patch.copyOf())
                .bind("createdBy", patch.createdBy())
                .bind("createdAt", patch.createdAt().toEpochMilli())
                .bindMap(progress(patch.progress()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /// Remembers which person made a patch, by a number that renaming does not change.
    public void setAuthor(long id, long member) {
        handle.execute("UPDATE patch SET created_member = ? WHERE id = ?", member, id);
    }

    public long author(long id) {
        return handle.createQuery("SELECT created_member FROM patch WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    /// The app, platform and version of everything that was ever released.
    public Set<Line> released() {
        return new HashSet<>(handle.createQuery("SELECT DISTINCT app, platform, version FROM patch"
                        + " WHERE released_at IS NOT NULL AND deleted_at IS NULL")
                .map((row, context) -> new Line(row.getString("app"), row.getInt("platform"), row.getString("version")))
                .list());
    }

    /// One version of an app on one platform.
    public record Line(String app, int platform, String version) {}

    /// Moves a release on; false when the patch was changed since it was read.
    public boolean advance(PatchRecord read, PatchRecord.Progress next, Instant now) {
        return handle.createUpdate("UPDATE patch SET state = :state, salt = :salt, plan = :plan, phase = :phase,"
                                + " phase_since = :phaseSince, halt_reason = :haltReason, released_at = :releasedAt,"
                                + " changed_at = :now, revision = revision + 1"
                                + " WHERE id = :id AND revision = :revision AND deleted_at IS NULL")
                        .bindMap(progress(next))
                        .bind("now", now.toEpochMilli())
                        .bind("id", read.id())
                        .bind("revision", read.revision())
                        .execute()
                == 1;
    }

    /// Changes the words about a patch; false when it was changed since it was read.
    public boolean describe(PatchRecord read, @Nullable String name, @Nullable String notes, Instant now) {
        return handle.createUpdate("UPDATE patch SET name = :name, notes = :notes, changed_at = :now,"
                                + " revision = revision + 1 WHERE id = :id AND revision = :revision")
                        .bind("name", name)
                        .bind("notes", notes)
                        .bind("now", now.toEpochMilli())
                        .bind("id", read.id())
                        .bind("revision", read.revision())
                        .execute()
                == 1;
    }

    public boolean delete(PatchRecord read, Instant now) {
        return handle.createUpdate("UPDATE patch SET deleted_at = :now, revision = revision + 1"
                                + " WHERE id = :id AND revision = :revision")
                        .bind("now", now.toEpochMilli())
                        .bind("id", read.id())
                        .bind("revision", read.revision())
                        .execute()
                == 1;
    }

    public Optional<PatchRecord> byId(long id) {
        return handle.createQuery("SELECT * FROM patch WHERE id = :id AND deleted_at IS NULL")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// All that is delivered right now.
    public List<PatchRecord> live() {
        return handle.createQuery("SELECT * FROM patch WHERE state IN ('GREY', 'RELEASED') AND deleted_at IS NULL"
                        + " ORDER BY id DESC")
                .map((row, context) -> read(row))
                .list();
    }

    /// Newest first, from the cursor on.
    public List<PatchRecord> page(Query query, int count) {
        return bind(
                        handle.createQuery(
                                "SELECT * FROM patch" + WHERE + " AND id < :below ORDER BY id DESC LIMIT :count"),
                        query)
                .bind("below", query.below())
                .bind("count", count)
                .map((row, context) -> read(row))
                .list();
    }

    /// Newest first, by page number: the way of the legacy protocol.
    public List<PatchRecord> page(long skip, int count) {
        return handle.createQuery(
                        "SELECT * FROM patch WHERE deleted_at IS NULL ORDER BY id DESC LIMIT :count OFFSET :skip")
                .bind("count", count)
                .bind("skip", skip)
                .map((row, context) -> read(row))
                .list();
    }

    public long count(Query query) {
        return bind(handle.createQuery("SELECT COUNT(*) FROM patch" + WHERE), query)
                .mapTo(Long.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Query query) {
        String text = query.text() == null ? "" : query.text().toLowerCase(java.util.Locale.ROOT);
        return statement
                .bind("app", query.app() == null ? "" : query.app())
                .bind(
                        "platform",
                        query.platform() == null ? -1 : query.platform().code())
                .bind("version", query.version() == null ? "" : query.version())
                .bind("state", query.state() == null ? "" : query.state().name())
                .bind("text", text)
                .bind(
                        "pattern",
                        "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    private static java.util.Map<String, @Nullable Object> progress(PatchRecord.Progress progress) {
        java.util.Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("state", progress.state().name());
        values.put("salt", progress.salt());
        values.put("plan", progress.plan() == null ? null : Json.text(progress.plan()));
        values.put("phase", progress.phase());
        values.put("phaseSince", millis(progress.phaseSince()));
        values.put("haltReason", progress.haltReason());
        values.put("releasedAt", millis(progress.releasedAt()));
        return values;
    }

    private static PatchRecord read(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        String format = row.getString("format");
        long copyOf = row.getLong("copy_of");
        return new PatchRecord(
                row.getLong("id"),
                row.getString("app"),
                Platform.ofCode(row.getInt("platform")),
                row.getString("version"),
                row.getString("name"),
                row.getString("type"),
                row.getString("resource_name"),
                row.getString("notes"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("size"),
                format == null ? null : PackageFormat.valueOf(format),
                row.getString("signature"),
                PatchDetail.Kind.valueOf(row.getString("kind")),
                copyOf == 0 ? null : copyOf,
                PatchState.valueOf(row.getString("state")),
                row.getString("salt"),
                plan == null ? null : Json.read(plan, Plan.class),
                row.getInt("phase"),
                instant(row, "phase_since"),
                row.getString("halt_reason"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                instant(row, "released_at"),
                row.getLong("revision"));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
