package dev.patchsmith.ui;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ShopPair;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.tinker.TinkerBuilder;
import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.ui.apkdiff.ApkDiffProbe;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/// The states of the APK diff room, brought about by the acts a user would take.
final class ApkDiffScreens {

    private final String wanted;
    private final String suffix;
    private final Workbench bench;
    private final Scene scene;
    private final Path home;
    private final ApkDiffProbe probe;

    private ApkDiffScreens(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        this.wanted = wanted;
        this.suffix = suffix;
        home = Files.createTempDirectory("pictures");
        bench = Pictures.onWindow(() -> {
            Workbench made = new Workbench(new Surroundings(
                    new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), new SessionMemory()));
            made.shell().themes().choiceProperty().set(theme);
            made.shell().messages().languageProperty().set(language);
            return made;
        });
        scene = Pictures.onWindow(() -> {
            Scene made = bench.shell().scene(1440, 900);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
            return made;
        });
        probe = new ApkDiffProbe(bench.apkDiff());
    }

    static void paint(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        if (!wanted.isEmpty() && !wanted.startsWith("apkdiff")) {
            return;
        }
        ApkDiffScreens screens = new ApkDiffScreens(wanted, suffix, theme, language);
        screens.all();
        Pictures.onWindow(() -> {
            screens.bench.close();
            return null;
        });
    }

    private void all() throws Exception {
        on(() -> bench.shell().go("apkdiff"));
        picture("apkdiff-empty");
        Path broken = Files.writeString(home.resolve("notes.apk"), "not an APK");
        Path base = ShopPair.base(Files.createDirectory(home.resolve("base")), "shop-3.16.0.apk");
        Path fixed = ShopPair.fixed(Files.createDirectory(home.resolve("fixed")), "shop-3.16.0-fix.apk");
        on(() -> bench.open(List.of(base, broken)));
        settle(() -> !bench.apkDiff().refusals().isEmpty());
        picture("apkdiff-refused");
        if ("apkdiff-loading".contains(wanted)) {
            Pictures.writeAfter(scene, "apkdiff-loading-" + suffix, () -> probe.compare(base, fixed));
        }
        on(() -> probe.compare(base, fixed));
        settle(() -> bench.apkDiff().adviceProperty().get() != null);
        show("code/com.shopapp.checkout.CheckoutPresenter/pay()V", "JAVA");
        picture("apkdiff-java");
        show("code/com.shopapp.checkout.CheckoutPresenter/pay()V", "SMALI");
        picture("apkdiff-smali");
        on(() -> bench.shell().actions().get("apkdiff.unified").act().run());
        show("code/com.shopapp.checkout.CheckoutPresenter/pay()V", "JAVA");
        picture("apkdiff-unified");
        on(() -> bench.shell().actions().get("apkdiff.unified").act().run());
        show("manifest", "TEXT");
        picture("apkdiff-manifest");
        show("manifest/manifest/uses-permission[android.permission.VIBRATE]", "TEXT");
        picture("apkdiff-manifest-text");
        on(() -> probe.values(true));
        show("resources", "TEXT");
        picture("apkdiff-resources");
        on(() -> probe.select("resources/drawable/logo/default"));
        settle(() -> probe.isRead("resources/drawable/logo/default"));
        picture("apkdiff-pictures");
        on(() -> probe.values(true));
        on(() -> probe.select("lib/arm64-v8a/libpay.so"));
        picture("apkdiff-library");
        on(() -> bench.shell().actions().get("apkdiff.noise").act().run());
        on(() -> bench.shell().actions().get("apkdiff.overview").act().run());
        picture("apkdiff-overview");
        on(() -> bench.shell().actions().get("apkdiff.advice").act().run());
        picture("apkdiff-advice");
        if ("apkdiff-costs".contains(wanted)) {
            costs();
        }
        on(() -> bench.shell().actions().get("apkdiff.patch").act().run());
        settle(() -> !scene.getRoot().lookupAll("#rules .hyperlink").isEmpty());
        picture("apkdiff-patch");
        on(() -> ((RadioButton) Objects.requireNonNull(scene.getRoot().lookup("#scheme-tinker"))).fire());
        settle(() -> scene.getRoot().lookupAll("#rules .label").size() > 3);
        picture("apkdiff-patch-tinker");
        on(() -> bench.shell().actions().get("apkdiff.report").act().run());
        picture("apkdiff-report");
        on(() -> bench.shell().overlay().close());
        if ("apkdiff-peek".contains(wanted) || "apkdiff-peek-base".contains(wanted)) {
            peek(base, fixed);
        }
    }

    private void costs() throws Exception {
        on(() -> ((Button) Objects.requireNonNull(scene.getRoot().lookup("#measure-costs"))).fire());
        settle(() -> scene.getRoot().lookup("#cost-zstd") != null);
        on(() -> ((ScrollPane) Objects.requireNonNull(scene.getRoot().lookup("#advice"))).setVvalue(1));
        picture("apkdiff-costs");
    }

    private void peek(Path base, Path fixed) throws Exception {
        Path patch = home.resolve("patch_signed.apk");
        ApkDiff diff = ApkDiff.between(
                ApkFile.open(base).orThrow(), ApkFile.open(fixed).orThrow(), DiffOptions.DEFAULT, DiffProgress.NONE);
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT.withIds("shop-3.16.0", "shop-3.16.0-fix"));
        BuildRequest request = BuildRequest.of(diff, patch, null);
        builder.build(
                request.accepting(builder.check(request, WorkProgress.NONE).stream()
                        .map(BrokenRule::code)
                        .collect(Collectors.toSet())),
                WorkProgress.NONE);
        on(() -> bench.open(List.of(patch, base)));
        settle(() -> scene.getRoot().lookup("#peek-fit") != null);
        picture("apkdiff-peek");
        on(() -> ((ScrollPane) Objects.requireNonNull(scene.getRoot().lookup("#peek"))).setVvalue(1));
        picture("apkdiff-peek-base");
    }

    private void show(String id, String form) throws Exception {
        on(() -> probe.show(id, form));
        settle(() -> probe.isRead(id));
    }

    private static void on(Act act) throws Exception {
        Pictures.onWindow(() -> {
            act.run();
            return null;
        });
    }

    private interface Act {
        void run() throws Exception;
    }

    private void picture(String name) throws Exception {
        if (name.contains(wanted)) {
            Pictures.write(scene, name + "-" + suffix);
        }
    }

    private static void settle(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (!Pictures.onWindow(condition) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        Thread.sleep(200);
    }
}
