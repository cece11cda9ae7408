package dev.patchsmith.apk.build.tinker.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a package says about resources, read as devices read it.
final class ResourceMeta {

    String tableCrc = "";
    String tableMd5 = "";
    final List<Pattern> patterns = new ArrayList<>();
    final List<String> added = new ArrayList<>();
    final List<String> modified = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final List<String> stored = new ArrayList<>();
    /// The MD5 and the CRC that each large file will have.
    final Map<String, String[]> large = new HashMap<>();

    ResourceMeta(List<String> lines) throws BadPatchException {
        try {
            for (int i = 0; i < lines.size(); i++) {
                i += section(lines.get(i), lines, i + 1);
            }
        } catch (IndexOutOfBoundsException | NumberFormatException damaged) {
            throw new BadPatchException("is damaged");
        }
    }

    /// Reads the section that starts with this line; gives the number of further lines it has.
    private int section(String title, List<String> lines, int next) {
        if (title.startsWith("resources_out.zip")) {
            String[] parts = title.split(",", 3);
            tableCrc = parts[1];
            tableMd5 = parts[2];
            return 0;
        }
        int colon = title.indexOf(':');
        int count = colon < 0 ? 0 : Integer.parseInt(title.substring(colon + 1));
        List<String> names = lines.subList(next, next + count);
        switch (colon < 0 ? "" : title.substring(0, colon)) {
            case "pattern" -> names.forEach(n -> patterns.add(pattern(n)));
            case "add" -> added.addAll(names);
            case "modify" -> modified.addAll(names);
            case "delete" -> deleted.addAll(names);
            case "store" -> stored.addAll(names);
            case "large modify" ->
                names.forEach(n -> {
                    String[] parts = n.split(",", 3);
                    large.put(parts[0], new String[] {parts[1], parts[2]});
                });
            default -> {
                return 0;
            }
        }
        return count;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace(".", "\\.").replace('?', '.').replace("*", ".*"));
    }

    boolean covers(String name) {
        return patterns.stream().anyMatch(p -> p.matcher(name).matches());
    }
}
