package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.ManifestNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.ResourceNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.SideBySide;
import dev.patchsmith.apk.diff.SideBySide.WhiteSpace;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line above the content: where the node is, how many places differ, and how it is read.
final class ContentHead extends HBox {

    private static final int[] CONTEXTS = {0, 3, 10, Integer.MAX_VALUE};

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final DiffWords words;
    private final HBox crumb = new HBox(6);
    private final Label places = Parts.label("", "secondary");
    private final Label plus = Parts.label("", "secondary", "text-success");
    private final Label minus = Parts.label("", "secondary", "text-danger");
    private final HBox forms = Parts.styled(new HBox(), "segments");
    private final HBox columns = Parts.styled(new HBox(), "segments");
    private final TextField find = new TextField();
    private final HBox findBox = Parts.styled(new HBox(Icons.small(Feather.SEARCH), find), "search-box", "find-text");
    private final MenuButton menu = new MenuButton("", Icons.small(Feather.SETTINGS));

    ContentHead(ApkDiffViewModel model, Messages messages, Runnable copyAsPatch, Consumer<String> search) {
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        getStyleClass().addAll("pane-head", "content-head");
        crumb.setAlignment(Pos.CENTER_LEFT);
        crumb.setId("crumb");
        crumb.setMinWidth(0);
        HBox.setHgrow(crumb, Priority.SOMETIMES);
        places.setId("places");
        places.setMinWidth(USE_PREF_SIZE);
        plus.setMinWidth(USE_PREF_SIZE);
        minus.setMinWidth(USE_PREF_SIZE);
        find.setId("find-in-text");
        find.promptTextProperty().bind(messages.of("apkdiff.find"));
        find.setOnAction(_ -> search.accept(find.getText()));
        findBox.setVisible(false);
        findBox.setManaged(false);
        find.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                findBox.setVisible(false);
                findBox.setManaged(false);
                event.consume();
            }
        });
        menu.setId("reading");
        menu.getStyleClass().addAll("flat", "filter-menu");
        Parts.describe(menu, messages.of("apkdiff.reading"));
        fillMenu(copyAsPatch);
        addColumns();
        getChildren().addAll(crumb, places, plus, minus, Parts.spacer(), findBox, forms, columns, menu);
    }

    private void addColumns() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton both = segment("apkdiff.sideBySide", group, "left-pill", "side-by-side");
        ToggleButton one = segment("apkdiff.unified", group, "right-pill", "unified");
        both.setOnAction(_ -> model.settings().unifiedProperty().set(false));
        one.setOnAction(_ -> model.settings().unifiedProperty().set(true));
        model.settings().unifiedProperty().subscribe(now -> group.selectToggle(now ? one : both));
        columns.getChildren().addAll(both, one);
    }

    private ToggleButton segment(String key, ToggleGroup group, String style, String id) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(messages.of(key));
        button.setToggleGroup(group);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(style, "small");
        return button;
    }

    private void fillMenu(Runnable copyAsPatch) {
        for (WhiteSpace each : WhiteSpace.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(messages.of(whiteSpaceKey(each)));
            item.setOnAction(_ -> model.settings().whiteSpaceProperty().set(each));
            model.settings().whiteSpaceProperty().subscribe(now -> item.setSelected(now == each));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (int lines : CONTEXTS) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty()
                    .bind(
                            lines == Integer.MAX_VALUE
                                    ? messages.of("apkdiff.contextAll")
                                    : messages.of("apkdiff.context", lines));
            item.setOnAction(_ -> model.settings().contextProperty().set(lines));
            model.settings().contextProperty().subscribe(now -> item.setSelected(now.intValue() == lines));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(messages.of("apkdiff.copyPatch"));
        copy.setOnAction(_ -> copyAsPatch.run());
        menu.getItems().add(copy);
    }

    static String whiteSpaceKey(WhiteSpace whiteSpace) {
        return switch (whiteSpace) {
            case KEPT -> "apkdiff.whiteSpaceKept";
            case TRIMMED -> "apkdiff.whiteSpaceTrimmed";
            case IGNORED -> "apkdiff.whiteSpaceIgnored";
        };
    }

    /// @param text what is shown of it, null where it is shown as values or pictures
    void show(DiffNode node, @Nullable SideBySide text) {
        crumb.getChildren().clear();
        List<String> path = path(node);
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            Label part = Parts.label(path.get(i), last ? "strong" : "secondary-13");
            part.setMinWidth(last ? 40 : 0);
            crumb.getChildren().add(part);
            if (!last) {
                crumb.getChildren().add(Icons.small(Feather.CHEVRON_RIGHT, dev.patchsmith.ui.look.Tone.NEUTRAL));
            }
        }
        places.setText(text == null ? "" : messages.get("apkdiff.places", text.places()));
        plus.setText(text == null ? "" : "+" + words.count(text.added()));
        minus.setText(text == null ? "" : "−" + words.count(text.removed()));
        boolean reads = text != null;
        columns.setVisible(reads);
        columns.setManaged(reads);
        menu.setVisible(reads);
        menu.setManaged(reads);
        showForms(node);
    }

    private void showForms(DiffNode node) {
        forms.getChildren().clear();
        boolean table = ValueTable.has(node);
        List<TextForm> all = model.forms();
        if (all.size() + (table ? 1 : 0) < 2) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        boolean values = table && model.settings().valuesProperty().get();
        if (table) {
            addForm(
                    group,
                    messages.get("apkdiff.form.values"),
                    "form-values",
                    values,
                    () -> model.settings().valuesProperty().set(true));
        }
        for (TextForm form : all) {
            addForm(
                    group,
                    form == TextForm.TEXT && PictureView.isPicture(node)
                            ? messages.get("apkdiff.form.picture")
                            : words.form(form),
                    "form-" + form.name().toLowerCase(java.util.Locale.ROOT),
                    !values && form == model.form(),
                    () -> {
                        model.settings().codeProperty().set(form);
                        model.settings().valuesProperty().set(!table);
                    });
        }
        forms.getChildren().getFirst().getStyleClass().add("left-pill");
        forms.getChildren().getLast().getStyleClass().add("right-pill");
    }

    private void addForm(ToggleGroup group, String text, String id, boolean selected, Runnable act) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setSelected(selected);
        button.setOnAction(_ -> {
            button.setSelected(true);
            act.run();
        });
        forms.getChildren().add(button);
    }

    void focusFind() {
        findBox.setVisible(true);
        findBox.setManaged(true);
        find.requestFocus();
        find.selectAll();
    }

    void found(boolean any) {
        find.getStyleClass().remove("none");
        if (!any) {
            find.getStyleClass().add("none");
        }
    }

    private List<String> path(DiffNode node) {
        List<String> path = new ArrayList<>();
        switch (node) {
            case Section s -> path.add(words.section(s.kind()));
            case ClassNode c -> {
                path.add(c.packageName());
                path.add(c.label());
            }
            case MemberNode m -> {
                int dot = m.owner().lastIndexOf('.');
                path.add(dot < 0 ? "" : m.owner().substring(0, dot));
                path.add(m.owner().substring(dot + 1));
                path.add(m instanceof MemberNode.HeaderNode h ? DiffTreeCell.header(messages, h) : m.label());
            }
            case ResourceNode r -> path.add(r.qualifiedName());
            case ResourceValueNode v -> {
                path.add(v.resource());
                path.add(v.qualifiers().isEmpty() ? messages.get("apkdiff.defaultConfiguration") : v.qualifiers());
            }
            case ManifestNode m -> {
                path.add("AndroidManifest.xml");
                path.add(m.label());
            }
            default -> path.add(node.label());
        }
        path.removeIf(String::isEmpty);
        return path;
    }
}
