package dev.patchsmith.ui.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.SampleScripts;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.keys.KeyTransfer;
import dev.patchsmith.workspace.keys.VaultSession;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Keys, sealing, opening and approving in the window.
@ExtendWith(ApplicationExtension.class)
class PackagesWindowTest {

    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    private Path home;

    private final NoFileDialogs files = new NoFileDialogs();
    private final SigningKey second = new SigningKey(new byte[32]);

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    private void start(Stage stage) {
        Fonts.load();
        bench = new Workbench(
                new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(980, 980));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void theFirstVaultAndTheFirstProfileAreMadeInOneGo(FxRobot robot) throws Exception {
        go(robot, KeysRoom.ID);
        fire(robot, ".empty-state .button.accent");
        type(robot, "#passphrase", PASSPHRASE);
        type(robot, "#passphrase-again", "something else");
        assertThat(robot.lookup("#act").queryButton().isDisabled()).isTrue();
        assertThat(text(robot, "#strength")).isEqualTo("Strong");
        type(robot, "#passphrase-again", PASSPHRASE);
        fire(robot, "#act");
        until(() -> vault().isOpen() && !vault().busyProperty().get());
        type(robot, "#profile-name", "ShopApp");
        type(robot, "#profile-app", "com.example.shop");
        type(robot, "#legacy-key", "0123456789abcdef");
        type(robot, "#profile-owner", "Ada");
        fire(robot, "#act");
        until(() -> vault().cards().size() == 1 && !vault().busyProperty().get());
        assertThat(vault().cards().getFirst().signs()).isTrue();
        assertThat(robot.lookup("#threshold").queryAs(Label.class).getText()).isEqualTo("1 of 1 signatures needed");
        assertThat(home.resolve("keys.vault")).exists();
    }

    @Test
    void aLockedVaultAsksForItsPassphraseAndSaysWhenItIsWrong(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        robot.interact(() -> vault().lock());
        go(robot, KeysRoom.ID);
        type(robot, "#vault-passphrase", "wrong passphrase");
        fire(robot, "#vault-unlock");
        until(() -> !vault().busyProperty().get());
        assertThat(text(robot, "#vault-problem")).contains("does not open the key vault");
        type(robot, "#vault-passphrase", PASSPHRASE);
        fire(robot, "#vault-unlock");
        until(() -> vault().isOpen());
        assertThat(robot.lookup("#profiles").queryAll()).isNotEmpty();
    }

    @Test
    void theThresholdIsPartOfTheProfile(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        go(robot, KeysRoom.ID);
        fire(robot, "#threshold-more");
        until(() -> vault().cards().getFirst().trusted().threshold() == 2
                && !vault().busyProperty().get());
        assertThat(text(robot, "#threshold")).isEqualTo("2 of 2 signatures needed");
        assertThat(robot.lookup("#threshold-more").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aLegacyPackageIsSealedWithAProfileAndANeutralOneBesideIt(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        take(robot);
        robot.interact(() -> model().profileProperty().set(vault().cards().getFirst()));
        robot.interact(
                () -> robot.lookup("#seal-neutral").queryAs(CheckBox.class).setSelected(true));
        assertThat(text(robot, "#seal-fingerprint"))
                .isEqualTo(key().fingerprint().toString());
        seal(robot, home.resolve("cart.mg"));
        assertThat(home.resolve("cart-neutral.mg")).exists();
        assertThat(robot.lookup(".file-row").queryAll()).hasSize(2);
        robot.interact(() -> bench.open(List.of(home.resolve("cart.mg"))));
        until(() -> bench.packages().opener().what().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#opener-verdict")).contains("The script was opened");
        assertThat(bench.shell().actions().get("opener.approve").isEnabled()).isFalse();
    }

    @Test
    void aTypedKeyStillSealsWithoutAVault(FxRobot robot) throws Exception {
        take(robot);
        type(robot, "#seal-key", "12345678901234567");
        assertThat(text(robot, "#seal-key-problem")).contains("17");
        assertThat(bench.shell().actions().get("packages.seal").isEnabled()).isFalse();
        type(robot, "#seal-key", "0123456789abcdef");
        seal(robot, home.resolve("cart.mg"));
        assertThat(home.resolve("cart.mg")).exists();
    }

    @Test
    void aSignedPackageNeedsASecondSignatureAndGetsIt(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        change(robot, profile -> profile.withTrusted(profile.trusted().withThreshold(2)));
        take(robot);
        robot.interact(() -> {
            model().formatProperty().set(PackageFormat.HFP2);
            model().profileProperty().set(vault().cards().getFirst());
        });
        assertThat(bench.shell().actions().get("packages.seal").isEnabled()).isFalse();
        type(robot, "#seal-versions", "3.16.0");
        assertThat(robot.lookup("#seal-patch-no")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEqualTo("1");
        Path pack = home.resolve("cart-1.hfp2");
        seal(robot, pack);
        robot.interact(() -> bench.open(List.of(pack)));
        until(() -> bench.packages().opener().what().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#opener-verdict")).contains("1 of the 2 signatures");
        assertThat(text(robot, "#signature-count")).isEqualTo("1 of 2 signatures");
        assertThat(bench.shell().actions().get("opener.approve").isEnabled())
                .as("the author cannot approve his own package")
                .isFalse();

        change(robot, profile -> profile.withSigningKey("Zhao Min", second));
        robot.interact(() -> bench.open(List.of(pack)));
        until(() -> bench.packages().opener().canApprove());
        robot.interact(() -> bench.shell().actions().get("opener.approve").act().run());
        fire(robot, "#act");
        until(() -> bench.packages()
                .opener()
                .what()
                .filter(what -> what.isAuthentic())
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#signature-count")).isEqualTo("2 of 2 signatures");
    }

    @Test
    void theNextPackageGetsTheNextNumbers(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        take(robot);
        robot.interact(() -> {
            model().formatProperty().set(PackageFormat.HFP2);
            model().profileProperty().set(vault().cards().getFirst());
            model().release().appVersionsProperty().set("3.16.0");
            model().release().kindProperty().set(PatchKind.PATCH);
        });
        seal(robot, home.resolve("one.hfp2"));
        robot.interact(() -> model().profileProperty().set(null));
        robot.interact(() -> model().profileProperty().set(vault().cards().getFirst()));
        assertThat(model().release().patchNoProperty().get()).isEqualTo("2");
        assertThat(model().release().sequenceProperty().get()).isEqualTo("2");
    }

    @Test
    void wrongKeyTruncatedAndAlteredAreToldApart(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        take(robot);
        robot.interact(() -> {
            model().formatProperty().set(PackageFormat.HFP2);
            model().profileProperty().set(vault().cards().getFirst());
            model().release().appVersionsProperty().set("3.16.0");
        });
        seal(robot, home.resolve("good.hfp2"));
        byte[] good = Files.readAllBytes(home.resolve("good.hfp2"));
        byte[] altered = good.clone();
        altered[altered.length - 1] ^= 1;
        assertThat(verdict(robot, "good.hfp2", good)).contains("genuine and whole");
        assertThat(verdict(robot, "altered.hfp2", altered)).contains("altered");
        assertThat(verdict(robot, "cut.hfp2", java.util.Arrays.copyOf(good, good.length - 9)))
                .contains("cut off");
        robot.interact(() -> vault().lock());
        until(() -> bench.packages().opener().what().isPresent());
        assertThat(verdict(robot, "good.hfp2", good)).contains("not trusted here");
    }

    @Test
    void anOpenedScriptGoesToTheAuthorRoom(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        take(robot);
        robot.interact(() -> model().profileProperty().set(vault().cards().getFirst()));
        seal(robot, home.resolve("cart.mg"));
        robot.interact(() -> bench.open(List.of(home.resolve("cart.mg"))));
        until(() -> bench.packages().opener().what().isPresent());
        robot.interact(() -> bench.shell().actions().get("opener.author").act().run());
        assertThat(bench.author().active().orElseThrow().text()).isEqualTo(SampleScripts.CART);
    }

    @Test
    void theBackupSheetIsWrittenWhereTheUserChooses(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        go(robot, KeysRoom.ID);
        files.answer(home.resolve("sheet.html"));
        robot.interact(() -> bench.shell().actions().get("keys.backup").act().run());
        until(() -> Files.exists(home.resolve("sheet.html"))
                && !vault().busyProperty().get());
        assertThat(Files.readString(home.resolve("sheet.html")))
                .contains("ShopApp")
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void anotherPersonsKeyIsTrustedFromAFile(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        go(robot, KeysRoom.ID);
        Path pem = home.resolve("third.pem");
        SigningKey third = new SigningKey(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        assertThat(KeyTransfer.writePublic(pem, third.verifyKey())).isEmpty();
        files.answer(pem);
        fire(robot, "#profile-trust");
        type(robot, "#owner", "Bob");
        fire(robot, "#act");
        until(() -> vault().cards().getFirst().counting().size() == 3);
    }

    @Test
    void aPrivateKeyIsNotTakenForAPublicOne(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        go(robot, KeysRoom.ID);
        Path pem = home.resolve("private.pem");
        assertThat(KeyTransfer.writePrivate(pem, second, PASSPHRASE.toCharArray()))
                .isEmpty();
        files.answer(pem);
        fire(robot, "#profile-trust");
        assertThat(robot.lookup(".dialog-box .label").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("private key"));
        robot.interact(() -> bench.shell().overlay().close());
        assertThat(vault().cards().getFirst().counting()).hasSize(2);
    }

    @Test
    void aBigFileIsSealedAndCanBeCancelled(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        Path payload = Files.write(home.resolve("patch.apk"), new byte[20_000_000]);
        robot.interact(() -> model().take(payload));
        go(robot, SealingRoom.ID);
        robot.interact(() -> {
            model().profileProperty().set(vault().cards().getFirst());
            model().release().appVersionsProperty().set("3.16.0");
        });
        files.answer(home.resolve("cancelled.hfp2"));
        robot.interact(() -> {
            bench.shell().actions().get("packages.seal").act().run();
            model().cancel();
        });
        until(() -> model().runningProperty().get() == null);
        assertThat(model().outcomeProperty().get()).isNull();
        assertThat(home.resolve("cancelled.hfp2")).doesNotExist();
        seal(robot, home.resolve("patch.hfp2"));
        assertThat(Files.size(home.resolve("patch.hfp2"))).isGreaterThan(20_000_000);
    }

    @Test
    void theTimeUntilTheVaultLocksIsASetting(FxRobot robot) throws Exception {
        vaultWithProfile(robot);
        robot.interact(() -> {
            vault().lockMinutesProperty().set(5);
            vault().lockIfIdle();
        });
        assertThat(vault().isOpen()).isTrue();
        assertThat(vault().locksAtProperty().get()).isNotNull();
        robot.interact(() -> vault().lockMinutesProperty().set(0));
        assertThat(vault().locksAtProperty().get()).isNull();
    }

    private String verdict(FxRobot robot, String name, byte[] bytes) throws Exception {
        Path file = Files.write(home.resolve(name), bytes);
        robot.interact(() -> bench.open(List.of(file)));
        until(() -> bench.packages().opener().runningProperty().get() == null
                && bench.packages().opener().what().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return text(robot, "#opener-verdict");
    }

    private void seal(FxRobot robot, Path target) throws Exception {
        files.answer(target);
        assertThat(bench.shell().actions().get("packages.seal").isEnabled())
                .as(model().missing())
                .isTrue();
        robot.interact(() -> bench.shell().actions().get("packages.seal").act().run());
        until(() -> model().outcomeProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model().outcomeProperty().get()).isInstanceOf(SealOutcome.Sealed.class);
    }

    private void take(FxRobot robot) {
        robot.interact(() -> bench.sealing().take("cart.mg", SampleScripts.CART));
        go(robot, SealingRoom.ID);
    }

    /// An open vault with one profile whose packages need one signature.
    private void vaultWithProfile(FxRobot robot) throws Exception {
        KeyProfile profile = KeyProfile.empty("ShopApp", "com.example.shop", Platform.IOS, "staging")
                .withLegacyKey(key())
                .withDataKey(new DataKey(new byte[32]))
                .withSigningKey(
                        "Ada",
                        new SigningKey("an ordinary seed of 32 bytes !!!"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        KeyProfile whole = profile.withTrusted(profile.trusted().with(new TrustedKey("Zhao Min", second.verifyKey())));
        VaultSession session = vault().session();
        assertThat(session.create(PASSPHRASE.toCharArray(), new Argon2Cost(64, 1, 1)))
                .isEmpty();
        assertThat(session.add(whole)).isEmpty();
        robot.interact(() -> vault().refresh());
    }

    private void change(FxRobot robot, java.util.function.UnaryOperator<KeyProfile> change) {
        assertThat(vault().session().change("ShopApp", change)).isEmpty();
        robot.interact(() -> vault().refresh());
    }

    private static LegacyKey key() {
        return LegacyKey.of("0123456789abcdef".toCharArray()).orThrow();
    }

    private VaultViewModel vault() {
        return bench.packages().vault();
    }

    private SealingViewModel model() {
        return bench.sealing();
    }

    private void go(FxRobot robot, String room) {
        robot.interact(() -> bench.shell().go(room));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
