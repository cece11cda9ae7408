package dev.patchsmith.ui.project;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.PickMethods;
import dev.patchsmith.workspace.SourceDesk;
import dev.patchsmith.workspace.TranslateSource.Translated;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows the methods of an app's source, each with whether a patch can carry it and why not, and makes a patch of
/// those that are ticked.
final class MethodPicker {

    private static final double WIDTH = 800;

    private final Shell shell;
    private final Messages messages;
    private final SourceDesk desk;
    private final ProjectActs acts;
    private final ObservableSet<String> picked = FXCollections.observableSet(new LinkedHashSet<>());
    private final ListView<MethodOutcome> list = new ListView<>();
    private final TextField filter = new TextField();
    private final TextField name = new TextField();

    MethodPicker(Shell shell, SourceDesk desk, ProjectActs acts) {
        this.shell = shell;
        this.messages = shell.messages();
        this.desk = desk;
        this.acts = acts;
    }

    /// Reads the source beside the window, then asks.
    void show(Path source) {
        shell.tasks()
                .work(
                        messages.get("project.reading"),
                        _ -> desk.translator(source.toString())
                                .file(source.toAbsolutePath().normalize()))
                .onSuccess(result -> {
                    switch (result) {
                        case Translated.Refused refused ->
                            shell.dialogs().error(messages.get("author.notOpened"), refused.sentence(), "");
                        case Translated.Script script -> ask(source, script);
                    }
                })
                .now();
    }

    private void ask(Path source, Translated.Script script) {
        List<MethodOutcome> methods = PickMethods.of(script);
        list.setId("picker-methods");
        list.accessibleTextProperty().bind(messages.of("author.methods"));
        list.setPrefHeight(380);
        list.getStyleClass().add("framed");
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.bound(messages.of("project.noMethods"), "secondary"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                toggle(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        filter.textProperty().subscribe(text -> list.getItems().setAll(matching(methods, text)));
        list.getSelectionModel().selectFirst();
        VBox form = new VBox(12, tools(methods), list, foot(source, methods));
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button create = Parts.button(
                messages.of("project.pickAct"),
                () -> {
                    shell.dialogs().close();
                    String title = name.getText().strip();
                    acts.addPatch(
                            title,
                            PickMethods.source(
                                    script,
                                    Set.copyOf(picked),
                                    acts.heading(title).substring(3)));
                },
                "accent");
        create.setId("picker-create");
        create.disableProperty()
                .bind(Bindings.isEmpty(picked)
                        .or(Bindings.createBooleanBinding(() -> !acts.isNewName(name.getText()), name.textProperty())));
        shell.dialogs().form(messages.get("project.pickTitle", source.getFileName()), form, WIDTH, cancel, create);
        list.requestFocus();
    }

    private static List<MethodOutcome> matching(List<MethodOutcome> methods, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return methods.stream()
                .filter(each -> each.label().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private Node tools(List<MethodOutcome> methods) {
        filter.setId("picker-filter");
        filter.promptTextProperty().bind(messages.of("project.filterMethods"));
        HBox box = Parts.styled(new HBox(Icons.small(Feather.FILTER, Tone.NEUTRAL), filter), "search-box");
        HBox.setHgrow(filter, Priority.ALWAYS);
        box.setPrefWidth(260);
        long carried = methods.stream().filter(MethodOutcome::translated).count();
        HBox row = new HBox(
                8,
                box,
                Parts.spacer(),
                Parts.bound(messages.of("project.carried", carried, methods.size()), "secondary"),
                Parts.button(
                        messages.of("project.pickAll"),
                        () -> list.getItems().stream()
                                .filter(MethodOutcome::translated)
                                .forEach(each -> picked.add(each.label())),
                        "small"),
                Parts.button(messages.of("project.pickNone"), picked::clear, "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node foot(Path source, List<MethodOutcome> methods) {
        name.setId("picker-name");
        name.setText(("" + source.getFileName()).replaceFirst("\\.(m|mm)$", ""));
        for (int i = 2; !acts.isNewName(name.getText()) && i < 100; i++) {
            name.setText(("" + source.getFileName()).replaceFirst("\\.(m|mm)$", "") + " " + i);
        }
        Label says = Parts.label("", "secondary");
        says.setId("picker-says");
        Runnable count = () -> {
            long refused = methods.stream()
                    .filter(each -> picked.contains(each.label()) && !each.translated())
                    .count();
            says.setText(messages.get("project.picked", picked.size(), refused));
        };
        picked.addListener((SetChangeListener<String>) _ -> {
            count.run();
            list.refresh();
        });
        count.run();
        VBox field = Parts.field(messages.of("project.patchName"), name);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(16, field, says);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private void toggle(@Nullable MethodOutcome method) {
        if (method != null && !picked.remove(method.label())) {
            picked.add(method.label());
        }
    }

    /// Why a method cannot be carried, or what to look at.
    private String reason(MethodOutcome method) {
        boolean refused = !method.translated();
        return method.diagnostics().stream()
                .filter(each -> !refused || each.isError())
                .map(Diagnostic::message)
                .map(messages::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private final class Cell extends ListCell<MethodOutcome> {

        @Override
        protected void updateItem(@Nullable MethodOutcome item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            CheckBox box = new CheckBox();
            box.setFocusTraversable(false);
            box.setSelected(picked.contains(item.label()));
            box.setAccessibleText(item.label());
            box.setOnAction(_ -> toggle(item));
            boolean warned = item.translated() && !item.diagnostics().isEmpty();
            String state = !item.translated() ? "project.cannot" : warned ? "project.withLook" : "project.can";
            Label label = Parts.label(item.label(), "mono");
            label.setMinWidth(60);
            Label word = Parts.label(messages.get(state), "secondary");
            word.setGraphic(
                    !item.translated()
                            ? Icons.small(Feather.X_CIRCLE, Tone.DANGER)
                            : warned
                                    ? Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION)
                                    : Icons.small(Feather.CHECK_CIRCLE, Tone.SUCCESS));
            word.setMinWidth(USE_PREF_SIZE);
            HBox first = new HBox(8, box, label, Parts.spacer(), word);
            first.setAlignment(Pos.CENTER_LEFT);
            VBox row = new VBox(0, first);
            String why = reason(item);
            if (!why.isEmpty()) {
                Label says = Parts.label(why, "secondary");
                says.setWrapText(true);
                says.setMinHeight(USE_PREF_SIZE);
                says.setStyle("-fx-padding: 0 0 4 28;");
                row.getChildren().add(says);
            }
            row.setStyle("-fx-padding: 4 0 0 0;");
            row.setPrefWidth(WIDTH - 120);
            setGraphic(row);
            setAccessibleText(item.label() + ", " + messages.get(state) + " " + why);
        }
    }
}
