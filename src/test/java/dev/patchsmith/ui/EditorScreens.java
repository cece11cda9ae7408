package dev.patchsmith.ui;

import dev.patchsmith.workspace.project.Drafts.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Brings the editor of the text in front into its states, one after the other.
final class EditorScreens {

    private final Workbench bench;
    private final Scene scene;
    private final KeyScreens.Picture picture;

    EditorScreens(Workbench bench, Scene scene, KeyScreens.Picture picture) {
        this.bench = bench;
        this.scene = scene;
        this.picture = picture;
    }

    void paint() throws Exception {
        act("edit.foldAll");
        picture.take("author-folded");
        act("edit.unfoldAll");
        act("edit.replace");
        on(() -> ((TextField) scene.lookup("#find-query")).setText("discount"));
        picture.take("author-hits");
        act("edit.goToSymbol");
        picture.take("author-symbols");
        on(() -> scene.getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        act("file.quickOpen");
        picture.take("author-files");
        on(() -> bench.shell().overlay().close());
        act("edit.findInFiles");
        on(() -> ((TextField) scene.lookup("#search-query")).setText("items"));
        Screens.settle(() -> !((javafx.scene.control.ListView<?>) scene.lookup("#search-list"))
                .getItems()
                .isEmpty());
        picture.take("author-search");
        on(() -> bench.shell().overlay().close());
        act("edit.findNext");
        on(() -> ((TextField) scene.lookup("#find-query")).setText(""));
        complete();
        on(() -> DraftsForm.show(bench.shell(), drafts(), _ -> {}, _ -> {}));
        picture.take("author-drafts");
        on(() -> bench.shell().overlay().close());
    }

    /// Offers what could be written, and tells about a name.
    private void complete() throws Exception {
        var front = bench.author().active().orElseThrow();
        int name = front.text().indexOf("voucher.percent");
        on(() -> {
            CodeArea area = area();
            area.requestFocus();
            area.moveTo(name + 10);
            bench.shell().actions().get("edit.explain").act().run();
        });
        Screens.settle(() -> scene.lookup("#hover-card") != null);
        picture.take("author-hover");
        on(() -> {
            area().moveTo(name + 8);
            bench.shell().actions().get("edit.complete").act().run();
        });
        Screens.settle(() -> scene.lookup("#completions") != null);
        picture.take("author-completion");
        on(() -> area().moveTo(0));
    }

    private CodeArea area() {
        String text = bench.author().active().orElseThrow().text();
        return scene.getRoot().lookupAll(".styled-text-area").stream()
                .map(CodeArea.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<Draft> drafts() {
        var front = bench.author().active().orElseThrow();
        String path = front.file().orElseThrow().path().toString();
        Instant now = Instant.now();
        return List.of(
                new Draft(
                        "one",
                        front.titleProperty().get(),
                        path,
                        front.text() + "\n// 结算",
                        Optional.empty(),
                        now.minus(Duration.ofMinutes(7))),
                new Draft(
                        "two",
                        "untitled.m",
                        "",
                        "- (void)pay {\n}\n",
                        Optional.empty(),
                        now.minus(Duration.ofHours(2))));
    }

    private void act(String action) throws Exception {
        on(() -> bench.shell().actions().get(action).act().run());
    }

    private static void on(Runnable act) throws Exception {
        Pictures.onWindow(() -> {
            act.run();
            return null;
        });
    }
}
