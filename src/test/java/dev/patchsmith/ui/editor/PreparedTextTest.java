package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PreparedTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 79, 80, 81, 82, 300})
    void isExactlyTheTextWithItsColoursAtTheBeginning(int lines, FxRobot robot) {
        String text = IntStream.range(0, lines)
                .mapToObj(line -> line % 3 == 0 ? "" : "int line" + line + " = " + line + "; // 第 " + line + " 行")
                .collect(Collectors.joining("\n"));
        robot.interact(() -> {
            for (String each : new String[] {text, text + "\n", "\n" + text}) {
                assertThat(shown(each).getText()).isEqualTo(each);
            }
        });
    }

    @Test
    void bringsTheColoursOfTheFirstScreenfulOnly(FxRobot robot) {
        robot.interact(() -> {
            CodeArea area = shown("return 1;\n".repeat(200));
            assertThat(area.getStyleOfChar(2)).containsExactly("keyword");
            assertThat(area.getStyleAtPosition(area.getAbsolutePosition(79, 2))).containsExactly("keyword");
            assertThat(area.getStyleAtPosition(area.getAbsolutePosition(150, 2)))
                    .isEmpty();
            assertThat(area.getText()).hasSize(2000);
        });
    }

    @Test
    void lineEndsOfOtherSystemsBecomeThoseOfTheEditor(FxRobot robot) {
        robot.interact(() -> {
            PreparedText prepared = PreparedText.of("one\r\ntwo\r\n");
            assertThat(prepared.text()).isEqualTo("one\ntwo\n");
            assertThat(shown("one\r\ntwo\r\n").getText()).isEqualTo("one\ntwo\n");
        });
    }

    private static CodeArea shown(String text) {
        CodeArea area = new CodeArea();
        Layers layers = new Layers(area);
        layers.setColours(CodeLanguage.OBJECTIVE_C.colours(text.substring(0, Math.min(text.length(), 20_000))));
        area.replace(0, 0, PreparedText.of(text).startingWith(layers));
        return area;
    }
}
