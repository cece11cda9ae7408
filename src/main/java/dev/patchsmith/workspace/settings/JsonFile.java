package dev.patchsmith.workspace.settings;

import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file with one JSON object that people may edit by hand. A file that cannot be understood is set aside, never
/// overwritten; keys this version does not know stay in the file.
final class JsonFile {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path file;

    /// The object in the file, empty if there is none, and what is to be told about reading it.
    record Content(ObjectNode object, List<String> remarks) {}

    JsonFile(Path file) {
        this.file = file;
    }

    Content read() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode node = MAPPER.readTree(bytes);
            return node instanceof ObjectNode object
                    ? new Content(object, List.of())
                    : new Content(MAPPER.createObjectNode(), List.of(setAside("it is not a JSON object")));
        } catch (NoSuchFileException first) {
            return new Content(MAPPER.createObjectNode(), List.of());
        } catch (JacksonException broken) {
            return new Content(MAPPER.createObjectNode(), List.of(setAside(where(broken))));
        } catch (IOException unreadable) {
            return new Content(
                    MAPPER.createObjectNode(),
                    List.of("\"%s\" cannot be read (%s); the built-in values are used."
                            .formatted(file, unreadable.getMessage())));
        }
    }

    void write(ObjectNode object) throws IOException {
        AtomicFile.write(file, MAPPER.writeValueAsBytes(object));
    }

    private String setAside(String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".broken-" + STAMP.format(Instant.now()));
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "\"%s\" could not be understood (%s); it was kept as \"%s\" and the built-in values are used."
                    .formatted(file, why, aside.getFileName());
        } catch (IOException stays) {
            return "\"%s\" could not be understood (%s); the built-in values are used.".formatted(file, why);
        }
    }

    private static String where(JacksonException broken) {
        var location = broken.getLocation();
        return location == null || location.getLineNr() < 0
                ? "not JSON"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
