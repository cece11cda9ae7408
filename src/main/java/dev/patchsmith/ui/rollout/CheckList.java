package dev.patchsmith.ui.rollout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// Things of which any number can be ticked, one below the other.
final class CheckList<T> extends VBox {

    private final Map<T, CheckBox> boxes = new LinkedHashMap<>();

    CheckList(List<T> things, Function<T, String> name, Predicate<T> ticked) {
        super(4);
        for (T thing : things) {
            CheckBox box = new CheckBox(name.apply(thing));
            box.setMnemonicParsing(false);
            box.setSelected(ticked.test(thing));
            boxes.put(thing, box);
        }
        getChildren().addAll(boxes.values());
    }

    List<T> ticked() {
        return boxes.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
