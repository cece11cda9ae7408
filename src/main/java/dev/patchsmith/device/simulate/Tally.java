package dev.patchsmith.device.simulate;

/// How many devices have come how far. A device that gets a second patch counts again from `offered` on.
///
/// @param asked reached the server at least once
/// @param fallenSilent loaded the patch and were not heard of again
/// @param crashed asked again with the patch and said that their app had crashed
public record Tally(
        long asked,
        long offered,
        long downloaded,
        long loaded,
        long failed,
        long fallenSilent,
        long cleared,
        long crashed) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);
    static final Tally CRASHED = new Tally(0, 0, 0, 0, 0, 0, 0, 1);

    Tally plus(Tally other) {
        return new Tally(
                asked + other.asked,
                offered + other.offered,
                downloaded + other.downloaded,
                loaded + other.loaded,
                failed + other.failed,
                fallenSilent + other.fallenSilent,
                cleared + other.cleared,
                crashed + other.crashed);
    }
}
