package dev.patchsmith.management.protocol.v2;

/// What an account or an API token may do. Administrators may everything.
public enum Role {
    /// Sees patches, releases, statistics.
    VIEWER,
    /// Uploads packages and makes patches.
    AUTHOR,
    /// Starts, changes, pauses, stops and takes back releases.
    RELEASER,
    /// Sees the audit log.
    AUDITOR,
    /// Everything, accounts and tokens included.
    ADMINISTRATOR
}
