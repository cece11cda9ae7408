package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.workspace.file.LineEnds.LineEnd;
import dev.patchsmith.workspace.file.TextForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The encoding and the line ends of the text in front: what they are, and menus to change them.
final class FormButtons {

    /// An encoding as it is offered.
    private record Encoding(String name, Charset charset, boolean mark) {}

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Encoding> WRITTEN = List.of(
            new Encoding("UTF-8", StandardCharsets.UTF_8, false),
            new Encoding("UTF-8 BOM", StandardCharsets.UTF_8, true),
            new Encoding("GB18030", GB18030, false),
            new Encoding("UTF-16LE", StandardCharsets.UTF_16LE, true),
            new Encoding("UTF-16BE", StandardCharsets.UTF_16BE, true));
    private static final List<Charset> READ = Stream.of(
                    "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "ISO-8859-1")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /// What the menus do.
    interface Acts {

        /// Saves in this form from now on.
        void write(DocumentViewModel document, TextForm form);

        /// Reads the file once more in another encoding.
        void readAgain(DocumentViewModel document, Charset charset);
    }

    private final Messages messages;
    private final Acts acts;
    private final MenuButton encoding = new MenuButton();
    private final MenuButton lineEnds = new MenuButton();

    FormButtons(Messages messages, Acts acts) {
        this.messages = messages;
        this.acts = acts;
        encoding.setId("status-encoding");
        lineEnds.setId("status-line-ends");
        Parts.describe(encoding, messages.of("action.file.encoding"));
        Parts.describe(lineEnds, messages.of("action.file.lineEnds"));
        clear();
    }

    List<Node> nodes() {
        return List.of(encoding, lineEnds);
    }

    /// Opens the menu of the encodings, as by a click.
    void chooseEncoding() {
        encoding.requestFocus();
        encoding.show();
    }

    /// Opens the menu of the line ends, as by a click.
    void chooseLineEnds() {
        lineEnds.requestFocus();
        lineEnds.show();
    }

    void clear() {
        encoding.setVisible(false);
        lineEnds.setVisible(false);
        encoding.getItems().clear();
        lineEnds.getItems().clear();
    }

    void show(DocumentViewModel document) {
        TextForm form = document.formProperty().get();
        encoding.setVisible(true);
        lineEnds.setVisible(true);
        encoding.setText(nameOf(form));
        lineEnds.setText(form.lineEnd().map(Enum::name).orElseGet(() -> messages.get("author.mixedEnds")));
        encoding.getItems().setAll(encodings(document, form));
        List<MenuItem> ends = new ArrayList<>();
        for (LineEnd end : LineEnd.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get(words(end)));
            item.setSelected(form.lineEnd().filter(end::equals).isPresent());
            item.setOnAction(_ -> acts.write(document, form.with(end)));
            ends.add(item);
        }
        lineEnds.getItems().setAll(ends);
    }

    private static String words(LineEnd end) {
        return switch (end) {
            case LF -> "author.lineEnd.LF";
            case CRLF -> "author.lineEnd.CRLF";
            case CR -> "author.lineEnd.CR";
        };
    }

    private static String nameOf(TextForm form) {
        return WRITTEN.stream()
                .filter(each -> each.charset().equals(form.charset()) && each.mark() == form.mark())
                .map(Encoding::name)
                .findFirst()
                .orElse(form.charset().displayName());
    }

    private List<MenuItem> encodings(DocumentViewModel document, TextForm form) {
        List<MenuItem> items = new ArrayList<>();
        items.add(heading("author.saveIn"));
        for (Encoding each : WRITTEN) {
            RadioMenuItem item = new RadioMenuItem(each.name());
            item.setSelected(each.name().equals(nameOf(form)));
            item.setOnAction(_ -> acts.write(document, form.in(each.charset(), each.mark())));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(heading("author.readAgainAs"));
        for (Charset each : READ) {
            MenuItem item = new MenuItem(each.displayName());
            item.disableProperty()
                    .bind(document.dirtyProperty().or(document.fileProperty().isNull()));
            item.setOnAction(_ -> acts.readAgain(document, each));
            items.add(item);
        }
        return items;
    }

    private MenuItem heading(String key) {
        MenuItem heading = new MenuItem(messages.get(key));
        heading.setDisable(true);
        heading.getStyleClass().add("menu-heading");
        return heading;
    }
}
