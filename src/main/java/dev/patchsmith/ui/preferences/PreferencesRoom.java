package dev.patchsmith.ui.preferences;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.SurfaceScale;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.TextPreferences.TabWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The preferences; each holds at once.
public final class PreferencesRoom implements Room {

    private final Shell shell;
    private final Messages messages;
    private final ScrollPane view = Parts.styled(new ScrollPane(), "edge", "page");

    public PreferencesRoom(Shell shell) {
        this.shell = shell;
        this.messages = shell.messages();
        view.setFitToWidth(true);
    }

    @Override
    public String id() {
        return "preferences";
    }

    @Override
    public String titleKey() {
        return "room.preferences";
    }

    @Override
    public Feather icon() {
        return Feather.SETTINGS;
    }

    @Override
    public List<Node> status() {
        return List.of(Parts.bound(messages.of("preferences.atOnce")));
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(messages.get("room.preferences"));
    }

    @Override
    public Region view() {
        if (view.getContent() == null) {
            build();
        }
        return view;
    }

    private void build() {
        VBox appearance = card(
                "preferences.appearance",
                choice(
                        "preferences.theme",
                        ThemeChoice.values(),
                        shell.themes().choiceProperty(),
                        each -> messages.of(each.key())),
                choice(
                        "preferences.language",
                        Language.values(),
                        messages.languageProperty(),
                        each -> new SimpleStringProperty(each.ownName())),
                scale());
        VBox editor = card(
                "preferences.editor",
                acts("preferences.textSize", "view.zoomOut", "view.zoomReset", "view.zoomIn"),
                font(),
                choice(
                        "preferences.tabWidth",
                        TabWidth.values(),
                        shell.texts().tabWidthProperty(),
                        each -> new SimpleStringProperty(Integer.toString(each.blanks()))),
                acts("preferences.wrap", "view.wrap"));
        VBox keys = card("preferences.keys", acts("preferences.keysText", "go.shortcuts"));
        List<VBox> cards = List.of(appearance, editor, keys);
        TextField search = new TextField();
        search.setId("preferences-search");
        search.promptTextProperty().bind(messages.of("preferences.search"));
        search.accessibleTextProperty().bind(messages.of("preferences.search"));
        search.setPrefWidth(240);
        Label nothing = Parts.bound(messages.of("preferences.nothing"), "secondary");
        nothing.setVisible(false);
        nothing.managedProperty().bind(nothing.visibleProperty());
        search.textProperty().subscribe(words -> nothing.setVisible(!filter(cards, words)));
        HBox head = new HBox(8, Parts.bound(messages.of("room.preferences"), "verdict"), Parts.spacer(), search);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(16, head, appearance, editor, keys, nothing);
        column.getStyleClass().add("page-column");
        column.setMaxWidth(800);
        StackPane page = new StackPane(column);
        page.setAlignment(Pos.TOP_CENTER);
        view.setContent(page);
    }

    /// Shows the rows with these words, and the cards that still have rows or the words in their own title.
    ///
    /// @return whether anything is shown
    private boolean filter(List<VBox> cards, String words) {
        String wanted =
                words.strip().toLowerCase(messages.languageProperty().get().locale());
        boolean any = false;
        for (VBox card : cards) {
            boolean whole = says(card.getChildren().getFirst(), wanted);
            boolean some = whole;
            for (Node row : card.getChildren().subList(1, card.getChildren().size())) {
                boolean shown = whole || says(row, wanted);
                row.setVisible(shown);
                row.setManaged(shown);
                some |= shown;
            }
            card.setVisible(some);
            card.setManaged(some);
            any |= some;
        }
        return any;
    }

    private boolean says(Node node, String wanted) {
        return switch (node) {
            case Labeled labeled ->
                Objects.requireNonNullElse(labeled.getText(), "")
                        .toLowerCase(messages.languageProperty().get().locale())
                        .contains(wanted);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, wanted));
            default -> wanted.isEmpty();
        };
    }

    /// The scale of the whole surface; the windowing system takes it at the start only.
    private Node scale() {
        ObjectProperty<SurfaceScale> scale =
                new SimpleObjectProperty<>(this, "scale", shell.memory().choice(SurfaceScale.KEY, SurfaceScale.SYSTEM));
        scale.subscribe(now -> shell.memory().put(SurfaceScale.KEY, now.name()));
        Node row = choice("preferences.scale", SurfaceScale.values(), scale, each -> messages.of(each.key()));
        return new VBox(4, row, Parts.bound(messages.of("preferences.scaleText"), "secondary"));
    }

    /// The faces with letters of equal width that the system has; looked for when the list is first opened.
    private Node font() {
        String own = Fonts.CODE;
        ComboBox<String> faces = new ComboBox<>();
        faces.setId("editor-font");
        faces.accessibleTextProperty().bind(messages.of("preferences.font"));
        String chosen = shell.texts().fontFamilyProperty().get();
        faces.getItems().add(own);
        faces.setValue(chosen.isEmpty() ? own : chosen);
        faces.setPrefWidth(240);
        faces.setOnShowing(_ -> {
            if (faces.getItems().size() == 1) {
                Fonts.equallyWide().stream().filter(each -> !each.equals(own)).forEach(faces.getItems()::add);
            }
        });
        faces.valueProperty()
                .addListener((_, _, now) -> shell.texts().fontFamilyProperty().set(now.equals(own) ? "" : now));
        HBox row = named("preferences.font");
        row.getChildren().add(faces);
        return row;
    }

    private VBox card(String key, Node... rows) {
        VBox card = Parts.styled(new VBox(16, Parts.bound(messages.of(key), "section-title")), "card", "roomy");
        card.getChildren().addAll(rows);
        card.setSpacing(16);
        return card;
    }

    private Node acts(String key, String... ids) {
        HBox row = named(key);
        for (String id : ids) {
            if (shell.actions().has(id)) {
                row.getChildren()
                        .add(Parts.button(
                                messages.of(shell.actions().get(id).textKey()),
                                shell.actions().get(id).act()));
            }
        }
        return row;
    }

    private HBox named(String key) {
        HBox row = new HBox(8, Parts.bound(messages.of(key)), Parts.spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A row of buttons of which one is chosen; the arrow keys move between them.
    private <E extends Enum<E>> Node choice(
            String key, E[] values, ObjectProperty<E> property, Function<E, ObservableValue<String>> text) {
        List<ToggleButton> buttons = new ArrayList<>();
        HBox segments = Parts.styled(new HBox(), "segments");
        for (int i = 0; i < values.length; i++) {
            E value = values[i];
            ToggleButton button = new ToggleButton();
            button.setId(property.getName() + "-" + value.name());
            button.textProperty().bind(text.apply(value));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == values.length - 1 ? "right-pill" : "center-pill");
            button.setOnAction(_ -> {
                property.set(value);
                button.setSelected(true);
            });
            property.subscribe(now -> button.setSelected(now == value));
            buttons.add(button);
        }
        segments.getChildren().addAll(buttons);
        HBox row = named(key);
        row.getChildren().add(segments);
        return row;
    }
}
