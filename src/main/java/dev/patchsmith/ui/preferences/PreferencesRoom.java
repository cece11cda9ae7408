package dev.patchsmith.ui.preferences;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.SurfaceScale;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.ActionTable;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.TextPreferences;
import dev.patchsmith.ui.shell.TextPreferences.TabWidth;
import dev.patchsmith.ui.update.UpdateNews;
import dev.patchsmith.workspace.update.UpdateCheck;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The preferences; each holds at once, and each, each group and all of them can be given back their defaults.
public final class PreferencesRoom implements Room {

    private final Shell shell;
    private final Messages messages;
    private final UpdateNews updates;
    private final PreferenceRows rows;
    private final ScrollPane view = Parts.styled(new ScrollPane(), "edge", "page");

    public PreferencesRoom(Shell shell, UpdateNews updates) {
        this.shell = shell;
        this.messages = shell.messages();
        this.updates = updates;
        this.rows = new PreferenceRows(shell);
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
        List<List<Preference>> groups = List.of(appearance(), editor(), keys(), network());
        List<VBox> cards = List.of(
                card("preferences.appearance", groups.get(0)),
                card("preferences.editor", groups.get(1)),
                card("preferences.keys", groups.get(2)),
                card("preferences.network", groups.get(3)));
        TextField search = new TextField();
        search.setId("preferences-search");
        search.promptTextProperty().bind(messages.of("preferences.search"));
        search.accessibleTextProperty().bind(messages.of("preferences.search"));
        search.setPrefWidth(240);
        Label nothing = Parts.bound(messages.of("preferences.nothing"), "secondary");
        nothing.setVisible(false);
        nothing.managedProperty().bind(nothing.visibleProperty());
        search.textProperty().subscribe(words -> nothing.setVisible(!filter(cards, words)));
        List<Preference> all = groups.stream().flatMap(List::stream).toList();
        Button resetAll = Parts.button(messages.of("preferences.resetAll"), () -> askToReset(all));
        resetAll.setId("reset-all");
        resetAll.disableProperty().bind(Bindings.not(any(all)));
        HBox head =
                new HBox(8, Parts.bound(messages.of("room.preferences"), "verdict"), Parts.spacer(), resetAll, search);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(16, head);
        column.getChildren().addAll(cards);
        column.getChildren().add(nothing);
        column.getStyleClass().add("page-column");
        column.setMaxWidth(800);
        StackPane page = new StackPane(column);
        page.setAlignment(Pos.TOP_CENTER);
        view.setContent(page);
    }

    private List<Preference> appearance() {
        ObjectProperty<SurfaceScale> scale =
                new SimpleObjectProperty<>(this, "scale", shell.memory().choice(SurfaceScale.KEY, SurfaceScale.SYSTEM));
        scale.subscribe(now -> shell.memory().put(SurfaceScale.KEY, now.name()));
        ObjectProperty<ThemeChoice> theme = shell.themes().choiceProperty();
        ObjectProperty<Language> language = messages.languageProperty();
        Node scaleRow = new VBox(
                4,
                rows.choice("preferences.scale", SurfaceScale.values(), scale, each -> messages.of(each.key())),
                Parts.bound(messages.of("preferences.scaleText"), "secondary"));
        return List.of(
                Preference.of(
                        messages,
                        "theme",
                        rows.choice("preferences.theme", ThemeChoice.values(), theme, each -> messages.of(each.key())),
                        theme,
                        ThemeChoice.SYSTEM),
                Preference.of(
                        messages,
                        "language",
                        rows.choice(
                                "preferences.language",
                                Language.values(),
                                language,
                                each -> new SimpleStringProperty(each.ownName())),
                        language,
                        Language.of(Locale.getDefault())),
                Preference.of(messages, "scale", scaleRow, scale, SurfaceScale.SYSTEM));
    }

    private List<Preference> editor() {
        TextPreferences texts = shell.texts();
        return List.of(
                Preference.of(
                        messages,
                        "size",
                        rows.acts("preferences.textSize", "view.zoomOut", "view.zoomReset", "view.zoomIn"),
                        texts.fontSizeProperty().asObject(),
                        TextPreferences.NORMAL_SIZE),
                Preference.of(messages, "font", font(), texts.fontFamilyProperty(), ""),
                Preference.of(
                        messages,
                        "tab",
                        rows.choice(
                                "preferences.tabWidth",
                                TabWidth.values(),
                                texts.tabWidthProperty(),
                                each -> new SimpleStringProperty(Integer.toString(each.blanks()))),
                        texts.tabWidthProperty(),
                        TabWidth.FOUR),
                Preference.of(
                        messages,
                        "wrap",
                        rows.acts("preferences.wrap", "view.wrap"),
                        texts.wrapProperty().asObject(),
                        false));
    }

    private List<Preference> keys() {
        ActionTable actions = shell.actions();
        BooleanBinding changed = Bindings.createBooleanBinding(
                () -> actions.all().stream().anyMatch(each -> !Objects.equals(actions.shortcut(each), each.shortcut())),
                actions.versionProperty());
        return List.of(
                Preference.of(messages, "keys", rows.acts("preferences.keysText", "go.shortcuts"), changed, () -> {
                    for (Action each : actions.all()) {
                        actions.resetShortcut(each);
                    }
                }));
    }

    private List<Preference> network() {
        Label refusal = Parts.label("", "secondary", "text-danger");
        refusal.setId("update-refusal");
        refusal.textProperty()
                .bind(messages.made(
                        () -> updates.addressProperty().get().isBlank()
                                ? ""
                                : UpdateCheck.refusal(updates.addressProperty().get())
                                        .map(messages::sentence)
                                        .orElse(""),
                        updates.addressProperty()));
        Parts.shownWhen(refusal, refusal.textProperty().isNotEmpty());
        VBox address = new VBox(
                4,
                rows.text("update.address", updates.addressProperty()),
                refusal,
                Parts.bound(messages.of("update.addressText"), "secondary"));
        Node look = rows.acts("update.now", "help.updates");
        look.disableProperty().bind(updates.lookingProperty());
        return List.of(
                Preference.fixed(rows.acts("preferences.ways", "rollouts.network")),
                Preference.of(
                        messages,
                        "wanted",
                        rows.check("update.wanted", updates.wantedProperty()),
                        updates.wantedProperty().asObject(),
                        false),
                Preference.of(messages, "address", address, updates.addressProperty(), ""),
                Preference.fixed(look));
    }

    private static ObservableBooleanValue any(List<Preference> preferences) {
        ObservableBooleanValue[] changed =
                preferences.stream().map(Preference::changed).toArray(ObservableBooleanValue[]::new);
        return Bindings.createBooleanBinding(
                () -> preferences.stream().anyMatch(each -> each.changed().get()), changed);
    }

    private void askToReset(List<Preference> all) {
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("preferences.resetAllTitle"),
                                List.of(messages.get("preferences.resetAllText")),
                                messages.get("preferences.resetAllAct"),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> all.forEach(each -> each.reset().run()));
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

    /// The faces with letters of equal width that the system has; looked for when the list is first opened.
    private Node font() {
        String own = Fonts.CODE;
        ComboBox<String> faces = new ComboBox<>();
        faces.setId("editor-font");
        faces.accessibleTextProperty().bind(messages.of("preferences.font"));
        faces.getItems().add(own);
        faces.setPrefWidth(240);
        faces.setOnShowing(_ -> {
            if (faces.getItems().size() == 1) {
                Fonts.equallyWide().stream().filter(each -> !each.equals(own)).forEach(faces.getItems()::add);
            }
        });
        shell.texts().fontFamilyProperty().subscribe(chosen -> faces.setValue(chosen.isEmpty() ? own : chosen));
        faces.valueProperty()
                .addListener((_, _, now) -> shell.texts().fontFamilyProperty().set(now.equals(own) ? "" : now));
        HBox row = rows.named("preferences.font");
        row.getChildren().add(faces);
        return row;
    }

    private VBox card(String key, List<Preference> preferences) {
        Button reset = Parts.button(
                messages.of("preferences.resetGroup"),
                () -> preferences.forEach(each -> each.reset().run()),
                "link");
        reset.setId("reset-group-" + key.substring(key.indexOf('.') + 1));
        reset.visibleProperty().bind(any(preferences));
        HBox head = new HBox(8, Parts.bound(messages.of(key), "section-title"), Parts.spacer(), reset);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = Parts.styled(new VBox(16, head), "card", "roomy");
        preferences.forEach(each -> card.getChildren().add(each.row()));
        card.setSpacing(16);
        return card;
    }
}
