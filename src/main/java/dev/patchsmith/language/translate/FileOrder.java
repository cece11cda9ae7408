package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.tree.BlankLine;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The variables and functions of the file that the script needs, with those they need themselves, in source order.
final class FileOrder {

    private FileOrder() {}

    /// Adds to the natives what the items found here need; call before the prelude is written.
    static Map<String, FileItems.Item> close(Natives natives, Unit unit) {
        Map<String, FileItems.Item> found = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(natives.ownGlobals);
        open.addAll(natives.ownFunctions);
        while (!open.isEmpty()) {
            String name = open.removeLast();
            FileItems.Item item = unit.items().get(name);
            if (item != null && found.put(name, item) == null) {
                natives.addAll(item.natives());
                open.addAll(item.natives().ownGlobals);
                open.addAll(item.natives().ownFunctions);
            }
        }
        return found;
    }

    static List<Item> own(Map<String, FileItems.Item> found) {
        List<Item> items = new ArrayList<>();
        boolean wasBlock = false;
        List<FileItems.Item> ordered = found.values().stream()
                .sorted(Comparator.comparing(FileItems.Item::ofThisFile)
                        .thenComparingInt(item -> item.place().start()))
                .toList();
        for (FileItems.Item item : ordered) {
            boolean isBlock = item.statements().getLast() instanceof Statement.Declaration declaration
                    && declaration.type() instanceof Type.Block;
            if (isBlock || wasBlock) {
                items.add(new BlankLine());
            }
            items.addAll(item.statements());
            wasBlock = isBlock;
        }
        return items;
    }
}
