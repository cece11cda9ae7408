package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.review.CompareForm;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.translation.DocumentViewModel.Outside;
import dev.patchsmith.workspace.file.FileStamp.Change;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextFile.Opened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Notices what other programs do to the open files: a text without edits is loaded again without a word, one with
/// edits is compared. The product's own saves are never mistaken for it.
final class OutsideChanges {

    private record Found(DocumentViewModel document, TextFile before, Change change, Optional<TextFile> now) {}

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final Timeline clock;
    private final Set<DocumentViewModel> toldGone = new HashSet<>();
    private boolean looking;

    OutsideChanges(Shell shell, AuthorViewModel model) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        clock = new Timeline(new KeyFrame(Duration.seconds(2), _ -> look()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    void stop() {
        clock.stop();
    }

    /// Puts the notices above a text; they show themselves when something happened to its file.
    void equip(DocumentViewModel document, DocumentView view) {
        Notice changed = new Notice(
                Tone.ATTENTION,
                Feather.ALERT_TRIANGLE,
                messages.of("author.changedNotice"),
                Notice.act("outside-compare", messages.of("author.compare"), () -> compare(document), "accent"),
                Notice.act("outside-load", messages.of("compare.load"), () -> take(document, true)),
                Notice.act("outside-keep", messages.of("compare.keep"), () -> take(document, false)));
        changed.setId("outside-changed");
        Notice gone = new Notice(
                Tone.ATTENTION,
                Feather.ALERT_TRIANGLE,
                messages.of("author.goneNotice"),
                Notice.act(
                        "outside-hide",
                        messages.of("dialog.close"),
                        () -> document.outsideProperty().set(Outside.NOTHING)));
        gone.setId("outside-gone");
        view.notice(true, Parts.shownWhen(changed, document.outsideProperty().map(each -> each == Outside.CHANGED)));
        view.notice(true, Parts.shownWhen(gone, document.outsideProperty().map(each -> each == Outside.GONE)));
    }

    /// Looks at all open files once, beside the window.
    void look() {
        List<DocumentViewModel> open = model.documents().stream()
                .filter(each -> each.file().isPresent())
                .toList();
        if (looking || open.isEmpty()) {
            return;
        }
        looking = true;
        List<Found> asked = open.stream()
                .map(each -> new Found(each, each.file().orElseThrow(), Change.NONE, Optional.empty()))
                .toList();
        shell.tasks()
                .work(messages.get("author.looking"), _ -> {
                    List<Found> found = new ArrayList<>();
                    for (Found each : asked) {
                        Change change = each.before().changeOutside();
                        if (change == Change.CONTENT || change == Change.GONE) {
                            found.add(new Found(each.document(), each.before(), change, read(each.before())));
                        }
                    }
                    return found;
                })
                .onSuccess(found -> {
                    toldGone.removeIf(each -> found.stream().noneMatch(it -> it.document() == each));
                    found.forEach(this::tell);
                })
                .andFinally(() -> looking = false)
                .now();
    }

    private static Optional<TextFile> read(TextFile before) {
        return TextFile.read(before.path()) instanceof Opened.Text text ? Optional.of(text.file()) : Optional.empty();
    }

    private void tell(Found found) {
        DocumentViewModel document = found.document();
        boolean savedMeanwhile = document.file().filter(found.before()::equals).isEmpty();
        if (savedMeanwhile) {
            return;
        }
        if (found.change() == Change.GONE || found.now().isEmpty()) {
            if (toldGone.add(document)) {
                document.outsideProperty().set(Outside.GONE);
            }
        } else if (document.dirtyProperty().get()) {
            document.outsideProperty().set(Outside.CHANGED);
        } else {
            document.reloaded(found.now().get());
        }
    }

    private void take(DocumentViewModel document, boolean theirs) {
        document.file().flatMap(OutsideChanges::read).ifPresent(read -> {
            if (theirs) {
                document.reloaded(read);
            } else {
                document.keepAgainst(read);
            }
        });
    }

    private void compare(DocumentViewModel document) {
        document.file()
                .flatMap(OutsideChanges::read)
                .ifPresent(read -> CompareForm.show(
                        shell,
                        document.titleProperty().get(),
                        document.text(),
                        read.text(),
                        () -> document.reloaded(read),
                        () -> document.keepAgainst(read)));
    }
}
