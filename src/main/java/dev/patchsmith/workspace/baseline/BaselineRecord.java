package dev.patchsmith.workspace.baseline;

import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A kept build as it lies in its folder: the files, and one JSON file that says what they are.
final class BaselineRecord {

    static final String FILE = "baseline.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private BaselineRecord() {}

    /// The shape of the file.
    record Json(
            String format,
            int version,
            String packageName,
            String versionName,
            long versionCode,
            List<String> signers,
            String sha256,
            long size,
            List<Baseline.Dex> dexFiles,
            @Nullable List<String> resourceFiles,
            String added,
            @Nullable String note) {}

    static Baseline read(Path store, Path file) throws IOException {
        Json json = MAPPER.readValue(Files.readAllBytes(file), Json.class);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !"patchsmith-baseline".equals(json.format())) {
            throw new IOException("not the record of a published build");
        }
        return new Baseline(
                store.toAbsolutePath().relativize(folder).toString().replace('\\', '/'),
                folder,
                json.packageName(),
                json.versionName(),
                json.versionCode(),
                json.signers(),
                new Checksum(json.sha256()),
                json.size(),
                json.dexFiles(),
                json.resourceFiles() == null ? List.of() : json.resourceFiles(),
                Instant.parse(json.added()),
                json.note() == null ? "" : json.note());
    }

    /// Copies the files into a folder of their own and moves that to its place at the end.
    static void keep(Baseline baseline, Path apk, @Nullable Path mapping, List<Path> resources) throws IOException {
        Path target = baseline.folder();
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(parent, ".new-");
        try {
            Files.copy(apk, unfinished.resolve(Baseline.APK));
            if (mapping != null) {
                Files.copy(mapping, unfinished.resolve(Baseline.MAPPING));
            }
            for (Path resource : resources) {
                Files.copy(resource, unfinished.resolve(String.valueOf(resource.getFileName())));
            }
            Files.write(unfinished.resolve(FILE), MAPPER.writeValueAsBytes(json(baseline)));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(unfinished)) {
                remove(unfinished);
            }
        }
    }

    private static Json json(Baseline baseline) {
        return new Json(
                "patchsmith-baseline",
                1,
                baseline.packageName(),
                baseline.versionName(),
                baseline.versionCode(),
                baseline.signers(),
                baseline.checksum().hex(),
                baseline.size(),
                baseline.dexFiles(),
                baseline.resourceFiles(),
                baseline.added().toString(),
                baseline.note());
    }

    static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
