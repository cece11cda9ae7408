package dev.patchsmith.management.client;

/// What a person may do on a server.
public record Rights(boolean mayList, boolean mayUpload, boolean mayRelease, boolean maySeeLog, boolean mayAdminister) {

    public static final Rights EVERYTHING = new Rights(true, true, true, true, true);
}
