package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks what is needed to take a patch back: by an earlier one, or away altogether.
final class TakeBackDialogs {

    /// What was chosen, in the words of the confirmation that follows.
    sealed interface TakeBack {
        PatchSummary patch();

        String question();

        List<String> consequences();

        String act();

        String done();
    }

    record RollBack(
            PatchSummary patch,
            long to,
            @Nullable String reason,
            String question,
            List<String> consequences,
            String act,
            String done)
            implements TakeBack {}

    /// @param neutral a package that does nothing, for clients that know no message to clear
    record Clear(
            PatchSummary patch,
            @Nullable Path neutral,
            @Nullable String reason,
            String question,
            List<String> consequences,
            String act,
            String done)
            implements TakeBack {}

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final FileDialogs files;

    TakeBackDialogs(Shell shell, RolloutViewModel model, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
    }

    void rollBack(PatchSummary patch, Consumer<TakeBack> then) {
        List<PatchSummary> earlier = model.patches().stream()
                .filter(other -> other.id() < patch.id()
                        && other.state() != PatchState.READY
                        && other.platform() == patch.platform()
                        && other.version().equals(patch.version())
                        && java.util.Objects.equals(other.app(), patch.app()))
                .toList();
        if (earlier.isEmpty()) {
            shell.dialogs()
                    .error(
                            messages.get("rollout.noEarlier", patch.version()),
                            messages.get("rollout.noEarlierWhat"),
                            "");
            return;
        }
        ComboBox<PatchSummary> to = new ComboBox<>();
        to.setId("roll-back-to");
        to.getItems().setAll(earlier);
        to.setValue(earlier.getFirst());
        to.setMaxWidth(Double.MAX_VALUE);
        to.setConverter(new Choices<>(each -> messages.get("rollout.patch", Long.toString(each.id()), each.name())));
        TextField reason = reason();
        VBox form = new VBox(
                12,
                Cards.sentence(messages.get("rollout.rollBackWhat")),
                Parts.field(messages.of("rollout.rollBackTo"), to),
                Parts.field(messages.of("rollout.reason"), reason));
        ask(messages.get("rollout.rollBackTitle", Long.toString(patch.id()), patch.name()), form, () -> {
            PatchSummary back = to.getValue();
            String act = messages.get("rollout.rollBackAct", Long.toString(patch.id()), Long.toString(back.id()));
            then.accept(new RollBack(
                    patch,
                    back.id(),
                    text(reason),
                    messages.get(
                            "rollout.rollBackQuestion",
                            Long.toString(patch.id()),
                            Long.toString(back.id()),
                            patch.version()),
                    List.of(
                            messages.get("rollout.rollBackNew", Long.toString(back.id())),
                            messages.get("rollout.rollBackStops", Long.toString(patch.id())),
                            messages.get("rollout.effect")),
                    act,
                    messages.get("rollout.isRolledBack")));
        });
    }

    void clear(PatchSummary patch, Consumer<TakeBack> then) {
        TextField reason = reason();
        SimpleObjectProperty<@Nullable Path> neutral = new SimpleObjectProperty<>();
        Label chosen = Parts.label("", "secondary");
        chosen.setText(messages.get("rollout.noNeutral"));
        Button choose =
                Parts.button(
                        messages.of("rollout.chooseNeutral"),
                        () -> files
                                .open(
                                        messages.get("rollout.chooseNeutral"),
                                        messages.get("rollout.packages"),
                                        List.of("*.mg"))
                                .stream()
                                .findFirst()
                                .ifPresent(path -> {
                                    neutral.set(path);
                                    chosen.setText(path.getFileName().toString());
                                }));
        choose.setId("choose-neutral");
        HBox row = new HBox(12, choose, chosen);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox form = new VBox(
                12,
                Cards.sentence(messages.get("rollout.clearWhat")),
                Cards.sentence(messages.get("rollout.clearLegacy"), "secondary-13"),
                row,
                Parts.field(messages.of("rollout.reason"), reason));
        ask(messages.get("rollout.clearTitle", Long.toString(patch.id()), patch.name()), form, () -> {
            Path file = neutral.get();
            then.accept(new Clear(
                    patch,
                    file,
                    text(reason),
                    messages.get("rollout.clearQuestion", Long.toString(patch.id()), patch.version()),
                    List.of(
                            messages.get("rollout.clearDevices"),
                            messages.get(file == null ? "rollout.clearNoLegacy" : "rollout.clearWithNeutral"),
                            messages.get("rollout.effect")),
                    messages.get("rollout.clearAct", Long.toString(patch.id())),
                    messages.get("rollout.isCleared")));
        });
    }

    private TextField reason() {
        TextField reason = new TextField();
        reason.setId("reason");
        reason.promptTextProperty().bind(messages.of("rollout.reasonHint"));
        return reason;
    }

    private static @Nullable String text(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }

    private void ask(String title, VBox form, Runnable then) {
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button next = Parts.button(
                messages.of("rollout.next"),
                () -> {
                    shell.dialogs().close();
                    then.run();
                },
                "accent");
        next.setId("take-back-next");
        next.setDefaultButton(true);
        shell.dialogs().form(title, form, 560, cancel, next);
    }
}
