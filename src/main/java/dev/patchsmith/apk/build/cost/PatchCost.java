package dev.patchsmith.apk.build.cost;

/// What one way costs for a pair of APKs.
///
/// @param device what a device spends; empty where nothing could be measured
public record PatchCost(Way way, PatchSize size, DeviceCost device) {}
