package dev.patchsmith.ui.about;

import dev.patchsmith.ui.look.AppIcon;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What this program is, in a form that can be copied into a report.
public final class AboutRoom implements Room {

    private final Shell shell;
    private final Messages messages;
    private final StackPane view = Parts.styled(new StackPane(), "page");

    public AboutRoom(Shell shell) {
        this.shell = shell;
        this.messages = shell.messages();
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public String titleKey() {
        return "room.about";
    }

    @Override
    public Feather icon() {
        return Feather.INFO;
    }

    @Override
    public List<Node> status() {
        return List.of();
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(messages.get("room.about"));
    }

    @Override
    public Region view() {
        if (view.getChildren().isEmpty()) {
            build();
        }
        return view;
    }

    private void build() {
        Map<String, String> facts = facts();
        HBox head = new HBox(
                16,
                new ImageView(AppIcon.of(64)),
                new VBox(
                        4,
                        Parts.bound(messages.of("app.name"), "title"),
                        Parts.bound(messages.of("app.tagline"), "secondary-13")));
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane(24, 8);
        int row = 0;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            grid.addRow(row++, Parts.label(fact.getKey(), "secondary"), Parts.label(fact.getValue(), "mono"));
        }
        VBox card = Parts.styled(
                new VBox(
                        24,
                        head,
                        grid,
                        Parts.bound(messages.of("about.licence"), "secondary"),
                        new HBox(
                                8,
                                Parts.button(Feather.COPY, messages.of("about.copy"), () -> copy(facts)),
                                shell.controls().button("help.logs"))),
                "card",
                "roomy");
        card.setSpacing(24);
        card.setMaxSize(640, Region.USE_PREF_SIZE);
        view.getChildren().add(card);
    }

    private void copy(Map<String, String> facts) {
        Dialogs.copy(summary(facts));
        shell.notifications().show(Tone.SUCCESS, messages.get("about.copied"));
    }

    /// Versions and system in lines, as they belong into a report.
    public static String summary() {
        return summary(facts());
    }

    private static String summary(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    /// The version of this program.
    public static String version() {
        return release().getProperty("version", "");
    }

    static Map<String, String> facts() {
        Properties build = release();
        Map<String, String> facts = new LinkedHashMap<>();
        String commit = build.getProperty("commit", "");
        facts.put("Patchsmith", build.getProperty("version", "") + (commit.isEmpty() ? "" : ", commit " + commit));
        facts.put("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        facts.put("JavaFX", System.getProperty("javafx.runtime.version", build.getProperty("javafx", "")));
        facts.put(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        return facts;
    }

    private static Properties release() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(
                AboutRoom.class.getResourceAsStream("/dev/patchsmith/build.properties"), "build.properties")) {
            build.load(in);
            return build;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
