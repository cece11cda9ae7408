package dev.patchsmith.bench;

import dev.patchsmith.envelope.hfp2.Hfp2Device;
import dev.patchsmith.envelope.hfp2.Hfp2Opener;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome;
import dev.patchsmith.envelope.hfp2.Hfp2Policy;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.hfp2.Hfp2Sealer;
import dev.patchsmith.envelope.hfp2.Hfp2State;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Throughput of sealing and opening and the time to unlock a vault, both in processor time, and the memory a big
/// payload takes.
///
/// Run with `-Xmx64m` and the argument `memory` for the last, without for the others. Compare with
/// `openssl speed -evp aes-256-gcm -bytes 65536`.
public final class PackagesBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int MIB = 1 << 20;

    private final SigningKey author = new SigningKey(new byte[32]);
    private final DataKey dataKey = new DataKey(new byte[32]);
    private final Hfp2Sealer sealer = new Hfp2Sealer(Hfp2Policy.DEFAULT);
    private final Hfp2Release release = Hfp2Release.patch(
            "com.example.shop", Platform.IOS, new AppVersion("3.16.0"), 22, 30, NOW, Duration.ofDays(30));
    private final Hfp2Opener opener = new Hfp2Opener(
            new Hfp2Device(
                    "com.example.shop",
                    Platform.IOS,
                    new AppVersion("3.16.0"),
                    TrustedKeys.only("Ada", author.verifyKey()),
                    List.of(dataKey)),
            Hfp2Policy.DEFAULT);

    private PackagesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("packages");
        PackagesBenchmark benchmark = new PackagesBenchmark();
        if (arguments.length > 0 && arguments[0].equals("memory")) {
            benchmark.memory(folder);
        } else {
            benchmark.throughput(folder);
            benchmark.unlocking(folder);
        }
    }

    private void throughput(Path folder) throws Exception {
        byte[] payload = new byte[64 * MIB];
        new Random(1).nextBytes(payload);
        Path source = Files.write(folder.resolve("payload"), payload);
        Path pack = folder.resolve("pack.hfp");
        byte[] out = new byte[payload.length + 16];
        report("AES-256-GCM alone, 64 KiB pieces, encrypt", () -> gcm(payload, out));
        report("AES-256-GCM alone, 64 KiB pieces, warm", () -> gcm(payload, out));
        report("SHA-256 alone", () -> dev.patchsmith.patch.Checksum.of(payload));
        report("seal 64 MiB in memory", () -> sealer.seal(payload, release, dataKey, author));
        byte[] sealed = sealer.seal(payload, release, dataKey, author).orThrow().bytes();
        report("open 64 MiB in memory", () -> opener.open(sealed, Hfp2State.INITIAL, NOW));
        report("seal 64 MiB from file to file", () -> sealer.seal(source, pack, release, dataKey, author));
        report("open 64 MiB from file to file", () -> opener.open(pack, source, Hfp2State.INITIAL, NOW));
    }

    /// AES-256-GCM as `openssl speed` does it: pieces of 64 KiB, no checksums.
    private static int gcm(byte[] payload, byte[] out) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, new byte[12]));
        int written = 0;
        for (int at = 0; at < payload.length; at += 65536) {
            written += cipher.update(payload, at, 65536, out, written);
        }
        return written + cipher.doFinal(out, written);
    }

    private static void report(String what, Callable<?> work) throws Exception {
        double[] seconds = new double[9];
        for (int round = 0; round < seconds.length; round++) {
            long start = cpu();
            work.call();
            seconds[round] = (cpu() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%-45s best %6.0f MB/s, median %6.0f MB/s%n",
                what,
                64 * MIB / 1e6 / seconds[0],
                64 * MIB / 1e6 / seconds[4]);
    }

    /// Processor time of this thread, which is what `openssl speed` counts too; a busy machine does not blur it.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void unlocking(Path folder) throws IOException {
        Path file = folder.resolve("keys.vault");
        char[] passphrase = "correct horse".toCharArray();
        KeyVault.create(file, passphrase, Argon2Cost.DEFAULT);
        double[] seconds = new double[7];
        for (int round = 0; round < seconds.length; round++) {
            long start = cpu();
            KeyVault.open(file, passphrase);
            seconds[round] = (cpu() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "unlock a vault: first %.2f s, median %.2f s%n", first, seconds[3]);
    }

    private void memory(Path folder) throws IOException {
        Path source = folder.resolve("payload");
        byte[] piece = new byte[MIB];
        new Random(2).nextBytes(piece);
        try (var out = Files.newOutputStream(source)) {
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
        }
        long before = peak();
        sealer.seal(source, folder.resolve("pack.hfp"), release, dataKey, author);
        Hfp2Outcome outcome = opener.open(folder.resolve("pack.hfp"), source, Hfp2State.INITIAL, NOW);
        System.out.printf(
                Locale.ROOT,
                "200 MiB sealed and opened (%s): heap peak %.1f MiB, before %.1f MiB, limit %d MiB%n",
                outcome.getClass().getSimpleName(),
                peak() / (double) MIB,
                before / (double) MIB,
                Runtime.getRuntime().maxMemory() / MIB);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
