package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.diff.SideBySide.WhiteSpace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTextTest {

    private static final String CART = """
            public class Cart {
                int limit = 3;
                static final int MAX = %s;
                public int pay(int price) { return price * %s; }
                public void clear() { limit = 0; }
            }
            """;

    @TempDir
    Path folder;

    private ApkDiff pair() {
        return diff(
                folder,
                ApkFixture.empty()
                        .source("com.shop.Cart", CART.formatted("1", "3"))
                        .file("a.bin", new byte[] {0, 1, 2}),
                ApkFixture.empty()
                        .source("com.shop.Cart", CART.formatted("9", "7"))
                        .file("a.bin", new byte[] {0, 1, 3}));
    }

    private static NodeText text(ApkDiff diff, String id, TextForm form) {
        return new NodeTexts(diff).text(diff.node(id).orElseThrow(), form);
    }

    @Test
    void methodIsShownAsSmaliOfBothSides() {
        NodeText text = text(pair(), "code/com.shop.Cart/pay(I)I", TextForm.SMALI);

        assertThat(text.base()).startsWith(".method public pay(I)I").contains("mul-int/lit8 p1, p1, 0x3");
        assertThat(text.fixed()).contains("mul-int/lit8 p1, p1, 0x7").doesNotContain("clear");
    }

    @Test
    void methodIsShownAsJavaOfBothSides() {
        NodeText text = text(pair(), "code/com.shop.Cart/pay(I)I", TextForm.JAVA);

        assertThat(text.base()).contains("public int pay(int").contains("* 3;").doesNotContain("clear");
        assertThat(text.fixed()).contains("* 7;");
        assertThat(text.note()).isEmpty();
    }

    @Test
    void fieldIsShownAsSmali() {
        NodeText text = text(pair(), "code/com.shop.Cart/MAX:I", TextForm.SMALI);

        assertThat(text.base()).isEqualTo(".field static final MAX:I = 0x1\n");
        assertThat(text.fixed()).isEqualTo(".field static final MAX:I = 0x9\n");
    }

    @Test
    void aMethodOnOneSideLeavesTheOtherEmpty() {
        ApkDiff diff = diff(
                folder,
                ApkFixture.empty().source("com.shop.Cart", "public class Cart {}"),
                ApkFixture.empty().source("com.shop.Cart", "public class Cart { void a() {} }"));

        NodeText text = text(diff, "code/com.shop.Cart/a()V", TextForm.JAVA);

        assertThat(text.base()).isEmpty();
        assertThat(text.fixed()).contains("void a()");
    }

    @Test
    void binaryFilesAreShownAsHex() {
        NodeText text = text(pair(), "file/a.bin", TextForm.TEXT);

        assertThat(text.base()).startsWith("00000000  00 01 02");
        assertThat(text.fixed()).startsWith("00000000  00 01 03");
    }

    @Test
    void manifestIsShownAsXml() {
        ApkDiff diff = diff(
                folder,
                ApkFixture.empty(),
                ApkFixture.empty().manifest(m -> m.permission("android.permission.CAMERA")));

        NodeText text = text(diff, "manifest/manifest/uses-permission[android.permission.CAMERA]", TextForm.TEXT);

        assertThat(text.fixed()).contains("<uses-permission android:name=\"android.permission.CAMERA\"/>");
        assertThat(text.base()).startsWith("<manifest").doesNotContain("CAMERA");
    }

    @Test
    void changedLinesMarkTheWordsThatDiffer() {
        SideBySide rows = SideBySide.of("a\nint x = 1;\nb", "a\nint x = 22;\nb", WhiteSpace.KEPT, 3);

        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.rows().get(1)).isInstanceOfSatisfying(DiffRow.Changed.class, row -> {
            assertThat(row.base().marks()).containsExactly(new TextLine.Mark(8, 9));
            assertThat(row.fixed().marks()).containsExactly(new TextLine.Mark(8, 10));
        });
        assertThat(rows.places()).isEqualTo(1);
    }

    @Test
    void unchangedPartsAreFoldedWithContext() {
        String lines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        SideBySide rows = SideBySide.of(lines + "x\n" + lines, lines + "y\n" + lines, WhiteSpace.KEPT, 2);

        assertThat(rows.rows())
                .filteredOn(r -> r instanceof DiffRow.Folded)
                .extracting(r -> ((DiffRow.Folded) r).hidden().size())
                .containsExactly(7, 7);
    }

    @Test
    void likeLinesMeetInAChangedPlace() {
        SideBySide rows = SideBySide.of("call(one);\n", "new line here\ncall(two);\n", WhiteSpace.KEPT, 3);

        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows().get(0)).isInstanceOf(DiffRow.Added.class);
        assertThat(rows.rows().get(1)).isInstanceOf(DiffRow.Changed.class);
    }

    @Test
    void whiteSpaceCanBeIgnored() {
        assertThat(SideBySide.of("a  b", " a b ", WhiteSpace.KEPT, 3).places()).isEqualTo(1);
        assertThat(SideBySide.of("a b", " a b ", WhiteSpace.TRIMMED, 3).places())
                .isZero();
        assertThat(SideBySide.of("a  b", "ab", WhiteSpace.IGNORED, 3).places()).isZero();
    }

    @Test
    void unifiedTextIsWhatPatchReads() {
        assertThat(UnifiedText.of("f", "1\n2\n3\n4\n", "1\n2\nx\n4\n", 1))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -2,3 +2,3 @@\n 2\n-3\n+x\n 4\n");
        assertThat(UnifiedText.of("f", "", "1\n", 3)).isEqualTo("--- a/f\n+++ b/f\n@@ -0,0 +1,1 @@\n+1\n");
        assertThat(UnifiedText.of("f", "1\n", "1\n", 3)).isEmpty();
    }

    @Test
    void reportsSayTheVerdictInEveryForm() {
        ApkDiff diff = pair();
        DiffReport.Options options = new DiffReport.Options(true, 10);
        String sentence = diff.verdict().sentence();

        assertThat(sentence)
                .isEqualTo("1 method in 1 class really changed, 1 field in 1 class really changed,"
                        + " 1 other file really changed; nothing else that matters.");
        assertThat(DiffReport.text(diff, options)).startsWith(sentence).contains("M code/com.shop.Cart/pay(I)I");
        assertThat(DiffReport.markdown(diff, options))
                .contains("**" + sentence + "**")
                .contains("```diff");
        assertThat(DiffReport.html(diff, options))
                .contains("<h1>" + sentence + "</h1>")
                .doesNotContain("<script");
        assertThat(DiffReport.json(diff, options))
                .contains("\"sentence\": \"" + sentence + "\"")
                .contains("\"method\": \"pay(I)I\"")
                .contains("\"before\": \"1\"");
    }
}
