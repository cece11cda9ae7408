package dev.patchsmith.management.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of patches, newest first.
///
/// @param total how many there are on all pages
/// @param next the cursor of the next page, null on the last
public record PatchList(
        List<PatchSummary> items, long total, @Nullable String next) {

    public PatchList {
        items = List.copyOf(items);
    }
}
