package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.workspace.settings.SettingsStore;
import java.util.Optional;

/// What the window remembers, kept among the user's settings. What was removed is kept as an empty text.
final class SettingsMemory implements Memory {

    private final SettingsStore store;

    SettingsMemory(SettingsStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(store.settings().choices().get(key)).filter(text -> !text.isEmpty());
    }

    @Override
    public void put(String key, String value) {
        store.update(settings -> settings.withChoice(key, value));
    }

    @Override
    public void remove(String key) {
        if (get(key).isPresent()) {
            put(key, "");
        }
    }
}
