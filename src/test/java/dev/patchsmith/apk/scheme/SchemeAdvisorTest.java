package dev.patchsmith.apk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.Pairs;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeAdvisorTest {

    private static final String CART = """
            public class Cart {
                int limit = 3;
                public int pay(int price) { return price + 1; }
                static int tax() { return 7; }
                native void send();
            }
            """;

    private static final BaseFacts ALL_IN_BASE = new BaseFacts(EnumSet.allOf(Scheme.class), "1.0", true);

    @TempDir
    Path folder;

    private static ApkFixture app(String cart) {
        return ApkFixture.empty().source("com.shop.Cart", cart);
    }

    private ApkDiff diff(String fixedCart) {
        return Pairs.diff(folder, app(CART), app(fixedCart));
    }

    private static Set<Fact> facts(ApkDiff diff) {
        return ChangeFacts.of(diff).evidence().keySet();
    }

    @Test
    void aBodyIsCarriedByTheLeastInvasiveScheme() {
        Advice advice = SchemeAdvisor.advise(diff(CART.replace("price + 1", "price + 2")), ALL_IN_BASE);

        assertThat(advice.recommendation()).contains(Scheme.ANDFIX);
        assertThat(advice.sentence()).isEqualTo("AndFix can carry this change; it takes effect at once.");
    }

    @Test
    void aConstructorBlocksAndFixWithTheMemberAsEvidence() {
        Advice advice = SchemeAdvisor.advise(diff(CART.replace("limit = 3", "limit = 4")), ALL_IN_BASE);

        assertThat(advice.of(Scheme.ANDFIX).outcome()).isEqualTo(Answer.Kind.CANNOT);
        assertThat(advice.of(Scheme.ANDFIX).blockers())
                .singleElement()
                .satisfies(r -> assertThat(r.evidence())
                        .extracting(DiffNode::id)
                        .containsExactly("code/com.shop.Cart/<init>()V"));
        assertThat(advice.recommendation()).contains(Scheme.ROBUST);
    }

    @Test
    void aFieldLeavesTheRestartSchemes() {
        Advice advice =
                SchemeAdvisor.advise(diff(CART.replace("int limit = 3;", "int limit = 3; int more;")), ALL_IN_BASE);

        assertThat(advice.of(Scheme.ROBUST).outcome()).isEqualTo(Answer.Kind.CANNOT);
        assertThat(advice.recommendation()).contains(Scheme.QZONE);
    }

    @Test
    void factsOfCodeAreTold() {
        assertThat(facts(diff(CART.replace("return 7", "return 8")))).containsExactly(Fact.STATIC_METHOD_BODY);
        assertThat(facts(diff(CART.replace("native void send();", "")))).containsExactly(Fact.NATIVE_METHOD_CHANGED);
        assertThat(facts(diff(CART.replace("pay(int price)", "pay(long price, int x)")
                        .replace("return price + 1", "return x"))))
                .containsExactlyInAnyOrder(Fact.METHOD_ADDED, Fact.MEMBER_REMOVED, Fact.SIGNATURE_CHANGED);
        assertThat(facts(diff(CART.replace("class Cart {", "class Cart extends java.util.Date {"))))
                .contains(Fact.HIERARCHY_CHANGED);
        assertThat(facts(diff(CART.replace("int limit = 3;", "int limit = 3; static Object o = new Object();"))))
                .containsExactlyInAnyOrder(Fact.FIELD_CHANGED, Fact.STATIC_INITIALISER);
    }

    @Test
    void newClassesAreToldFromNewLambdas() {
        ApkDiff added = Pairs.diff(folder, app(CART), app(CART).source("com.shop.Offer", "public class Offer {}"));
        assertThat(facts(added)).containsExactly(Fact.CLASS_ADDED);

        String lambda = CART.replace("return price + 1;", "Runnable r = () -> tax(); r.run(); return price + 1;");
        assertThat(facts(diff(lambda))).contains(Fact.LAMBDA_CLASS_ADDED, Fact.METHOD_BODY);
    }

    @Test
    void aNewEnumConstantIsNoOrdinaryField() {
        ApkDiff diff = Pairs.diff(
                folder,
                ApkFixture.empty().source("com.shop.Colour", "public enum Colour { RED }"),
                ApkFixture.empty().source("com.shop.Colour", "public enum Colour { RED, GREEN }"));

        assertThat(facts(diff)).contains(Fact.ENUM_CONSTANT_ADDED).doesNotContain(Fact.FIELD_CHANGED);
        assertThat(SchemeTable.answer(Scheme.QZONE, Fact.ENUM_CONSTANT_ADDED).inferred())
                .isTrue();
    }

    @Test
    void resourcesAndTheirIdsAreFacts() {
        ApkDiff diff = Pairs.diff(
                folder,
                ApkFixture.empty().string("b", "B"),
                ApkFixture.empty().string("a", "A").string("b", "B"));

        assertThat(facts(diff)).containsExactlyInAnyOrder(Fact.RESOURCES_CHANGED, Fact.RESOURCE_IDS_MOVED);
        assertThat(SchemeAdvisor.advise(diff, ALL_IN_BASE).recommendation()).contains(Scheme.AMIGO);
    }

    @Test
    void iconsTheSystemDrawsAreCarriedByNobody() {
        ApkFixture base =
                ApkFixture.empty().resource("mipmap", "", "icon", "res/i.png").file("res/i.png", "a");
        ApkFixture fixed =
                ApkFixture.empty().resource("mipmap", "", "icon", "res/i.png").file("res/i.png", "b");

        Advice advice = SchemeAdvisor.advise(Pairs.diff(folder, base, fixed), ALL_IN_BASE);

        assertThat(advice.recommendation()).isEmpty();
        assertThat(advice.sentence()).contains("keep icons and animations");
    }

    @Test
    void componentsAndPermissionsAreFacts() {
        ApkDiff diff = Pairs.diff(
                folder,
                app(CART),
                app(CART)
                        .manifest(m -> m.component("activity", ".New")
                                .component("service", ".Sync")
                                .permission("android.permission.CAMERA")
                                .version("1.0.1", 101)));

        assertThat(facts(diff))
                .containsExactlyInAnyOrder(
                        Fact.ACTIVITY_ADDED, Fact.COMPONENT_ADDED, Fact.MANIFEST_CHANGED, Fact.VERSION_CHANGED);
    }

    @Test
    void theApplicationClassIsFoundByTheManifest() {
        ApkDiff diff = Pairs.diff(
                folder,
                app(CART).manifest(m -> m.application("name", ".Cart")),
                app(CART.replace("price + 1", "price + 2")).manifest(m -> m.application("name", ".Cart")));

        assertThat(facts(diff)).containsExactlyInAnyOrder(Fact.APPLICATION_CLASS, Fact.METHOD_BODY);
        assertThat(SchemeAdvisor.advise(diff, ALL_IN_BASE).of(Scheme.TINKER).outcome())
                .isEqualTo(Answer.Kind.CANNOT);
    }

    @Test
    void nativeLibrariesAreToldFromNewAbis() {
        ApkDiff diff = Pairs.diff(
                folder,
                app(CART).file("lib/x86/a.so", "a"),
                app(CART).file("lib/x86/a.so", "b").file("lib/arm64-v8a/a.so", "c"));

        assertThat(facts(diff)).containsExactlyInAnyOrder(Fact.LIBRARY_CHANGED, Fact.LIBRARY_NEW_ABI);
    }

    @Test
    void noiseIsNoFact() {
        String config = "public final class BuildConfig { public static final String V = \"%s\"; }";
        ApkDiff diff = Pairs.diff(
                folder,
                app(CART).source("com.shop.BuildConfig", config.formatted("1")),
                app(CART).source("com.shop.BuildConfig", config.formatted("2")));

        assertThat(facts(diff)).isEmpty();
        assertThat(SchemeAdvisor.advise(diff, ALL_IN_BASE).sentence())
                .isEqualTo("Nothing really changed: there is nothing to carry.");
    }

    @Test
    void theBaseIsLookedInto() {
        ApkFixture base = app(CART)
                .source("com.tencent.tinker.loader.TinkerLoader", "public class TinkerLoader {}")
                .source("com.meituan.robust.ChangeQuickRedirect", "public interface ChangeQuickRedirect {}")
                .manifest(m -> m.metaData("TINKER_ID", "base-1.0"));

        BaseFacts facts = BaseFacts.of(base.open(folder, "base.apk"));

        assertThat(facts.present()).containsExactlyInAnyOrder(Scheme.TINKER, Scheme.ROBUST);
        assertThat(facts.tinkerId()).isEqualTo("base-1.0");
        assertThat(facts.debuggable()).isFalse();
    }

    @Test
    void aBaseWithoutAnyLibraryIsToldPlainly() {
        Advice advice =
                SchemeAdvisor.advise(diff(CART.replace("price + 1", "price + 2")), new BaseFacts(Set.of(), "", false));

        assertThat(advice.recommendation()).isEmpty();
        assertThat(advice.sentence())
                .startsWith("This base contains no hot-fix library, so no patch can reach it.")
                .contains("AndFix");
    }

    @Test
    void adviceIsTextAndJson() {
        Advice advice = SchemeAdvisor.advise(diff(CART.replace("limit = 3", "limit = 4")), ALL_IN_BASE);

        assertThat(advice.text()).contains("AndFix: cannot").contains("code/com.shop.Cart/<init>()V");
        assertThat(advice.json()).contains("\"scheme\": \"andfix\"").contains("\"fact\": \"constructor-body\"");
    }
}
