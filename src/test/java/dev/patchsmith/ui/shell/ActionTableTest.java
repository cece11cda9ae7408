package dev.patchsmith.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ActionTableTest {

    private final MapMemory memory = new MapMemory();
    private final ActionTable table = new ActionTable(memory);
    private final Action save = Action.of("file.save", () -> {}).on("Shortcut+S");
    private final Action find =
            Action.of("edit.find", () -> {}).on("Shortcut+F").in("author");

    @Test
    void anActionExistsOnce() {
        table.add(save);
        assertThatIllegalArgumentException().isThrownBy(() -> table.add(save));
    }

    @Test
    void theUsersKeysReplaceTheDefaultAndAreRemembered() {
        table.add(save);
        table.setShortcut(save, KeyCombination.valueOf("Shortcut+Shift+S"));
        assertThat(new ActionTable(memory).shortcut(save)).isEqualTo(KeyCombination.valueOf("Shift+Shortcut+S"));
    }

    @Test
    void keysCanBeTakenAwayAndGivenBack() {
        table.add(save);
        table.setShortcut(save, null);
        assertThat(table.shortcut(save)).isNull();
        table.resetShortcut(save);
        assertThat(table.shortcut(save)).isEqualTo(KeyCombination.valueOf("Shortcut+S"));
    }

    @Test
    void damagedKeysFallBackToTheDefault() {
        table.add(save);
        memory.put("shortcut.file.save", "Banana+");
        assertThat(table.shortcut(save)).isEqualTo(KeyCombination.valueOf("Shortcut+S"));
    }

    @Test
    void conflictsAreFoundOnlyWhereBothActionsArePossible() {
        Action upload = Action.of("rollouts.upload", () -> {}).on("Shortcut+F").in("rollouts");
        table.add(save, find, upload);
        assertThat(table.conflicts(save, KeyCombination.valueOf("Shortcut+F"))).containsExactly(find, upload);
        assertThat(table.conflicts(upload, KeyCombination.valueOf("Shortcut+F")))
                .isEmpty();
    }

    private static final class MapMemory implements Memory {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value) {
            values.put(key, value);
        }

        @Override
        public void remove(String key) {
            values.remove(key);
        }
    }
}
