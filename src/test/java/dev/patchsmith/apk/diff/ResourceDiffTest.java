package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static dev.patchsmith.apk.diff.Pairs.lines;
import static dev.patchsmith.apk.diff.Pairs.real;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceDiffTest {

    @TempDir
    Path folder;

    private static ApkFixture app() {
        return ApkFixture.empty()
                .string("app_name", "Shop")
                .string("hello", "Hello")
                .string("zh", "hello", "你好")
                .resource("color", "", "brand", 0xff336699)
                .resource("drawable", "", "logo", "res/drawable/logo.png")
                .file("res/drawable/logo.png", "png");
    }

    @Test
    void valuesAreComparedByNameAndConfiguration() {
        ApkDiff diff =
                diff(folder, app(), app().string("zh", "hello", "您好").resource("color", "", "brand", 0xff336600));

        assertThat(lines(diff)).containsExactly("M resources/color/brand/default", "M resources/string/hello/zh");
        ResourceValueNode value =
                (ResourceValueNode) diff.node("resources/string/hello/zh").orElseThrow();
        assertThat(value.before()).isEqualTo("你好");
        assertThat(value.after()).isEqualTo("您好");
        assertThat(diff.verdict().sentence())
                .isEqualTo("1 string really changed, 1 resource really changed; nothing else that matters.");
    }

    @Test
    void anAddedStringIsOneString() {
        ApkDiff diff = diff(folder, app(), app().string("bye", "Bye"));

        assertThat(real(diff)).containsExactly("A resources/string/bye");
        assertThat(diff.verdict().sentence()).isEqualTo("1 string was added; nothing else that matters.");
    }

    @Test
    void anAddedResourceTellsItsValueAndARemovedOneTheValueItHad() {
        ApkDiff added = diff(folder, app(), app().string("bye", "Bye"));
        assertThat(added.node("resources/string/bye")).hasValueSatisfying(node -> {
            assertThat(((ResourceNode) node).before()).isEmpty();
            assertThat(((ResourceNode) node).after()).isEqualTo("Bye");
        });
        ApkDiff removed = diff(folder, app().string("bye", "Bye"), app());
        assertThat(removed.node("resources/string/bye")).hasValueSatisfying(node -> {
            assertThat(((ResourceNode) node).before()).isEqualTo("Bye");
            assertThat(((ResourceNode) node).after()).isEmpty();
        });
    }

    @Test
    void aNewLanguageIsAnAddedValue() {
        assertThat(real(diff(folder, app(), app().string("de", "hello", "Hallo"))))
                .containsExactly("A resources/string/hello/de");
    }

    @Test
    void filesOfResourcesAreComparedByContent() {
        assertThat(lines(diff(folder, app(), app().file("res/drawable/logo.png", "other"))))
                .containsExactly("M resources/drawable/logo/default");
    }

    @Test
    void shiftedIdsAreNoiseAndMarkedAsMoved() {
        ApkFixture fixed = ApkFixture.empty()
                .string("aaa", "first")
                .string("app_name", "Shop")
                .string("hello", "Hello");
        ApkFixture base = ApkFixture.empty().string("app_name", "Shop").string("hello", "Hello");

        ApkDiff diff = diff(folder, base, fixed);

        assertThat(lines(diff))
                .containsExactlyInAnyOrder(
                        "A resources/string/aaa",
                        "R SHIFTED_RESOURCE_ID resources/string/app_name",
                        "R SHIFTED_RESOURCE_ID resources/string/hello");
        assertThat(diff.node("resources/string/hello"))
                .hasValueSatisfying(
                        n -> assertThat(((ResourceNode) n).idMoved()).isTrue());
    }

    @Test
    void idsInlinedInCodeFollowTheirResource() {
        String main = "public class Main { int title() { return 0x7f01000%d; } }";
        ApkFixture base = ApkFixture.empty().string("app_name", "Shop").source("com.shop.Main", main.formatted(0));
        ApkFixture fixed = ApkFixture.empty()
                .string("aaa", "first")
                .string("app_name", "Shop")
                .source("com.shop.Main", main.formatted(1));

        assertThat(lines(diff(folder, base, fixed)))
                .contains("M INLINED_RESOURCE_ID code/com.shop.Main")
                .doesNotContain("M code/com.shop.Main/title()I");
    }

    @Test
    void anIdThatMeansAnotherResourceNowIsReal() {
        String main = "public class Main { int title() { return 0x7f010000; } }";
        ApkFixture base = ApkFixture.empty().string("a", "A").source("com.shop.Main", main);
        ApkFixture fixed = ApkFixture.empty().string("b", "B").source("com.shop.Main", main + " ");

        assertThat(real(diff(folder, base, fixed)))
                .containsExactlyInAnyOrder("D resources/string/a", "A resources/string/b");
    }

    @Test
    void manifestReferencesCountByName() {
        ApkFixture base =
                ApkFixture.empty().string("app_name", "Shop").manifest(m -> m.application("label", "@0x7f010000"));
        ApkFixture fixed = ApkFixture.empty()
                .string("aaa", "first")
                .string("app_name", "Shop")
                .manifest(m -> m.application("label", "@0x7f010001"));

        assertThat(real(diff(folder, base, fixed))).containsExactly("A resources/string/aaa");
    }
}
