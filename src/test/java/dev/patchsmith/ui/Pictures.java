package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.shell.Shell;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Paints every screen into `target/pictures`, in both themes and both languages, without a display. Run by hand:
/// `java -Dglass.platform=Headless -Dprism.order=sw ... dev.patchsmith.ui.Pictures [part of a name] [light-en]`.
public final class Pictures {

    static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try {
            paintAll(arguments.length == 0 ? "" : arguments[0], arguments.length < 2 ? "" : arguments[1]);
        } finally {
            Platform.exit();
        }
    }

    private static void paintAll(String wanted, String variant) throws Exception {
        Fonts.load();
        for (Language language : Language.values()) {
            for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
                String suffix =
                        (theme == ThemeChoice.DARK ? "dark" : "light") + (language == Language.CHINESE ? "-zh" : "-en");
                if (suffix.contains(variant)) {
                    Screens.paint(wanted, suffix, theme, language);
                    ApkDiffScreens.paint(wanted, suffix, theme, language);
                }
            }
        }
    }

    /// The scene of a window that is shown, so that all of it is laid out and painted as users see it.
    static Scene shown(Shell shell) throws Exception {
        return onWindow(() -> {
            Scene scene = shell.scene(1440, 900);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return scene;
        });
    }

    static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    public static void write(Scene scene, String name) throws Exception {
        for (int pass = 0; pass < 3; pass++) {
            onWindow(() -> {
                scene.getRoot().applyCss();
                layout(scene.getRoot());
                return scene.snapshot(null);
            });
            Thread.sleep(60);
        }
        WritableImage image = onWindow(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        write(image, FOLDER.resolve(name + ".png"));
    }

    /// Does something and paints the scene before anything else can happen.
    static void writeAfter(Scene scene, String name, Runnable act) throws Exception {
        WritableImage image = onWindow(() -> {
            act.run();
            scene.getRoot().applyCss();
            layout(scene.getRoot());
            layout(scene.getRoot());
            return scene.snapshot(null);
        });
        write(image, FOLDER.resolve(name + ".png"));
    }

    /// Without a window nobody lays out what hangs in scroll panes, so it is done here for every node.
    private static void layout(javafx.scene.Parent parent) {
        parent.layout();
        parent.getChildrenUnmodifiable().forEach(each -> {
            if (each instanceof javafx.scene.Parent inner) {
                layout(inner);
            }
        });
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
