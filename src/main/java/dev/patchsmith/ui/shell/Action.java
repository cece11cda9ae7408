package dev.patchsmith.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something the user can do, described once; menus, toolbars, the command palette and the page of shortcuts read it.
///
/// @param id      a stable name such as `file.open`; its part before the dot is the group it is listed in
/// @param textKey the key of its words in the message bundles
/// @param room    the room it belongs to, null for what is possible everywhere
public record Action(
        String id,
        String textKey,
        @Nullable Feather icon,
        @Nullable KeyCombination shortcut,
        Runnable act,
        ObservableValue<Boolean> enabled,
        @Nullable String room) {

    /// An action that is possible everywhere and always, without a shortcut.
    public static Action of(String id, Runnable act) {
        return new Action(id, "action." + id, null, null, act, new SimpleBooleanProperty(true), null);
    }

    public Action icon(Feather shown) {
        return new Action(id, textKey, shown, shortcut, act, enabled, room);
    }

    /// @param keys as in [KeyCombination#valueOf]; `Shortcut` is Ctrl, or Cmd on a Mac
    public Action on(String keys) {
        return new Action(id, textKey, icon, KeyCombination.valueOf(keys), act, enabled, room);
    }

    public Action when(ObservableValue<Boolean> possible) {
        return new Action(id, textKey, icon, shortcut, act, possible, room);
    }

    public Action in(String onlyRoom) {
        return new Action(id, textKey, icon, shortcut, act, enabled, onlyRoom);
    }

    /// The part of the identifier that names its group.
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }

    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }
}
