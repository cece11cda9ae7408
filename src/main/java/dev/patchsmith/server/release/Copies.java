package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.server.store.PatchRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Patches that take others back. They are delivered to everybody from the start: whoever holds the bad patch
/// must get them, and devices without it lose nothing.
final class Copies {

    private Copies() {}

    static PatchRecord of(PatchRecord target, PatchDetail.Kind kind, String by, Instant now) {
        return new PatchRecord(
                0,
                target.app(),
                target.platform(),
                target.version(),
                target.name(),
                target.type(),
                target.resourceName(),
                target.notes(),
                target.path(),
                target.checksum(),
                target.size(),
                target.format(),
                target.signature(),
                kind,
                target.id(),
                PatchState.RELEASED,
                Releases.newSalt(),
                Plan.of(Reach.everybody()),
                0,
                now,
                null,
                by,
                now,
                now,
                now,
                1);
    }

    static PatchRecord clear(PatchRecord bad, @Nullable String checksum, long size, String by, Instant now) {
        return new PatchRecord(
                0,
                bad.app(),
                bad.platform(),
                bad.version(),
                "clear",
                bad.type(),
                null,
                null,
                null,
                checksum,
                size,
                checksum == null ? null : bad.format() == null ? PackageFormat.MANGO : bad.format(),
                null,
                PatchDetail.Kind.CLEAR,
                null,
                PatchState.RELEASED,
                Releases.newSalt(),
                Plan.of(Reach.everybody()),
                0,
                now,
                null,
                by,
                now,
                now,
                now,
                1);
    }
}
