package dev.patchsmith.bench;

import dev.patchsmith.envelope.hfp2.Hfp2Check;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Throws mutated headers at the reader for a number of seconds and keeps every input that got a new answer as a seed
/// for more. It fails when anything is thrown or accepted.
///
/// Arguments: seconds, folder for the corpus, seed of the random numbers.
public final class Hfp2HeaderFuzz {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u0000",
        "\\ud800",
        "null",
        "true",
        "-",
        "0",
        "1e9",
        "1.5",
        "9007199254740992",
        "9223372036854775808",
        "\"v\":2",
        "\"v\":3",
        "\"app\":",
        "\"seq\":",
        "\"w\":1",
        "\ufeff",
        " ",
        "\u0000",
        "补",
        "\"kind\":\"clear\"",
        "[[[[[[[[[[",
        "\"enc\":\"A256GCM\""
    };

    private final Random random;
    private final Hfp2Opener opener;
    private final byte[] rest;
    private final List<byte[]> corpus = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private long runs;

    private Hfp2HeaderFuzz(long seed) {
        random = new Random(seed);
        SigningKey author = new SigningKey(new byte[32]);
        DataKey dataKey = new DataKey(new byte[32]);
        opener = new Hfp2Opener(
                new Hfp2Device(
                        "com.example.shop",
                        Platform.IOS,
                        new AppVersion("3.16.0"),
                        TrustedKeys.only("Ada", author.verifyKey()),
                        List.of(dataKey)),
                Hfp2Policy.DEFAULT);
        Hfp2Release release = Hfp2Release.patch(
                "com.example.shop", Platform.IOS, new AppVersion("3.16.0"), 22, 30, NOW, Duration.ofDays(30));
        byte[] pack = new Hfp2Sealer(Hfp2Policy.DEFAULT)
                .seal("x".getBytes(StandardCharsets.UTF_8), release, dataKey, author)
                .orThrow()
                .bytes();
        int headerEnd = 6 + (pack[4] & 0xFF) * 256 + (pack[5] & 0xFF);
        corpus.add(Arrays.copyOfRange(pack, 6, headerEnd));
        rest = Arrays.copyOfRange(pack, headerEnd, pack.length);
    }

    public static void main(String[] arguments) throws IOException {
        Hfp2HeaderFuzz fuzz = new Hfp2HeaderFuzz(Long.parseLong(arguments[2]));
        fuzz.run(Long.parseLong(arguments[0]), Files.createDirectories(Path.of(arguments[1])));
    }

    private void run(long seconds, Path folder) throws IOException {
        byte[] valid = corpus.getFirst();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            byte[] header = mutate(corpus.get(random.nextInt(corpus.size())));
            byte[] pack = assemble(header);
            runs++;
            if (opener.open(pack, Hfp2State.INITIAL, NOW) instanceof Hfp2Outcome.Refused(var check, String sentence)) {
                if (answers.add(kind(check, sentence))) {
                    corpus.add(header);
                    Files.write(folder.resolve(check.word() + "-" + corpus.size() + ".hfp"), pack);
                }
            } else if (!Arrays.equals(header, valid)) {
                Files.write(folder.resolve("ACCEPTED.hfp"), pack);
                throw new IllegalStateException("an altered header was accepted");
            }
        }
        System.out.println(runs + " headers, " + answers.size() + " different answers, nothing thrown or accepted");
    }

    /// The answer without what depends on the input: numbers, and names in quotation marks that are not ours.
    private static String kind(Hfp2Check check, String sentence) {
        return check == Hfp2Check.HEADER
                ? sentence.replaceAll("[0-9]+", "#")
                        .replaceAll("(?s)the member \".*\" is (there|unknown)", "a member is $1")
                : check.word();
    }

    private byte[] assemble(byte[] header) {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.writeBytes("HFP2".getBytes(StandardCharsets.UTF_8));
        int length = random.nextInt(50) == 0 ? random.nextInt(0x10000) : header.length;
        pack.writeBytes(new byte[] {(byte) (length >> 8), (byte) length});
        pack.writeBytes(header);
        pack.writeBytes(rest);
        return pack.toByteArray();
    }

    private byte[] mutate(byte[] seed) {
        byte[] mutant = seed;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            mutant = mutateOnce(mutant);
        }
        return mutant.length > 20_000 ? Arrays.copyOf(mutant, 20_000) : mutant;
    }

    private byte[] mutateOnce(byte[] seed) {
        int at = random.nextInt(seed.length + 1);
        int to = Math.min(seed.length, at + random.nextInt(24));
        return switch (random.nextInt(6)) {
            case 0 -> replace(seed, at, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            case 1 -> replace(seed, at, to, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            case 2 -> replace(seed, at, to, new byte[0]);
            case 3 -> replace(seed, at, at, Arrays.copyOfRange(seed, at, to));
            case 4 -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(other.length + 1);
                yield replace(seed, at, seed.length, Arrays.copyOfRange(other, from, other.length));
            }
            default -> replace(seed, at, Math.min(seed.length, at + 1), new byte[] {(byte) random.nextInt()});
        };
    }

    private static byte[] replace(byte[] seed, int from, int to, byte[] fresh) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(seed, 0, from);
        bytes.writeBytes(fresh);
        bytes.write(seed, to, seed.length - to);
        return bytes.size() == 0 ? new byte[] {'{'} : bytes.toByteArray();
    }
}
