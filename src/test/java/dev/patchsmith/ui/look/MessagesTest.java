package dev.patchsmith.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "patchsmith", "ui");

    @Test
    void bothLanguagesHaveTheSameKeysInTheSameOrder() {
        assertThat(List.copyOf(texts(Language.CHINESE).keySet()))
                .containsExactlyElementsOf(texts(Language.ENGLISH).keySet());
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() {
        Map<String, String> chinese = texts(Language.CHINESE);
        texts(Language.ENGLISH)
                .forEach((key, text) -> assertThat(placeholders(Objects.requireNonNull(chinese.get(key))))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @Test
    void noTextIsEmptyOrHasAQuoteThatTheFormatWouldSwallow() {
        Stream.of(Language.values())
                .forEach(language -> texts(language)
                        .forEach((key, text) -> assertThat(text)
                                .as(language + " " + key)
                                .isNotBlank()
                                .doesNotContain("'")));
    }

    @Test
    void everyTextIsUsedAndEveryUsedTextExists() throws IOException {
        Set<String> keys = texts(Language.ENGLISH).keySet();
        String sources = sources();
        assertThat(keys.stream().filter(key -> !isUsed(key, sources)).toList())
                .as("texts nobody shows")
                .isEmpty();
        Matcher used = Pattern.compile("(?:messages|messages\\(\\))\\s*\\.(?:get|of)\\(\\s*\"([^\"]+)\"\\s*[,)]")
                .matcher(sources);
        List<String> missing = new ArrayList<>();
        while (used.find()) {
            if (!keys.contains(used.group(1))) {
                missing.add(used.group(1));
            }
        }
        assertThat(missing).as("texts that do not exist").isEmpty();
    }

    @Test
    void aBoundTextFollowsTheLanguage() {
        Messages messages = new Messages(Language.ENGLISH);
        var idle = messages.of("status.idle");
        assertThat(idle.getValue()).isEqualTo("idle");
        messages.languageProperty().set(Language.CHINESE);
        assertThat(idle.getValue()).isEqualTo("空闲");
    }

    @Test
    void countsAreSpokenInTheSingularAndThePlural() {
        Messages messages = new Messages(Language.ENGLISH);
        assertThat(messages.get("author.problemCount", 1, 2)).isEqualTo("1 error · 2 warnings");
        assertThat(messages.get("author.problemCount", 0, 1)).isEqualTo("no errors · 1 warning");
    }

    /// Keys made of a prefix and an identifier are used where the prefix is, or where their last part is spelled.
    private static boolean isUsed(String key, String sources) {
        int dot = key.lastIndexOf('.');
        String last = key.substring(dot + 1);
        return sources.contains("\"" + key + "\"")
                || (key.startsWith("action.") && sources.contains("\"" + key.substring(7) + "\""))
                || (key.startsWith("action.go.") && sources.contains("\"" + last + "\""))
                || sources.contains("\"" + key.replaceAll("(Text|Act)$", "") + "\"");
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, String> texts(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : Messages.files(language)) {
            for (String line : read(file).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int equals = line.indexOf(" = ");
                    assertThat(texts.put(line.substring(0, equals), line.substring(equals + 3)))
                            .as("twice: " + line)
                            .isNull();
                }
            }
        }
        return texts;
    }

    private static String read(String file) {
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
