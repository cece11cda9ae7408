package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.ManifestNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.NativeLibraryNode;
import dev.patchsmith.apk.diff.ResourceNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.SignatureNode;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What differs as a table of meaning: the statements of the manifest, the values of resources by configuration, the
/// sections and symbols of a library, the members of a package. Enter or a double click opens the row.
final class ValueTable extends TableView<ValueTable.Row> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ApkDiffViewModel model;
    private final Messages messages;
    private final DiffWords words;

    /// A line of the table.
    ///
    /// @param node what it opens, null for a detail that is no node of the tree
    record Row(
            Change change,
            boolean noise,
            String what,
            String before,
            String after,
            @Nullable DiffNode node) {}

    ValueTable(ApkDiffViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        setId("values");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<Row, Row> badge = column("", r -> r, 48);
        badge.setCellFactory(_ -> new BadgeCell());
        badge.setMaxWidth(48);
        badge.setMinWidth(48);
        badge.setSortable(false);
        TableColumn<Row, String> what = column("apkdiff.what", Row::what, 380);
        TableColumn<Row, String> before = column("apkdiff.base", Row::before, 300);
        TableColumn<Row, String> after = column("apkdiff.fixed", Row::after, 300);
        before.setCellFactory(_ -> new ValueCell("removed"));
        after.setCellFactory(_ -> new ValueCell("added"));
        getColumns().setAll(List.of(badge, what, before, after));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            } else if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private <T> TableColumn<Row, T> column(String key, Function<Row, T> value, double width) {
        TableColumn<Row, T> column = new TableColumn<>();
        if (!key.isEmpty()) {
            column.textProperty().bind(messages.of(key));
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    /// Whether a node says more as a table than as text.
    static boolean has(DiffNode node) {
        return switch (node) {
            case Section s -> true;
            case ResourceNode r -> !r.children().isEmpty();
            case NativeLibraryNode n -> !n.parts().isEmpty();
            default -> false;
        };
    }

    void show(DiffNode node) {
        List<Row> rows = new ArrayList<>();
        switch (node) {
            case NativeLibraryNode n -> n.parts().forEach(p -> rows.add(row(p)));
            case ResourceNode r -> {
                if (r.idMoved()) {
                    rows.add(new Row(
                            Change.MOVED,
                            true,
                            messages.get("apkdiff.resourceId"),
                            "0x%08x".formatted(r.baseId()),
                            "0x%08x".formatted(r.fixedId()),
                            null));
                }
                r.children().forEach(c -> rows.add(row(c)));
            }
            default -> model.filterProperty().get().shown(node).limit(5000).forEach(d -> rows.add(row(d)));
        }
        getItems().setAll(rows);
        setPlaceholder(Parts.label(messages.get("apkdiff.noRows"), "secondary"));
    }

    private Row row(DiffNode node) {
        boolean noise = node.noise().isPresent();
        return switch (node) {
            case ManifestNode m ->
                new Row(
                        m.change(),
                        noise,
                        m.element().replaceFirst("^manifest/", "") + " " + attribute(m),
                        m.before(),
                        m.after(),
                        m);
            case ResourceValueNode v ->
                new Row(
                        v.change(),
                        noise,
                        v.resource() + "  "
                                + (v.qualifiers().isEmpty()
                                        ? messages.get("apkdiff.defaultConfiguration")
                                        : v.qualifiers()),
                        v.before(),
                        v.after(),
                        v);
            case ResourceNode r -> {
                boolean valued = !r.before().isEmpty() || !r.after().isEmpty();
                yield new Row(
                        r.change(),
                        noise,
                        r.qualifiedName(),
                        valued ? r.before() : id(r.baseId()),
                        valued ? r.after() : id(r.fixedId()),
                        r);
            }
            case MemberNode.FieldNode f ->
                new Row(f.change(), noise, f.owner() + " " + f.label(), f.before(), f.after(), f);
            case MemberNode.HeaderNode h ->
                new Row(
                        h.change(),
                        noise,
                        h.owner() + " " + DiffTreeCell.header(messages, h),
                        h.before(),
                        h.after(),
                        h);
            case MemberNode.MethodNode m -> new Row(m.change(), noise, m.owner() + "." + m.label(), "", "", m);
            case SignatureNode s -> new Row(s.change(), noise, s.label(), s.before(), s.after(), s);
            case dev.patchsmith.apk.diff.NativePartNode p ->
                new Row(p.change(), noise, part(p), p.before(), p.after(), null);
            case NativeLibraryNode n ->
                new Row(
                        n.change(),
                        noise,
                        n.label(),
                        n.base() == null ? "" : words.size(n.base().size()),
                        n.fixed() == null ? "" : words.size(n.fixed().size()),
                        n);
            case dev.patchsmith.apk.diff.FileNode f ->
                new Row(
                        f.change(),
                        noise,
                        f.label(),
                        f.base() == null ? "" : words.size(f.base().size()),
                        f.fixed() == null ? "" : words.size(f.fixed().size()),
                        f);
            default -> new Row(node.change(), noise, node.id(), "", "", node);
        };
    }

    private static String attribute(ManifestNode node) {
        return node.attribute().isEmpty() ? "" : "@" + node.attribute();
    }

    private static String id(int id) {
        return id == 0 ? "" : "0x%08x".formatted(id);
    }

    private String part(dev.patchsmith.apk.diff.NativePartNode part) {
        return messages.get(
                        switch (part.part()) {
                            case SECTION -> "apkdiff.librarySection";
                            case EXPORT -> "apkdiff.libraryExport";
                            case DEPENDENCY -> "apkdiff.libraryDependency";
                            case BUILD_ID -> "apkdiff.libraryBuildId";
                        })
                + " " + part.label();
    }

    private void open() {
        Row row = getSelectionModel().getSelectedItem();
        if (row != null && row.node() != null) {
            model.select(row.node());
        }
    }

    private void copy() {
        Dialogs.copy(getSelectionModel().getSelectedItems().stream()
                .map(r -> r.change().badge() + "\t" + r.what() + "\t" + r.before() + "\t" + r.after())
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static final class BadgeCell extends TableCell<Row, Row> {

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Label badge = Parts.label(
                    "" + row.change().badge(),
                    "change-badge",
                    row.noise() ? "noise" : DiffTreeCell.style(row.change()));
            setGraphic(badge);
        }
    }

    private static final class ValueCell extends TableCell<Row, String> {

        private final String style;

        ValueCell(String style) {
            this.style = style;
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().removeAll("added", "removed");
            Row row = getTableRow() == null ? null : getTableRow().getItem();
            setText(empty || value == null ? null : value.replace('\n', ' '));
            setTooltip(empty || value == null || value.isEmpty() ? null : new Tooltip(value));
            if (!empty
                    && row != null
                    && value != null
                    && !value.isEmpty()
                    && !row.before().equals(row.after())) {
                getStyleClass().add(style);
            }
        }
    }
}
