package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.translation.AuthorRoom;
import dev.patchsmith.ui.translation.AuthorViewModel;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.workspace.project.Drafts;
import dev.patchsmith.workspace.project.Drafts.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers which files were open, and puts aside what is not saved every few seconds, so that neither a restart nor
/// a crash costs work.
final class SessionKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
    private static final String FILES = "session.files";

    private final Shell shell;
    private final Memory memory;
    private final AuthorViewModel author;
    private final Drafts drafts;
    private final Map<String, String> put = new HashMap<>();
    private final Timeline clock;

    SessionKeeper(Shell shell, AuthorViewModel author, Path folder) {
        this.shell = shell;
        this.memory = shell.memory();
        this.author = author;
        this.drafts = new Drafts(folder);
        clock = new Timeline(new KeyFrame(Duration.seconds(3), _ -> saveDrafts()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        author.documents().addListener((ListChangeListener<DocumentViewModel>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(each -> discard(each.id()));
            }
        });
    }

    /// Opens what was open at the end of the last session, then offers what a crash left behind.
    void resume() {
        memory.get(FILES).stream()
                .flatMap(String::lines)
                .map(Path::of)
                .filter(Files::isRegularFile)
                .forEach(author::open);
        if (!author.documents().isEmpty()) {
            shell.go(AuthorRoom.ID);
        }
        List<Draft> left = leftBehind();
        if (!left.isEmpty()) {
            Messages messages = shell.messages();
            shell.notifications()
                    .show(
                            Tone.DANGER,
                            messages.get("author.draftsFound", left.size()),
                            messages.get("author.restore"),
                            () -> left.forEach(this::restore));
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
        DocumentViewModel document = null;
        if (!draft.path().isEmpty() && author.open(Path.of(draft.path())).isEmpty()) {
            document = Objects.requireNonNull(author.activeProperty().get());
        }
        if (document == null) {
            document = author.create(draft.title(), AuthorViewModel.kindOf(draft.title()), "");
        }
        document.restore(draft.text());
        shell.go(AuthorRoom.ID);
        discard(draft.id());
    }

    private void saveDrafts() {
        for (DocumentViewModel document : author.documents()) {
            if (!document.dirtyProperty().get()) {
                if (put.containsKey(document.id())) {
                    discard(document.id());
                }
            } else if (!document.text().equals(put.get(document.id()))) {
                save(document);
            }
        }
    }

    private void save(DocumentViewModel document) {
        String path = document.file().map(file -> file.path().toString()).orElse("");
        Draft draft = new Draft(document.id(), document.titleProperty().get(), path, document.text(), Instant.now());
        put.put(document.id(), document.text());
        shell.tasks().quietly(() -> drafts.save(draft));
    }

    private void discard(String id) {
        put.remove(id);
        shell.tasks().quietly(() -> drafts.discard(id));
    }

    @Override
    public void close() {
        clock.stop();
        List<String> open = new ArrayList<>();
        author.documents()
                .forEach(each ->
                        each.file().ifPresent(file -> open.add(file.path().toString())));
        memory.put(FILES, open.stream().collect(Collectors.joining("\n")));
    }
}
