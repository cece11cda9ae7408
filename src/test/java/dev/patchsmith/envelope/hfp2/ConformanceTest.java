package dev.patchsmith.envelope.hfp2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.key.VerifyKey;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the conformance vectors as a client in another language would, from the JSON alone.
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> everyVectorIsJudgedAsItSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : List.of("accepted.json", "refused.json")) {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(Vectors.FOLDER.resolve(file)));
            for (JsonNode vector : root.get("vectors")) {
                tests.add(DynamicTest.dynamicTest(vector.get("name").asString(), () -> judge(vector)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    private static void judge(JsonNode vector) {
        Hfp2Outcome outcome = new Hfp2Opener(device(vector.get("device")), Hfp2Policy.DEFAULT)
                .open(
                        vector.get("package").binaryValue(),
                        state(vector.get("state")),
                        Instant.ofEpochSecond(vector.get("trustedTime").asLong()));
        String expected = vector.get("expected").asString();
        switch (outcome) {
            case Hfp2Outcome.Accepted accepted -> {
                assertThat(expected).isEqualTo("accepted");
                assertThat(accepted.payload()).isEqualTo(vector.get("payload").binaryValue());
                assertThat(accepted.next()).isEqualTo(state(vector.get("next")));
            }
            case Hfp2Outcome.Refused refused ->
                assertThat(refused.check().word()).isEqualTo(expected);
            case Hfp2Outcome.Stored stored -> throw new AssertionError(stored);
        }
    }

    private static Hfp2Device device(JsonNode device) {
        List<TrustedKey> trusted = new ArrayList<>();
        for (JsonNode key : device.get("trusted")) {
            trusted.add(new TrustedKey(
                    key.get("owner").asString(),
                    new VerifyKey(key.get("publicKey").asString()),
                    key.get("revoked").asBoolean()));
        }
        List<DataKey> dataKeys = new ArrayList<>();
        for (JsonNode key : device.get("dataKeys")) {
            dataKeys.add(new DataKey(HexFormat.of().parseHex(key.asString())));
        }
        return new Hfp2Device(
                device.get("app").asString(),
                device.get("platform").asString().equals("ios") ? Platform.IOS : Platform.ANDROID,
                new AppVersion(device.get("version").asString()),
                new TrustedKeys(trusted, device.get("threshold").asInt()),
                dataKeys);
    }

    private static Hfp2State state(JsonNode state) {
        return new Hfp2State(
                state.get("highestPatchNo").asLong(),
                state.get("highestSeq").asLong(),
                state.get("floor").asLong());
    }

    /// The files must be what the sealer makes today; if the format is meant to change, run [Vectors].
    @ParameterizedTest
    @CsvSource({"accepted.json,true", "refused.json,false"})
    void theFilesAreUpToDate(String file, boolean accepted) throws IOException {
        assertThat(Files.readString(Vectors.FOLDER.resolve(file))).isEqualTo(Vectors.text(accepted));
    }

    @Test
    void aRestoredHeaderCorpusNeverThrows() throws IOException {
        try (Stream<java.nio.file.Path> corpus = Files.list(Vectors.FOLDER.resolve("corpus"))) {
            List<java.nio.file.Path> files = corpus.toList();
            assertThat(files).isNotEmpty();
            for (java.nio.file.Path file : files) {
                assertThat(new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT)
                                .open(Files.readAllBytes(file), Hfp2State.INITIAL, Fixture.NOW))
                        .isInstanceOf(Hfp2Outcome.Refused.class);
            }
        }
    }
}
