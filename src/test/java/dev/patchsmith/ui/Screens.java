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
        scene = Pictures.shown(bench.shell());
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
        String all =
                "author author-errors author-find author-problem author-empty author-edited author-outdated author-merge"
                        + " author-outside answers readiness picker project-new review welcome-recent author-question"
                        + " author-folded author-hits author-symbols author-files author-drafts author-search"
                        + " author-hover author-completion";
        if (!all.contains(wanted)) {
            return;
        }
        go("author");
        picture("author-empty");
        act("project.new");
        picture("project-new");
        close();
        act("file.sample");
        settle(() -> !bench.project().readingProperty().get()
                && bench.author().active().isPresent());
        quiet();
        picture("author");
        act("edit.nextProblem");
        picture("author-problem");
        act("edit.find");
        picture("author-find");
        new EditorScreens(bench, scene, this::picture).paint();
        script();
        picker();
        Path source = home.resolve("sample/Patches/voucher-discount.m");
        write(source, """
                #import "SHCart.h"

                @implementation SHCart

                // 结算：库存为空时先移除
                - (NSInteger)subtotal {
                    NSInteger sum = 0;
                    for (SHCartItem *item in self.items) {
                        sum += item.price * item.count;
                    }
                    __weak typeof(self) weakSelf = self;
                    [self checkWithRetries:kRetryLimit
                                      done:^(BOOL ok, NSError *error) {
                        if (ok) [weakSelf finish];
                        else [weakSelf show:error.localizedDescription];
                    }];
                    goto end;
                }

                @end
                """);
        bench(() -> bench.cameBack());
        settle(() -> bench.author().active().orElseThrow().errorsProperty().get() > 0);
        act("edit.nextProblem");
        picture("author-errors");
        act("view.questions");
        picture("author-question");
        go("readiness");
        settle(() -> bench.shell().tasks().running().isEmpty());
        picture("readiness");
        go("welcome");
        picture("welcome-recent");
        go("author");
    }

    private void script() throws Exception {
        act("script.edit");
        bench(() -> {
            var front = bench.author().active().orElseThrow();
            front.editScript(
                    front.scriptProperty().get().replace("discount = subtotal;", "discount = subtotal; // 手改"));
        });
        picture("author-edited");
        bench(() -> {
            var front = bench.author().active().orElseThrow();
            front.restore(front.text().replace("discount = subtotal;", "discount = subtotal - 1;"));
        });
        quiet();
        picture("author-outdated");
        act("script.merge");
        picture("author-merge");
        close();
        bench(() -> bench.author().active().orElseThrow().followAgain());
        quiet();
        act("file.export");
        settle(() -> bench.review().reviewedProperty().get() != null);
        picture("review");
        go("answers");
        picture("answers-empty");
        bench(() -> {
            bench.project().answer(dev.patchsmith.language.knowledge.Answers.Kind.CONSTANT, "kPageSize", "20", _ -> {});
            bench.project()
                    .answer(
                            dev.patchsmith.language.knowledge.Answers.Kind.FUNCTION,
                            "SHRound",
                            "CGFloat (CGFloat, int)",
                            _ -> {});
        });
        settle(() -> bench.project().answers().size() == 2);
        picture("answers");
        go("author");
        Path file = home.resolve("sample/Patches/voucher-discount.m");
        write(file, Files.readString(file) + "\n// another program\n");
        bench(() -> bench.cameBack());
        settle(() -> bench.author().active().orElseThrow().outsideProperty().get()
                != dev.patchsmith.ui.translation.DocumentViewModel.Outside.NOTHING);
        picture("author-outside");
        bench(() -> ((javafx.scene.control.Button) scene.lookup("#outside-compare")).fire());
        picture("author-compare");
        close();
        bench(() -> ((javafx.scene.control.Button) scene.lookup("#outside-load")).fire());
    }

    private void picker() throws Exception {
        files.answer(home.resolve("sample/Sources/SHCheckoutViewController.m"));
        act("project.pick");
        settle(() -> bench.shell().overlay().isOpen());
        picture("picker");
        close();
    }

    private void quiet() throws Exception {
        settle(() -> !bench.author().active().orElseThrow().busyProperty().get());
    }

    private static void write(Path file, String text) throws Exception {
        Files.writeString(file, text);
    }

    private static void bench(Runnable act) throws Exception {
        Pictures.onWindow(() -> {
            act.run();
            return null;
        });
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
