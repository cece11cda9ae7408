package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.server.store.Approvals;
import dev.patchsmith.server.store.Grants;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Patches as our protocol shows them.
final class Details {

    private static final int MOST_WAITING = 500;

    private Details() {}

    static PatchDetail of(Handle handle, PatchRecord patch) {
        return of(
                patch,
                new Grants(handle).counted(patch.id()),
                new Approvals(handle)
                        .waiting(patch.id())
                        .map(Approvals.Row::approval)
                        .orElse(null));
    }

    /// A page of patches, with two more queries for all of them instead of two for each.
    static List<PatchDetail> of(Handle handle, List<PatchRecord> patches) {
        if (patches.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> places = new Grants(handle)
                .countedBetween(patches.getLast().id(), patches.getFirst().id());
        Map<Long, Approval> waiting = new Approvals(handle)
                .all(MOST_WAITING).stream().collect(Collectors.toMap(Approval::patch, approval -> approval));
        return patches.stream()
                .map(patch -> of(patch, places.getOrDefault(patch.id(), 0L), waiting.get(patch.id())))
                .toList();
    }

    private static PatchDetail of(PatchRecord patch, long places, @Nullable Approval waiting) {
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
                places,
                patch.createdBy(),
                patch.createdAt(),
                patch.changedAt(),
                patch.releasedAt(),
                patch.revision(),
                waiting);
    }

    /// Answers with a patch and its revision as the ETag.
    static void answer(Context ctx, int status, PatchDetail detail) {
        ctx.header("ETag", "\"" + detail.revision() + "\"");
        Answers.json(ctx, status, detail);
    }
}
