package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.ActionControls;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.Splits;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Author room: Objective-C left, script right, problems and rewritings below, the outline on the far left.
public final class AuthorRoom implements Room {

    public static final String ID = "author";
    private static final double NARROW = 1100;

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final Map<DocumentViewModel, DocumentView> views = new HashMap<>();
    private final Map<DocumentViewModel, LowerPanel> panels = new HashMap<>();
    private final AuthorActs acts;
    private final AuthorStatus status;
    private final BooleanProperty explorerWanted = new SimpleBooleanProperty(this, "explorer", true);
    private final BooleanProperty lowerWanted = new SimpleBooleanProperty(this, "lower", true);
    private final BorderPane view = new BorderPane();
    private final StackPane lower = new StackPane();
    private final Outline outline;
    private final Label stops = Parts.label("", "text-danger");
    private final VBox explorer;
    private @Nullable SplitPane workplace;
    private Subscription watching = Subscription.EMPTY;

    public AuthorRoom(Shell shell, AuthorViewModel model, AuthorServices services) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        Memory memory = shell.memory();
        explorerWanted.set(memory.flag("author.explorer", true));
        lowerWanted.set(memory.flag("author.lower", true));
        status = new AuthorStatus(messages);
        acts = new AuthorActs(shell, model, services, views, explorerWanted, lowerWanted);
        acts.register();
        outline = new Outline(
                messages,
                method -> activeView()
                        .ifPresent(each -> each.goTo(model.active()
                                .orElseThrow()
                                .translatedProperty()
                                .get()
                                .source()
                                .position(method.span().start()))));
        HBox head = Parts.styled(new HBox(Parts.bound(messages.of("author.explorer"), "strong")), "pane-head");
        explorer = Parts.styled(new VBox(head, outline), "explorer");
        VBox.setVgrow(outline, javafx.scene.layout.Priority.ALWAYS);
        model.documents().addListener((ListChangeListener<DocumentViewModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::prepare);
            }
        });
        explorerWanted.subscribe(on -> memory.put("author.explorer", Boolean.toString(on)));
        lowerWanted.subscribe(on -> memory.put("author.lower", Boolean.toString(on)));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.author";
    }

    @Override
    public Feather icon() {
        return Feather.CODE;
    }

    @Override
    public Region view() {
        if (workplace == null) {
            build();
        }
        return view;
    }

    @Override
    public List<Node> status() {
        return status.nodes();
    }

    @Override
    public List<Node> panes() {
        return activeView()
                .<List<Node>>map(each -> List.of(outline, each.left(), each.right(), lower))
                .orElse(List.of(view));
    }

    private Optional<DocumentView> activeView() {
        return model.active().map(views::get);
    }

    private void prepare(DocumentViewModel document) {
        DocumentView made = new DocumentView(shell, document);
        acts.equip(made);
        views.put(document, made);
        panels.put(
                document,
                new LowerPanel(document, messages, made::goTo, acts::applyFix, each -> made.mark(each.source())));
    }

    private void build() {
        DocumentTabs tabs = new DocumentTabs(model, messages, views, acts::close);
        ScriptPane script = new ScriptPane(model, messages, shell.dialogs(), views);
        SplitPane editors = Splits.of(Orientation.HORIZONTAL, "split.editors", shell.memory(), 0.5, tabs, script);
        SplitPane upper = Splits.of(Orientation.VERTICAL, "split.lower", shell.memory(), 0.74, editors, lower);
        lower.setMinHeight(33);
        SplitPane whole = Splits.of(Orientation.HORIZONTAL, "split.explorer", shell.memory(), 0.172, explorer, upper);
        workplace = whole;
        SplitPane.setResizableWithParent(explorer, false);
        SplitPane.setResizableWithParent(lower, false);
        view.setTop(toolbar());
        Region empty = emptyState();
        Runnable arrange = () -> {
            arrange(whole, explorer, explorerWanted.get() && view.getWidth() >= NARROW, 0);
            arrange(upper, lower, lowerWanted.get(), 1);
        };
        explorerWanted.subscribe(arrange);
        lowerWanted.subscribe(arrange);
        view.widthProperty().addListener((_, _, _) -> arrange.run());
        model.activeProperty().subscribe(now -> {
            view.setCenter(now == null ? empty : whole);
            show(now);
        });
    }

    private static void arrange(SplitPane split, Node part, boolean wanted, int at) {
        boolean there = split.getItems().contains(part);
        if (wanted && !there) {
            split.getItems().add(Math.min(at, split.getItems().size()), part);
            split.setDividerPositions(at == 0 ? 0.172 : 0.74);
        } else if (!wanted && there) {
            split.getItems().remove(part);
        }
    }

    private Region toolbar() {
        ActionControls controls = shell.controls();
        stops.setGraphic(Icons.small(Feather.X_CIRCLE, Tone.DANGER));
        stops.setId("errors-stop");
        Parts.shownWhen(stops, stops.textProperty().isNotEmpty());
        HBox bar = new HBox(
                controls.icon("edit.undo"),
                controls.icon("edit.redo"),
                Parts.divider(),
                controls.toolbar("file.open"),
                controls.toolbar("edit.find"),
                controls.toolbar("edit.checkAgain"),
                Parts.spacer(),
                stops,
                controls.primary("file.export"));
        return Parts.styled(bar, "room-toolbar");
    }

    private Region emptyState() {
        ActionControls controls = shell.controls();
        Button open = controls.button("file.open");
        open.getStyleClass().add("accent");
        EmptyState state = new EmptyState(
                        Feather.CODE, messages.of("author.emptyTitle"), messages.of("author.emptyText"))
                .offer(open, controls.button("file.new"));
        if (shell.actions().has("file.sample")) {
            state.offer(controls.button("file.sample"));
        }
        return state.hint(messages.of("author.emptyHint"));
    }

    private void show(@Nullable DocumentViewModel now) {
        watching.unsubscribe();
        stops.setText("");
        if (now == null) {
            status.clear();
            outline.show(null);
            shell.model().itemProperty().set("");
            return;
        }
        DocumentView shown = views.get(now);
        if (shown == null) {
            return;
        }
        lower.getChildren().setAll(panels.get(now));
        status.watch(now, shown);
        Runnable refresh = () -> {
            int errors = now.errorsProperty().get();
            stops.setText(errors == 0 ? "" : messages.get("author.errorsStop", errors));
            outline.show(now);
        };
        watching = Subscription.combine(
                now.problems().subscribe(refresh),
                now.titleProperty()
                        .subscribe(title -> shell.model().itemProperty().set(title)),
                messages.languageProperty().subscribe(refresh));
        refresh.run();
        shell.tasks().later(shown.left()::requestFocus);
    }

    /// Opens a text of an unsaved kind, such as pasted methods.
    public void create(String title, Kind kind, String text) {
        model.create(title, kind, text);
        shell.go(ID);
    }
}
