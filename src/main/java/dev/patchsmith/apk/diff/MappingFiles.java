package dev.patchsmith.apk.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where builds put the obfuscator's mapping of an APK.
public final class MappingFiles {

    private MappingFiles() {}

    /// The mapping that belongs to an APK: `app-mapping.txt` or `app.apk.mapping.txt` beside `app.apk`, `mapping.txt`
    /// in
    /// its folder if the APK is alone there, or where the Android build keeps it
    /// (`outputs/mapping/release/mapping.txt` for `outputs/apk/release/app.apk`).
    public static Optional<Path> beside(Path apk) {
        Path folder = apk.toAbsolutePath().normalize().getParent();
        Path file = apk.getFileName();
        if (folder == null || file == null) {
            return Optional.empty();
        }
        String name = file.toString();
        String stem = name.endsWith(".apk") ? name.substring(0, name.length() - 4) : name;
        Stream<Path> named = Stream.of("%s-mapping.txt", "%s.mapping.txt", "mapping-%s.txt")
                .map(form -> folder.resolve(form.formatted(stem)));
        Stream<Path> whole = Stream.of(folder.resolve(name + ".mapping.txt"), folder.resolve(name + ".mapping"));
        Stream<Path> shared = isAlone(folder) ? Stream.of(folder.resolve("mapping.txt")) : Stream.of();
        return Stream.of(named, whole, shared, ofBuild(folder))
                .flatMap(s -> s)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Path> ofBuild(Path folder) {
        for (Path up = folder; up != null; up = up.getParent()) {
            Path name = up.getFileName();
            Path outputs = up.getParent();
            if (name != null && name.toString().equals("apk") && outputs != null) {
                Path variant = up.relativize(folder);
                String camel = camel(variant);
                return Stream.of(
                        outputs.resolve("mapping").resolve(variant).resolve("mapping.txt"),
                        outputs.resolve("mapping").resolve(camel).resolve("mapping.txt"));
            }
        }
        return Stream.of();
    }

    /// `free/release` is the variant `freeRelease`.
    private static String camel(Path variant) {
        StringBuilder name = new StringBuilder();
        for (Path part : variant) {
            String word = part.toString();
            boolean first = name.isEmpty() || word.isEmpty();
            name.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /// With two APKs in a folder nobody can say whose `mapping.txt` it is.
    private static boolean isAlone(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> apks =
                    files.filter(f -> f.toString().endsWith(".apk")).limit(2).toList();
            return apks.size() == 1;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
