package dev.patchsmith.apk.dex;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names before obfuscation, from the `mapping.txt` of ProGuard and R8 ("ReTrace" format). Lines of inlined frames
/// are passed over: the last line of a group names the method that is really there.
public final class ObfuscationMapping implements NameView {

    private static final Pattern CLASS = Pattern.compile("(\\S+) -> (\\S+):\\s*");
    private static final Pattern METHOD =
            Pattern.compile("\\s+(?:\\d+:\\d+:)?(\\S+) ([^\\s(]+)\\(([^)]*)\\)(?::\\d+(?::\\d+)?)? -> (\\S+)\\s*");
    private static final Pattern FIELD = Pattern.compile("\\s+(\\S+) ([^\\s(:]+) -> (\\S+)\\s*");

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> obfuscated = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    private ObfuscationMapping() {}

    /// Reads a mapping file.
    ///
    /// @throws IOException where the file cannot be read or is no mapping; the message goes on after its name
    public static ObfuscationMapping read(Path file) throws IOException {
        ObfuscationMapping mapping = new ObfuscationMapping();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().forEach(mapping::readClass);
        } catch (java.io.UncheckedIOException undecodable) {
            throw new IOException("is not a mapping file: it is not UTF-8 text", undecodable);
        } catch (MalformedInputException undecodable) {
            throw new IOException("is not a mapping file: it is not UTF-8 text", undecodable);
        }
        if (mapping.classes.isEmpty()) {
            throw new IOException("is not a mapping file: it names no class");
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            mapping.readMembers(lines);
        }
        return mapping;
    }

    private void readClass(String line) {
        if (line.isEmpty() || Character.isWhitespace(line.charAt(0)) || line.charAt(0) == '#') {
            return;
        }
        Matcher matcher = CLASS.matcher(line);
        if (matcher.matches()) {
            String before = DexNames.descriptor(matcher.group(1));
            String after = DexNames.descriptor(matcher.group(2));
            classes.put(after, before);
            obfuscated.put(before, after);
        }
    }

    private void readMembers(BufferedReader lines) throws IOException {
        String owner = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() || line.stripLeading().startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                readMember(owner, line);
            } else {
                Matcher matcher = CLASS.matcher(line);
                owner = matcher.matches() ? DexNames.descriptor(matcher.group(2)) : "";
            }
        }
    }

    private void readMember(String owner, String line) {
        Matcher method = METHOD.matcher(line);
        if (method.matches()) {
            if (method.group(2).indexOf('.') < 0) {
                members.put(owner + "->" + method.group(4) + parameters(method.group(3)), method.group(2));
            }
            return;
        }
        Matcher field = FIELD.matcher(line);
        if (field.matches()) {
            members.put(owner + "->" + field.group(3) + ":" + obfuscatedType(field.group(1)), field.group(2));
        }
    }

    private String parameters(String types) {
        StringBuilder text = new StringBuilder("(");
        for (String type : types.isEmpty() ? new String[0] : types.split(",")) {
            text.append(obfuscatedType(type.strip()));
        }
        return text.append(')').toString();
    }

    private String obfuscatedType(String javaType) {
        int dimensions = 0;
        String element = javaType;
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
            dimensions++;
        }
        String descriptor = switch (element) {
            case "void" -> "V";
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "short" -> "S";
            case "char" -> "C";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            default -> {
                String original = DexNames.descriptor(element);
                yield obfuscated.getOrDefault(original, original);
            }
        };
        return "[".repeat(dimensions) + descriptor;
    }

    @Override
    public String type(String descriptor) {
        return classes.getOrDefault(descriptor, descriptor);
    }

    @Override
    public String method(String owner, String name, String descriptor) {
        String known = members.get(owner + "->" + name + descriptor.substring(0, descriptor.indexOf(')') + 1));
        return known == null ? name : known;
    }

    @Override
    public String field(String owner, String name, String type) {
        String known = members.get(owner + "->" + name + ":" + type);
        return known == null ? name : known;
    }
}
