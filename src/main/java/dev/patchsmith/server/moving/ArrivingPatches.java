package dev.patchsmith.server.moving;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.PatchRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Patches of the other server as ours. What was published goes on being delivered to everybody; what was published
/// without a file that could be delivered waits for a person.
final class ArrivingPatches {

    private static final int ENDED = 0;
    private static final int PUBLISHED = 1;
    private static final int PAUSED = 2;

    private ArrivingPatches() {}

    static PatchRecord record(
            HotfixServerSource.Patch patch, String version, Optional<Contents.Upload> file, List<String> remarks) {
        PatchState state = state(patch, file.filter(found -> found.size() > 0).isPresent(), remarks);
        boolean wasReleased = state != PatchState.READY;
        Instant released = wasReleased ? patch.changedAt() : null;
        Integer platform = patch.platform();
        Platform system = platform != null && platform == 1 ? Platform.ANDROID : Platform.IOS;
        return new PatchRecord(
                patch.id(),
                App.DEFAULT_KEY,
                system,
                version,
                patch.name(),
                patch.type(),
                patch.resourceName(),
                patch.notes(),
                file.map(Contents.Upload::path).orElse(null),
                file.map(Contents.Upload::checksum).orElse(null),
                file.map(Contents.Upload::size).orElse(0L),
                system == Platform.IOS ? PackageFormat.MANGO : PackageFormat.PLAIN,
                null,
                PatchDetail.Kind.PATCH,
                null,
                state,
                Releases.newSalt(),
                wasReleased ? Plan.of(Reach.everybody()) : null,
                0,
                released,
                null,
                "import",
                patch.createdAt(),
                patch.changedAt(),
                released,
                1);
    }

    private static PatchState state(HotfixServerSource.Patch patch, boolean deliverable, List<String> remarks) {
        @Nullable Integer status = patch.status();
        int number = status == null ? -1 : status;
        return switch (number) {
            case ENDED -> PatchState.STOPPED;
            case PUBLISHED -> {
                if (deliverable) {
                    yield PatchState.RELEASED;
                }
                remarks.add("Patch " + patch.id() + " was published without a file; it is ready now and delivered to"
                        + " nobody.");
                yield PatchState.READY;
            }
            case PAUSED -> deliverable ? PatchState.PAUSED : PatchState.READY;
            default -> PatchState.READY;
        };
    }
}
