package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What waits for a second person; at most one thing per patch.
public final class Approvals {

    /// What waits, the revision of the patch that it was asked for, and the person who asked.
    public record Row(Approval approval, long revision, long member) {}

    private final Handle handle;

    public Approvals(Handle handle) {
        this.handle = handle;
    }

    /// Puts a request in the place of the one that waits for the same patch, if any.
    public void ask(Approval approval, long revision, long member) {
        decide(approval.patch(), approval.requestedAt());
        Plan plan = approval.plan();
        handle.createUpdate("INSERT INTO approval (patch_id, revision, act, plan, neutral, target, reason,"
                        + " requested_by, requested_member, requested_at) VALUES (:patch, :revision, :act, :plan,"
                        + " :neutral, :target, :reason, :by, :member, :at)")
                .bind("patch", approval.patch())
                .bind("revision", revision)
                .bind("act", approval.act().name())
                .bind("plan", plan == null ? null : Json.text(plan))
                .bind("neutral", approval.neutralChecksum())
                .bind("target", approval.to())
                .bind("reason", approval.reason())
                .bind("by", approval.requestedBy())
                .bind("member", member)
                .bind("at", approval.requestedAt().toEpochMilli())
                .execute();
    }

    /// Closes what waits for a patch; true if something did.
    public boolean decide(long patch, Instant now) {
        return handle.execute(
                        "UPDATE approval SET decided_at = ? WHERE patch_id = ? AND decided_at IS NULL",
                        now.toEpochMilli(),
                        patch)
                > 0;
    }

    public Optional<Row> waiting(long patch) {
        return handle.createQuery("SELECT * FROM approval WHERE patch_id = :patch AND decided_at IS NULL")
                .bind("patch", patch)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// All that waits, oldest first.
    public List<Approval> all(int most) {
        return handle.createQuery("SELECT * FROM approval WHERE decided_at IS NULL ORDER BY id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> read(row).approval())
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        long target = row.getLong("target");
        return new Row(
                new Approval(
                        row.getLong("patch_id"),
                        Approval.Act.valueOf(row.getString("act")),
                        plan == null ? null : Json.read(plan, Plan.class),
                        row.getString("neutral"),
                        target == 0 ? null : target,
                        row.getString("reason"),
                        row.getString("requested_by"),
                        Instant.ofEpochMilli(row.getLong("requested_at"))),
                row.getLong("revision"),
                row.getLong("requested_member"));
    }
}
