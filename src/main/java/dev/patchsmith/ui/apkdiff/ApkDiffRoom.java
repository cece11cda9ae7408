package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.build.peek.PatchFiles;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.State;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.Splits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The APK diff room: two APKs in, what really changed out.
public final class ApkDiffRoom implements Room {

    public static final String ID = "apkdiff";

    private final Shell shell;
    private final Messages messages;
    private final ApkDiffViewModel model;
    private final FileDialogs files;
    private final BorderPane view = new BorderPane();
    private final DiffTree tree;
    private final ContentPane content;
    private final ReportForm report;
    private final KeepBaseline keep;
    private final PeekViewModel peek;
    private boolean built;
    private boolean seen;

    /// @param upload takes a proven patch on its way to a server
    /// @param seal puts a proven patch into a signed package
    public ApkDiffRoom(
            Shell shell, ApkDiffViewModel model, FileDialogs files, Consumer<Path> upload, Consumer<Path> seal) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
        this.tree = new DiffTree(model, messages);
        PatchViewModel patch = new PatchViewModel(model, shell.tasks(), messages);
        this.peek = new PeekViewModel(model, shell.tasks(), messages);
        this.content = new ContentPane(
                model,
                messages,
                new AdvicePage(model, new CostViewModel(model, shell.tasks(), messages), messages),
                new PatchPage(model, patch, messages, files, new PatchResult(patch, messages, upload, seal)));
        this.report = new ReportForm(shell, files);
        this.keep = new KeepBaseline(shell, files);
        addActions();
        addReadingActions();
        model.pairProperty().subscribe(_ -> nameItem());
    }

    private void addActions() {
        ObservableValue<Boolean> both = model.pairProperty().map(Pair::isComplete);
        ObservableValue<Boolean> some = model.changesProperty().map(c -> !c.isEmpty());
        shell.actions()
                .add(
                        Action.of("apkdiff.open", this::choosePair)
                                .icon(Feather.FOLDER)
                                .on("Shortcut+O")
                                .in(ID),
                        Action.of("apkdiff.peek", this::choosePatch)
                                .icon(Feather.SEARCH)
                                .in(ID),
                        Action.of("apkdiff.swap", model::swap)
                                .icon(Feather.REPEAT)
                                .when(both)
                                .in(ID),
                        Action.of("apkdiff.again", model::compare)
                                .icon(Feather.REFRESH_CW)
                                .on("F5")
                                .when(both)
                                .in(ID),
                        Action.of("apkdiff.close", model::close)
                                .icon(Feather.X)
                                .when(both)
                                .in(ID),
                        Action.of("apkdiff.mapping", this::chooseMapping)
                                .icon(Feather.TAG)
                                .when(both)
                                .in(ID),
                        Action.of("apkdiff.previous", () -> content.step(-1))
                                .icon(Feather.CHEVRON_UP)
                                .on("Shift+F7")
                                .when(some)
                                .in(ID),
                        Action.of("apkdiff.next", () -> content.step(1))
                                .icon(Feather.CHEVRON_DOWN)
                                .on("F7")
                                .when(some)
                                .in(ID));
    }

    private void addReadingActions() {
        ObservableValue<Boolean> done = model.diffProperty().isNotNull();
        shell.actions()
                .add(
                        Action.of("apkdiff.noise", this::toggleNoise)
                                .icon(Feather.EYE)
                                .when(done)
                                .in(ID),
                        Action.of("apkdiff.filter", tree::focusFilter)
                                .on("Shortcut+Shift+F")
                                .in(ID),
                        Action.of("apkdiff.find", content::focusFind)
                                .on("Shortcut+F")
                                .when(done)
                                .in(ID),
                        Action.of("apkdiff.unified", this::toggleUnified)
                                .when(done)
                                .in(ID),
                        Action.of("apkdiff.overview", () -> model.pageProperty().set(Page.OVERVIEW))
                                .icon(Feather.LIST)
                                .when(done)
                                .in(ID),
                        Action.of("apkdiff.advice", () -> model.pageProperty().set(Page.ADVICE))
                                .icon(Feather.SHIELD)
                                .when(done)
                                .in(ID),
                        Action.of("apkdiff.patch", () -> model.pageProperty().set(Page.PATCH))
                                .icon(Feather.PACKAGE)
                                .when(done)
                                .in(ID),
                        Action.of(
                                        "apkdiff.keep",
                                        () -> keep.keep(model.pairProperty().get(), model.project(), model::compare))
                                .icon(Feather.BOOKMARK)
                                .when(done)
                                .in(ID),
                        Action.of("apkdiff.report", this::writeReport)
                                .icon(Feather.DOWNLOAD)
                                .when(done)
                                .in(ID));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.apkdiff";
    }

    @Override
    public Feather icon() {
        return Feather.COLUMNS;
    }

    @Override
    public Region view() {
        if (!built) {
            built = true;
            build();
        }
        return view;
    }

    @Override
    public List<Node> panes() {
        return List.of(tree, content);
    }

    @Override
    public void shown() {
        nameItem();
        if (!seen) {
            seen = true;
            if (!model.pairProperty().get().isComplete()) {
                model.recent().last().ifPresent(model::choose);
            }
        }
    }

    /// Takes dropped files or those of the command line.
    public void open(List<Path> paths) {
        seen = true;
        shell.go(ID);
        List<Path> patches = paths.stream().filter(PatchFiles::isPatch).toList();
        if (patches.isEmpty()) {
            model.take(paths);
        } else {
            peek.open(patches.getFirst());
            paths.stream()
                    .filter(path -> !patches.contains(path) && isApk(path))
                    .findFirst()
                    .ifPresent(peek::base);
        }
    }

    /// Whether a file is a patch of one of the open schemes, which the room looks into.
    public static boolean isPatch(Path file) {
        return PatchFiles.isPatch(file);
    }

    /// Whether a file is an APK or something like one that the room can at least speak of.
    public static boolean isApk(Path file) {
        return Pair.name(file).toLowerCase(java.util.Locale.ROOT).matches(".*\\.(apk|apks|aab|xapk|apkm)");
    }

    /// Whether a file is something the room knows to take beside APKs: a mapping, a folder with a set of splits.
    public static boolean isCompanion(Path file) {
        return Files.isDirectory(file)
                ? ApkFile.open(file) instanceof ApkOpening.Refused(ApkProblem problem)
                        && problem.kind() == ApkProblem.Kind.NOT_SUPPORTED_YET
                : Pair.isMapping(file);
    }

    private void nameItem() {
        if (shell.model().roomProperty().get().equals(ID)) {
            Pair pair = model.pairProperty().get();
            shell.model().itemProperty().set(pair.isComplete() ? pair.title() : messages.get("room.apkdiff"));
        }
    }

    private void build() {
        VerdictBand band = new VerdictBand(model, messages);
        SplitPane split = Splits.of(Orientation.HORIZONTAL, "split.apkdiff", shell.memory(), 0.235, tree, content);
        SplitPane.setResizableWithParent(tree, false);
        javafx.scene.layout.VBox.setVgrow(split, javafx.scene.layout.Priority.ALWAYS);
        VBox comparison = new VBox(band, split);
        OpenPairPage open = new OpenPairPage(model, messages, files, this::choosePatch, this::open);
        PeekPage looking = new PeekPage(peek, messages, files);
        view.setTop(toolbar());
        Runnable show = () -> view.setCenter(
                peek.shownProperty().get() ? looking : model.stateProperty().get() == State.EMPTY ? open : comparison);
        model.stateProperty().subscribe(show);
        peek.shownProperty().subscribe(show);
        show.run();
    }

    private Region toolbar() {
        Label position = Parts.label("", "secondary");
        position.setId("change-position");
        position.textProperty().bind(messages.made(this::position, model.selectedProperty(), model.changesProperty()));
        HBox moving = new HBox(
                4,
                shell.controls().toolbar("apkdiff.previous"),
                shell.controls().toolbar("apkdiff.next"),
                Parts.keys("F7"),
                position);
        moving.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var mappingButton = shell.controls().toolbar("apkdiff.mapping");
        mappingButton.textProperty().unbind();
        mappingButton.textProperty().bind(messages.made(this::mapping, model.pairProperty()));
        HBox bar = new HBox(
                shell.controls().toolbar("apkdiff.open"),
                shell.controls().toolbar("apkdiff.swap"),
                mappingButton,
                Parts.divider(),
                moving,
                Parts.spacer(),
                shell.controls().toolbar("apkdiff.overview"),
                shell.controls().toolbar("apkdiff.keep"),
                shell.controls().toolbar("apkdiff.report"),
                shell.controls().primary("apkdiff.patch"));
        return Parts.styled(bar, "room-toolbar");
    }

    private String position() {
        int all = model.changesProperty().get().size();
        int at = model.position();
        return all == 0 ? "" : at == 0 ? messages.get("apkdiff.changes", all) : messages.get("apkdiff.change", at, all);
    }

    private String mapping() {
        Pair pair = model.pairProperty().get();
        boolean base = pair.baseMapping() != null;
        boolean fixed = pair.fixedMapping() != null;
        return messages.get(
                base && fixed
                        ? "apkdiff.mappingBoth"
                        : base ? "apkdiff.mappingBase" : fixed ? "apkdiff.mappingFixed" : "apkdiff.mappingNone");
    }

    @Override
    public List<Node> status() {
        return ComparisonStatus.of(model, messages);
    }

    private void choosePair() {
        List<Path> first =
                files.open(messages.get("apkdiff.chooseBase"), messages.get("apkdiff.apks"), List.of("*.apk"));
        if (first.size() >= 2) {
            model.take(first.subList(0, 2));
        } else if (first.size() == 1) {
            List<Path> second =
                    files.open(messages.get("apkdiff.chooseFixed"), messages.get("apkdiff.apks"), List.of("*.apk"));
            Pair pair = Pair.NONE.withBase(first.getFirst());
            model.choose(second.isEmpty() ? pair : pair.withFixed(second.getFirst()));
        }
    }

    private void choosePatch() {
        files
                .open(
                        messages.get("apkdiff.peek.choose"),
                        messages.get("apkdiff.patch.kind"),
                        List.of("*.apk", "*.apatch", "*.jar"))
                .stream()
                .findFirst()
                .ifPresent(peek::open);
    }

    private void chooseMapping() {
        List<Path> chosen =
                files.open(messages.get("apkdiff.chooseMapping"), "mapping.txt", List.of("*.txt", "*.mapping"));
        if (!chosen.isEmpty()) {
            model.take(chosen);
        }
    }

    private void toggleNoise() {
        DiffFilter now = model.filterProperty().get();
        model.filterProperty().set(now.withNoise(!now.noise()));
    }

    private void toggleUnified() {
        model.settings()
                .unifiedProperty()
                .set(!model.settings().unifiedProperty().get());
    }

    private void writeReport() {
        ApkDiff diff = model.diffProperty().get();
        if (diff != null) {
            report.ask(diff);
        }
    }
}
