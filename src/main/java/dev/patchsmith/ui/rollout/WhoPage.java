package dev.patchsmith.ui.rollout;

import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Condition;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.PlanViewModel.Who;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The second step of a release: who gets it. Each way says beside itself what it does.
final class WhoPage {

    private final Shell shell;
    private final Messages messages;
    private final PlanViewModel plan;
    private final PreviewViewModel preview;
    private final FileDialogs files;
    private final RolloutViewModel rollouts;
    private final ToggleGroup ways = new ToggleGroup();

    WhoPage(Shell shell, PlanViewModel plan, PreviewViewModel preview, FileDialogs files, RolloutViewModel rollouts) {
        this.shell = shell;
        this.messages = shell.messages();
        this.plan = plan;
        this.preview = preview;
        this.files = files;
        this.rollouts = rollouts;
    }

    Node view() {
        VBox choices = Parts.styled(
                new VBox(
                        way(Who.TEST_DEVICES, "rollout.wayTest", testDevices()),
                        way(Who.SHARE, "rollout.wayShare", share()),
                        way(Who.DEVICES, "rollout.wayDevices", devices()),
                        way(Who.CONDITION, "rollout.wayCondition", condition()),
                        way(Who.EVERYBODY, "rollout.wayEverybody", new Region())),
                "card",
                "tight");
        choices.setSpacing(0);
        Button list = Parts.button(messages.of("rollout.useIds"), this::chooseIds, "small");
        list.setId("use-ids");
        return new VBox(
                12,
                choices,
                new PreviewCard(messages, preview, list).view(),
                Cards.sentence(messages.get("rollout.changeText"), "secondary"),
                more());
    }

    private Node way(Who who, String key, Node particulars) {
        RadioButton button = new RadioButton(messages.get(key));
        button.setId("who-" + who.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.setToggleGroup(ways);
        button.setMinWidth(150);
        button.setSelected(plan.whoProperty().get() == who);
        button.setOnAction(_ -> plan.whoProperty().set(who));
        Label what = Parts.label(messages.get(key + "Text"), "secondary-13");
        HBox head = new HBox(12, button, what);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = Parts.styled(new VBox(8, head), "choice-row");
        boolean empty = particulars instanceof Region && !(particulars instanceof javafx.scene.layout.Pane);
        if (!empty) {
            VBox.setMargin(particulars, new javafx.geometry.Insets(0, 0, 0, 28));
            row.getChildren().add(particulars);
            Parts.shownWhen(particulars, plan.whoProperty().isEqualTo(who));
        }
        plan.whoProperty().subscribe(now -> {
            row.getStyleClass().remove("chosen");
            if (now == who) {
                row.getStyleClass().add("chosen");
            }
        });
        return row;
    }

    private Node testDevices() {
        return new VBox(4, ids("test-devices", plan.testDevicesProperty()));
    }

    private TextArea ids(String id, javafx.beans.property.StringProperty bound) {
        TextArea area = new TextArea();
        area.setId(id);
        area.getStyleClass().add("mono");
        area.setPrefRowCount(3);
        area.promptTextProperty().bind(messages.of("rollout.oneIdALine"));
        area.textProperty().bindBidirectional(bound);
        return area;
    }

    /// The slider is logarithmic, because 0.1 % and 1 % are as far apart as 10 % and 100 %.
    private Node share() {
        TextField percent = new TextField(plain(plan.shareProperty().get()));
        percent.setId("share");
        percent.setPrefColumnCount(5);
        percent.setAlignment(Pos.CENTER_RIGHT);
        Slider slider =
                new Slider(1, 4, Math.log10(Math.max(10, plan.shareProperty().get())));
        slider.setId("share-slider");
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label word = Parts.label("", "strong");
        word.setMinWidth(160);
        plan.shareProperty().subscribe(now -> {
            word.setText(Words.oneOf(Math.max(1, now.intValue()), messages));
            if (!percent.isFocused()) {
                percent.setText(plain(now.intValue()));
            }
            double place = Math.log10(Math.max(10, now.intValue()));
            if (Math.abs(slider.getValue() - place) > 0.005) {
                slider.setValue(place);
            }
        });
        slider.valueProperty().subscribe(place -> {
            if (slider.isValueChanging() || slider.isFocused()) {
                plan.shareProperty().set(round((int) Math.round(Math.pow(10, place.doubleValue()))));
            }
        });
        percent.textProperty().subscribe(text -> {
            if (percent.isFocused()) {
                plan.shareProperty().set(share(text));
            }
        });
        HBox row = new HBox(12, percent, Parts.label("%"), slider, word);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Two digits are enough for a share drawn with a mouse.
    private static int round(int share) {
        int step = share >= 1000 ? 100 : share >= 100 ? 10 : 1;
        return Math.min(Bucket.COUNT, Math.round((float) share / step) * step);
    }

    /// A percentage as a share of 10000; 0 for what is none.
    static int share(String text) {
        try {
            return new java.math.BigDecimal(text.strip().replace(',', '.'))
                    .movePointRight(2)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            return 0;
        }
    }

    static String plain(int share) {
        return java.math.BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString();
    }

    private Node devices() {
        Spinner<Integer> count = spinner("device-count", 1, 1_000_000, plan.devicesProperty());
        CheckBox drawn = new CheckBox(messages.get("rollout.drawByChance"));
        drawn.setId("draw");
        drawn.setSelected(plan.gateProperty().get() < Bucket.COUNT);
        drawn.selectedProperty()
                .subscribe(chosen -> plan.gateProperty().set(chosen ? Bucket.COUNT / 10 : Bucket.COUNT));
        HBox row = new HBox(12, count, drawn);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Spinner<Integer> spinner(String id, int least, int most, IntegerProperty bound) {
        Spinner<Integer> spinner = new Spinner<>(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, Math.clamp(bound.get(), least, most)));
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(120);
        spinner.valueProperty().subscribe(now -> bound.set(now));
        return spinner;
    }

    private Node condition() {
        TextField key = new TextField("system");
        key.setId("condition-key");
        key.setPrefColumnCount(8);
        ComboBox<Condition.Operator> operator = new ComboBox<>();
        operator.setId("condition-operator");
        operator.getItems().setAll(Condition.Operator.values());
        operator.setValue(Condition.Operator.AT_LEAST);
        operator.setConverter(new Choices<>(value -> messages.get(Words.operator(value))));
        TextField value = new TextField();
        value.setId("condition-value");
        value.promptTextProperty().bind(messages.of("rollout.conditionValue"));
        HBox.setHgrow(value, Priority.ALWAYS);
        Button add = Parts.button(Feather.PLUS, messages.of("rollout.addCondition"), () -> {
            List<String> values = List.of(value.getText().strip().split("\\s*,\\s*"));
            boolean present = operator.getValue() == Condition.Operator.PRESENT;
            if (!key.getText().isBlank() && (present || !value.getText().isBlank())) {
                plan.conditions()
                        .add(new Condition(key.getText().strip(), operator.getValue(), present ? List.of() : values));
                value.clear();
            }
        });
        add.setId("add-condition");
        VBox present = new VBox(4);
        Runnable draw = () -> present.getChildren()
                .setAll(plan.conditions().stream().map(this::line).toList());
        plan.conditions().subscribe(draw);
        draw.run();
        HBox row = new HBox(8, key, operator, value, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, present, row, Cards.sentence(messages.get("rollout.conditionHint"), "secondary"), share2());
    }

    /// A condition may reach a share only of those who meet it.
    private Node share2() {
        TextField percent = new TextField(plain(plan.shareProperty().get()));
        percent.setPrefColumnCount(5);
        percent.textProperty().subscribe(text -> {
            if (percent.isFocused()) {
                plan.shareProperty().set(share(text));
            }
        });
        HBox row = new HBox(8, Parts.label(messages.get("rollout.ofThose")), percent, Parts.label("%"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node line(Condition condition) {
        Button remove = Parts.iconButton(
                Feather.X,
                messages.of("rollout.removeCondition"),
                () -> plan.conditions().remove(condition));
        HBox line = new HBox(8, Parts.label(new PlanWords(messages).condition(condition), "strong"), remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node more() {
        ComboBox<Integer> control = new ComboBox<>();
        control.setId("control");
        control.getItems().setAll(0, 100, 500, 1000, 2000);
        control.setConverter(
                new Choices<>(value -> value == 0 ? messages.get("rollout.noControl") : PatchStates.percent(value)));
        control.setValue(plan.controlProperty().get());
        control.valueProperty().subscribe(now -> plan.controlProperty().set(now == null ? 0 : now));
        ComboBox<Long> holders = new ComboBox<>();
        holders.setId("holders-of");
        holders.getItems().add(0L);
        rollouts.patches().stream()
                .filter(other -> other.id() < plan.patch().id()
                        && other.version().equals(plan.patch().version())
                        && plan.patch().app().equals(other.app()))
                .forEach(other -> holders.getItems().add(other.id()));
        holders.setConverter(new Choices<>(id ->
                id == 0 ? messages.get("rollout.noHolders") : messages.get("rollout.holdersOf", Long.toString(id))));
        Long chosen = plan.holdersOfProperty().get();
        holders.setValue(chosen == null ? 0L : chosen);
        holders.valueProperty().subscribe(id -> plan.holdersOfProperty().set(id == null || id == 0 ? null : id));
        VBox inner = new VBox(
                12,
                Parts.field(messages.of("rollout.control"), control),
                Parts.field(messages.of("rollout.holders"), holders),
                Parts.field(messages.of("rollout.blocked"), ids("blocked-devices", plan.blockedDevicesProperty())));
        TitledPane folded = new TitledPane(messages.get("rollout.more"), inner);
        folded.setExpanded(false);
        folded.setAnimated(false);
        return folded;
    }

    private void chooseIds() {
        files
                .open(
                        shell.messages().get("rollout.useIds"),
                        messages.get("rollout.idFiles"),
                        List.of("*.txt", "*.csv"))
                .stream()
                .findFirst()
                .ifPresent(path -> preview.use(path, plan.plan(), messages.get("rollout.trying")));
    }
}
