package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the conformance vectors for readers of any language. Run `main` by hand after a case was added.
final class Vectors {

    static final Path FOLDER = Path.of("src/test/resources/conformance/hfp2");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Vectors() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("accepted.json"), text(true));
        Files.writeString(FOLDER.resolve("refused.json"), text(false));
    }

    static String text(boolean accepted) {
        List<Map<String, Object>> vectors = Cases.all().stream()
                .filter(testCase -> testCase.expected().equals("accepted") == accepted)
                .map(Vectors::vector)
                .toList();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "hfp2-vectors-1");
        file.put("policy", policy());
        file.put("vectors", vectors);
        return MAPPER.writeValueAsString(file).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> policy() {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("maxSize", Hfp2Policy.DEFAULT.maxSize());
        policy.put("maxLifetimeSeconds", Hfp2Policy.DEFAULT.maxLifetime().toSeconds());
        policy.put("maxJump", Hfp2Policy.DEFAULT.maxJump());
        return policy;
    }

    private static Map<String, Object> vector(Case testCase) {
        Map<String, Object> vector = new LinkedHashMap<>();
        vector.put("name", testCase.name());
        vector.put("device", device(testCase.device()));
        vector.put("state", state(testCase.state()));
        vector.put("trustedTime", testCase.time().getEpochSecond());
        vector.put("package", Base64.getEncoder().encodeToString(testCase.pack()));
        vector.put("expected", testCase.expected());
        if (testCase.expected().equals("accepted")) {
            vector.put("payload", Base64.getEncoder().encodeToString(testCase.payload()));
            vector.put("header", Fixture.headerOf(testCase.pack()));
            Hfp2Release release = Fixture.layout(testCase.pack()).header().release();
            vector.put("next", state(testCase.state().after(release)));
        }
        return vector;
    }

    private static Map<String, Object> device(Hfp2Device device) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("app", device.app());
        map.put("platform", Hfp2Header.word(device.platform()));
        map.put("version", device.version().text());
        map.put("threshold", device.trusted().threshold());
        map.put(
                "trusted",
                device.trusted().keys().stream().map(Vectors::trusted).toList());
        map.put("dataKeys", device.dataKeys().stream().map(Vectors::hex).toList());
        return map;
    }

    private static Map<String, Object> trusted(TrustedKey key) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("owner", key.owner());
        map.put("publicKey", key.key().hex());
        map.put("keyId", key.key().id().hex());
        map.put("revoked", key.revoked());
        return map;
    }

    private static String hex(DataKey key) {
        return HexFormat.of().formatHex(key.copyBytes());
    }

    private static Map<String, Object> state(Hfp2State state) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("highestPatchNo", state.highestPatchNo());
        map.put("highestSeq", state.highestSeq());
        map.put("floor", state.floor());
        return map;
    }
}
