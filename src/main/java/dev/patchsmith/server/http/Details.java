package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.server.store.Approvals;
import dev.patchsmith.server.store.Grants;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.http.Context;
import org.jdbi.v3.core.Handle;

/// Patches as our protocol shows them.
final class Details {

    private Details() {}

    static PatchDetail of(Handle handle, PatchRecord patch) {
        String name = patch.name();
        return new PatchDetail(
                patch.id(),
                patch.app(),
                patch.platform(),
                patch.version(),
                name == null ? "" : name,
                patch.format(),
                patch.checksum(),
                patch.size(),
                patch.signature(),
                patch.notes(),
                patch.kind(),
                patch.copyOf(),
                patch.state(),
                patch.plan(),
                patch.phase(),
                patch.phaseSince(),
                patch.haltReason(),
                new Grants(handle).counted(patch.id()),
                patch.createdBy(),
                patch.createdAt(),
                patch.changedAt(),
                patch.releasedAt(),
                patch.revision(),
                new Approvals(handle)
                        .waiting(patch.id())
                        .map(Approvals.Row::approval)
                        .orElse(null));
    }

    /// Answers with a patch and its revision as the ETag.
    static void answer(Context ctx, int status, PatchDetail detail) {
        ctx.header("ETag", "\"" + detail.revision() + "\"");
        Answers.json(ctx, status, detail);
    }
}
