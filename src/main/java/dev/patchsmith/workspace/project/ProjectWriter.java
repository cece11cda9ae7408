package dev.patchsmith.workspace.project;

import dev.patchsmith.language.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a project into the text of its file so that comments, order and unknown lines stay where their author put
/// them: lines whose value did not change are not touched.
final class ProjectWriter {

    private static final String NEW_FILE = """
            # A patch project: which app is being repaired, and with what.
            # Paths are relative to this folder. Lines like this one are comments and stay.
            """;

    private ProjectWriter() {}

    /// One section as lines: the head (empty name) or a patch.
    private record Block(String name, List<String> lines) {}

    static String write(String existing, PatchProject project) {
        List<Block> blocks = blocks(existing.isBlank() ? NEW_FILE : existing);
        List<Block> written = new ArrayList<>();
        written.add(new Block("", merged(blocks.getFirst().lines(), head(project))));
        for (Block block : blocks.subList(1, blocks.size())) {
            project.patch(block.name())
                    .ifPresent(patch -> written.add(new Block(block.name(), merged(block.lines(), entries(patch)))));
        }
        for (ProjectPatch patch : project.patches()) {
            if (written.stream().noneMatch(block -> block.name().equals(patch.name()))) {
                blankLineAtEnd(written.getLast().lines());
                List<String> lines = new ArrayList<>(List.of("[patch " + patch.name() + "]"));
                written.add(new Block(patch.name(), merged(lines, entries(patch))));
            }
        }
        StringBuilder text = new StringBuilder();
        written.forEach(block -> block.lines().forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private static List<Block> blocks(String existing) {
        List<Block> blocks = new ArrayList<>(List.of(new Block("", new ArrayList<>())));
        for (ProjectLine line : ProjectLine.read(SourceText.of(PatchProject.FILE_NAME, existing))) {
            if (line instanceof ProjectLine.Section section) {
                blocks.add(new Block(section.name(), new ArrayList<>()));
            }
            blocks.getLast().lines().add(line.text());
        }
        return blocks;
    }

    private static Map<String, List<String>> head(PatchProject project) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        entries.put("app", List.of(project.app()));
        entries.put("platform", List.of(project.platform().name().toLowerCase(java.util.Locale.ROOT)));
        entries.put("app-version", List.of(project.appVersion().text()));
        entries.put("engine", List.of(project.engine().version()));
        entries.put("source", project.sourceRoots());
        return entries;
    }

    private static Map<String, List<String>> entries(ProjectPatch patch) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        entries.put("state", List.of(patch.state().word()));
        entries.put("source", filled(patch.source()));
        entries.put("script", filled(patch.script()));
        entries.put("package", filled(patch.packageFile()));
        entries.put("note", filled(patch.note()));
        return entries;
    }

    private static List<String> filled(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static List<String> merged(List<String> lines, Map<String, List<String>> wanted) {
        List<String> merged = new ArrayList<>(lines);
        wanted.forEach((key, values) -> merge(merged, key, values));
        return merged;
    }

    /// Keeps the lines of values that are still wanted, reuses the others in order, drops what is left, and adds
    /// new lines after the last one of the key, else after the last entry.
    private static void merge(List<String> lines, String key, List<String> values) {
        List<String> missing = new ArrayList<>(values);
        List<Integer> stale = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (entry(lines.get(i)) instanceof ProjectLine.Entry entry
                    && entry.key().equals(key)) {
                last = i;
                if (!missing.remove(entry.value())) {
                    stale.add(i);
                }
            }
        }
        while (!stale.isEmpty() && !missing.isEmpty()) {
            int place = stale.removeFirst();
            lines.set(place, replaced(lines.get(place), missing.removeFirst()));
        }
        int place = (last >= 0 ? last : lastEntry(lines)) + 1;
        for (String value : missing) {
            lines.add(place++, key + " = " + value);
        }
        stale.reversed().forEach(index -> lines.remove((int) index));
    }

    private static String replaced(String line, String value) {
        String key = line.substring(0, line.indexOf('=') + 1);
        return key + " " + value;
    }

    private static int lastEntry(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!(entry(lines.get(i)) instanceof ProjectLine.Silent)) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private static ProjectLine entry(String line) {
        List<ProjectLine> read = ProjectLine.read(SourceText.of(PatchProject.FILE_NAME, line));
        return read.isEmpty() ? new ProjectLine.Silent(line) : read.getFirst();
    }

    private static void blankLineAtEnd(List<String> lines) {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add("");
        }
    }
}
