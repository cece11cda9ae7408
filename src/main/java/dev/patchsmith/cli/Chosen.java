package dev.patchsmith.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Options of a command that come from its flags, else from the environment (`PATCHSMITH_` and the name in capitals
/// with underscores), else from a file of lines `name = value`.
final class Chosen {

    private final Map<String, String> environment;
    private final Properties file;
    private final String fileName;

    private Chosen(Map<String, String> environment, Properties file, String fileName) {
        this.environment = environment;
        this.file = file;
        this.fileName = fileName;
    }

    /// Reads the file, if there is one; a name in it that is none of the known ones is refused, because a misspelt
    /// setting would be one that is silently not made.
    static Chosen from(Map<String, String> environment, @Nullable Path path, Set<String> known) {
        Properties properties = new Properties();
        if (path != null) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw CommandFailure.usage("the configuration " + path + " cannot be read: "
                        + (unreadable instanceof IOException io ? Secrets.reason(io) : unreadable.getMessage()) + ".");
            }
            for (String name : properties.stringPropertyNames()) {
                if (!known.contains(name)) {
                    throw CommandFailure.usage("the configuration " + path + " sets '" + name
                            + "', which is no setting. There are: "
                            + String.join(", ", known.stream().sorted().toList()) + ".");
                }
            }
        }
        return new Chosen(environment, properties, String.valueOf(path));
    }

    static String variable(String name) {
        return "PATCHSMITH_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Nullable
    String text(String name, @Nullable String flag) {
        if (flag != null) {
            return flag;
        }
        String variable = environment.get(variable(name));
        if (variable != null && !variable.isEmpty()) {
            return variable;
        }
        String line = file.getProperty(name);
        return line == null || line.isBlank() ? null : line.strip();
    }

    String text(String name, @Nullable String flag, String otherwise) {
        String text = text(name, flag);
        return text == null ? otherwise : text;
    }

    @Nullable
    Path path(String name, @Nullable Path flag) {
        String text = text(name, flag == null ? null : flag.toString());
        return text == null ? null : Path.of(text);
    }

    int number(String name, @Nullable Integer flag, int otherwise, int most) {
        String text = text(name, flag == null ? null : flag.toString());
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > most) {
            throw CommandFailure.usage("--" + name + " takes 0 to " + most + ", not " + text + where(name) + ".");
        }
        return number;
    }

    boolean flag(String name, @Nullable Boolean flag) {
        String text = text(name, flag == null ? null : flag.toString());
        if (text == null) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> throw CommandFailure.usage("--" + name + " is yes or no, not " + text + where(name) + ".");
        };
    }

    /// Words between commas.
    List<String> list(String name, @Nullable String flag) {
        String text = text(name, flag);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private String where(String name) {
        return environment.containsKey(variable(name))
                ? " (from " + variable(name) + ")"
                : file.containsKey(name) ? " (from " + fileName + ")" : "";
    }
}
