package dev.patchsmith.patch.rollout;

/// How far a release reaches, beyond the devices that are named one by one.
public sealed interface Audience {

    /// Every device, also those that send no id.
    record Everybody() implements Audience {}

    /// Only the devices on the list of test devices.
    record TestDevices() implements Audience {}

    /// A share of all devices in steps of 0.01 %: 1 to 10000, where 10000 is everybody.
    record Share(int share) implements Audience {
        public Share {
            if (share < 0 || share > Bucket.COUNT) {
                throw new IllegalArgumentException("a share is 0 to 10000, not " + share);
            }
        }
    }

    /// Exactly so many devices, first come first served among those whose bucket is below the gate. A gate of
    /// 10000 lets all of them compete; a lower one draws at random and spares the busiest users.
    record Quota(int devices, int gate) implements Audience {
        public Quota {
            if (devices < 1 || gate < 1 || gate > Bucket.COUNT) {
                throw new IllegalArgumentException("not a quota: " + devices + " devices, gate " + gate);
            }
        }
    }
}
