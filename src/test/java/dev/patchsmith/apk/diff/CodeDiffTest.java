package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static dev.patchsmith.apk.diff.Pairs.lines;
import static dev.patchsmith.apk.diff.Pairs.real;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDiffTest {

    private static final String CART = """
            public class Cart {
                int count = 1;
                static final int LIMIT = 10;
                public int pay(int price) { return price * count; }
                public void clear() { count = 0; }
            }
            """;

    @TempDir
    Path folder;

    private static ApkFixture shop(String cart) {
        return ApkFixture.empty()
                .source("com.shop.Cart", cart)
                .source("com.shop.Main", "public class Main { int go() { return new Cart().pay(2); } }");
    }

    @Test
    void sameCodeGivesNoDifference() {
        ApkDiff diff = diff(folder, shop(CART), shop(CART));

        assertThat(diff.differences()).isEmpty();
        assertThat(diff.verdict().sentence()).isEqualTo("Nothing really changed.");
        assertThat(diff.code().identical()).isEqualTo(1);
    }

    @Test
    void changedBodyIsOneMethodInOneClass() {
        ApkDiff diff = diff(folder, shop(CART), shop(CART.replace("price * count", "price * count + 1")));

        assertThat(lines(diff)).containsExactly("M code/com.shop.Cart/pay(I)I");
        assertThat(diff.verdict().sentence())
                .isEqualTo("1 method in 1 class really changed; nothing else that matters.");
    }

    @Test
    void changedBodiesInTwoClassesAreCountedTogether() {
        ApkFixture fixed = shop(CART.replace("count = 0", "count = 5").replace("price * count", "price"))
                .source("com.shop.Main", "public class Main { int go() { return new Cart().pay(3); } }");

        assertThat(diff(folder, shop(CART), fixed).verdict().sentence())
                .isEqualTo("3 methods in 2 classes really changed; nothing else that matters.");
    }

    @Test
    void constructorBodyIsNamedAsSuch() {
        ApkDiff diff = diff(folder, shop(CART), shop(CART.replace("count = 1", "count = 2")));

        assertThat(lines(diff)).containsExactly("M code/com.shop.Cart/<init>()V");
    }

    @Test
    void methodsComeAndGo() {
        String fixed = CART.replace("public void clear() { count = 0; }", "public void empty() { count = 0; }");

        assertThat(lines(diff(folder, shop(CART), shop(fixed))))
                .containsExactly("D code/com.shop.Cart/clear()V", "A code/com.shop.Cart/empty()V");
    }

    @Test
    void fieldsComeAndGo() {
        String fixed = CART.replace("int count = 1;", "int count = 1; String name;");

        ApkDiff diff = diff(folder, shop(CART), shop(fixed));

        assertThat(lines(diff)).containsExactly("A code/com.shop.Cart/name:Ljava/lang/String;");
        assertThat(diff.verdict().sentence()).isEqualTo("1 field in 1 class was added; nothing else that matters.");
    }

    @Test
    void constantCarriesBothValues() {
        ApkDiff diff = diff(folder, shop(CART), shop(CART.replace("LIMIT = 10", "LIMIT = 12")));

        MemberNode.FieldNode field =
                (MemberNode.FieldNode) diff.node("code/com.shop.Cart/LIMIT:I").orElseThrow();
        assertThat(field.before()).isEqualTo("10");
        assertThat(field.after()).isEqualTo("12");
        assertThat(field.aspects()).containsExactly(MemberNode.Aspect.VALUE);
    }

    @Test
    void classesComeAndGo() {
        ApkFixture fixed = shop(CART).without("com.shop.Main").source("com.shop.Offer", "public class Offer {}");

        ApkDiff diff = diff(folder, shop(CART), fixed);

        assertThat(lines(diff)).containsExactly("D code/com.shop.Main", "A code/com.shop.Offer");
        assertThat(diff.verdict().sentence())
                .isEqualTo("1 class was added, 1 class was removed; nothing else that matters.");
    }

    @Test
    void superclassInterfacesAndFlagsAreDifferencesOfTheirOwn() {
        String fixed = CART.replace(
                "public class Cart {",
                "public final class Cart extends java.util.Date implements Runnable { public void run() {}");

        assertThat(real(diff(folder, shop(CART), shop(fixed))))
                .contains(
                        "M code/com.shop.Cart/#superclass",
                        "M code/com.shop.Cart/#interfaces",
                        "M code/com.shop.Cart/#access",
                        "A code/com.shop.Cart/run()V");
    }

    @Test
    void annotationsAreDifferencesOfTheirOwn() {
        String note = "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Note"
                + " { int value(); }";
        ApkFixture base = shop("@Note(1) " + CART).source("com.shop.Note", note);
        ApkFixture fixed = shop("@Note(2) " + CART.replace("public void clear", "@Note(3) public void clear"))
                .source("com.shop.Note", note);

        assertThat(lines(diff(folder, base, fixed)))
                .containsExactlyInAnyOrder("M code/com.shop.Cart/#annotations", "M code/com.shop.Cart/clear()V");
    }

    @Test
    void stringConstantInCodeIsAChangedBody() {
        String main = "public class Main { String go() { return \"pay %s\"; } }".formatted("");
        ApkFixture base = shop(CART).source("com.shop.Main", main);
        ApkFixture fixed = shop(CART).source("com.shop.Main", main.replace("pay", "buy"));

        assertThat(lines(diff(folder, base, fixed))).containsExactly("M code/com.shop.Main/go()Ljava/lang/String;");
    }

    @Test
    void switchesTriesAndLoopsAreLookedInto() {
        String body = """
                public class Main {
                    int go(int x) {
                        try {
                            switch (x) { case 1: return 7; case 2: return 9; case 100: return 11; default: }
                            int[] table = {1, 2, 3, %s};
                            for (int i : table) { x += i; }
                        } catch (IllegalStateException e) { return %s; }
                        return x;
                    }
                }
                """;
        ApkFixture base = shop(CART).source("com.shop.Main", body.formatted("4", "5"));

        assertThat(lines(diff(folder, base, shop(CART).source("com.shop.Main", body.formatted("6", "5")))))
                .containsExactly("M code/com.shop.Main/go(I)I");
        assertThat(lines(diff(folder, base, shop(CART).source("com.shop.Main", body.formatted("4", "8")))))
                .containsExactly("M code/com.shop.Main/go(I)I");
    }

    @Test
    void everyDexVersionOfTodaysCompilersIsRead() {
        for (int api : new int[] {21, 24, 26, 28, 35}) {
            ApkDiff diff = diff(
                    folder,
                    shop(CART).minApi(api),
                    shop(CART.replace("price * count", "price - count")).minApi(api));

            assertThat(lines(diff)).as("API %d", api).containsExactly("M code/com.shop.Cart/pay(I)I");
        }
    }

    @Test
    void methodHandlesAndCallSitesAreResolved() {
        String main = "public class Main { Runnable go(String s) { Runnable r = () -> System.out.println(s + %s);"
                + " return r; } }";
        ApkFixture base = shop(CART).minApi(28).source("com.shop.Main", main.formatted("1"));
        ApkFixture fixed = shop(CART).minApi(28).source("com.shop.Main", main.formatted("2"));

        assertThat(real(diff(folder, base, fixed))).singleElement().asString().contains("com.shop.Main/lambda$go$0");
    }

    @Test
    void unchangedDexFilesAreNotDecoded() {
        ApkFixture base = shop(CART).source(2, "com.shop.Big", "public class Big {}");
        ApkFixture fixed =
                shop(CART.replace("LIMIT = 10", "LIMIT = 11")).source(2, "com.shop.Big", "public class Big {}");

        ApkDiff diff = diff(folder, base, fixed);

        assertThat(diff.code().dexFiles()).isEqualTo(2);
        assertThat(diff.code().identical()).isEqualTo(1);
    }
}
