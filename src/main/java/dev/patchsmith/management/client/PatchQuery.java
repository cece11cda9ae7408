package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which patches to list; what is null does not restrict. Newest first.
///
/// @param text occurs in the name, the notes or the version, whatever its case
/// @param cursor where the page before ended, null for the first page
/// @param count patches on a page, 1 to 100
public record PatchQuery(
        @Nullable String app,
        @Nullable Platform platform,
        @Nullable String version,
        @Nullable PatchState state,
        @Nullable String text,
        @Nullable String cursor,
        int count) {

    public static final int MOST = 100;

    public static final PatchQuery ALL = new PatchQuery(null, null, null, null, null, null, MOST);

    public PatchQuery {
        count = Math.clamp(count, 1, MOST);
    }

    public PatchQuery after(@Nullable String page) {
        return new PatchQuery(app, platform, version, state, text, page, count);
    }

    public PatchQuery of(int onAPage) {
        return new PatchQuery(app, platform, version, state, text, cursor, onAPage);
    }

    public PatchQuery ofApp(@Nullable String wanted) {
        return new PatchQuery(wanted, platform, version, state, text, cursor, count);
    }

    public PatchQuery in(@Nullable PatchState wanted) {
        return new PatchQuery(app, platform, version, wanted, text, cursor, count);
    }

    public PatchQuery forVersion(@Nullable Platform onPlatform, @Nullable String wanted) {
        return new PatchQuery(app, onPlatform, wanted, state, text, cursor, count);
    }

    public PatchQuery with(@Nullable String words) {
        return new PatchQuery(app, platform, version, state, words, cursor, count);
    }

    boolean isFiltered() {
        return platform != null || version != null || state != null || (text != null && !text.isBlank());
    }

    boolean matches(PatchSummary patch) {
        return (platform == null || patch.platform() == platform)
                && (version == null || version.equals(patch.version()))
                && (state == null || patch.state() == state)
                && (text == null
                        || text.isBlank()
                        || contains(patch, text.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(PatchSummary patch, String words) {
        String all = patch.name() + "\n" + patch.version() + "\n" + (patch.notes() == null ? "" : patch.notes());
        return all.toLowerCase(Locale.ROOT).contains(words);
    }
}
