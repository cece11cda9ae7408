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
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What Jazzer, a coverage-guided fuzzer, calls with one header after another; `docs/decisions/header-fuzzing.md` says
/// how. Nothing may be thrown, and no other header than the signed one may be accepted.
public final class Hfp2HeaderFuzz {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int HEADER = 6;
    private static final Hfp2Opener OPENER;
    private static final byte[] VALID;
    private static final byte[] REST;

    static {
        SigningKey author = new SigningKey(new byte[32]);
        DataKey dataKey = new DataKey(new byte[32]);
        OPENER = new Hfp2Opener(
                new Hfp2Device(
                        "com.example.shop",
                        Platform.IOS,
                        new AppVersion("3.16.0"),
                        TrustedKeys.only("Ada", author.verifyKey()),
                        List.of(dataKey)),
                Hfp2Policy.DEFAULT);
        byte[] pack = new Hfp2Sealer(Hfp2Policy.DEFAULT)
                .seal(
                        "x".getBytes(StandardCharsets.UTF_8),
                        Hfp2Release.patch(
                                "com.example.shop",
                                Platform.IOS,
                                new AppVersion("3.16.0"),
                                22,
                                30,
                                NOW,
                                Duration.ofDays(30)),
                        dataKey,
                        author)
                .orThrow()
                .bytes();
        int end = HEADER + Short.toUnsignedInt(ByteBuffer.wrap(pack).getShort(4));
        VALID = Arrays.copyOfRange(pack, HEADER, end);
        REST = Arrays.copyOfRange(pack, end, pack.length);
    }

    private Hfp2HeaderFuzz() {}

    /// One input of the fuzzer: the bytes of a header, before the rest of a valid package.
    public static void fuzzerTestOneInput(byte[] header) {
        if (OPENER.open(pack(header), Hfp2State.INITIAL, NOW) instanceof Hfp2Outcome.Refused
                || Arrays.equals(header, VALID)) {
            return;
        }
        throw new IllegalStateException("an altered header was accepted");
    }

    private static byte[] pack(byte[] header) {
        return ByteBuffer.allocate(HEADER + header.length + REST.length)
                .put("HFP2".getBytes(StandardCharsets.UTF_8))
                .putShort((short) header.length)
                .put(header)
                .put(REST)
                .array();
    }

    /// Makes of the headers that the fuzzer kept packages as the tests read them.
    ///
    /// Arguments: folder of headers and folder for packages; with the first only, the valid header is put into it.
    public static void main(String[] arguments) throws IOException {
        Path headers = Files.createDirectories(Path.of(arguments[0]));
        if (arguments.length == 1) {
            Files.write(headers.resolve("valid"), VALID);
            return;
        }
        Path packages = Files.createDirectories(Path.of(arguments[1]));
        try (var kept = Files.list(headers)) {
            for (Path header : kept.toList()) {
                byte[] bytes = Files.readAllBytes(header);
                if (!Arrays.equals(bytes, VALID)) {
                    Files.write(packages.resolve(header.getFileName() + ".hfp"), pack(bytes));
                }
            }
        }
    }
}
