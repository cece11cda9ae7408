package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static dev.patchsmith.apk.diff.Pairs.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.ApkProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingDiffTest {

    private static final String BASE_MAPPING = """
            # compiler: R8
            com.shop.Cart -> a.a:
            # {"id":"sourceFile","fileName":"Cart.java"}
                int count -> a
                1:3:int pay(int):10:12 -> a
                com.shop.Offer offer() -> b
            com.shop.Offer -> a.b:
            """;

    private static final String FIXED_MAPPING = """
            com.shop.Cart -> a.c:
                int count -> b
                1:3:int pay(int):10:12 -> d
                com.shop.Offer offer() -> e
            com.shop.Offer -> a.a:
            """;

    @TempDir
    Path folder;

    private static ApkFixture base() {
        return ApkFixture.empty()
                .source("a.a", "public class a { int a; int a(int x) { return a + x; } b b() { return new b(); } }")
                .source("a.b", "public class b {}");
    }

    private static ApkFixture fixed(String body) {
        return ApkFixture.empty()
                .source(
                        "a.c",
                        "public class c { int b; int d(int x) { %s } a e() { return new a(); } }".formatted(body))
                .source("a.a", "public class a {}");
    }

    private DiffOptions mappings() throws IOException {
        return DiffOptions.DEFAULT.withMappings(
                Files.writeString(folder.resolve("base.txt"), BASE_MAPPING),
                Files.writeString(folder.resolve("fixed.txt"), FIXED_MAPPING));
    }

    @Test
    void namesOfBothMappingsMakeRenamedClassesTheSame() throws IOException {
        ApkDiff diff = diff(folder, base(), fixed("return b + x;"), mappings());

        assertThat(diff.verdict().sentence()).isEqualTo("Nothing really changed.");
        assertThat(diff.code().names()).isEqualTo(ApkDiff.Names.FROM_MAPPINGS);
    }

    @Test
    void changesAreShownUnderTheirOriginalNames() throws IOException {
        ApkDiff diff = diff(folder, base(), fixed("return b - x;"), mappings());

        assertThat(diff.differences().filter(DiffNode::isReal))
                .singleElement()
                .isInstanceOfSatisfying(MemberNode.MethodNode.class, m -> {
                    assertThat(m.owner()).isEqualTo("com.shop.Cart");
                    assertThat(m.label()).isEqualTo("pay(int)");
                    assertThat(m.base()).isEqualTo("a(I)I");
                    assertThat(m.fixed()).isEqualTo("d(I)I");
                });
    }

    @Test
    void aFileThatIsNoMappingIsTold() throws IOException {
        DiffOptions options = DiffOptions.DEFAULT.withMappings(
                Files.writeString(folder.resolve("notes.txt"), "nothing of the kind"), null);

        ApkDiff diff = diff(folder, base(), base(), options);

        assertThat(diff.problems())
                .extracting(ApkProblem::message)
                .containsExactly(
                        "notes.txt is not a mapping file: it names no class; names are shown as in the dex files.");
        assertThat(lines(diff)).isEmpty();
    }
}
