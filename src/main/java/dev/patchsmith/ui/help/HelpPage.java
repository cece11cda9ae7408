package dev.patchsmith.ui.help;

import dev.patchsmith.ui.look.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The pages of the guide in their order, each with the room it explains.
public enum HelpPage {
    FIRST_STEPS("first-steps", "welcome"),
    AUTHOR("author", "author"),
    PACKAGES("packages", "packages"),
    APK_DIFF("apk-diff", "apkdiff"),
    ROLL_OUTS("roll-outs", "rollouts"),
    COMMAND_LINE("command-line", ""),
    SERVER("server", ""),
    SECURITY("security", ""),
    KEYBOARD_AND_SETTINGS("settings", "preferences"),
    TROUBLESHOOTING("troubleshooting", "");

    private final String file;
    private final String room;

    HelpPage(String file, String room) {
        this.file = file;
        this.room = room;
    }

    /// The page for whoever asks for help in a room.
    public static HelpPage ofRoom(String room) {
        return Arrays.stream(values())
                .filter(page -> page.room.equals(room))
                .findFirst()
                .orElse(FIRST_STEPS);
    }

    /// The page that a link of the guide, such as `packages.md`, leads to.
    public static Optional<HelpPage> ofLink(String target) {
        return Arrays.stream(values())
                .filter(page -> target.equals(page.file + ".md"))
                .findFirst();
    }

    /// Its text in Markdown.
    public String text(Language language) {
        String name = language.locale() + "/" + file + ".md";
        try (var in = Objects.requireNonNull(HelpPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Its first heading.
    public String title(Language language) {
        return text(language)
                .lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2))
                .orElse(file);
    }

    /// The pages that have all these words, in their order; all of them for no words.
    public static List<HelpPage> containing(String words, Language language) {
        List<String> wanted = Arrays.stream(words.toLowerCase(language.locale()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return Arrays.stream(values())
                .filter(page -> {
                    String text = page.text(language).toLowerCase(language.locale());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }
}
