package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The choices that restrict the list: app, platform, version, state. It says on its face how many are in force.
final class FilterButton extends MenuButton {

    private final RolloutViewModel model;
    private final Messages messages;

    FilterButton(RolloutViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("filter-choices");
        setGraphic(Icons.small(Feather.FILTER));
        getStyleClass().add("filter-button");
        setMinWidth(USE_PREF_SIZE);
        textProperty()
                .bind(messages.made(
                        () -> messages.get(
                                "rollout.filterChoices",
                                model.filterProperty().get().choices()),
                        model.filterProperty()));
        Parts.describe(this, messages.of("rollout.filterWhat"));
        showingProperty().subscribe(showing -> {
            if (showing) {
                fill();
            }
        });
        fill();
    }

    /// What can be chosen is what is listed, and what is chosen already.
    private void fill() {
        ListFilter now = model.filterProperty().get();
        TreeSet<String> apps = new TreeSet<>();
        TreeSet<String> versions = new TreeSet<>((one, other) -> AppVersion.compare(other, one));
        for (PatchSummary patch : model.patches()) {
            if (patch.app() != null) {
                apps.add(patch.app());
            }
            versions.add(patch.version());
        }
        if (now.app() != null) {
            apps.add(now.app());
        }
        if (now.version() != null) {
            versions.add(now.version());
        }
        MenuItem all = new MenuItem(messages.get("rollout.filterAll"));
        all.setDisable(now.choices() == 0);
        all.setOnAction(_ -> model.filterProperty().set(ListFilter.ALL.withText(now.text())));
        getItems()
                .setAll(
                        menu(
                                "rollout.platform",
                                List.of(Platform.values()),
                                now.platform(),
                                Platform::displayName,
                                it -> set(model.filterProperty().get().on(it))),
                        menu(
                                "rollout.stateWord",
                                List.of(PatchState.values()),
                                now.state(),
                                state -> messages.get(PatchStates.key(state)),
                                it -> set(model.filterProperty().get().in(it))),
                        menu(
                                "rollout.version",
                                List.copyOf(versions),
                                now.version(),
                                Function.identity(),
                                it -> set(model.filterProperty().get().forVersion(it))),
                        menu(
                                "rollout.appWord",
                                List.copyOf(apps),
                                now.app(),
                                Function.identity(),
                                it -> set(model.filterProperty().get().ofApp(it))),
                        new SeparatorMenuItem(),
                        all);
    }

    private void set(ListFilter filter) {
        model.filterProperty().set(filter);
        fill();
    }

    private <T> Menu menu(
            String key, List<T> values, @Nullable T chosen, Function<T, String> words, Consumer<@Nullable T> then) {
        Menu menu = new Menu(messages.get(key));
        ToggleGroup group = new ToggleGroup();
        RadioMenuItem every = new RadioMenuItem(messages.get("rollout.filterEvery"));
        every.setToggleGroup(group);
        every.setSelected(chosen == null);
        every.setOnAction(_ -> then.accept(null));
        menu.getItems().addAll(every, new SeparatorMenuItem());
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(words.apply(value));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(Objects.equals(value, chosen));
            item.setOnAction(_ -> then.accept(value));
            menu.getItems().add(item);
        }
        return menu;
    }
}
