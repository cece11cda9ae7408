package dev.patchsmith.apk.diff;

import static dev.patchsmith.apk.diff.Pairs.diff;
import static dev.patchsmith.apk.diff.Pairs.lines;
import static dev.patchsmith.apk.diff.Pairs.real;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeNoiseTest {

    @TempDir
    Path folder;

    private static ApkFixture app(String... classesAndSources) {
        ApkFixture fixture = ApkFixture.empty();
        for (int i = 0; i < classesAndSources.length; i += 2) {
            fixture.source(classesAndSources[i], classesAndSources[i + 1]);
        }
        return fixture;
    }

    @Test
    void buildConfigIsNoise() {
        String config = "public final class BuildConfig { public static final String VERSION_NAME = \"%s\"; }";
        ApkDiff diff = diff(
                folder,
                app("com.shop.BuildConfig", config.formatted("1.0")),
                app("com.shop.BuildConfig", config.formatted("1.1")));

        assertThat(lines(diff)).containsExactly("M BUILD_CONFIG code/com.shop.BuildConfig");
        assertThat(diff.verdict().sentence()).isEqualTo("Nothing really changed.");
        assertThat(diff.verdict().noiseSentence())
                .isEqualTo("1 difference is noise of the build: it changes no behaviour.");
    }

    @Test
    void aBuildConfigWithBehaviourIsReal() {
        String config = "public final class BuildConfig { public static int level() { return %s; } }";

        assertThat(real(diff(
                        folder,
                        app("com.shop.BuildConfig", config.formatted("1")),
                        app("com.shop.BuildConfig", config.formatted("2")))))
                .containsExactly("M code/com.shop.BuildConfig/level()I");
    }

    @Test
    void resourceClassesAreNoise() {
        String r = "public final class R { public static final class id { public static int a = 0x7f0100%s; } }";

        assertThat(lines(diff(folder, app("com.shop.R", r.formatted("01")), app("com.shop.R", r.formatted("02")))))
                .containsExactly("M R_CLASS code/com.shop.R$id");
    }

    @Test
    void linesAndLocalsAreNoise() {
        String text = "public class Cart { int a(int x) { int y = x + 1; return y; } }";
        ApkDiff diff = diff(
                folder,
                app("com.shop.Cart", text).debug(),
                app("com.shop.Cart", "\n\n" + text.replace("y", "z")).debug());

        assertThat(lines(diff)).containsExactly("M DEBUG_INFO code/com.shop.Cart");
    }

    @Test
    void debugNoiseBesideARealChangeStaysNoise() {
        String text = "public class Cart {\n int a() { return 1; }\n int b() { return %s; } }";
        ApkDiff diff = diff(
                folder,
                app("com.shop.Cart", text.formatted("1")).debug(),
                app("com.shop.Cart", text.formatted("2").replace(" int a", "\n\n int a"))
                        .debug());

        assertThat(real(diff)).containsExactly("M code/com.shop.Cart/b()I");
        assertThat(diff.verdict().noise()).containsOnlyKeys(NoiseKind.DEBUG_INFO);
    }

    @Test
    void lambdasThatGotOtherNumbersAreNoise() {
        String text = "public class Cart { Runnable a() { %s return () -> System.out.println(\"a\"); } }";
        ApkDiff diff = diff(
                folder,
                app("com.shop.Cart", text.formatted("")),
                app(
                        "com.shop.Cart",
                        text.formatted("Runnable first = () -> System.out.println(\"first\"); first.run();")));

        assertThat(real(diff))
                .containsExactlyInAnyOrder(
                        "M code/com.shop.Cart/a()Ljava/lang/Runnable;",
                        "A code/com.shop.Cart/lambda$a$0()V",
                        "A code/com.shop.Cart$0");
        assertThat(diff.verdict().noise()).containsKey(NoiseKind.RENUMBERED);
    }

    @Test
    void methodsThatUseRenumberedLambdasAreNoise() {
        String text = """
                public class Cart {
                    %s
                    Runnable b() { return () -> System.out.println("b"); }
                    Runnable c() { return () -> System.out.println("c"); }
                }
                """;
        String added = "Runnable a() { return () -> System.out.println(\"a\"); }";
        ApkDiff diff =
                diff(folder, app("com.shop.Cart", text.formatted("")), app("com.shop.Cart", text.formatted(added)));

        assertThat(real(diff))
                .containsExactlyInAnyOrder(
                        "A code/com.shop.Cart/a()Ljava/lang/Runnable;",
                        "A code/com.shop.Cart/lambda$a$0()V",
                        "A code/com.shop.Cart$0");
    }

    @Test
    void aChangedLambdaIsOneChangedMethod() {
        String text = "public class Cart { Runnable a() { return () -> System.out.println(\"%s\"); } }";

        assertThat(lines(diff(
                        folder, app("com.shop.Cart", text.formatted("a")), app("com.shop.Cart", text.formatted("b")))))
                .containsExactly("M code/com.shop.Cart/lambda$a$0()V");
    }

    @Test
    void swappedLambdasAreReal() {
        String text = """
                public class Cart {
                    void go(boolean x) { Runnable r = x ? %s : %s; r.run(); }
                }
                """;
        String a = "() -> System.out.println(\"a\")";
        String b = "() -> System.out.println(\"b\")";
        ApkDiff diff =
                diff(folder, app("com.shop.Cart", text.formatted(a, b)), app("com.shop.Cart", text.formatted(b, a)));

        assertThat(real(diff)).isNotEmpty();
    }

    @Test
    void renumberedAnonymousClassesAreNoise() {
        String text = """
                public class Cart {
                    Object %s
                    Object b() { return new Object() { public String toString() { return "b"; } }; }
                }
                """;
        String one = "a() { return null; }";
        String two = "a() { return new Object() { public String toString() { return \"a\"; } }; }";
        ApkDiff diff =
                diff(folder, app("com.shop.Cart", text.formatted(one)), app("com.shop.Cart", text.formatted(two)));

        assertThat(real(diff))
                .containsExactlyInAnyOrder("M code/com.shop.Cart/a()Ljava/lang/Object;", "A code/com.shop.Cart$1");
        assertThat(lines(diff))
                .contains("R RENUMBERED code/com.shop.Cart$2", "M RENUMBERED code/com.shop.Cart/b()Ljava/lang/Object;");
    }

    @Test
    void renumberedAccessorsAreNoise() {
        String text = """
                public class Cart {
                    %s
                    private int count;
                    class Inner { int get() { return %s count; } }
                }
                """;
        ApkDiff diff = diff(
                folder,
                app("com.shop.Cart", text.formatted("", "")),
                app("com.shop.Cart", text.formatted("private int other;", "other +")));

        assertThat(real(diff))
                .containsExactlyInAnyOrder(
                        "A code/com.shop.Cart/other:I",
                        "A code/com.shop.Cart/access$000(Lcom/shop/Cart;)I",
                        "M code/com.shop.Cart$Inner/get()I");
        assertThat(diff.verdict().noise()).containsKey(NoiseKind.ACCESSOR);
    }

    @Test
    void shiftedIndexesAreNoNoiseInOtherClasses() {
        ApkFixture base = app("com.shop.Cart", "public class Cart { String a() { return \"m\"; } }");
        ApkFixture fixed = app("com.shop.Cart", "public class Cart { String a() { return \"m\"; } }")
                .source("com.shop.Aaa", "public class Aaa { String b() { return \"a\"; } }");

        assertThat(lines(diff(folder, base, fixed))).containsExactly("A code/com.shop.Aaa");
    }

    @Test
    void classesInAnotherDexFileAreNoise() {
        String offer = "public class Offer { int a() { return 1; } }";
        ApkFixture base = app("com.shop.Cart", "public class Cart {}").source(1, "com.shop.Offer", offer);
        ApkFixture fixed = app("com.shop.Cart", "public class Cart {}").source(2, "com.shop.Offer", offer);

        assertThat(lines(diff(folder, base, fixed))).containsExactly("R MOVED_BETWEEN_DEXES code/com.shop.Offer");
    }

    @Test
    void compilerMarkersAreNoise() {
        ApkFixture base = app("com.shop.Cart", "public class Cart {}");

        ApkDiff diff =
                diff(folder, base, app("com.shop.Cart", "public class Cart {}").minApi(22));

        assertThat(lines(diff)).containsExactly("M COMPILER_MARKER dex/classes.dex");
    }

    @Test
    void namesAnObfuscatorGaveAnewAreNoise() {
        String use = "public class %s { int go() { return new %s().a(); } }";
        String[] bodies = {"return 1;", "return 2 + hashCode();", "String s = \"x\"; return s.length();"};
        ApkFixture base = app("a.a", use.formatted("a", "b"));
        ApkFixture fixed = app("a.a", use.formatted("a", "c"));
        String[][] names = {{"b", "c", "d"}, {"c", "d", "e"}};
        for (int i = 0; i < bodies.length; i++) {
            String text = "public class %s { int a() { %s } }";
            base.source("a." + names[0][i], text.formatted(names[0][i], bodies[i]));
            fixed.source("a." + names[1][i], text.formatted(names[1][i], bodies[i]));
        }
        ApkDiff diff = diff(folder, base, fixed);

        assertThat(real(diff)).isEmpty();
        assertThat(diff.verdict().noise()).containsOnlyKeys(NoiseKind.RENAMED);
        assertThat(diff.code().names()).isEqualTo(ApkDiff.Names.MATCHED_BY_SHAPE);
    }

    @Test
    void switchMapsFollowTheirUser() {
        String colour = "public enum Colour { RED, GREEN }";
        String text = """
                public class Cart {
                    %s
                    int a(Colour c) { switch (c) { case RED: return 1; default: return 2; } }
                }
                """;
        String extra = "Object o() { return new Object() { public String toString() { return \"o\"; } }; }";
        ApkDiff diff = diff(
                folder,
                app("com.shop.Colour", colour, "com.shop.Cart", text.formatted("")),
                app("com.shop.Colour", colour, "com.shop.Cart", text.formatted(extra)));

        assertThat(real(diff))
                .containsExactlyInAnyOrder("A code/com.shop.Cart/o()Ljava/lang/Object;", "A code/com.shop.Cart$1");
        assertThat(diff.verdict().noise()).containsKey(NoiseKind.SWITCH_MAP);
    }
}
