package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.FileFacts;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.editor.assist.KnowledgeAssist;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class AssistanceTest extends EditorWindow {

    private static final String HEAD = """
            @interface Cart : NSObject
            @property (nonatomic) NSMutableArray *items;
            - (void)charge:(double)amount retries:(int)count;
            @end
            @implementation Cart
            - (void)pay {
            """;

    @BeforeEach
    void equip(FxRobot robot) {
        robot.interact(() -> KnowledgeAssist.install(editor, AssistanceTest::knowledge));
    }

    static Knowledge knowledge(String text) {
        SourceText source = SourceText.of("Cart.m", text);
        return Knowledge.of(
                FileFacts.of(
                        source, ObjcParser.parse(source, ParseOptions.DEFAULT).declarations()),
                FileFacts.none(),
                Answers.NONE);
    }

    @Test
    void aDotOffersPropertiesAndEnterTakesOne(FxRobot robot) throws Exception {
        show(robot, HEAD + "    |\n}\n@end\n");
        robot.write("self.it");
        until(() -> isShown(robot, "#completions"));
        keys(robot, KeyCode.ENTER);
        assertThat(editor.text()).contains("    self.items\n");
        assertThat(isShown(robot, "#completions")).isFalse();
    }

    @Test
    void aMessageOffersSelectors(FxRobot robot) throws Exception {
        show(robot, HEAD + "    |\n}\n@end\n");
        robot.write("[self char");
        until(() -> isShown(robot, "#completions"));
        keys(robot, KeyCode.TAB);
        assertThat(editor.text()).contains("[self charge: retries:]");
        assertThat(editor.caretOffset()).isEqualTo(editor.text().indexOf("charge: ") + 7);
    }

    @Test
    void controlSpaceOffersOnDemandAndEscapeClosesIt(FxRobot robot) throws Exception {
        show(robot, HEAD + "    [self.items remov|]\n}\n@end\n");
        robot.interact(() -> editor.assistance().showCompletions());
        until(() -> texts(robot, "#completions").contains("removeAllObjects"));
        keys(robot, KeyCode.ESCAPE);
        assertThat(isShown(robot, "#completions")).isFalse();
        assertThat(editor.text()).contains("[self.items remov]");
    }

    @Test
    void nothingIsOfferedInStringsAndComments(FxRobot robot) {
        assertThat(dev.patchsmith.language.assist.Suggester.offer("// sel", 6, false, knowledge(""))
                        .candidates())
                .isEmpty();
    }

    @Test
    void hoverTellsTypeAndSource(FxRobot robot) throws Exception {
        show(robot, HEAD + "    [self.it|ems removeAllObjects];\n}\n@end\n");
        robot.interact(() -> editor.assistance().showHover());
        until(() -> isShown(robot, "#hover-card"));
        assertThat(texts(robot, "#hover-card"))
                .contains("NSMutableArray *items")
                .anyMatch(each -> each.contains("property") && each.contains("Cart.m:1"));
    }

    @Test
    void hoverTellsTheSentenceOfAProblem(FxRobot robot) throws Exception {
        show(robot, HEAD + "    go|to end;\n}\n@end\n");
        int at = editor.text().indexOf("goto");
        robot.interact(() -> {
            editor.setMarks(List.of(new Mark(at, at + 4, Severity.ERROR, "E-GOTO  no goto")));
            editor.assistance().showHover();
        });
        until(() -> isShown(robot, "#hover-card"));
        assertThat(texts(robot, "#hover-card")).contains("E-GOTO  no goto");
    }

    @Test
    void theMouseRestingOnANameTellsToo(FxRobot robot) throws Exception {
        show(robot, HEAD + "    [self.items removeAllObjects];\n}\n@end\n");
        int at = editor.text().indexOf("removeAll") + 4;
        Point2D place = WaitForAsyncUtils.asyncFx(() -> editor.area()
                        .getCharacterBoundsOnScreen(at, at + 1)
                        .map(bounds -> new Point2D(bounds.getCenterX(), bounds.getCenterY()))
                        .orElseThrow())
                .get();
        robot.moveTo(place);
        until(() -> isShown(robot, "#hover-card"));
        assertThat(texts(robot, "#hover-card")).contains("- (void)removeAllObjects");
    }

    @Test
    void aMethodIsFoundByAFewLetters(FxRobot robot) {
        show(robot, CART);
        robot.interact(() -> editor.assistance().showSymbols());
        assertThat(texts(robot, "#symbols")).contains("- pay", "- totalOf:discount:", "Paying");
        robot.write("tot");
        keys(robot, KeyCode.ENTER);
        assertThat(editor.caret().line()).isEqualTo(10);
        assertThat(editor.hasTextFocus()).isTrue();
        assertThat(isShown(robot, "#symbols")).isFalse();
    }

    @Test
    void fixesAreOfferedAtTheCaret(FxRobot robot) {
        show(robot, "a|bc");
        List<String> done = new ArrayList<>();
        robot.interact(() -> editor.assistance()
                .showChoices(
                        List.of(new Choice("one", () -> done.add("one")), new Choice("two", () -> done.add("two")))));
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        assertThat(done).containsExactly("two");
        assertThat(editor.text()).isEqualTo("abc");
    }

    private static List<String> texts(FxRobot robot, String box) {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> found = new ArrayList<>();
        for (Node each : robot.lookup(box + " .label").queryAll()) {
            found.add(((Labeled) (Label) each).getText());
        }
        return found;
    }
}
