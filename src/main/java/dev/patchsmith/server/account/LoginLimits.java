package dev.patchsmith.server.account;

import java.time.Duration;

/// How patient the server is with wrong passwords: after so many failures of an account, or of a network, it is
/// locked for a minute, and each further failure doubles that up to an hour. Nothing is ever locked for good.
public record LoginLimits(int failuresPerAccount, int failuresPerNetwork, Duration firstLock, Duration longestLock) {

    public static final LoginLimits USUAL = new LoginLimits(5, 25, Duration.ofMinutes(1), Duration.ofHours(1));

    Duration lock(int failures, int allowed) {
        int doublings = Math.min(failures - allowed, 20);
        Duration lock = firstLock.multipliedBy(1L << doublings);
        return lock.compareTo(longestLock) > 0 ? longestLock : lock;
    }
}
