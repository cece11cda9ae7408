package dev.patchsmith.patch.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTest {

    private static final String LONG_SALT = "com.demo.app|ios|3.16.0|22";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1;00000000-0000-0000-0000-000000000000;9366",
                "1;a1b2c3d4e5f60718;9657",
                "2;a1b2c3d4e5f60718;3330",
                "42;A1B2C3D4E5F60718;1398",
                "42;550e8400-e29b-41d4-a716-446655440000;9233",
                LONG_SALT + ";550e8400-e29b-41d4-a716-446655440000;6153",
                LONG_SALT + ";设备-001;7648",
                LONG_SALT + ";'';3626",
                LONG_SALT + ";device-0;431",
                LONG_SALT + ";device-1;8629",
                LONG_SALT + ";device-2;4708",
                LONG_SALT + ";device-3;8103",
            })
    void agreesWithTheVectorsOfTheSpecification(String salt, String device, int bucket) {
        assertThat(Bucket.of(salt, device)).isEqualTo(bucket);
    }

    @Test
    void purposesDrawIndependently() {
        int same = 0;
        for (int i = 0; i < 1000; i++) {
            if (Bucket.of("s", "d" + i) == Bucket.of(Bucket.Purpose.CONTROL, "s", "d" + i)) {
                same++;
            }
        }
        assertThat(same).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "sequence", "hex"})
    void bucketsAreEven(String shape) {
        int devices = 1_000_000;
        IntFunction<String> ids = ids(shape);
        int[] counts = new int[Bucket.COUNT];
        int bothTenPercent = 0;
        for (int i = 0; i < devices; i++) {
            String id = ids.apply(i);
            int bucket = Bucket.of("first", id);
            counts[bucket]++;
            if (bucket < 1000 && Bucket.of("second", id) < 1000) {
                bothTenPercent++;
            }
        }
        assertThat(Math.abs(chiSquareDeviation(counts, devices))).isLessThan(4.0);
        for (int share : new int[] {1, 10, 100, 1000, 5000}) {
            int hits = 0;
            for (int bucket = 0; bucket < share; bucket++) {
                hits += counts[bucket];
            }
            assertThat(sigmas(hits, devices, share / 10_000.0)).isLessThan(4.0);
        }
        assertThat(sigmas(bothTenPercent, devices, 0.01)).isLessThan(4.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u0000"})
    void refusesSaltsThatCouldBeConfused(String salt) {
        assertThat(Bucket.isSalt(salt)).isFalse();
    }

    private static IntFunction<String> ids(String shape) {
        Random random = new Random(20261122);
        return switch (shape) {
            case "uuid" -> i -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "sequence" -> i -> "device-" + i;
            default -> i -> String.format("%016x", random.nextLong());
        };
    }

    private static double chiSquareDeviation(int[] counts, int total) {
        double expected = (double) total / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return (sum - (counts.length - 1)) / Math.sqrt(2.0 * (counts.length - 1));
    }

    private static double sigmas(int hits, int total, double share) {
        return Math.abs(hits - total * share) / Math.sqrt(total * share * (1 - share));
    }
}
