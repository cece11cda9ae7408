package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where the caret was before it went far away, so that one can go back there, and on again. Typing and small steps
/// make no new place.
final class Places {

    private static final int FAR = 10;
    private static final int MOST = 50;

    /// A place outlives its text, which is to be given back when it is closed.
    private record Place(String document, Optional<Path> file, int offset, int line) {}

    private final Shell shell;
    private final AuthorViewModel model;
    private final Views views;
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper(this, "back");
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper(this, "forward");
    private @Nullable Place now;
    private boolean going;

    Places(Shell shell, AuthorViewModel model, Views views) {
        this.shell = shell;
        this.model = model;
        this.views = views;
        model.activeProperty().addListener((_, _, front) -> {
            if (front != null && views.has(front)) {
                came(front);
            }
        });
    }

    void register() {
        shell.actions()
                .add(
                        Action.of("edit.back", () -> go(behind, ahead))
                                .icon(Feather.ARROW_LEFT)
                                .on("Alt+LEFT")
                                .when(backProperty())
                                .in(AuthorRoom.ID),
                        Action.of("edit.forward", () -> go(ahead, behind))
                                .icon(Feather.ARROW_RIGHT)
                                .on("Alt+RIGHT")
                                .when(forward.getReadOnlyProperty())
                                .in(AuthorRoom.ID));
    }

    ReadOnlyBooleanProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    /// Lets the two extra buttons of a mouse go back and on.
    void listen(Node room) {
        room.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                go(behind, ahead);
            } else if (event.getButton() == MouseButton.FORWARD) {
                go(ahead, behind);
            }
        });
    }

    void watch(DocumentViewModel document, DocumentView view) {
        view.left().caretProperty().addListener((_, _, _) -> {
            if (model.active().filter(front -> front == document).isPresent()) {
                came(document);
            }
        });
    }

    private void came(DocumentViewModel document) {
        var editor = views.of(document).left();
        Place came = new Place(
                document.id(),
                document.file().map(TextFile::path),
                editor.caretOffset(),
                editor.caret().line());
        Place before = now;
        now = came;
        boolean far = before != null
                && (!before.document().equals(came.document()) || Math.abs(before.line() - came.line()) > FAR);
        if (far && !going) {
            push(behind, before);
            ahead.clear();
            tell();
        }
    }

    private static void push(Deque<Place> places, @Nullable Place place) {
        if (place != null) {
            places.push(place);
            if (places.size() > MOST) {
                places.removeLast();
            }
        }
    }

    /// Goes to the place on top that is still there.
    private void go(Deque<Place> from, Deque<Place> to) {
        going = true;
        try {
            while (!from.isEmpty()) {
                Place place = from.pop();
                Optional<DocumentViewModel> document = find(place);
                if (document.isPresent()) {
                    push(to, now);
                    model.activeProperty().set(document.get());
                    views.of(document.get()).left().select(place.offset(), place.offset());
                    break;
                }
            }
        } finally {
            going = false;
            tell();
        }
    }

    /// A text that was closed meanwhile is opened again.
    private Optional<DocumentViewModel> find(Place place) {
        Optional<DocumentViewModel> open = model.documents().stream()
                .filter(each -> each.id().equals(place.document()))
                .findFirst();
        if (open.isPresent() || place.file().isEmpty()) {
            return open;
        }
        model.open(place.file().get());
        return model.of(place.file().get());
    }

    private void tell() {
        back.set(!behind.isEmpty());
        forward.set(!ahead.isEmpty());
    }
}
