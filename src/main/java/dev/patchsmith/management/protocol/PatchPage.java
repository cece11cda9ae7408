package dev.patchsmith.management.protocol;

import java.util.List;

/// A page of patches, newest first. Pages start at 1; `count` and `page` come back as the text that was asked
/// with.
public record PatchPage(List<PatchRow> items, long total, String count, String page) {}
