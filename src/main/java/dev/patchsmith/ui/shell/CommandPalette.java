package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.CommandPaletteViewModel.Entry;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// Every action by its name: type a few letters, Enter runs it.
final class CommandPalette {

    private final ActionTable actions;
    private final Messages messages;
    private final Supplier<String> room;
    private final QuickPick pick;

    CommandPalette(Overlay overlay, ActionTable actions, Messages messages, Supplier<String> room) {
        this.actions = actions;
        this.messages = messages;
        this.room = room;
        pick = new QuickPick(
                overlay, messages, "palette", "palette.prompt", "palette.none", this::entries, this::icon, Parts::keys);
    }

    void show() {
        pick.show();
    }

    private List<Entry> entries() {
        return actions.all().stream()
                .filter(action -> action.room() == null || action.room().equals(room.get()))
                .filter(Action::isEnabled)
                .map(action -> new Entry(
                        action.id(), messages.get(action.textKey()), actions.shortcutText(action), action.act()))
                .toList();
    }

    private Feather icon(Entry entry) {
        Feather icon = actions.get(entry.id()).icon();
        return icon == null ? Feather.CHEVRON_RIGHT : icon;
    }
}
