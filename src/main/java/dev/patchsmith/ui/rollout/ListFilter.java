package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchQuery;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which patches the user wants to see; what is null or empty does not restrict.
///
/// @param text a word of the name, the notes or the version, or the number of a patch
public record ListFilter(
        String text,
        @Nullable String app,
        @Nullable Platform platform,
        @Nullable String version,
        @Nullable PatchState state) {

    public static final ListFilter ALL = new ListFilter("", null, null, null, null);

    /// The order of the list.
    public enum Order {
        NEWEST,
        NAME,
        VERSION,
        STATE,
        CHANGED;

        /// Patches of equal rank stay newest first.
        Comparator<PatchSummary> comparator() {
            Comparator<PatchSummary> newest =
                    Comparator.comparingLong(PatchSummary::id).reversed();
            Comparator<PatchSummary> own = switch (this) {
                case NEWEST -> newest;
                case NAME -> Comparator.comparing(patch -> patch.name().toLowerCase(Locale.ROOT));
                case VERSION -> (one, other) -> AppVersion.compare(other.version(), one.version());
                case STATE -> Comparator.comparingInt(ListFilter.Order::urgency);
                case CHANGED ->
                    Comparator.comparing(PatchSummary::changed, Comparator.nullsLast(Comparator.reverseOrder()));
            };
            return own.thenComparing(newest);
        }

        /// What needs a person comes first, what is over last.
        private static int urgency(PatchSummary patch) {
            PatchState state = patch.state();
            return state == null
                    ? 6
                    : switch (state) {
                        case HALTED -> 0;
                        case GREY -> 1;
                        case PAUSED -> 2;
                        case READY -> 3;
                        case RELEASED -> 4;
                        case STOPPED -> 5;
                    };
        }
    }

    public ListFilter withText(String other) {
        return new ListFilter(other, app, platform, version, state);
    }

    public ListFilter ofApp(@Nullable String other) {
        return new ListFilter(text, other, platform, version, state);
    }

    public ListFilter on(@Nullable Platform other) {
        return new ListFilter(text, app, other, version, state);
    }

    public ListFilter forVersion(@Nullable String other) {
        return new ListFilter(text, app, platform, other, state);
    }

    public ListFilter in(@Nullable PatchState other) {
        return new ListFilter(text, app, platform, version, other);
    }

    public boolean restricts() {
        return !equals(ALL);
    }

    /// How many of the choices behind the filter button restrict the list.
    public int choices() {
        return (app == null ? 0 : 1) + (platform == null ? 0 : 1) + (version == null ? 0 : 1) + (state == null ? 0 : 1);
    }

    PatchQuery query() {
        return PatchQuery.ALL
                .ofApp(app)
                .forVersion(platform, version)
                .in(state)
                .with(text.isBlank() ? null : text.strip());
    }

    /// The number of a patch, if that is what the text is.
    @Nullable
    Long number() {
        String bare = text.strip();
        return bare.matches("\\d{1,15}") ? Long.valueOf(bare) : null;
    }
}
