package dev.patchsmith.management.client;

import dev.patchsmith.patch.Checksum;

/// A package that lies on a server and is not yet a patch.
///
/// @param reference what the server calls it: a path of an older server, a checksum of ours
/// @param known whether the server had the very same bytes already
public record StoredPackage(String reference, Checksum checksum, long size, boolean known) {}
