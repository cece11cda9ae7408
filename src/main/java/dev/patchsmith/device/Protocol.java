package dev.patchsmith.device;

/// How a device asks.
public enum Protocol {
    /// By the two routes every server has; nothing is reported.
    LEGACY,
    /// By the configuration file of the app, which the device reads and decides by itself; steps are reported.
    CONFIGURATION,
    /// By the decision route of our server, with an id and reports.
    PATCHSMITH
}
