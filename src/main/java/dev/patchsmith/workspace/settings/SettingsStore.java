package dev.patchsmith.workspace.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The settings in their file. Changes are visible at once and written a moment later, all together; [#flush] writes
/// what is left at the end. Safe for use by several threads.
public final class SettingsStore {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JsonFile file;
    private final Later later;
    private final ObjectNode kept;
    private final List<String> remarks = new ArrayList<>();
    private Settings settings;
    private boolean scheduled;
    private boolean dirty;

    private SettingsStore(JsonFile file, Later later) {
        this.file = file;
        this.later = later;
        JsonFile.Content content = file.read();
        this.kept = content.object();
        this.remarks.addAll(content.remarks());
        this.settings = read();
    }

    /// @param file normally `settings.json` in the settings folder; it need not exist
    public static SettingsStore open(Path file, Later later) {
        return new SettingsStore(new JsonFile(file), later);
    }

    /// What is to be told to the user about reading the file: nothing, as a rule.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    public synchronized Settings settings() {
        return settings;
    }

    /// Changes the settings; the file follows within half a second.
    public void update(UnaryOperator<Settings> change) {
        boolean schedule;
        synchronized (this) {
            Settings changed = change.apply(settings);
            if (changed.equals(settings)) {
                return;
            }
            settings = changed;
            dirty = true;
            schedule = !scheduled;
            scheduled = true;
        }
        if (schedule) {
            later.run(PAUSE, this::flush);
        }
    }

    /// Writes what is not written yet.
    ///
    /// @return a sentence if it could not be written; the settings stay in memory and the next change tries again
    public synchronized Optional<String> flush() {
        scheduled = false;
        if (!dirty) {
            return Optional.empty();
        }
        try {
            file.write(written());
            dirty = false;
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of("The settings could not be saved (%s); they hold until the program is closed."
                    .formatted(failure.getMessage()));
        }
    }

    private Settings read() {
        Settings initial = Settings.INITIAL;
        return new Settings(
                section("network", Settings.Network.class, initial.network()),
                section("recentFiles", RecentItems.class, initial.recentFiles()),
                section("recentProjects", RecentItems.class, initial.recentProjects()),
                section("window", WindowState.class, initial.window()),
                section("session", Settings.Session.class, initial.session()),
                texts("shortcuts"),
                texts("choices"));
    }

    private ObjectNode written() {
        put("network", settings.network());
        put("recentFiles", settings.recentFiles());
        put("recentProjects", settings.recentProjects());
        put("window", settings.window());
        put("session", settings.session());
        kept.set("shortcuts", JsonFile.MAPPER.valueToTree(new TreeMap<>(settings.shortcuts())));
        kept.set("choices", JsonFile.MAPPER.valueToTree(new TreeMap<>(settings.choices())));
        return kept;
    }

    private void put(String name, Object section) {
        ObjectNode own = JsonFile.MAPPER.valueToTree(section);
        if (kept.get(name) instanceof ObjectNode before) {
            before.setAll(own);
        } else {
            kept.set(name, own);
        }
    }

    /// Takes over field by field, so that one wrong value costs only itself.
    private <T> T section(String name, Class<T> type, T initial) {
        JsonNode given = kept.get(name);
        if (!(given instanceof ObjectNode fields)) {
            if (given != null) {
                remark(name);
            }
            return initial;
        }
        ObjectNode taken = JsonFile.MAPPER.valueToTree(initial);
        T value = initial;
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode before = taken.get(field.getKey());
            if (before == null || field.getValue().isNull()) {
                continue;
            }
            taken.set(field.getKey(), field.getValue());
            try {
                value = JsonFile.MAPPER.treeToValue(taken, type);
            } catch (JacksonException wrong) {
                taken.set(field.getKey(), before);
                remark(name + "." + field.getKey());
            }
        }
        return value;
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        if (kept.get(name) instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (entry.getValue().isString()) {
                    texts.put(entry.getKey(), entry.getValue().stringValue());
                }
            });
        }
        return texts;
    }

    private void remark(String key) {
        remarks.add("The setting \"" + key + "\" has a value that does not fit; the built-in one is used.");
    }
}
