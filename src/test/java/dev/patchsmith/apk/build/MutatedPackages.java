package dev.patchsmith.apk.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A finished package with single bytes altered, all over the file: local headers, content, directory, end.
public final class MutatedPackages {

    private MutatedPackages() {}

    /// Alters every `step`-th byte of a package, one at a time; gives the places where the proof still holds although
    /// a device would read something else than before.
    public static List<String> survivors(Path whole, int step, Path scratch, Predicate<Path> holds) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Map<String, String> content = content(whole).orElseThrow();
        List<String> survivors = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += step) {
            byte[] altered = bytes.clone();
            altered[at] ^= (byte) (1 << at % 8);
            Files.write(scratch, altered);
            if (holds.test(scratch) && !reads(scratch, content)) {
                survivors.add("byte " + at + " of " + bytes.length);
            }
        }
        return survivors;
    }

    /// Whether everything is there as before; a file of the signature under another name is read by nobody.
    private static boolean reads(Path file, Map<String, String> content) {
        Optional<Map<String, String>> now = content(file);
        return now.isPresent() && now.get().entrySet().containsAll(content.entrySet());
    }

    /// What the JDK's own reader finds, by name, without the files of the signature, which say nothing but whether it
    /// holds; empty where it cannot read the file.
    private static Optional<Map<String, String>> content(Path file) {
        Map<String, String> content = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().matches("META-INF/(MANIFEST\\.MF|.*\\.(SF|EC|RSA))")) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    content.put(
                            entry.getName(), bytes.length + " " + HexFormat.of().toHexDigits(Arrays.hashCode(bytes)));
                }
            }
            return Optional.of(content);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
