package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.Splits;
import dev.patchsmith.workspace.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Roll-outs room: choose a server, see its patches, bring one there, release it, watch it, hold it back.
public final class RolloutRoom implements Room {

    public static final String ID = "rollouts";

    private static final Duration BETWEEN_TICKS = Duration.seconds(5);

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final FileDialogs files;
    private final RolloutActs acts;
    private final ServerConnection connection;
    private final BorderPane view = new BorderPane();
    private final Label account = new Label();
    private final Timeline ticker;
    private @Nullable PatchDetailView detail;
    private @Nullable Region administration;
    private Runnable arrange = () -> {};
    private boolean built;

    public RolloutRoom(Shell shell, RolloutViewModel model, ServerAccess access, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
        this.acts = new RolloutActs(shell, model, files);
        this.connection = new ServerConnection(shell, model, access);
        this.ticker = new Timeline(new KeyFrame(BETWEEN_TICKS, _ -> {
            if (shell.model().roomProperty().get().equals(ID)) {
                model.tick();
            }
        }));
        ticker.setCycleCount(Timeline.INDEFINITE);
        addActions(access);
        connection.offer();
        model.stateProperty().subscribe(state -> {
            if (state == State.CONNECTED) {
                ticker.playFromStart();
            } else {
                ticker.stop();
                administration = null;
            }
        });
        for (var sheet : List.of(view.getStylesheets(), shell.overlay().getStylesheets())) {
            sheet.add(Objects.requireNonNull(Messages.class.getResource("rollouts.css"))
                    .toExternalForm());
        }
    }

    private void addActions(ServerAccess access) {
        var connected = model.stateProperty().isEqualTo(State.CONNECTED);
        var changeable = connected.and(model.server().offlineProperty().not());
        var ours = Bindings.createBooleanBinding(model.server()::isOurs, model.stateProperty());
        var chosen = changeable.and(ours).and(model.selectedProperty().isNotNull());
        shell.actions()
                .add(
                        Action.of("rollouts.local", connection::connectHere).icon(Feather.MONITOR),
                        Action.of("rollouts.login", connection::choose)
                                .icon(Feather.SERVER)
                                .on("Shortcut+L"),
                        Action.of("rollouts.logout", connection::leave)
                                .icon(Feather.LOG_OUT)
                                .when(connected),
                        Action.of("rollouts.network", () -> new NetworkDialog(shell, access).show())
                                .icon(Feather.GLOBE),
                        Action.of("rollouts.upload", acts::chooseAndUpload)
                                .icon(Feather.UPLOAD)
                                .when(changeable)
                                .in(ID),
                        Action.of(
                                        "rollouts.explain",
                                        () -> acts.explain(
                                                model.selectedProperty().get()))
                                .icon(Feather.USERS)
                                .when(chosen)
                                .in(ID),
                        Action.of(
                                        "rollouts.rehearse",
                                        () -> acts.rehearse(
                                                model.selectedProperty().get()))
                                .icon(Feather.CODEPEN)
                                .when(chosen)
                                .in(ID),
                        Action.of("rollouts.administration", this::administer)
                                .icon(Feather.SETTINGS)
                                .when(changeable)
                                .in(ID),
                        Action.of("rollouts.refresh", acts::refresh)
                                .icon(Feather.REFRESH_CW)
                                .on("F5")
                                .when(connected)
                                .in(ID),
                        Action.of("rollouts.exportPicture", this::exportPicture)
                                .icon(Feather.IMAGE)
                                .when(connected.and(model.selectedProperty().isNotNull()))
                                .in(ID),
                        Action.of("rollouts.exportTable", this::exportTable)
                                .icon(Feather.DOWNLOAD)
                                .when(connected.and(model.selectedProperty().isNotNull()))
                                .in(ID));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.rollouts";
    }

    @Override
    public Feather icon() {
        return Feather.BAR_CHART;
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
    public List<Node> status() {
        account.textProperty()
                .bind(messages.made(
                        () -> model.user()
                                .map(user -> messages.get("rollout.signedIn", user))
                                .orElse(""),
                        model.stateProperty()));
        return List.of(account);
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(messages.get("room.rollouts"));
        model.tick();
    }

    /// Brings a package to the server that is connected, or asks for one first.
    public void upload(Path file) {
        shell.go(ID);
        if (model.stateProperty().get() == State.CONNECTED) {
            acts.upload(file);
        } else {
            connection.thenOnce(() -> acts.upload(file));
            connection.choose();
        }
    }

    /// Brings a package to the server of this computer.
    public void uploadHere(Path file) {
        shell.go(ID);
        connection.thenOnce(() -> acts.upload(file));
        connection.connectHere();
    }

    private void build() {
        PatchListView list = new PatchListView(model, messages);
        PatchDetailView shown = new PatchDetailView(model, messages, shell.memory(), acts, this::showLog);
        detail = shown;
        SplitPane both = Splits.of(Orientation.HORIZONTAL, "split.rollouts", shell.memory(), 0.27, list, shown);
        SplitPane.setResizableWithParent(list, false);
        EmptyPages pages = new EmptyPages(shell, model);
        view.setTop(new javafx.scene.layout.VBox(new RolloutToolbar(shell, model).view(), offlineBand()));
        arrange = () -> {
            if (administration != null) {
                view.setCenter(administration);
                return;
            }
            view.setCenter(
                    switch (model.stateProperty().get()) {
                        case NONE, FAILED -> pages.away();
                        case CONNECTING -> pages.waiting();
                        case CONNECTED -> isEmpty() ? pages.nothingThere() : both;
                    });
        };
        model.stateProperty().subscribe(arrange);
        model.patches().subscribe(arrange);
        acceptDrops();
        arrange.run();
    }

    /// A filter that nothing fits is not an empty server.
    private boolean isEmpty() {
        return model.patches().isEmpty() && !model.filterProperty().get().restricts();
    }

    private Region offlineBand() {
        Label words = Cards.sentence("", "strong");
        words.setId("offline");
        words.textProperty()
                .bind(messages.made(
                        () -> messages.get(
                                "rollout.offline",
                                dev.patchsmith.ui.look.Ages.exact(
                                        messages, model.updatedProperty().get())),
                        model.updatedProperty(),
                        model.server().offlineProperty()));
        HBox band = Parts.styled(new HBox(Icons.small(Feather.WIFI_OFF, Tone.ATTENTION), words), "offline-band");
        return Parts.shownWhen(band, model.server().offlineProperty());
    }

    /// Packages that are dropped here go to the server; other files are left to the window.
    private void acceptDrops() {
        view.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()
                    && isPackage(event.getDragboard().getFiles().getFirst().toPath())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                Path first = event.getDragboard().getFiles().getFirst().toPath();
                if (isPackage(first)) {
                    upload(first);
                    event.setDropCompleted(true);
                    event.consume();
                }
            }
        });
    }

    static boolean isPackage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".mg") || name.endsWith(".hfp") || name.endsWith(".zip") || name.endsWith(".apk");
    }

    private AdministrationPage administer() {
        AdministrationPage page = new AdministrationPage(shell, model.server(), () -> {
            administration = null;
            arrange.run();
        });
        administration = page;
        arrange.run();
        return page;
    }

    private void showLog() {
        administer().showLog();
    }

    private void exportPicture() {
        PatchDetailView shown = detail;
        if (shown == null) {
            return;
        }
        var image = DashboardExport.picture(shown.picture());
        export(".png", () -> DashboardExport.png(image));
    }

    private void exportTable() {
        PatchSummary patch = model.selectedProperty().get();
        if (patch != null) {
            String text = DashboardExport.csv(patch, model.detailsProperty().get());
            export(".csv", () -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Makes the bytes of an exported file.
    private interface Content {
        byte[] bytes() throws Exception;
    }

    private void export(String ending, Content content) {
        PatchSummary patch = model.selectedProperty().get();
        String name = "patch-" + (patch == null ? "" : patch.id()) + ending;
        files.save(messages.get("rollout.export"), name, messages.get("rollout.exports"), List.of("*" + ending))
                .ifPresent(target -> shell.tasks()
                        .work(messages.get("rollout.export"), _ -> {
                            AtomicFile.write(target, content.bytes());
                            return target;
                        })
                        .onSuccess(written ->
                                shell.notifications().show(Tone.SUCCESS, messages.get("rollout.exported", written)))
                        .onFailure(failure ->
                                shell.dialogs().error(messages.get("rollout.notDone"), target.toString(), failure))
                        .now());
    }

    /// What stands between the user and the server, in his language.
    public static java.util.function.Function<Trouble, String> sentences(Messages messages) {
        return new TroubleText(messages)::of;
    }
}
