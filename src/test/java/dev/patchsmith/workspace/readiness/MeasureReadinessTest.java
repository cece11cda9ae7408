package dev.patchsmith.workspace.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureReadinessTest {

    @TempDir
    Path folder;

    @BeforeEach
    void anApp() throws IOException {
        write("Cart.m", """
                @implementation Cart : NSObject
                - (void)good { [self run]; }
                - (void)bad {
                    @try { [self run]; } @catch (NSException *e) { [self stop]; }
                    goto end;
                end:
                    return;
                }
                @end
                """);
        write("deep/Home.m", "@implementation Home : NSObject\n- (void)fine { }\n@end\n");
        write("AppTests/HomeTests.m", "@implementation HomeTests : NSObject\n- (void)testIt { goto x; }\n@end\n");
        Files.write(folder.resolve("broken.m"), new byte[] {1, 0, 2, 0, 0, (byte) 0xFE});
    }

    @Test
    void countsMethodsByObstacleAndByClass() throws IOException {
        ReadinessReport report = measure();
        assertThat(report.summary().methods()).isEqualTo(3);
        assertThat(report.summary().translated()).isEqualTo(2);
        assertThat(report.summary().obstacles())
                .extracting(each -> each.code() + " " + each.methods() + " " + each.only())
                .containsExactly("E-GOTO 1 0", "E-TRY 1 0");
        assertThat(report.summary().classes())
                .extracting(each -> each.name() + " " + each.translated() + "/" + each.methods())
                .containsExactly("Cart 1/2", "Home 1/1");
    }

    @Test
    void namesThePlaceAndTheReasonsOfEachMethodLeftOut() throws IOException {
        assertThat(measure().leftOut()).singleElement().satisfies(left -> {
            assertThat(left.label()).isEqualTo("-[Cart bad]");
            assertThat(left.file()).endsWith("Cart.m");
            assertThat(left.line()).isEqualTo(3);
            assertThat(left.reasons())
                    .extracting(reason -> reason.code() + " " + reason.line())
                    .contains("E-TRY 4", "E-GOTO 5");
        });
    }

    @Test
    void testsAreNoPartOfTheAppAndUnreadableSourcesAreNamed() throws IOException {
        ReadinessReport report = measure();
        assertThat(report.tests()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.unreadable()).singleElement().asString().contains("broken.m");
    }

    @Test
    void everyCodeThatIsCountedIsExplained() throws IOException {
        measure()
                .summary()
                .obstacles()
                .forEach(
                        each -> assertThat(Obstacle.of(each.code(), "").title()).isNotEmpty());
    }

    @Test
    void endsWhenNobodyWaits() {
        Progress gone = new Progress() {
            @Override
            public void reached(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> MeasureReadiness.of("app", "1.5.5", sources(), gone))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void thePageNeedsNothingElseAndShowsTextAsText() throws IOException {
        String page = ReadinessPage.of(new ReadinessReport(
                "<b>app</b>", "1.5.5", 2, 0, measure().summary(), measure().leftOut(), List.of("<i>broken</i>")));
        assertThat(page)
                .contains("66.7", "-[Cart bad]", "prefers-color-scheme: dark", "&lt;b&gt;app", "&lt;i&gt;broken")
                .doesNotContain("<b>app", "<i>broken", "src=", "href=", "http", "{{", "}}\n");
    }

    private ReadinessReport measure() throws IOException {
        return MeasureReadiness.of("app", "1.5.5", sources(), Progress.unobserved());
    }

    private SourceSet sources() throws IOException {
        return SourceSet.find(List.of(folder), null);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
