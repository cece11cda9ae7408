package dev.patchsmith.ui.apkdiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.sealing.SealingRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Building a patch in the window, with a real pair and the real builders.
class PatchPageTest extends WindowTest {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path base;

    @SuppressWarnings("NullAway.Init")
    private static Path fixed;

    @BeforeAll
    static void buildPair() {
        base = app("price").build(folder, "shop.apk");
        fixed = app("price + 1").build(folder, "shop-fix.apk");
    }

    private static ApkFixture app(String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .source("com.alipay.euler.andfix.AndFix", "public class AndFix {}")
                .source("com.shop.Start", "class Start { Object o = new com.alipay.euler.andfix.AndFix(); }")
                .signed(TestKey.RELEASE);
    }

    /// The app's key and its certificate in one PEM file.
    private Path pem() throws IOException {
        try {
            return Files.writeString(
                    home.resolve("release.pem"),
                    block("PRIVATE KEY", TestKey.RELEASE.pair().getPrivate().getEncoded())
                            + block("CERTIFICATE", TestKey.RELEASE.certificate().getEncoded()));
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }

    private void openKey(FxRobot robot) throws Exception {
        files.answer(pem());
        press(robot, "#choose-key");
        press(robot, "#open-key");
        until(() -> robot.lookup("#patch-key .strong").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().contains("CN=Shop Release")));
        until(() -> !robot.lookup("#build-patch").queryAs(Button.class).isDisabled());
    }

    @Test
    void theRecommendedSchemeIsBuiltSignedAndProvenAndGoesOnToASignedPackage(FxRobot robot) throws Exception {
        open(robot);
        assertThat(robot.lookup("#scheme-andfix").queryAs(RadioButton.class).isSelected())
                .isTrue();
        openKey(robot);
        Path out = home.resolve("fix.apatch");
        files.answer(out);
        press(robot, "#build-patch");
        until(() -> !robot.lookup("#upload-patch").queryAll().isEmpty());

        assertThat(robot.lookup("#patch-verdict").queryAs(Label.class).getText())
                .startsWith("Proven:");
        assertThat(Files.exists(out)).isTrue();
        press(robot, "#seal-patch");
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo(SealingRoom.ID);
    }

    @Test
    void aProvenPatchThatNobodySignedIsNotOfferedForUpload(FxRobot robot) throws Exception {
        open(robot);
        files.answer(home.resolve("fix.apatch"));
        press(robot, "#build-patch");
        until(() -> !robot.lookup("#patch-unsigned").queryAll().isEmpty());

        assertThat(robot.lookup("#patch-verdict").queryAs(Label.class).getText())
                .startsWith("Proven:");
        assertThat(robot.lookup("#patch-unsigned").queryAs(Label.class).getText())
                .contains("devices refuse it", "build again");
        assertThat(robot.lookup("#upload-patch").queryAll()).isEmpty();
        assertThat(robot.lookup("#seal-patch").queryAll()).isEmpty();
    }

    @Test
    void aPemFileWithoutAKeySaysSo(FxRobot robot) throws Exception {
        open(robot);
        files.answer(Files.writeString(home.resolve("empty.pem"), "nothing"));
        press(robot, "#choose-key");
        press(robot, "#open-key");
        until(() -> !robot.lookup("#key-trouble").queryAll().isEmpty());
        assertThat(robot.lookup("#key-trouble").queryAs(Label.class).getText())
                .contains("empty.pem has no private key in PEM form");
    }

    @Test
    void whatIsSaidOfTinkerAnswersItsRules(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, "#scheme-tinker");
        until(() -> rules(robot).contains("The base has no TINKER_ID"));
        robot.interact(() -> {
            robot.lookup("#tinker-id").queryAs(TextField.class).setText("1");
            robot.lookup("#new-tinker-id").queryAs(TextField.class).setText("2");
            robot.lookup("#new-tinker-id").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent());
        });
        until(() -> rules(robot).contains("does not say which Tinker SDK")
                && !rules(robot).contains("The base has no TINKER_ID"));
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ChoiceBox<TinkerSdk> sdk = robot.lookup("#tinker-sdk").queryAs(ChoiceBox.class);
            sdk.setValue(TinkerSdk.FROM_1_9_15);
        });
        until(() -> !rules(robot).isEmpty() && !rules(robot).contains("does not say which Tinker SDK"));
    }

    @Test
    void optionsAreShownForTheSchemeTheyAreFor(FxRobot robot) throws Exception {
        open(robot);
        assertThat(isShown(robot, "#tinker-id")).isFalse();
        choose(robot, "#scheme-qzone");
        assertThat(isShown(robot, "#before-android-5")).isTrue();
        assertThat(isShown(robot, "#tinker-id")).isFalse();
        choose(robot, "#scheme-tinker");
        assertThat(isShown(robot, "#tinker-id")).isTrue();
        assertThat(isShown(robot, "#before-android-5")).isFalse();
    }

    private static String rules(FxRobot robot) {
        return robot.lookup("#rules .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static void choose(FxRobot robot, String scheme) {
        robot.interact(() -> robot.lookup(scheme).queryAs(RadioButton.class).fire());
    }

    @Test
    void aBrokenRuleIsAcceptedBeforeItIsBuilt(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(
                () -> robot.lookup("#scheme-qzone").queryAs(RadioButton.class).fire());
        until(() -> !robot.lookup("#accept-QZONE-NOT-IN-BASE").queryAll().isEmpty());
        assertThat(robot.lookup("#build-patch").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(() -> robot.lookup("#accept-QZONE-NOT-IN-BASE")
                .queryAs(CheckBox.class)
                .fire());
        assertThat(robot.lookup("#build-patch").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void aRuleLinksToWhatBreaksIt(FxRobot robot) throws Exception {
        Path other = app("price").string("a", "b").file("assets/a.txt", "x").build(home, "other.apk");
        robot.interact(() -> {
            bench.shell().go(ApkDiffRoom.ID);
            bench.apkDiff().choose(Pair.of(base, other));
        });
        until(() -> bench.apkDiff().adviceProperty().get() != null);
        act(robot, "apkdiff.patch");
        robot.interact(
                () -> robot.lookup("#scheme-qzone").queryAs(RadioButton.class).fire());
        until(() -> robot.lookup("#rules .hyperlink").queryAllAs(Hyperlink.class).stream()
                .anyMatch(l -> l.getText().endsWith("assets/a.txt")));
        Hyperlink link = robot.lookup("#rules .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(l -> l.getText().endsWith("assets/a.txt"))
                .findFirst()
                .orElseThrow();
        robot.interact(link::fire);
        assertThat(bench.apkDiff().pageProperty().get()).isEqualTo(Page.NODE);
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() -> {
            bench.shell().go(ApkDiffRoom.ID);
            bench.apkDiff().choose(Pair.of(base, fixed));
        });
        until(() -> bench.apkDiff().adviceProperty().get() != null);
        act(robot, "apkdiff.patch");
        until(() -> !robot.lookup("#build-patch").queryAs(Button.class).isDisabled());
    }

    private static void press(FxRobot robot, String id) throws Exception {
        until(() -> !robot.lookup(id).queryAll().isEmpty());
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }
}
