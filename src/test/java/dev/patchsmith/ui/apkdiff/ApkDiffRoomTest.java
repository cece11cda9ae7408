package dev.patchsmith.ui.apkdiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ShopPair;
import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.State;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The room with a real comparison behind it, without a display.
class ApkDiffRoomTest extends WindowTest {

    private static final String PAY = "code/com.shopapp.checkout.CheckoutPresenter/pay()V";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path base;

    @SuppressWarnings("NullAway.Init")
    private static Path fixed;

    @SuppressWarnings("NullAway.Init")
    private ApkDiffViewModel model;

    @BeforeAll
    static void buildPair() throws Exception {
        base = ShopPair.base(folder, "shop.apk");
        fixed = ShopPair.fixed(folder, "shop-fix.apk");
        Files.setLastModifiedTime(base, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @BeforeEach
    void enter(FxRobot robot) throws Exception {
        model = bench.apkDiff();
        robot.interact(() -> {
            Window window = Window.getWindows().getLast();
            window.setWidth(990);
            window.setHeight(800);
            bench.shell().go(ApkDiffRoom.ID);
        });
        until(() -> !robot.lookup("#choose-base").queryAll().isEmpty());
    }

    @Test
    void theEmptyRoomOffersBothSides(FxRobot robot) {
        assertThat(robot.lookup("#choose-base").queryAll()).hasSize(1);
        assertThat(robot.lookup("#choose-fixed").queryAll()).hasSize(1);
        assertThat(robot.lookup("#compare").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void twoDroppedFilesAreComparedTheOlderOneAsTheBase(FxRobot robot) throws Exception {
        robot.interact(() -> bench.open(List.of(fixed, base)));
        untilDone();
        assertThat(model.pairProperty().get().base()).isEqualTo(base);
        assertThat(text(robot, "#verdict"))
                .isEqualTo("2 methods in 1 class really changed, 1 method in 1 class was added,"
                        + " 1 field in 1 class was added, 1 string was added, 1 resource really changed,"
                        + " 1 permission was added, 1 native library really changed, 1 asset really changed."
                        + " Nothing else that matters.");
        assertThat(text(robot, "#noise-sentence")).startsWith("4 more differences are noise");
    }

    @Test
    void theVerdictIsSaidInChineseToo(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
        assertThat(text(robot, "#verdict"))
                .isEqualTo("1 个类中的 2 个方法有实际改动，新增 1 个类中的 1 个方法，新增 1 个类中的 1 个字段，"
                        + "新增 1 个字符串，1 个资源有实际改动，新增 1 项权限，1 个原生库有实际改动，"
                        + "1 个 assets 文件有实际改动。此外没有重要改动。");
    }

    @Test
    void aRefusedFileIsNamedInItsPlace(FxRobot robot) throws Exception {
        Path notes = Files.writeString(home.resolve("notes.apk"), "no zip at all");
        robot.interact(() -> model.choose(Pair.of(notes, fixed)));
        until(() -> !model.refusals().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".refusal").queryAs(Label.class).getText())
                .isEqualTo("notes.apk is not an APK: it is not a zip archive.");
    }

    @Test
    void splitSetsAndBundlesAreToldPlainly(FxRobot robot) throws Exception {
        Path set = Files.createDirectory(home.resolve("splits"));
        Files.copy(base, set.resolve("base.apk"));
        robot.interact(() -> bench.open(List.of(set)));
        robot.interact(() -> model.choose(Pair.of(set, fixed)));
        until(() -> !model.refusals().isEmpty());
        assertThat(model.refusals().getFirst().message()).contains("split APKs is not supported yet");
    }

    @Test
    void theTreeShowsOnlyRealChangesUntilNoiseIsAskedFor(FxRobot robot) throws Exception {
        compare(robot);
        assertThat(ids(robot)).contains(PAY).doesNotContain("code/com.shopapp.BuildConfig");
        robot.interact(
                () -> robot.lookup("#filter-all").queryAs(ToggleButton.class).fire());
        assertThat(ids(robot)).contains(PAY, "code/com.shopapp.BuildConfig", "file/META-INF/CERT.SF");
    }

    @Test
    void partsWithoutChangesAreListedBelow(FxRobot robot) throws Exception {
        compare(robot);
        TreeView<TreeRow> tree = tree(robot);
        assertThat(tree.getRoot().getChildren())
                .extracting(TreeItem::getValue)
                .filteredOn(TreeRow.Still.class::isInstance)
                .extracting(r -> ((TreeRow.Still) r).section().id())
                .containsExactly("other-files", "signature");
    }

    @Test
    void theFilterByNameKeepsTheWayToTheMatch(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> model.filterProperty().set(DiffFilter.DEFAULT.withName("VIBRATE")));
        assertThat(ids(robot))
                .containsExactly("manifest", "manifest/manifest/uses-permission[android.permission.VIBRATE]");
    }

    @Test
    void f7GoesThroughTheWholeComparison(FxRobot robot) throws Exception {
        compare(robot);
        int all = model.changesProperty().get().size();
        robot.interact(() -> model.select(model.changesProperty().get().getFirst()));
        for (int presses = 0; presses < 60 && model.position() < all; presses++) {
            until(() -> !model.readingProperty().get());
            robot.press(KeyCode.F7).release(KeyCode.F7);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(model.position()).isEqualTo(all);
        assertThat(text(robot, "#change-position")).isEqualTo("change %d of %d".formatted(all, all));
        until(() -> !model.readingProperty().get());
        robot.press(KeyCode.SHIFT, KeyCode.F7).release(KeyCode.F7, KeyCode.SHIFT);
        until(() -> model.position() == all - 1);
    }

    @Test
    void aMethodIsReadAsJavaAndAsSmali(FxRobot robot) throws Exception {
        compare(robot);
        read(robot, PAY);
        assertThat(lines(robot)).anyMatch(l -> l.contains("+") && l.contains("showEmptyCart();"));
        robot.interact(
                () -> robot.lookup("#form-smali").queryAs(ToggleButton.class).fire());
        until(() -> lines(robot).stream().anyMatch(l -> l.contains("invoke-interface")));
        assertThat(text(robot, "#places")).endsWith("places");
    }

    @Test
    void unchangedLinesAreFoldedAndComeBack(FxRobot robot) throws Exception {
        compare(robot);
        read(robot, PAY);
        assertThat(list(robot).getItems()).anyMatch(ViewRow.Fold.class::isInstance);
        int before = list(robot).getItems().size();
        Hyperlink all = robot.lookup(".diff-fold .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(l -> l.getText().equals("Show all"))
                .findFirst()
                .orElseThrow();
        robot.interact(all::fire);
        assertThat(list(robot).getItems()).hasSizeGreaterThan(before).noneMatch(ViewRow.Fold.class::isInstance);
    }

    @Test
    void oneColumnShowsRemovedLinesBeforeAddedOnes(FxRobot robot) throws Exception {
        compare(robot);
        read(robot, PAY);
        robot.interact(
                () -> robot.lookup("#unified").queryAs(ToggleButton.class).fire());
        List<String> lines = lines(robot);
        int removed = indexOf(lines, "-", "if (");
        assertThat(lines.get(removed + 1)).startsWith("+").contains("while (");
        assertThat(bench.shell().memory().get("apkdiff.unified")).contains("true");
    }

    @Test
    void theManifestIsReadByMeaningAndAsText(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> model.select(node("manifest")));
        until(() -> robot.lookup("#values").tryQuery().isPresent());
        TableView<ValueTable.Row> table = robot.lookup("#values").queryTableView();
        assertThat(table.getItems())
                .singleElement()
                .satisfies(r -> assertThat(r.what()).contains("uses-permission[android.permission.VIBRATE]"));
        robot.interact(
                () -> robot.lookup("#form-text").queryAs(ToggleButton.class).fire());
        until(() -> lines(robot).stream().anyMatch(l -> l.startsWith("+") && l.contains("VIBRATE")));
    }

    @Test
    void picturesStandSideBySide(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> model.select(node("resources/drawable/logo/default")));
        until(() -> robot.lookup("#pictures .picture-frame").queryAll().size() == 2);
    }

    @Test
    void librariesShowSectionsAndSymbols(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> model.select(node("lib/arm64-v8a/libpay.so")));
        until(() -> robot.lookup("#values").tryQuery().isPresent());
        TableView<ValueTable.Row> table = robot.lookup("#values").queryTableView();
        assertThat(table.getItems())
                .extracting(ValueTable.Row::what)
                .contains("exported symbol Java_com_shopapp_Pay_refund");
    }

    @Test
    void theAdviceLinksIntoTheTree(FxRobot robot) throws Exception {
        compare(robot);
        until(() -> model.adviceProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> robot.lookup("#can-be-patched").queryAs(Button.class).fire());
        until(() -> !robot.lookup("#advice-sentence").queryAll().isEmpty());
        assertThat(text(robot, "#advice-sentence")).startsWith("This base contains no hot-fix library");
        Hyperlink link = robot.lookup("#advice .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(l -> l.getText().equals("lib/arm64-v8a/libpay.so"))
                .findFirst()
                .orElseThrow();
        robot.interact(link::fire);
        assertThat(model.pageProperty().get()).isEqualTo(Page.NODE);
        assertThat(Objects.requireNonNull(tree(robot).getSelectionModel().getSelectedItem())
                        .getValue())
                .isInstanceOfSatisfying(
                        TreeRow.Node.class, n -> assertThat(n.node().id()).isEqualTo("lib/arm64-v8a/libpay.so"));
    }

    @Test
    void sidesAreSwapped(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> bench.shell().actions().get("apkdiff.swap").act().run());
        untilDone();
        assertThat(model.pairProperty().get().base()).isEqualTo(fixed);
        assertThat(text(robot, "#verdict")).contains("1 string was removed");
    }

    @Test
    void aReportIsWrittenInTheChosenForm(FxRobot robot) throws Exception {
        compare(robot);
        Path report = home.resolve("report.md");
        files.answer(report);
        robot.interact(() -> bench.shell().actions().get("apkdiff.report").act().run());
        robot.interact(() -> robot.lookup("#report-markdown")
                .queryAs(javafx.scene.control.RadioButton.class)
                .fire());
        robot.interact(() -> robot.lookup("#write-report").queryAs(Button.class).fire());
        until(() -> Files.exists(report));
        assertThat(Files.readString(report))
                .startsWith("# APK diff")
                .contains("pay()V")
                .contains("```diff");
    }

    @Test
    void cancellingGoesBackToTheChoice(FxRobot robot) {
        robot.interact(() -> {
            model.choose(Pair.of(base, fixed));
            assertThat(model.stateProperty().get()).isEqualTo(State.WORKING);
            model.cancel();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(text(robot, "#chosen-base")).isEqualTo("shop.apk");
    }

    @Test
    void aMappingBesideTheApkIsFoundAndADroppedOneIsTaken(FxRobot robot) throws Exception {
        Path folder = Files.createDirectory(home.resolve("release"));
        Path apk = Files.copy(fixed, folder.resolve("app.apk"));
        Files.writeString(folder.resolve("mapping.txt"), "com.shopapp.Cart -> a.a:\n");
        Path other = Files.writeString(home.resolve("base-map.txt"), "com.shopapp.Cart -> a.b:\n");
        robot.interact(() -> model.choose(Pair.of(base, apk)));
        untilDone();
        robot.interact(() -> bench.open(List.of(other)));
        untilDone();
        assertThat(model.pairProperty().get().fixedMapping()).isEqualTo(folder.resolve("mapping.txt"));
        assertThat(model.pairProperty().get().baseMapping()).isEqualTo(other);
        assertThat(robot.lookup("#apkdiff.mapping").queryAll()).isNotNull();
    }

    @Test
    void theKeptBaseIsKnownTheNextTime(FxRobot robot) throws Exception {
        Path project = Files.createDirectory(home.resolve("project"));
        Path apk = Files.copy(base, project.resolve("shop.apk"));
        files.answer(project);
        robot.interact(() -> model.choose(Pair.of(apk, fixed)));
        untilDone();
        robot.interact(() -> bench.shell().actions().get("apkdiff.keep").act().run());
        until(() -> model.baselineProperty().get().kind() == BaselineFinding.Kind.PUBLISHED);
        read(robot, PAY);
        assertThat(text(robot, "#published")).isEqualTo("the published build");
    }

    @Test
    void comparedPairsAreRemembered(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(model::close);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#recent-pairs .hyperlink")
                        .queryAs(Hyperlink.class)
                        .getText())
                .isEqualTo("shop.apk → shop-fix.apk");
    }

    private void compare(FxRobot robot) throws Exception {
        robot.interact(() -> model.choose(Pair.of(base, fixed)));
        untilDone();
    }

    private void untilDone() throws Exception {
        until(() -> model.stateProperty().get() == State.DONE
                && model.diffProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void read(FxRobot robot, String id) throws Exception {
        robot.interact(() -> model.select(node(id)));
        until(() -> model.shownProperty().get() != null
                && Objects.requireNonNull(model.shownProperty().get())
                        .node()
                        .id()
                        .equals(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private dev.patchsmith.apk.diff.DiffNode node(String id) {
        return Objects.requireNonNull(model.diffProperty().get()).node(id).orElseThrow();
    }

    private static int indexOf(List<String> lines, String sign, String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(sign) && lines.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError(words + " is not among " + lines);
    }

    private static ListView<ViewRow> list(FxRobot robot) {
        return robot.lookup("#text-diff").queryListView();
    }

    /// The rows of the text, none while it is being read.
    @SuppressWarnings("unchecked")
    private static List<String> lines(FxRobot robot) {
        return robot.lookup("#text-diff").queryAllAs(ListView.class).stream()
                .flatMap(list -> ((ListView<ViewRow>) list).getItems().stream())
                .map(ViewRow::copied)
                .toList();
    }

    private static TreeView<TreeRow> tree(FxRobot robot) {
        return robot.lookup("#differences").query();
    }

    private static List<String> ids(FxRobot robot) {
        TreeView<TreeRow> tree = tree(robot);
        List<String> ids = new java.util.ArrayList<>();
        collect(tree.getRoot(), ids);
        return ids;
    }

    private static void collect(TreeItem<TreeRow> item, List<String> ids) {
        for (TreeItem<TreeRow> child : item.getChildren()) {
            if (child.getValue() instanceof TreeRow.Node row) {
                ids.add(row.node().id());
            }
            collect(child, ids);
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
