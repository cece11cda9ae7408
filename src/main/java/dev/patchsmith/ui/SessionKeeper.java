package dev.patchsmith.ui;

import dev.patchsmith.ui.apkdiff.ApkDiffRoom;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.project.ProjectViewModel;
import dev.patchsmith.ui.rollout.RolloutRoom;
import dev.patchsmith.ui.sealing.SealingRoom;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.translation.AuthorRoom;
import dev.patchsmith.ui.translation.AuthorViewModel;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.ui.translation.ScriptSide;
import dev.patchsmith.workspace.project.Drafts;
import dev.patchsmith.workspace.project.Drafts.Draft;
import dev.patchsmith.workspace.project.EditedScript;
import dev.patchsmith.workspace.settings.Settings.Session;
import dev.patchsmith.workspace.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers every few seconds what is open and puts aside what is not saved, so that neither a restart nor a crash
/// costs more than those seconds.
final class SessionKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
    private static final Duration DRAFT_EVERY = Duration.seconds(3);

    /// Rooms to come back to. Of the pages beside them, such as "about", nobody wants to begin a day on one.
    private static final Set<String> PLACES_OF_WORK =
            Set.of(AuthorRoom.ID, SealingRoom.ID, ApkDiffRoom.ID, RolloutRoom.ID);

    private final Shell shell;
    private final SettingsStore settings;
    private final AuthorViewModel author;
    private final ProjectViewModel project;
    private final Drafts drafts;
    private final Map<String, String> put = new HashMap<>();
    private final Timeline clock;
    private boolean resumed;

    SessionKeeper(Shell shell, SettingsStore settings, AuthorViewModel author, ProjectViewModel project, Path folder) {
        this.shell = shell;
        this.settings = settings;
        this.author = author;
        this.project = project;
        this.drafts = new Drafts(folder);
        clock = new Timeline(new KeyFrame(DRAFT_EVERY, _ -> keep()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        author.documents().addListener((ListChangeListener<DocumentViewModel>) change -> {
            while (change.next()) {
                if (!change.wasPermutated()) {
                    change.getRemoved().forEach(each -> discard(each.id()));
                }
            }
        });
    }

    /// Opens what was open at the end of the last session, then offers what a crash left behind.
    void resume() {
        Session last = settings.settings().session();
        if (!last.project().isEmpty() && Files.isDirectory(Path.of(last.project()))) {
            project.open(Path.of(last.project())).ifPresent(sentence -> LOG.info("Not resumed: {}", sentence));
        }
        for (Session.Tab tab : last.tabs()) {
            if (Files.isRegularFile(Path.of(tab.path()))) {
                author.open(Path.of(tab.path()), tab.caret(), tab.pinned());
            }
        }
        if (last.active() >= 0 && last.active() < author.documents().size()) {
            author.activeProperty().set(author.documents().get(last.active()));
        }
        if (PLACES_OF_WORK.contains(last.room())) {
            shell.go(last.room());
        } else if (!author.documents().isEmpty() || project.project().isPresent()) {
            shell.go(AuthorRoom.ID);
        }
        resumed = true;
        offer(leftBehind());
    }

    private void offer(List<Draft> left) {
        if (!left.isEmpty()) {
            Messages messages = shell.messages();
            shell.notifications()
                    .show(
                            Tone.DANGER,
                            messages.get("author.draftsFound", left.size()),
                            messages.get("author.lookAtDrafts"),
                            () -> DraftsForm.show(shell, left, this::restore, draft -> discard(draft.id())));
        }
    }

    private List<Draft> leftBehind() {
        try {
            return drafts.leftBehind();
        } catch (IOException unreadable) {
            LOG.warn("Drafts cannot be read", unreadable);
            return List.of();
        }
    }

    private void restore(Draft draft) {
        Optional<DocumentViewModel> document = Optional.empty();
        if (!draft.path().isEmpty() && author.open(Path.of(draft.path())).isEmpty()) {
            document = author.active();
        }
        DocumentViewModel shown =
                document.orElseGet(() -> author.create(draft.title(), AuthorViewModel.kindOf(draft.title()), ""));
        shown.restore(draft.text());
        draft.script().ifPresent(kept -> shown.side().restore(new ScriptSide.Edited(kept.text(), kept.base())));
        shell.go(AuthorRoom.ID);
        // Put aside under its new name first: between the two there is never no draft at all.
        save(shown);
        discard(draft.id());
    }

    /// Does what is done every few seconds.
    void keep() {
        saveDrafts();
        if (resumed) {
            rememberSession();
        }
    }

    private void saveDrafts() {
        for (DocumentViewModel document : author.documents()) {
            if (!document.dirtyProperty().get()) {
                if (put.containsKey(document.id())) {
                    discard(document.id());
                }
            } else if (!content(document).equals(put.get(document.id()))) {
                save(document);
            }
        }
    }

    private static String content(DocumentViewModel document) {
        return document.text()
                + document.side().edits().map(each -> "\u0000" + each.text()).orElse("");
    }

    private void save(DocumentViewModel document) {
        Draft draft = draft(document);
        put.put(document.id(), content(document));
        shell.tasks().quietly(() -> drafts.save(draft));
    }

    private static Draft draft(DocumentViewModel document) {
        return new Draft(
                document.id(),
                document.titleProperty().get(),
                document.file().map(file -> file.path().toString()).orElse(""),
                document.text(),
                document.side().edits().map(each -> new EditedScript(each.text(), each.base())),
                Instant.now());
    }

    private void discard(String id) {
        put.remove(id);
        shell.tasks().quietly(() -> drafts.discard(id));
    }

    private void rememberSession() {
        List<Session.Tab> tabs = new ArrayList<>();
        int active = -1;
        for (DocumentViewModel each : author.documents()) {
            if (each.file().isPresent()) {
                if (author.active().filter(front -> front == each).isPresent()) {
                    active = tabs.size();
                }
                tabs.add(new Session.Tab(
                        each.file().get().path().toString(),
                        each.caretProperty().get(),
                        0,
                        each.pinnedProperty().get()));
            }
        }
        String folder = project.project().map(each -> each.folder().toString()).orElse("");
        Session now =
                new Session(folder, tabs, active, shell.model().roomProperty().get());
        settings.update(before -> before.session().equals(now) ? before : before.with(now));
    }

    /// Puts aside once more, at once: what is not saved when the window closes is offered at the next start.
    @Override
    public void close() {
        clock.stop();
        for (DocumentViewModel document : author.documents()) {
            if (document.dirtyProperty().get()) {
                try {
                    drafts.save(draft(document));
                } catch (IOException unwritable) {
                    LOG.warn("A draft cannot be written", unwritable);
                }
            }
        }
        rememberSession();
    }
}
