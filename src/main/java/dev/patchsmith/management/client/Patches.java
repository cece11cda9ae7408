package dev.patchsmith.management.client;

import dev.patchsmith.patch.SealedPackage;

/// The patches of a server, with what both kinds of server can do. Uploading and adding makes nothing live; only
/// [#release] does.
public sealed interface Patches permits LegacyPatches, PatchsmithPatches {

    /// Packages are small; a larger download is no package.
    long PACKAGE_LIMIT = 200_000_000;

    Outcome<PatchList> list(PatchQuery query);

    Outcome<PatchSummary> find(long id);

    /// Stores the bytes. May be repeated: the same bytes are stored once.
    ///
    /// @param fileName what the user calls the file; only its ending matters
    Outcome<StoredPackage> upload(SealedPackage sealed, String fileName, Transfer transfer);

    /// Makes one patch of a stored package, ready but not live.
    Outcome<PatchSummary> add(PatchWords words, StoredPackage stored);

    /// Delivers to everybody.
    Outcome<PatchSummary> release(long id);

    /// @param reason kept in the log of servers that have one
    Outcome<PatchSummary> pause(long id, String reason);

    Outcome<PatchSummary> resume(long id, String reason);

    /// No new deliveries; devices keep what they loaded.
    Outcome<PatchSummary> stop(long id, String reason);

    /// The package as the server has it.
    Outcome<byte[]> download(PatchSummary patch);

    /// What the person may do.
    Outcome<Rights> rights();
}
