package dev.patchsmith.bench;

import dev.patchsmith.apk.ReaderUnderTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Throws mutated bytes at one reader of APKs for a number of seconds and keeps every input that got a new answer as a
/// seed for more; the smallest ones are written into the corpus, which the tests read again. It fails with the input
/// when anything is thrown or one answer takes more than two seconds of processor time.
///
/// Arguments: reader (zip, dex, resources, xml, elf), seconds, folder of the corpus, seed of the random numbers. Run it
/// with `-XX:-OmitStackTraceInFastThrow`, since answers are told apart by where a reader gave up.
public final class ApkReaderFuzz {

    private static final int MAX_SIZE = 64 << 10;
    private static final int MAX_KEPT = 60;
    private static final long TOO_LONG = 2_000_000_000L;
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();
    private static final int[] EDGES = {
        0, 1, 2, 3, 4, 7, 8, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, -1, -2, 0xfffffff0
    };

    private final ReaderUnderTest reader;
    private final Random random;
    private final Path corpusFolder;
    private final Path scratch;
    private final List<byte[]> corpus = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private long runs;

    private ApkReaderFuzz(ReaderUnderTest reader, Path folder, long seed) throws IOException {
        this.reader = reader;
        this.random = new Random(seed);
        this.corpusFolder = Files.createDirectories(folder);
        this.scratch = Files.createTempDirectory("fuzz");
    }

    public static void main(String[] arguments) throws IOException {
        ReaderUnderTest reader = ReaderUnderTest.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        ApkReaderFuzz fuzz =
                new ApkReaderFuzz(reader, Path.of(arguments[2]).resolve(arguments[0]), Long.parseLong(arguments[3]));
        fuzz.run(Long.parseLong(arguments[1]));
    }

    private void run(long seconds) throws IOException {
        byte[] seed = reader.validInput(scratch);
        keep(seed, reader.answer(seed, scratch));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            byte[] input = mutate(corpus.get(random.nextInt(corpus.size())));
            runs++;
            long start = TIME.getCurrentThreadCpuTime();
            String answer;
            try {
                answer = reader.answer(input, scratch);
            } catch (Throwable defect) {
                Files.write(corpusFolder.resolve("DEFECT-" + runs), input);
                throw new IllegalStateException("something was thrown, see the input", defect);
            }
            if (TIME.getCurrentThreadCpuTime() - start > TOO_LONG) {
                Files.write(corpusFolder.resolve("SLOW-" + runs), input);
                throw new IllegalStateException("an answer took too long, see the input");
            }
            if (corpus.size() < 4000 && answers.add(answer)) {
                keep(input, answer);
            } else if (answer.startsWith("read") && random.nextInt(100) == 0) {
                // Known answers count too, now and then: else damage could never add up.
                corpus.set(random.nextInt(corpus.size()), input);
            }
        }
        System.out.printf("%s: %,d inputs, %,d different answers, nothing thrown%n", reader, runs, answers.size());
    }

    /// An input is written when its answer is of a new kind: the same words with other figures are not.
    private void keep(byte[] input, String answer) throws IOException {
        corpus.add(input);
        if (kinds.size() < MAX_KEPT
                && kinds.add(answer.replaceAll("[0-9]+$", "").replaceAll(" [0-9]+", ""))) {
            Files.write(corpusFolder.resolve("%03d".formatted(kinds.size())), input);
        }
    }

    private byte[] mutate(byte[] seed) {
        byte[] mutant = seed.clone();
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            mutant = mutateOnce(mutant);
        }
        return mutant.length > MAX_SIZE ? Arrays.copyOf(mutant, MAX_SIZE) : mutant;
    }

    private byte[] mutateOnce(byte[] bytes) {
        if (bytes.length < 8) {
            return new byte[64];
        }
        int at = random.nextInt(bytes.length - 4);
        switch (random.nextInt(9)) {
            case 0 -> bytes[at] = (byte) random.nextInt();
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> write(bytes, at & ~3, EDGES[random.nextInt(EDGES.length)], 4);
            case 3 -> write(bytes, at & ~1, EDGES[random.nextInt(EDGES.length)], 2);
            case 4 -> write(bytes, at & ~3, random.nextInt(bytes.length), 4);
            case 5 -> write(bytes, at & ~3, read(bytes, at & ~3) + random.nextInt(65) - 32, 4);
            case 6 -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(other.length);
                int length = Math.min(random.nextInt(64), Math.min(other.length - from, bytes.length - at));
                System.arraycopy(other, from, bytes, at, length);
            }
            case 7 -> {
                return Arrays.copyOf(bytes, Math.max(8, bytes.length - random.nextInt(1 + bytes.length / 4)));
            }
            default -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
                System.arraycopy(bytes, at, longer, longer.length - (bytes.length - at), bytes.length - at);
                return longer;
            }
        }
        return bytes;
    }

    private static int read(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    private static void write(byte[] bytes, int at, int value, int width) {
        for (int i = 0; i < width; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
