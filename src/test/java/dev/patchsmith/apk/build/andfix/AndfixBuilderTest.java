package dev.patchsmith.apk.build.andfix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Built;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.SignedPackage;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.build.code.References;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AndfixBuilderTest {

    private static final AndfixBuilder BUILDER = new AndfixBuilder(Instant.parse("2026-03-04T05:06:07Z"));

    private static final String CART = """
            public class Cart {
                private int limit = 3;
                static int sold;
                public int pay(int price) { limit++; sold++; return check(price) + tax() + open(); }
                private int check(int price) { return price + limit; }
                private static int tax() { return 7; }
                public int open() { return 1; }
                int untouched() { return 5; }
            }
            """;

    @TempDir
    private Path folder;

    private BuildRequest request(String base, String fixed) {
        return Built.request(
                folder,
                ApkFixture.empty().source("com.shop.Cart", base),
                ApkFixture.empty().source("com.shop.Cart", fixed));
    }

    private ClassDef copy(BuildOutcome.Built built) throws Exception {
        return AppCode.of(ApkFile.open(built.file()).orThrow())
                .find("Lcom/shop/Cart_CF;")
                .orElseThrow();
    }

    @Test
    void aChangedBodyIsReplacedAndProven() throws Exception {
        BuildOutcome.Built built =
                Built.proven(BUILDER, request(CART, CART.replace("check(price) + tax()", "2 * check(price) + tax()")));

        assertThat(copy(built).getMethods())
                .extracting(Members::signature)
                .containsExactlyInAnyOrder("pay(I)I", "check(I)I", "tax()I");
        assertThat(built.proof().checks()).extracting(Proof.Check::count).doesNotContain(0L);
    }

    @Test
    void fieldsAndOverridableMethodsKeepTheirOwner() throws Exception {
        BuildOutcome.Built built =
                Built.proven(BUILDER, request(CART, CART.replace("check(price) + tax()", "2 * check(price) + tax()")));

        Set<String> fields = new TreeSet<>();
        Set<String> calls = new TreeSet<>();
        References.ofCode(copy(built), r -> {
            if (r instanceof FieldReference field) {
                fields.add(field.getDefiningClass());
            }
            if (r instanceof MethodReference call) {
                calls.add(call.getDefiningClass() + call.getName());
            }
        });
        assertThat(fields).containsExactly("Lcom/shop/Cart;");
        assertThat(calls).containsExactly("Lcom/shop/Cart;open", "Lcom/shop/Cart_CF;check", "Lcom/shop/Cart_CF;tax");
    }

    @Test
    void theManifestNamesTheCopiesAndATimeDevicesRead() throws Exception {
        BuildOutcome.Built built = Built.proven(BUILDER, request(CART, CART.replace("return 7", "return 8")));

        ApkFile patch = ApkFile.open(built.file()).orThrow();
        PatchManifest says = PatchManifest.read(
                        patch.read(patch.entry("META-INF/PATCH.MF").orElseThrow()))
                .orElseThrow();
        assertThat(says.classes()).containsExactly("com.shop.Cart_CF");
        assertThat(says.created()).isEqualTo("4 Mar 2026 05:06:07 GMT");
        assertThat(says.from()).isEqualTo("base.apk");
        assertThat(says.to()).isEqualTo("fixed.apk");
    }

    @Test
    void theSignatureOfTheAppIsOnTheCode() {
        BuildOutcome.Built built = Built.proven(BUILDER, request(CART, CART.replace("return 7", "return 8")));

        assertThat(JarSeal.of(built.file(), "classes.dex"))
                .isEqualTo(new JarSeal.SignedBy(Built.key(TestKey.RELEASE).fingerprint()));
    }

    @Test
    void constructorsAndInitialisersAreRefused() {
        assertThat(Built.refusal(BUILDER, request(CART, CART.replace("limit = 3", "limit = 4"))))
                .containsExactly("ANDFIX-CONSTRUCTOR");
        assertThat(Built.refusal(
                        BUILDER,
                        request(
                                CART.replace("int sold", "int sold = f()")
                                        .replace("int open", "static int f() { return 2; } int open"),
                                CART.replace("int sold", "int sold = 3 + f()")
                                        .replace("int open", "static int f() { return 2; } int open"))))
                .containsExactly("ANDFIX-CONSTRUCTOR");
    }

    @Test
    void fieldsAreRefusedWithTheirNode() {
        BuildRequest request = request(CART, CART.replace("static int sold;", "static int sold; long more;"));

        BuildOutcome outcome = Built.build(BUILDER, request);

        assertThat(((BuildOutcome.Refused) outcome).rules())
                .filteredOn(r -> r.code().equals("ANDFIX-FIELD"))
                .singleElement()
                .satisfies(r -> assertThat(r.evidence().orElseThrow().id()).isEqualTo("code/com.shop.Cart/more:J"));
    }

    @Test
    void newClassesAndLambdasAreRefused() {
        assertThat(Built.refusal(
                        BUILDER,
                        request(CART, CART.replace("return 7;", "Runnable r = () -> sold++; r.run(); return 8;"))))
                .contains("ANDFIX-CLASS-ADDED");
    }

    @Test
    void anotherSuperclassIsRefused() {
        assertThat(Built.refusal(
                        BUILDER, request(CART, CART.replace("class Cart", "class Cart extends java.util.Date"))))
                .contains("ANDFIX-HIERARCHY");
    }

    @Test
    void aNewPrivateMethodGoesAlong() throws Exception {
        BuildOutcome.Built built = Built.proven(
                BUILDER,
                request(
                        CART,
                        CART.replace("return 7;", "return more();")
                                .replace("int untouched", "private static int more() { return 9; } int untouched")));

        assertThat(copy(built).getMethods())
                .extracting(Members::signature)
                .containsExactlyInAnyOrder("tax()I", "more()I");
    }

    @Test
    void aNewMethodThatObjectsLackIsRefused() {
        assertThat(Built.refusal(
                        BUILDER,
                        request(
                                CART,
                                CART.replace("+ open();", "+ wide();")
                                        .replace("int untouched", "public int wide() { return 9; } int untouched"))))
                .containsExactly("ANDFIX-NEW-METHOD");
    }

    @Test
    void aPrivateConstructorCannotBeCalledFromTheCopy() {
        String secret = CART.replace(
                "int untouched",
                "private Cart(String s) {} public Cart() {} static Cart make() { return new Cart(\"a\"); } int untouched");

        assertThat(Built.refusal(BUILDER, request(secret, secret.replace("\"a\"", "\"b\""))))
                .containsExactly("ANDFIX-PRIVATE-CONSTRUCTOR");
    }

    @Test
    void aRemovedMethodIsAWarning() {
        BuildOutcome.Built built = Built.proven(
                BUILDER,
                request(CART, CART.replace("int untouched() { return 5; }", "").replace("return 7", "return 8")));

        assertThat(built.warnings()).extracting(BrokenRule::code).contains("ANDFIX-REMOVED");
    }

    @Test
    void anotherKeyIsRefusedUnlessAccepted() {
        BuildRequest request = request(CART, CART.replace("return 7", "return 8"));
        BuildRequest other = BuildRequest.of(request.diff(), request.target(), Built.key(TestKey.OTHER));

        assertThat(((BuildOutcome.Refused) Built.build(BUILDER, other)).rules())
                .extracting(BrokenRule::code)
                .contains("ANDFIX-OTHER-KEY");
    }

    @Test
    void anUnsignedPatchSaysSo() {
        BuildRequest request = request(CART, CART.replace("return 7", "return 8"));
        BuildOutcome.Built built = Built.proven(BUILDER, BuildRequest.of(request.diff(), request.target(), null));

        assertThat(built.proof().permitted()).anyMatch(p -> p.contains("not signed yet"));
    }

    @Test
    void theProofRefusesAPatchOfAnotherFix() throws Exception {
        BuildRequest eight = request(CART, CART.replace("return 7", "return 8"));
        BuildOutcome.Built built = Built.proven(BUILDER, eight);
        BuildRequest nine = request(CART, CART.replace("return 7", "return 9"));

        Proof proof = new AndfixProof(nine, dev.patchsmith.apk.WorkProgress.NONE).of(built.file());

        assertThat(proof.findings())
                .extracting(Proof.Finding::sentence)
                .anyMatch(s -> s.contains("tax()I is not that"));
    }

    @Test
    void theProofRefusesCopiesThatOwnFields() throws Exception {
        BuildRequest request = request(CART, CART.replace("price + limit", "price - limit"));
        BuildOutcome.Built built = Built.proven(BUILDER, request);
        ApkFile patch = ApkFile.open(built.file()).orThrow();
        // What a tool makes that renames everything: the fixed class itself under the name of the copy.
        ApkFile renamed = ApkFixture.empty()
                .source("com.shop.Cart_CF", CART.replace("Cart", "Cart_CF").replace("price + limit", "price - limit"))
                .open(folder, "wrong.apk");
        byte[] wrong = renamed.read(renamed.entry("classes.dex").orElseThrow());
        Path altered = folder.resolve("altered.apatch");
        try (SignedPackage out = new SignedPackage(altered)) {
            out.add(
                    "META-INF/PATCH.MF",
                    patch.read(patch.entry("META-INF/PATCH.MF").orElseThrow()));
            out.add("classes.dex", wrong);
            out.finish(null);
        }

        Proof proof = new AndfixProof(request, dev.patchsmith.apk.WorkProgress.NONE).of(altered);

        assertThat(proof.findings())
                .extracting(Proof.Finding::sentence)
                .anyMatch(s -> s.contains("a field of the copy"));
    }
}
