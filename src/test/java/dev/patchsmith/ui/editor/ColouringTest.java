package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ColouringTest extends EditorWindow {

    private static final List<String> PIECES = List.of(
            "x",
            "\n",
            " ",
            "\"",
            "@\"a\"",
            "(",
            "}",
            "return ",
            "1.5",
            "// c",
            "[a b:c]",
            ";\n",
            "self.x",
            "#define A",
            "\\");

    @Test
    void oneKeyInALargeTextRestylesItsLineOnly(FxRobot robot) {
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            large.append("    self.value")
                    .append(i)
                    .append(" = @\"支付\"; // ")
                    .append(i)
                    .append('\n');
        }
        robot.interact(() -> editor.setText(large.toString()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            editor.goTo(new dev.patchsmith.language.source.Position(10_000, 30));
            editor.paint();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> editor.paint());
        int before = editor.layers().restyled();
        robot.write("x");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.layers().restyled() - before).isBetween(0, 2);
    }

    @Test
    void anOpenedCommentColoursEverythingUpToItsEnd(FxRobot robot) {
        show(robot, "int a;\n|int b;\nint c; */\nint d;\n");
        robot.write("/*");
        assertThat(styleOf("int b")).isEqualTo("comment");
        assertThat(styleOf("int c")).isEqualTo("comment");
        assertThat(styleOf("int d")).isEqualTo("keyword");
    }

    @Test
    void aStringThatIsNotClosedEndsWithItsLine(FxRobot robot) {
        show(robot, "int a;\nchar *s = |abc;\nint b;\n");
        robot.write("\"");
        assertThat(styleOf("abc")).isEqualTo("string");
        assertThat(styleOf("int b")).isEqualTo("keyword");
    }

    @Test
    void readingAroundAChangeFindsWhatReadingEverythingFinds(FxRobot robot) {
        robot.interact(() -> {
            Random random = new Random(7);
            for (int round = 0; round < 12; round++) {
                CodeEditor tried = new CodeEditor(tasks, messages, CodeLanguage.OBJECTIVE_C);
                tried.setText(CART.repeat(4));
                for (int i = 0; i < 40; i++) {
                    int at = random.nextInt(tried.text().length());
                    int end = Math.min(tried.text().length(), at + random.nextInt(4));
                    tried.area().replaceText(at, end, PIECES.get(random.nextInt(PIECES.size())));
                    assertThat(tried.colours())
                            .as(tried.text())
                            .isEqualTo(CodeLanguage.OBJECTIVE_C.colours(tried.text()));
                }
            }
        });
    }

    private String styleOf(String part) {
        int at = editor.text().indexOf(part);
        Colours colours = editor.colours();
        int i = colours.firstAfter(at);
        return i < colours.size() && colours.start(i) <= at ? colours.style(i) : "";
    }
}
