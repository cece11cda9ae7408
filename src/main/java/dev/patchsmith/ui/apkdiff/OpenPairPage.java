package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.build.peek.PatchFiles;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The room before a comparison: what it is for, a place for each file, the pairs of before, and why a file was
/// refused.
final class OpenPairPage extends ScrollPane {

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final FileDialogs files;
    private final VBox refusals = new VBox(8);
    private final VBox recent = new VBox(4);
    private final Button compare;
    private final Consumer<List<Path>> open;

    /// @param choosePatch asks for a patch to look into
    /// @param open takes files that are no side of a pair
    OpenPairPage(
            ApkDiffViewModel model,
            Messages messages,
            FileDialogs files,
            Runnable choosePatch,
            Consumer<List<Path>> open) {
        this.open = open;
        this.model = model;
        this.messages = messages;
        this.files = files;
        getStyleClass().add("edge");
        setId("open-pair");
        setFitToWidth(true);
        Label title = Parts.bound(messages.of("apkdiff.emptyTitle"), "section-title");
        Label text = Parts.bound(messages.of("apkdiff.emptyText"), "secondary-13");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        compare = Parts.button(Feather.COLUMNS, messages.of("apkdiff.compare"), model::compare, "accent");
        compare.setId("compare");
        Button swap = Parts.button(
                Feather.REPEAT,
                messages.of("action.apkdiff.swap"),
                () -> model.choose(model.pairProperty().get().swapped()));
        Node base = side(true);
        Node fixed = side(false);
        HBox sides = new HBox(16, base, fixed);
        HBox.setHgrow(base, Priority.ALWAYS);
        HBox.setHgrow(fixed, Priority.ALWAYS);
        Button peek = Parts.button(Feather.SEARCH, messages.of("action.apkdiff.peek"), choosePatch, "flat");
        peek.setId("look-into-patch");
        HBox acts = new HBox(8, compare, swap, Parts.spacer(), peek);
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(16, title, text, refusals, sides, acts, recentCard());
        column.getStyleClass().add("page-column");
        column.setMaxWidth(880);
        VBox middle = new VBox(column);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.setFillWidth(true);
        setContent(middle);
        refusals.managedProperty().bind(refusals.visibleProperty());
        model.refusals().subscribe(this::showRefusals);
        model.recent().pairs().subscribe(this::showRecent);
        messages.languageProperty().subscribe(this::showRecent);
        model.pairProperty().subscribe(pair -> compare.setDisable(!pair.isComplete()));
        showRefusals();
        showRecent();
    }

    private Node side(boolean base) {
        Label name = Parts.label("", "medium");
        name.setId(base ? "chosen-base" : "chosen-fixed");
        Label mapping = Parts.label("", "secondary");
        VBox words = new VBox(
                4,
                Parts.bound(messages.of(base ? "apkdiff.base" : "apkdiff.fixed"), "strong"),
                Parts.bound(messages.of(base ? "apkdiff.baseIsText" : "apkdiff.fixedIsText"), "secondary"),
                name,
                mapping);
        Button choose = Parts.button(messages.of("apkdiff.choose"), () -> choose(base));
        choose.setId(base ? "choose-base" : "choose-fixed");
        Button chooseMapping = Parts.button(messages.of("apkdiff.chooseMapping"), () -> chooseMapping(base), "flat");
        HBox acts = new HBox(8, choose, chooseMapping);
        VBox card = Parts.styled(new VBox(12, Icons.large(Feather.PACKAGE), words, acts), "card", "dashed", "roomy");
        model.pairProperty().subscribe(pair -> show(base ? pair.base() : pair.fixed(), name));
        model.pairProperty().subscribe(pair -> showMapping(base ? pair.baseMapping() : pair.fixedMapping(), mapping));
        messages.languageProperty().subscribe(_ -> {
            Pair pair = model.pairProperty().get();
            show(base ? pair.base() : pair.fixed(), name);
            showMapping(base ? pair.baseMapping() : pair.fixedMapping(), mapping);
        });
        takeDrops(card, base);
        return card;
    }

    private void show(@Nullable Path file, Label name) {
        name.setText(file == null ? messages.get("apkdiff.dropHere") : Pair.name(file));
        name.getStyleClass().removeAll("secondary", "medium");
        name.getStyleClass().add(file == null ? "secondary" : "medium");
    }

    private void showMapping(@Nullable Path mapping, Label label) {
        label.setText(mapping == null ? "" : messages.get("apkdiff.mappingIs", Pair.name(mapping)));
    }

    /// What is dropped on a side goes there; dropped elsewhere, the room decides.
    private void takeDrops(Node card, boolean base) {
        card.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        card.setOnDragDropped(event -> {
            List<Path> dropped = event.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList();
            if (dropped.size() == 1) {
                event.setDropCompleted(true);
                event.consume();
                take(base, dropped.getFirst());
            }
        });
    }

    private void take(boolean base, Path file) {
        if (PatchFiles.isPatch(file)) {
            open.accept(List.of(file));
            return;
        }
        Pair pair = model.pairProperty().get();
        boolean mapping = Pair.isMapping(file);
        model.choose(
                base
                        ? mapping ? pair.withBaseMapping(file) : pair.withBase(file)
                        : mapping ? pair.withFixedMapping(file) : pair.withFixed(file));
    }

    private void choose(boolean base) {
        files.open(messages.get("apkdiff.choose"), messages.get("apkdiff.apks"), List.of("*.apk")).stream()
                .findFirst()
                .ifPresent(file -> take(base, file));
    }

    private void chooseMapping(boolean base) {
        Optional<Path> chosen =
                files.open(messages.get("apkdiff.chooseMapping"), "mapping.txt", List.of("*.txt", "*.mapping")).stream()
                        .findFirst();
        Consumer<Path> use = file -> {
            Pair pair = model.pairProperty().get();
            model.choose(base ? pair.withBaseMapping(file) : pair.withFixedMapping(file));
        };
        chosen.ifPresent(use);
    }

    private void showRefusals() {
        refusals.getChildren().clear();
        refusals.setVisible(!model.refusals().isEmpty());
        for (ApkProblem problem : model.refusals()) {
            Label words = Parts.label(new DiffWords(messages).problem(problem));
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.getStyleClass().add("refusal");
            Label file = Parts.label(problem.file().toString(), "secondary");
            file.setWrapText(true);
            HBox notice = new HBox(Icons.small(Tone.DANGER.icon(), Tone.DANGER), new VBox(2, words, file));
            notice.getStyleClass().addAll("notice", "danger");
            refusals.getChildren().add(notice);
        }
    }

    private Node recentCard() {
        recent.setId("recent-pairs");
        return new VBox(8, Parts.bound(messages.of("apkdiff.recent"), "strong"), recent);
    }

    private void showRecent() {
        recent.getChildren().clear();
        if (model.recent().pairs().isEmpty()) {
            recent.getChildren().add(Parts.label(messages.get("apkdiff.noRecent"), "secondary"));
        }
        for (Pair pair : model.recent().pairs()) {
            Hyperlink link = new Hyperlink(pair.title());
            link.setOnAction(_ -> model.choose(pair));
            boolean there = pair.base() != null && Files.exists(pair.base());
            link.setDisable(!there || pair.fixed() == null || !Files.exists(pair.fixed()));
            Label folder = Parts.label(
                    pair.fixed() == null ? "" : String.valueOf(pair.fixed().getParent()), "secondary");
            HBox line = new HBox(12, link, folder);
            line.setAlignment(Pos.CENTER_LEFT);
            recent.getChildren().add(line);
        }
    }
}
