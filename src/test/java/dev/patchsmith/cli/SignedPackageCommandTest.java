package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two people, each with a vault of his own, seal, look, approve and take back.
class SignedPackageCommandTest {

    private static final String SCRIPT = "class Cart : NSObject {\n\n- (int)total {\n    return 3;\n}\n\n}\n";
    private static final char[] PASSPHRASE = "a long enough phrase".toCharArray();
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATCHSMITH_PASSPHRASE", new String(PASSPHRASE), "PATCHSMITH_PEM_PASSPHRASE", "another long phrase");

    @TempDir
    private Path folder;

    private Path vault;
    private Path script;
    private Path pack;

    @BeforeEach
    void files() throws Exception {
        vault = folder.resolve("ada.vault");
        script = Files.writeString(folder.resolve("total.txt"), SCRIPT);
        pack = folder.resolve("total.hfp2");
        makeCheaply(vault);
        assertThat(run("keys", "create", "shop", "--app", "com.example.shop", "--owner", "Ada", "--vault", vault)
                        .code())
                .isZero();
    }

    /// A vault that opens fast; the commands make theirs with the full cost.
    private static void makeCheaply(Path file) {
        try (VaultSession session = new VaultSession(file, new SessionMemory())) {
            assertThat(session.create(PASSPHRASE.clone(), new Argon2Cost(64, 1, 1)))
                    .isEmpty();
        }
    }

    @Test
    void sealsASignedPackageAndOpensIt() {
        Cli sealed = seal();
        assertThat(sealed.code()).as(sealed.err()).isZero();
        assertThat(sealed.out()).contains("signed").contains("Self-check passed");
        Cli opened = run("open", pack, "--profile", "shop", "--vault", vault);
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.out()).isEqualTo(SCRIPT);
        assertThat(opened.err()).contains("1 of 1 signatures").contains("com.example.shop");
    }

    @Test
    void saysAllFieldsAsJson() {
        seal("--sequence", "31", "--min-patch", "3", "--expires", "30d", "--app-version", "3.16.1");
        JsonNode opened = json(run("open", pack, "--profile", "shop", "--vault", vault, "--json"));
        assertThat(opened.get("format").asString()).isEqualTo("hfp2");
        assertThat(opened.get("authentic").asBoolean()).isTrue();
        JsonNode header = opened.get("header");
        assertThat(header.get("appVersions").toString()).contains("3.16.0", "3.16.1");
        assertThat(header.get("patchNo").asLong()).isEqualTo(22);
        assertThat(header.get("seq").asLong()).isEqualTo(31);
        assertThat(header.get("minPatchNo").asLong()).isEqualTo(3);
        assertThat(opened.get("methods").size()).isEqualTo(1);
        assertThat(opened.get("script").asString()).isEqualTo(SCRIPT);
    }

    @Test
    void withoutAKeyItStillSaysWhatTheHeaderSays() {
        seal();
        Cli opened = run("open", pack, "--without-key", "--json");
        assertThat(opened.code()).isEqualTo(1);
        assertThat(json(opened).get("header").get("app").asString()).isEqualTo("com.example.shop");
        assertThat(opened.out()).doesNotContain("\"script\"");
    }

    @Test
    void anAlteredPackageIsNotOpened() throws Exception {
        seal();
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length - 20] ^= 1;
        Files.write(pack, bytes);
        Cli altered = run("open", pack, "--profile", "shop", "--vault", vault);
        Cli cut = run(
                "open",
                Files.write(folder.resolve("cut.hfp2"), Arrays.copyOf(bytes, bytes.length - 5)),
                "--profile",
                "shop",
                "--vault",
                vault);
        assertThat(altered.code()).isEqualTo(1);
        assertThat(altered.out()).isEmpty();
        assertThat(altered.err()).contains("altered");
        assertThat(cut.err()).contains("cut off");
    }

    @Test
    void twoPeopleApprove() {
        Path other = folder.resolve("bob.vault");
        makeCheaply(other);
        Path adasKey = folder.resolve("ada.pem");
        Path bobsKey = folder.resolve("bob.pem");
        Path dataKey = folder.resolve("data.key");
        run("keys", "create", "shop", "--app", "com.example.shop", "--owner", "Bob", "--vault", other);
        run("keys", "export", "shop", "public", "-o", adasKey, "--vault", vault);
        run("keys", "export", "shop", "public", "-o", bobsKey, "--vault", other);
        run("keys", "export", "shop", "data", "-o", dataKey, "--vault", vault);
        assertThat(run("keys", "import", "shop", dataKey, "--vault", other).code())
                .isZero();
        assertThat(run("keys", "trust", "shop", bobsKey, "--owner", "Bob", "--vault", vault)
                        .code())
                .isZero();
        assertThat(run("keys", "trust", "shop", adasKey, "--owner", "Ada", "--vault", other)
                        .code())
                .isZero();
        run("keys", "threshold", "shop", "2", "--vault", vault);
        run("keys", "threshold", "shop", "2", "--vault", other);
        seal();

        Cli one = run("open", pack, "--profile", "shop", "--vault", other);
        assertThat(one.code()).isEqualTo(1);
        assertThat(one.err()).contains("1 of 2 signatures");
        assertThat(one.out()).isEmpty();
        assertThat(run("open", pack, "--profile", "shop", "--vault", other, "--even-so")
                        .out())
                .isEqualTo(SCRIPT);

        Cli self = run("cosign", pack, "--profile", "shop", "--vault", vault, "--yes");
        assertThat(self.code()).isEqualTo(1);
        assertThat(self.err()).contains("signed this package already");

        Cli approved = run("cosign", pack, "--profile", "shop", "--vault", other, "--yes");
        assertThat(approved.code()).as(approved.err()).isZero();
        assertThat(approved.out()).contains("2 of 2 signatures");
        assertThat(approved.err()).contains("- (int)total");
        assertThat(run("open", pack, "--profile", "shop", "--vault", vault).code())
                .isZero();
    }

    @Test
    void anApprovalIsForTheReviewedFileOnly() {
        seal();
        Cli wrong = run("cosign", pack, "--profile", "shop", "--vault", vault, "--reviewed", "0".repeat(64));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("changed since you looked");
    }

    @Test
    void nobodyIsAskedOnABuildServer() {
        seal();
        assertThat(run("cosign", pack, "--profile", "shop", "--vault", vault).code())
                .isEqualTo(2);
    }

    @Test
    void aPatchIsTakenBack() {
        Cli cleared = run(
                "seal",
                "--format",
                "hfp2",
                "--kind",
                "clear",
                "--profile",
                "shop",
                "--vault",
                vault,
                "--app-version",
                "3.16.0",
                "--patch-number",
                "22",
                "--sequence",
                "23",
                "-o",
                pack);
        assertThat(cleared.code()).as(cleared.err()).isZero();
        JsonNode opened = json(run("open", pack, "--profile", "shop", "--vault", vault, "--json"));
        assertThat(opened.get("header").get("kind").asString()).isEqualTo("clear");
        assertThat(opened.get("authentic").asBoolean()).isTrue();
    }

    @Test
    void aNeutralPatchLiesBesideALegacyOne() throws Exception {
        Path key = Files.writeString(folder.resolve("app.key"), "0123456789abcdef");
        Path target = folder.resolve("total.mg");
        Cli sealed = run("seal", script, "--format", "mango", "--key-file", key, "-o", target, "--neutral");
        assertThat(sealed.code()).as(sealed.err()).isZero();
        assertThat(run("open", folder.resolve("total-neutral.mg"), "--key-file", key)
                        .out())
                .contains("Neutral patch");
    }

    @Test
    void anyFileIsSealedAsItIs() throws Exception {
        byte[] bytes = {'P', 'K', 3, 4, 0, 1, 2, 3};
        Path payload = Files.write(folder.resolve("patch.apk"), bytes);
        Cli sealed = run(
                "seal",
                payload,
                "--payload",
                "--format",
                "hfp2",
                "--profile",
                "shop",
                "--vault",
                vault,
                "--app-version",
                "3.16.0",
                "--patch-number",
                "1",
                "-o",
                pack,
                "--json");
        assertThat(sealed.code()).as(sealed.err()).isZero();
        assertThat(json(sealed).get("payload").asInt()).isEqualTo(8);
        assertThat(json(run("open", pack, "--profile", "shop", "--vault", vault, "--json"))
                        .get("authentic")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("seal", script, "--format", "hfp2", "--profile", "shop", "--vault", vault, "-o", pack)
                        .err())
                .contains("--app-version");
        assertThat(seal("--neutral").code()).isEqualTo(2);
        assertThat(seal("--expires", "tomorrow").code()).isEqualTo(2);
        assertThat(seal("--expires", "900d").err()).contains("400 days");
        assertThat(pack).doesNotExist();
    }

    @Test
    void theLegacyFormatTakesNoSignedFields() throws Exception {
        Path key = Files.writeString(folder.resolve("app.key"), "0123456789abcdef");
        Cli run = run("seal", script, "--format", "mango", "--key-file", key, "--patch-number", "3", "-o", pack);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("hfp2");
    }

    @Test
    void keysAreRotatedAndRevoked() {
        Fingerprint before = signer();
        seal();
        run("keys", "rotate", "shop", "--signing-key", "Ada", "--data-key", "--vault", vault);
        assertThat(signer()).isNotEqualTo(before);
        assertThat(run("open", pack, "--profile", "shop", "--vault", vault).code())
                .isZero();
        assertThat(run("keys", "revoke", "shop", before.toString(), "--vault", vault)
                        .code())
                .isZero();
        Cli opened = run("open", pack, "--profile", "shop", "--vault", vault);
        assertThat(opened.code()).isEqualTo(1);
        assertThat(opened.err()).contains("revoked");
    }

    @Test
    void aThresholdNobodyCanReachIsRefused() {
        assertThat(run("keys", "threshold", "shop", "2", "--vault", vault).code())
                .isEqualTo(1);
    }

    @Test
    void aPrivateKeyTravelsEncrypted() throws Exception {
        Path pem = folder.resolve("ada.pem");
        Fingerprint before = signer();
        assertThat(run("keys", "export", "shop", "signing", "-o", pem, "--vault", vault)
                        .code())
                .isZero();
        assertThat(Files.readString(pem)).contains("ENCRYPTED PRIVATE KEY");
        run("keys", "rotate", "shop", "--signing-key", "Ada", "--vault", vault);
        assertThat(run("keys", "import", "shop", pem, "--owner", "Ada", "--vault", vault)
                        .code())
                .isZero();
        assertThat(signer()).isEqualTo(before);
        assertThat(run("keys", "trust", "shop", pem, "--owner", "Eve", "--vault", vault)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void theSheetBringsTheVaultBack() throws Exception {
        Path sheet = folder.resolve("sheet.txt");
        assertThat(run("keys", "backup", "-o", sheet, "--vault", vault).code()).isZero();
        Path restored = folder.resolve("restored.vault");
        assertThat(run("keys", "restore", sheet, "--vault", restored).code()).isZero();
        assertThat(restored).hasSameBinaryContentAs(vault);
        assertThat(run("keys", "restore", sheet, "--vault", restored).code()).isEqualTo(1);
    }

    @Test
    void profilesAreRenamedAndDeleted() {
        assertThat(run("keys", "rename", "shop", "store", "--vault", vault).code())
                .isZero();
        assertThat(run("keys", "delete", "store", "--vault", vault).code()).isEqualTo(2);
        assertThat(run("keys", "delete", "store", "--yes", "--vault", vault).code())
                .isZero();
        assertThat(run("keys", "--vault", vault).out()).contains("no profiles");
    }

    @Test
    void noSecretIsTakenFromTheArguments() {
        for (String option : List.of("--key", "--passphrase", "--password")) {
            Cli run = run("keys", "rotate", "shop", option, "hunter2hunter2", "--vault", vault);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("list of processes").doesNotContain("hunter2");
        }
    }

    private Cli seal(String... more) {
        List<Object> words = new ArrayList<>(List.of(
                "seal",
                script,
                "--format",
                "hfp2",
                "--profile",
                "shop",
                "--vault",
                vault,
                "--app-version",
                "3.16.0",
                "--patch-number",
                "22",
                "-o",
                pack));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    private Fingerprint signer() {
        try (VaultSession session = new VaultSession(vault, new SessionMemory())) {
            session.unlock(PASSPHRASE.clone());
            KeyProfile profile = ((VaultSession.Borrowed.Profile) session.borrow("shop")).profile();
            return profile.signingKey().orElseThrow().id();
        }
    }

    private static Cli run(Object... words) {
        return Cli.run(ENVIRONMENT, words);
    }

    private static JsonNode json(Cli run) {
        return Json.tree(run.out().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
