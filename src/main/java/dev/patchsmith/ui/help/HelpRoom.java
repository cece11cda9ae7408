package dev.patchsmith.ui.help;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The guide: its pages on the left, with a search through all of them, and the chosen one on the right. F1 opens it
/// at the page of the room one is in.
public final class HelpRoom implements Room {

    public static final String ID = "help";

    private final Shell shell;
    private final Messages messages;
    private final BorderPane view = new BorderPane();
    private final ListView<HelpPage> pages = new ListView<>();
    private final TextField search = new TextField();
    private final ScrollPane reader = new ScrollPane();
    private @Nullable MarkdownView markdown;
    private HelpPage shown = HelpPage.FIRST_STEPS;

    public HelpRoom(Shell shell) {
        this.shell = shell;
        this.messages = shell.messages();
        shell.actions()
                .add(Action.of("help.open", this::openForRoom)
                        .icon(Feather.HELP_CIRCLE)
                        .on("F1"));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.help";
    }

    @Override
    public Feather icon() {
        return Feather.HELP_CIRCLE;
    }

    @Override
    public Region view() {
        built();
        return view;
    }

    @Override
    public List<Node> status() {
        return List.of();
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(shown.title(messages.languageProperty().get()));
    }

    /// The page that is being read.
    public HelpPage page() {
        return shown;
    }

    private void openForRoom() {
        String room = shell.model().roomProperty().get();
        if (!room.equals(ID)) {
            search.clear();
            show(HelpPage.ofRoom(room));
        }
        shell.go(ID);
        pages.requestFocus();
    }

    /// The guide is read when it is first asked for, not at the start of the program.
    private MarkdownView built() {
        MarkdownView made = markdown;
        if (made == null) {
            made = new MarkdownView(this::follow);
            markdown = made;
            build();
        }
        return made;
    }

    private void build() {
        search.setId("help-search");
        search.promptTextProperty().bind(messages.of("help.search"));
        search.accessibleTextProperty().bind(messages.of("help.search"));
        search.textProperty().subscribe(this::list);
        pages.setId("help-pages");
        pages.getStyleClass().add("plain");
        pages.setCellFactory(_ -> new PageCell());
        pages.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && chosen != shown) {
                show(chosen);
            }
        });
        VBox.setVgrow(pages, Priority.ALWAYS);
        Label none = Parts.bound(messages.of("help.nothing"), "secondary");
        none.setWrapText(true);
        pages.setPlaceholder(none);
        VBox left = Parts.styled(new VBox(8, search, pages), "help-list");
        left.setPrefWidth(260);
        reader.setId("help-text");
        reader.setFitToWidth(true);
        view.setLeft(left);
        view.setCenter(reader);
        messages.languageProperty().subscribe(() -> {
            list();
            show(shown);
        });
        list();
        show(shown);
    }

    private void list() {
        pages.getItems()
                .setAll(HelpPage.containing(
                        search.getText(), messages.languageProperty().get()));
        pages.getSelectionModel().select(shown);
    }

    private void show(HelpPage page) {
        shown = page;
        VBox text = built().of(page.text(messages.languageProperty().get()));
        text.setMaxWidth(760);
        StackPane middle = Parts.styled(new StackPane(text), "help-page");
        reader.setContent(middle);
        reader.setVvalue(0);
        pages.getSelectionModel().select(page);
        if (shell.model().roomProperty().get().equals(ID)) {
            shown();
        }
    }

    /// Pages open here; an address outside is copied, because this program opens no connection by itself.
    private void follow(String target) {
        HelpPage.ofLink(target).ifPresentOrElse(this::show, () -> {
            Dialogs.copy(target);
            shell.notifications().show(Tone.NEUTRAL, messages.get("help.copied", target));
        });
    }

    private final class PageCell extends ListCell<HelpPage> {

        @Override
        protected void updateItem(@Nullable HelpPage page, boolean empty) {
            super.updateItem(page, empty);
            setText(
                    empty || page == null
                            ? null
                            : page.title(messages.languageProperty().get()));
        }
    }
}
