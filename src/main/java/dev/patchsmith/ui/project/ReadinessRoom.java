package dev.patchsmith.ui.project;

import dev.patchsmith.language.translate.Readiness;
import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.readiness.ReadinessReport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How much of the app could be patched: one sentence, a few figures, then what stands in the way, by obstacle, by
/// class and by method.
public final class ReadinessRoom implements Room {

    public static final String ID = "readiness";

    private final Shell shell;
    private final Messages messages;
    private final ProjectViewModel project;
    private final ReadinessViewModel model;
    private final FileDialogs files;
    private final ReadinessTables tables;
    private final Label verdict = Parts.label("", "verdict");
    private final Label remark = Parts.label("", "secondary-13");
    private final HBox figures = new HBox(32);
    private final HBox bar = new HBox();
    private @Nullable BorderPane view;

    /// @param open opens a source at a line
    public ReadinessRoom(
            Shell shell, ProjectViewModel project, ReadinessViewModel model, FileDialogs files, Consumer<Path> open) {
        this.shell = shell;
        this.messages = shell.messages();
        this.project = project;
        this.model = model;
        this.files = files;
        tables = new ReadinessTables(messages, open);
        shell.actions()
                .add(
                        Action.of("readiness.measure", this::measure)
                                .icon(Feather.REFRESH_CW)
                                .when(project.projectProperty()
                                        .isNotNull()
                                        .and(model.measuringProperty().not()))
                                .in(ID),
                        Action.of("readiness.export", this::export)
                                .icon(Feather.SHARE)
                                .on("Shortcut+E")
                                .when(model.reportProperty().isNotNull())
                                .in(ID));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.readiness";
    }

    @Override
    public Feather icon() {
        return Feather.PIE_CHART;
    }

    @Override
    public Region view() {
        if (view == null) {
            view = build();
        }
        return view;
    }

    @Override
    public List<Node> status() {
        return List.of();
    }

    /// The first look at a project measures it.
    @Override
    public void shown() {
        if (model.reportProperty().get() == null) {
            measure();
        }
    }

    private void measure() {
        model.measure(failure -> shell.dialogs().error(messages.get("readiness.failed"), "", failure));
    }

    private void export() {
        files.save(
                        messages.get("action.readiness.export"),
                        "readiness.html",
                        messages.get("readiness.kind"),
                        List.of("*.html"))
                .ifPresent(path -> model.export(
                        path,
                        () -> shell.notifications()
                                .show(Tone.SUCCESS, messages.get("author.saved", path.getFileName())),
                        failure -> shell.dialogs().error(messages.get("author.notSaved"), "", failure)));
    }

    private BorderPane build() {
        BorderPane page = Parts.styled(new BorderPane(), "page");
        page.setTop(Parts.styled(
                new HBox(
                        shell.controls().toolbar("go.author"),
                        shell.controls().toolbar("readiness.measure"),
                        Parts.spacer(),
                        shell.controls().primary("readiness.export")),
                "room-toolbar"));
        verdict.setId("readiness-verdict");
        verdict.setWrapText(true);
        bar.getStyleClass().add("share-bar");
        bar.setMaxHeight(8);
        VBox band = new VBox(12, verdict, remark, bar, figures);
        TextField filter = new TextField();
        filter.setId("readiness-filter");
        filter.promptTextProperty().bind(messages.of("author.filter"));
        filter.accessibleTextProperty().bind(messages.of("author.filter"));
        tables.filterProperty().bind(filter.textProperty());
        HBox box = Parts.styled(new HBox(Icons.small(Feather.FILTER, Tone.NEUTRAL), filter), "search-box");
        box.setMaxWidth(280);
        HBox.setHgrow(filter, Priority.ALWAYS);
        TabPane tabs = new TabPane(
                tab("readiness.obstacles", tables.obstacles()),
                tab("readiness.classes", tables.classes()),
                tab("readiness.methods", tables.methods()));
        tabs.getStyleClass().addAll("bottom", "card-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox column = Parts.styled(new VBox(16, band, box, tabs), "page-column");
        HBox centred = new HBox(column);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        Region waiting = waiting();
        Region empty = empty();
        Runnable arrange = () -> page.setCenter(
                model.measuringProperty().get()
                        ? waiting
                        : model.reportProperty().get() == null ? empty : centred);
        model.measuringProperty().subscribe(arrange);
        model.reportProperty().subscribe(now -> {
            arrange.run();
            show(now);
        });
        messages.languageProperty()
                .addListener((_, _, _) -> show(model.reportProperty().get()));
        return page;
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(messages.of(key));
        tab.setContent(content);
        return tab;
    }

    private Region waiting() {
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(320);
        progress.progressProperty().bind(model.doneProperty());
        Button cancel = Parts.button(messages.of("status.cancel"), model::cancel);
        VBox box = new VBox(12, Parts.bound(messages.of("readiness.working"), "section-title"), progress, cancel);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Region empty() {
        Button measure = shell.controls().button("readiness.measure");
        measure.getStyleClass().add("accent");
        return new EmptyState(
                        Feather.PIE_CHART, messages.of("readiness.emptyTitle"), messages.of("readiness.emptyText"))
                .offer(measure, shell.controls().button("project.open"));
    }

    private void show(@Nullable ReadinessReport report) {
        figures.getChildren().clear();
        bar.getChildren().clear();
        tables.show(report);
        if (report == null) {
            return;
        }
        Readiness all = report.summary();
        verdict.setText(messages.get("readiness.verdict", all.translated(), all.methods(), all.share()));
        remark.setText(
                messages.get("readiness.remark", report.subject(), report.engine(), report.files(), report.tests()));
        int clean = all.translated() - all.warned();
        int missing = all.methods() - all.translated();
        figure(clean, "readiness.clean", Tone.SUCCESS);
        figure(all.warned(), "readiness.warned", Tone.ATTENTION);
        figure(missing, "readiness.missing", Tone.DANGER);
        figure(all.classes().size(), "readiness.classes", Tone.NEUTRAL);
        part(clean, all.methods(), Tone.SUCCESS);
        part(all.warned(), all.methods(), Tone.ATTENTION);
        part(missing, all.methods(), Tone.DANGER);
    }

    private void figure(int count, String key, Tone tone) {
        Label number = Parts.label(messages.get("readiness.number", count), "verdict");
        Label words = Parts.label(messages.get(key), "secondary");
        words.setGraphic(Icons.small(tone.icon(), tone));
        figures.getChildren().add(new VBox(2, number, words));
    }

    private void part(int count, int of, Tone tone) {
        if (count > 0 && of > 0) {
            Region part = Parts.styled(new Region(), "share-part", tone.style());
            part.prefWidthProperty().bind(bar.widthProperty().multiply((double) count / of));
            bar.getChildren().add(part);
        }
    }
}
