package dev.patchsmith.ui.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.pem.PemReading;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.workspace.keys.KeyTransfer;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Changing the keys of a profile in the window.
class KeyDialogsTest extends WindowTest {

    private static final String PASSPHRASE = "correct horse battery";
    private static final int OF_DATA_KEY = 0;
    private static final int OF_SIGNING_KEY = 1;

    @BeforeEach
    void aVaultWithAProfile(FxRobot robot) {
        SigningKey own = new SigningKey("an ordinary seed of 32 bytes !!!".getBytes(StandardCharsets.US_ASCII));
        KeyProfile profile = KeyProfile.empty("ShopApp", "com.example.shop", Platform.IOS, "staging")
                .withDataKey(new DataKey(new byte[32]))
                .withSigningKey("Ada", own);
        profile = profile.withTrusted(
                profile.trusted().with(new TrustedKey("Zhao Min", new SigningKey(new byte[32]).verifyKey())));
        VaultSession session = vault().session();
        assertThat(session.create(PASSPHRASE.toCharArray(), new Argon2Cost(64, 1, 1)))
                .isEmpty();
        assertThat(session.add(profile)).isEmpty();
        robot.interact(() -> {
            vault().refresh();
            bench.shell().go(KeysRoom.ID);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aProfileGetsAnotherNameUnlessTheNameIsTaken(FxRobot robot) throws Exception {
        fire(robot, "#profile-rename");
        assertThat(isDisabled(robot, "#act")).isTrue();
        type(robot, "#answer", "ShopApp live");
        fire(robot, "#act");
        until(() -> card().name().equals("ShopApp live"));
        assertThat(vault().session().borrow("ShopApp live")).isInstanceOf(VaultSession.Borrowed.Profile.class);
    }

    @Test
    void aProfileIsOnlyDeletedWhenItsNameIsTyped(FxRobot robot) throws Exception {
        fire(robot, "#profile-delete");
        assertThat(isDisabled(robot, "#act")).isTrue();
        type(robot, "#typed", "ShopApp");
        fire(robot, "#act");
        until(() -> vault().cards().isEmpty());
    }

    @Test
    void aRotatedDataKeySealsAndTheOlderOneStillOpensUntilItIsForgotten(FxRobot robot) throws Exception {
        Fingerprint before = card().dataKeys().getFirst();
        fire(robot, "#profile-rotate", OF_DATA_KEY);
        fire(robot, "#act");
        until(() -> card().dataKeys().size() == 2);
        assertThat(card().dataKeys().getFirst()).isNotEqualTo(before);
        assertThat(card().dataKeys().getLast()).isEqualTo(before);
        fire(robot, "#profile-forget");
        fire(robot, "#act");
        until(() -> card().dataKeys().size() == 1);
        assertThat(card().dataKeys()).doesNotContain(before);
    }

    @Test
    void aRotatedSigningKeyCountsUnderTheNameOfItsOwner(FxRobot robot) throws Exception {
        Optional<Fingerprint> before = card().signingKey();
        fire(robot, "#profile-rotate", OF_SIGNING_KEY);
        type(robot, "#owner", "Ada Lovelace");
        fire(robot, "#act");
        until(() -> !card().signingKey().equals(before));
        assertThat(card().counting()).extracting(TrustedKey::owner).contains("Ada Lovelace");
    }

    @Test
    void aRevokedKeyCountsNoLonger(FxRobot robot) throws Exception {
        fire(robot, "#profile-revoke", 1);
        fire(robot, "#act");
        until(() -> card().counting().size() == 1);
        assertThat(card().counting()).extracting(TrustedKey::owner).containsExactly("Ada");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chip").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("revoked");
    }

    @Test
    void aSigningKeyIsImportedAfterItsPassphraseWasRight(FxRobot robot) throws Exception {
        Path pem = home.resolve("third.pem");
        SigningKey third = new SigningKey("another seed of full 32 bytes !!".getBytes(StandardCharsets.US_ASCII));
        assertThat(KeyTransfer.writePrivate(pem, third, "pem passphrase".toCharArray()))
                .isEmpty();
        files.answer(pem);
        fire(robot, "#profile-import", OF_SIGNING_KEY);
        type(robot, "#pem-passphrase", "wrong");
        fire(robot, "#act");
        until(() -> shownTexts(robot).stream().anyMatch(text -> text.contains("does not open")));
        type(robot, "#pem-passphrase", "pem passphrase");
        fire(robot, "#act");
        until(() -> isShown(robot, "#owner"));
        type(robot, "#owner", "Grace");
        fire(robot, "#act");
        until(() -> card().signingKey().equals(Optional.of(third.id())));
    }

    @Test
    void anExportedSigningKeyOpensWithItsPassphraseOnly(FxRobot robot) throws Exception {
        Path pem = home.resolve("own.pem");
        files.answer(pem);
        fire(robot, "#profile-export", OF_SIGNING_KEY);
        type(robot, "#passphrase", "a long passphrase here");
        type(robot, "#passphrase-again", "a long passphrase here");
        fire(robot, "#act");
        until(() -> Files.exists(pem) && !vault().busyProperty().get());
        assertThat(KeyTransfer.readPem(pem, Optional.empty())).isInstanceOf(PemReading.NeedsPassphrase.class);
        assertThat(KeyTransfer.readPem(pem, Optional.of("a long passphrase here".toCharArray())))
                .isInstanceOfSatisfying(
                        PemReading.PrivateKey.class,
                        read -> assertThat(read.key().id())
                                .isEqualTo(card().signingKey().orElseThrow()));
    }

    @Test
    void thePassphraseIsChangedByWhoKnowsTheOldOne(FxRobot robot) throws Exception {
        act(robot, "keys.passphrase");
        type(robot, "#current", PASSPHRASE);
        type(robot, "#passphrase", "another correct horse");
        type(robot, "#passphrase-again", "another correct horse");
        fire(robot, "#act");
        until(() -> !vault().busyProperty().get());
        robot.interact(() -> vault().lock());
        assertThat(vault().session().unlock(PASSPHRASE.toCharArray())).isPresent();
        assertThat(vault().session().unlock("another correct horse".toCharArray()))
                .isEmpty();
    }

    private VaultViewModel vault() {
        return bench.packages().vault();
    }

    private ProfileCard card() {
        return vault().cards().getFirst();
    }

    private static List<String> shownTexts(FxRobot robot) {
        return robot.lookup(".dialog-box .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static boolean isDisabled(FxRobot robot, String button) {
        return robot.lookup(button).queryButton().isDisabled();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static void fire(FxRobot robot, String button) {
        fire(robot, button, 0);
    }

    private static void fire(FxRobot robot, String button, int index) {
        robot.interact(
                () -> robot.lookup(button).nth(index).queryAs(Button.class).fire());
    }
}
