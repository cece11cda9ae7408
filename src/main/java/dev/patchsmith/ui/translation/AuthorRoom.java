package dev.patchsmith.ui.translation;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.project.ProjectActs;
import dev.patchsmith.ui.project.ProjectExplorer;
import dev.patchsmith.ui.review.ReviewViewModel;
import dev.patchsmith.ui.shell.ActionControls;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.Splits;
import dev.patchsmith.ui.task.NextFrame;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Author room: the project on the far left, Objective-C left, script right, problems, rewritings and questions
/// below.
public final class AuthorRoom implements Room {

    public static final String ID = "author";
    private static final double NARROW = 1100;

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final AuthorServices services;
    private final Views views;
    private final PatchFiles patches;
    private final FileActs files;
    private final ViewActs looks;
    private final FixActs fixes;
    private final ScriptActs scripts;
    private final OutsideChanges outside;
    private final AuthorStatus status;
    private final Places places;
    private final ProblemFilter filter;
    private final BorderPane view = new BorderPane();
    private final StackPane lower = new StackPane();
    private final Outline outline;
    private final Label stops = Parts.label("", "text-danger");
    private final ProjectExplorer explorer;
    private @Nullable SplitPane workplace;
    private Subscription watching = Subscription.EMPTY;

    public AuthorRoom(
            Shell shell,
            AuthorViewModel model,
            AuthorServices services,
            ProjectActs projectActs,
            ReviewViewModel review) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.services = services;
        views = new Views(model);
        patches = new PatchFiles(services.project());
        filter = new ProblemFilter(shell.memory());
        FormButtons form = new FormButtons(messages, new FormActs(shell));
        status = new AuthorStatus(messages, form, this::engine);
        places = new Places(shell, model, views);
        files = new FileActs(shell, model, services, patches, views);
        looks = new ViewActs(shell, views);
        fixes = new FixActs(shell, model, services.project(), views);
        scripts = new ScriptActs(shell, model, views);
        outside = new OutsideChanges(shell, model);
        files.register();
        files.registerForm(form);
        places.register();
        new EditActs(shell, model, views).register();
        fixes.register();
        scripts.register();
        looks.register();
        new ExportActs(shell, model, services, patches, projectActs, review).register();
        outline = new Outline(
                messages,
                method -> views.front()
                        .ifPresent(each -> each.goTo(model.active()
                                .orElseThrow()
                                .translatedProperty()
                                .get()
                                .source()
                                .position(method.span().start()))));
        explorer = new ProjectExplorer(shell, services.project(), projectActs, new TreeActs(projectActs), outline);
        model.onLoaded(patches::restore);
        model.documents().addListener((ListChangeListener<DocumentViewModel>) change -> {
            while (change.next()) {
                if (!change.wasPermutated()) {
                    change.getAddedSubList().forEach(this::prepare);
                    change.getRemoved().forEach(views::remove);
                }
            }
        });
        services.project().knowledgeProperty().addListener((_, _, _) -> {
            model.documents().forEach(each -> views.of(each).knowledgeChanged());
            model.translateAgain();
        });
        services.project().projectProperty().addListener((_, _, _) -> showItem());
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
        return views.front()
                .<List<Node>>map(each -> List.of(explorer, each.left(), each.right(), lower))
                .orElse(List.of(explorer, view));
    }

    /// Looks at once whether other programs changed the open files, as when the user comes back to the window.
    public void lookOutside() {
        outside.look();
        services.project().refresh();
    }

    /// Ends what runs on a clock.
    public void close() {
        outside.stop();
    }

    private String engine() {
        return services.project()
                .project()
                .map(project -> project.engine().version())
                .orElse(Target.values()[0].version());
    }

    private void prepare(DocumentViewModel document) {
        DocumentView made = new DocumentView(shell, document, fixes::answer);
        looks.equip(made);
        made.assistedBy(EditorHelp.equip(made, document, services.project().desk()));
        outside.equip(document, made);
        scripts.equip(document, made);
        var acts = new LowerPanel.Acts(made::goTo, fixes::apply, each -> made.mark(each.source()), fixes::answer);
        views.add(document, made, () -> new LowerPanel(document, messages, filter, acts));
        places.watch(document, made);
        document.problems().subscribe(explorer::refresh);
    }

    private void build() {
        DocumentTabs tabs = new DocumentTabs(model, messages, views, files::close);
        ScriptPane script = new ScriptPane(model, messages, views, scripts::toggle);
        SplitPane editors = Splits.of(Orientation.HORIZONTAL, "split.editors", shell.memory(), 0.5, tabs, script);
        StackPane centre = new StackPane(emptyState());
        SplitPane upper = Splits.of(Orientation.VERTICAL, "split.lower", shell.memory(), 0.74, editors, lower);
        lower.setMinHeight(33);
        SplitPane whole = Splits.of(Orientation.HORIZONTAL, "split.explorer", shell.memory(), 0.172, explorer, centre);
        workplace = whole;
        SplitPane.setResizableWithParent(explorer, false);
        SplitPane.setResizableWithParent(lower, false);
        view.setTop(toolbar());
        places.listen(view);
        view.setCenter(whole);
        Node empty = centre.getChildren().getFirst();
        Runnable arrange = () -> {
            boolean worth =
                    services.project().project().isPresent() || model.active().isPresent();
            boolean wide = view.getWidth() >= NARROW || model.active().isEmpty();
            arrange(whole, explorer, looks.explorerProperty().get() && worth && wide, 0);
            arrange(upper, lower, looks.lowerProperty().get(), 1);
        };
        looks.explorerProperty().subscribe(arrange);
        looks.lowerProperty().subscribe(arrange);
        services.project().projectProperty().subscribe(_ -> arrange.run());
        view.widthProperty().addListener((_, _, _) -> arrange.run());
        model.activeProperty().subscribe(now -> {
            centre.getChildren().setAll(now == null ? empty : upper);
            arrange.run();
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
                controls.toolbar("project.pick"),
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
                .offer(open, controls.button("file.new"), controls.button("project.pick"));
        if (shell.actions().has("file.sample")) {
            state.offer(controls.button("file.sample"));
        }
        return state.hint(messages.of("author.emptyHint"));
    }

    private void show(@Nullable DocumentViewModel now) {
        watching.unsubscribe();
        stops.setText("");
        showItem();
        if (now == null) {
            status.clear();
            outline.show(null);
            return;
        }
        if (!views.has(now)) {
            return;
        }
        DocumentView shown = views.of(now);
        showLower(now);
        status.watch(now, shown);
        Runnable refresh = () -> {
            int errors = now.errorsProperty().get();
            stops.setText(errors == 0 ? "" : messages.get("author.errorsStop", errors));
            outline.show(now);
            showItem();
        };
        watching = Subscription.combine(
                now.problems().subscribe(refresh),
                now.translatedProperty().subscribe(refresh),
                now.titleProperty().subscribe(refresh),
                messages.languageProperty().subscribe(refresh));
        refresh.run();
        shell.tasks().later(shown.left()::requestFocus);
    }

    /// A text that is shown for the first time gets its script in the second frame and its lists in the third: all
    /// together would stop the window for a moment.
    private void showLower(DocumentViewModel now) {
        if (views.isWhole(now)) {
            lower.getChildren().setAll(views.panelOf(now));
            return;
        }
        NextFrame.after(
                view,
                () -> NextFrame.after(view, () -> {
                    if (model.active().filter(now::equals).isPresent()) {
                        lower.getChildren().setAll(views.panelOf(now));
                    }
                }));
    }

    /// Names the patch in front and how far it has come in the top bar.
    private void showItem() {
        Optional<DocumentViewModel> front = model.active();
        var patch = front.flatMap(patches::patchOf);
        shell.model()
                .itemProperty()
                .set(patch.map(each -> messages.get("author.patchItem", each.name()))
                        .orElseGet(() ->
                                front.map(each -> each.titleProperty().get()).orElse("")));
        shell.model()
                .itemStateProperty()
                .set(patch.map(each -> messages.get(ProjectActs.wordOf(each.state())))
                        .orElse(""));
    }

    /// Opens a text of an unsaved kind, such as pasted methods.
    public void create(String title, Kind kind, String text) {
        model.create(title, kind, text);
        shell.go(ID);
    }

    /// What the tree of the project can do here.
    private final class TreeActs implements ProjectExplorer.Acts {

        private final ProjectActs project;

        TreeActs(ProjectActs project) {
            this.project = project;
        }

        @Override
        public void open(Path file) {
            files.open(file);
        }

        @Override
        public void pick(Path file) {
            project.pick(file);
        }

        @Override
        public Optional<ProjectExplorer.Trouble> trouble(Path file) {
            return model.of(file)
                    .map(each -> new ProjectExplorer.Trouble(
                            each.errorsProperty().get(), each.warningsProperty().get()));
        }
    }
}
