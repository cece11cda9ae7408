package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import javafx.scene.Scene;

/// Brings each screen into the state that is to be painted, by the same acts a user would take.
final class Screens {

    private final String wanted;
    private final String suffix;
    private final Workbench bench;
    private final Scene scene;
    private final Path home;
    private final NoFileDialogs files = new NoFileDialogs();

    private Screens(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        this.wanted = wanted;
        this.suffix = suffix;
        home = Files.createTempDirectory("pictures");
        bench = Pictures.onWindow(() -> {
            Workbench made = new Workbench(
                    new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, new SessionMemory()));
            made.shell().themes().choiceProperty().set(theme);
            made.shell().messages().languageProperty().set(language);
            return made;
        });
        scene = Pictures.onWindow(() -> bench.shell().scene(1440, 900));
    }

    static void paint(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        Screens screens = new Screens(wanted, suffix, theme, language);
        screens.welcome();
        screens.author();
        screens.packages();
        screens.rollouts();
        RolloutScreens.paint(wanted, suffix, theme, language);
        screens.pages();
        Pictures.onWindow(() -> {
            screens.bench.close();
            return null;
        });
    }

    private void welcome() throws Exception {
        picture("welcome");
        act("view.palette");
        picture("palette");
        close();
    }

    private void author() throws Exception {
        if (!"author-errors author-find author-problem author-empty".contains(wanted)) {
            return;
        }
        go("author");
        picture("author-empty");
        act("file.sample");
        settle(() -> !bench.author().active().orElseThrow().busyProperty().get());
        picture("author");
        act("edit.nextProblem");
        picture("author-problem");
        act("edit.find");
        picture("author-find");
        Path source = home.resolve("Checkout.m");
        Files.writeString(source, """
                @implementation CheckoutController

                // 结算：库存为空时先移除
                - (void)pay {
                    while (self.cart.firstItem.stock < 1) {
                        [self.cart removeItemAtIndex:0];
                    }
                    __weak typeof(self) weakSelf = self;
                    [self.gateway charge:self.cart.total
                                 retries:kRetryLimit
                                    done:^(BOOL ok, NSError *error) {
                        if (ok) [weakSelf finishOrder];
                        else [weakSelf showError:error.localizedDescription];
                    }];
                    goto end;
                }

                @end
                """);
        Pictures.onWindow(() -> {
            bench.open(java.util.List.of(source));
            return null;
        });
        settle(() -> !bench.author().active().orElseThrow().busyProperty().get());
        act("edit.nextProblem");
        picture("author-errors");
    }

    private void packages() throws Exception {
        go("packages");
        picture("packages-empty");
        String text = SampleScripts.CART;
        Pictures.onWindow(() -> {
            bench.sealing().take("voucher-discount.mg", text);
            bench.sealing().useKey("0123456789abcdef".toCharArray());
            return null;
        });
        picture("packages-ready");
        files.answer(home.resolve("voucher-discount.mg"));
        act("packages.seal");
        settle(() -> bench.sealing().outcomeProperty().get() != null);
        picture("packages-sealed");
        if ("keys opener".contains(wanted) || wanted.startsWith("keys") || wanted.startsWith("opener")) {
            new KeyScreens(bench, files, home, this::picture).paint();
        }
    }

    private void rollouts() throws Exception {
        go("rollouts");
        picture("rollouts-away");
        act("rollouts.local");
        settle(() -> bench.rollouts().stateProperty().get() == State.CONNECTED
                || bench.rollouts().stateProperty().get() == State.FAILED);
        picture("rollouts-empty");
    }

    private void pages() throws Exception {
        for (String page : new String[] {"help", "preferences", "shortcuts", "about"}) {
            go(page);
            picture(page);
        }
    }

    private void go(String room) throws Exception {
        Pictures.onWindow(() -> {
            bench.shell().go(room);
            return null;
        });
    }

    private void act(String action) throws Exception {
        Pictures.onWindow(() -> {
            bench.shell().actions().get(action).act().run();
            return null;
        });
    }

    private void close() throws Exception {
        Pictures.onWindow(() -> {
            bench.shell().overlay().close();
            return null;
        });
    }

    private void picture(String name) throws Exception {
        if (name.contains(wanted)) {
            Pictures.write(scene, name + "-" + suffix);
        }
    }

    /// Waits until something holds, half a minute at most; the picture shows what was not reached.
    static void settle(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!Pictures.onWindow(condition) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        Thread.sleep(300);
    }
}
