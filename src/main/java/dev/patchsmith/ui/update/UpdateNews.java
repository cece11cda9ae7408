package dev.patchsmith.ui.update;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.settings.Settings.Network;
import dev.patchsmith.workspace.update.ReleaseNews;
import dev.patchsmith.workspace.update.UpdateCheck;
import dev.patchsmith.workspace.update.UpdateCheck.Answer;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for a newer version once a day if the user asked for that, and says so in a note; an address that does not
/// answer is no news. Nothing is downloaded and nothing is changed.
public final class UpdateNews {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateNews.class);
    private static final String LOOKED = "update.looked";

    private final Shell shell;
    private final Messages messages;
    private final String running;
    private final Supplier<Network> network;
    private final BooleanProperty wanted;
    private final StringProperty address;
    private final BooleanProperty looking = new SimpleBooleanProperty(this, "looking");
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");

    /// @param running the version of this program
    public UpdateNews(Shell shell, String running, Supplier<Network> network) {
        this.shell = shell;
        this.messages = shell.messages();
        this.running = running;
        this.network = network;
        Memory memory = shell.memory();
        wanted = new SimpleBooleanProperty(this, "wanted", memory.flag("update.wanted", false));
        address = new SimpleStringProperty(
                this, "address", memory.get("update.address").orElse(""));
        wanted.addListener((_, _, now) -> memory.put("update.wanted", Boolean.toString(now)));
        address.addListener((_, _, now) -> memory.put("update.address", now.strip()));
        shell.actions().add(Action.of("help.updates", () -> look(true)).icon(Feather.DOWNLOAD_CLOUD));
    }

    /// Whether to look by itself; off until the user turns it on.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Where the file about the newest release lies; empty until the user or the package of his company names it.
    public StringProperty addressProperty() {
        return address;
    }

    public BooleanProperty lookingProperty() {
        return looking;
    }

    /// What came of the last look since the start; null before.
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// To be called once the window is there; it returns at once.
    public void atStart() {
        String today = LocalDate.now().toString();
        if (wanted.get()
                && UpdateCheck.refusal(address.get()).isEmpty()
                && !shell.memory().get(LOOKED).equals(java.util.Optional.of(today))) {
            look(false);
        }
    }

    /// @param asked whether the user is waiting for an answer, and not only glad of news
    private void look(boolean asked) {
        if (looking.get()) {
            return;
        }
        if (asked && address.get().isBlank()) {
            shell.go("preferences");
            shell.notifications().show(Tone.NEUTRAL, messages.get("update.noAddress"));
            return;
        }
        looking.set(true);
        UpdateCheck check = new UpdateCheck(running, network.get());
        String from = address.get();
        shell.tasks().quietly(() -> {
            Answer found = check.look(from);
            shell.tasks().later(() -> tell(found, asked));
        });
    }

    private void tell(Answer found, boolean asked) {
        looking.set(false);
        answer.set(found);
        switch (found) {
            case Answer.Newer(ReleaseNews news) -> {
                looked();
                shell.notifications()
                        .show(
                                Tone.NEUTRAL,
                                messages.get("update.newer", news.version()),
                                messages.get("update.whatIsNew"),
                                () -> show(news));
            }
            case Answer.UpToDate _ -> {
                looked();
                if (asked) {
                    shell.notifications().show(Tone.SUCCESS, messages.get("update.upToDate", running));
                }
            }
            case Answer.Unknown(String sentence) -> {
                LOG.info("Whether there is a newer version cannot be told: {}", sentence);
                if (asked) {
                    shell.notifications().show(Tone.NEUTRAL, sentence);
                }
            }
        }
    }

    private void looked() {
        shell.memory().put(LOOKED, LocalDate.now().toString());
    }

    /// Shows the notes of a release, with the address of its page to be copied.
    public void show(ReleaseNews news) {
        TextArea notes = new TextArea(news.notes());
        notes.setId("update-notes");
        notes.setEditable(false);
        notes.setWrapText(true);
        notes.setPrefRowCount(12);
        notes.accessibleTextProperty().bind(messages.of("update.whatIsNew"));
        Label running = Parts.label(messages.get("update.running", this.running), "secondary");
        VBox content = new VBox(12, running, notes);
        if (!news.page().isEmpty()) {
            content.getChildren().add(Parts.label(news.page(), "mono"));
        }
        var copy = Parts.button(Feather.COPY, messages.of("update.copyPage"), () -> {
            Dialogs.copy(news.page());
            shell.notifications().show(Tone.SUCCESS, messages.get("about.copied"));
        });
        copy.setDisable(news.page().isEmpty());
        var close = Parts.button(messages.of("dialog.close"), shell.dialogs()::close, "accent");
        close.setId("close");
        shell.dialogs().form(messages.get("update.newer", news.version()), content, 640, copy, close);
        close.requestFocus();
    }
}
