package dev.patchsmith.apk.build.classes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Built;
import dev.patchsmith.apk.build.MutatedPackages;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.SignedPackage;
import dev.patchsmith.apk.build.code.AppCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesBuilderTest {

    private static final String LONG_BODY = "java.util.List<String> l = new java.util.ArrayList<>();"
            + " for (int i = 0; i < price; i++) { l.add(\"a\" + i); l.add(\"b\" + i); l.add(\"c\" + i); l.add(\"d\"); }"
            + " System.out.println(l); System.out.println(l.size()); System.out.println(price);"
            + " return l.size() + price + 1;";

    @TempDir
    private Path folder;

    private static ApkFixture shop(String cart) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { " + cart + " }")
                .source("com.shop.Till", "public class Till { int total(Cart c) { return c.pay(3); } }")
                .source("com.shop.Other", "public class Other { int seven() { return 7; } }");
    }

    private BuildRequest request(ApkFixture base, ApkFixture fixed) {
        return Built.request(folder, base, fixed);
    }

    private Map<String, String> carried(boolean ahead, BuildRequest request) throws Exception {
        return new ClassesBuilder(ahead)
                .carried(request, WorkProgress.NONE).stream()
                        .collect(Collectors.toMap(
                                CarriedClass::descriptor, c -> c.reason().name()));
    }

    @Test
    void aLongMethodThatChangedBringsItsClassOnly() throws Exception {
        BuildRequest request = request(
                shop("int pay(int price) { " + LONG_BODY + " }"),
                shop("int pay(int price) { " + LONG_BODY.replace("+ 1;", "+ 2;") + " }"));

        assertThat(carried(true, request)).containsExactly(Map.entry("Lcom/shop/Cart;", "CHANGED"));
        Built.proven(new ClassesBuilder(), request);
    }

    @Test
    void aShortMethodThatChangedBringsItsCallersOnArt() throws Exception {
        BuildRequest request =
                request(shop("int pay(int price) { return price; }"), shop("int pay(int price) { return 2 * price; }"));

        assertThat(carried(true, request))
                .containsOnly(Map.entry("Lcom/shop/Cart;", "CHANGED"), Map.entry("Lcom/shop/Till;", "INLINES"));
        assertThat(carried(false, request)).containsOnlyKeys("Lcom/shop/Cart;");
        Built.proven(new ClassesBuilder(), request);
    }

    @Test
    void callersOfShortCallersComeAlong() throws Exception {
        ApkFixture base = shop("int pay(int price) { return price; }")
                .source("com.shop.Desk", "class Desk { int sum(Till t) { return t.total(new Cart()); } }");
        ApkFixture fixed = shop("int pay(int price) { return 2 * price; }")
                .source("com.shop.Desk", "class Desk { int sum(Till t) { return t.total(new Cart()); } }");

        assertThat(carried(true, request(base, fixed)))
                .containsOnlyKeys("Lcom/shop/Cart;", "Lcom/shop/Till;", "Lcom/shop/Desk;");
    }

    @Test
    void aNewFieldBringsSubclassesAndUsersOnArt() throws Exception {
        String sub = "public class Basket extends Cart { int twice() { return 2; } }";
        String user = "class Shelf { int look(Basket b) { return b.twice(); } }";
        ApkFixture base = shop("int pay(int price) { " + LONG_BODY + " }")
                .source("com.shop.Basket", sub)
                .source("com.shop.Shelf", user);
        ApkFixture fixed = shop("int extra; int pay(int price) { extra++; " + LONG_BODY + " }")
                .source("com.shop.Basket", sub)
                .source("com.shop.Shelf", user);
        BuildRequest request = request(base, fixed);

        assertThat(carried(true, request))
                .containsEntry("Lcom/shop/Basket;", "SUBCLASS")
                .containsEntry("Lcom/shop/Shelf;", "COMPILED_AGAINST")
                .containsEntry("Lcom/shop/Till;", "COMPILED_AGAINST")
                .doesNotContainKey("Lcom/shop/Other;");
        Built.proven(new ClassesBuilder(), request);
    }

    @Test
    void newClassesAndLambdasGoAlong() throws Exception {
        BuildRequest request = request(
                shop("int pay(int price) { return price; }"),
                shop("int pay(int price) { Runnable r = () -> System.out.println(price); r.run();"
                                + " return new Offer().off(); }")
                        .source("com.shop.Offer", "class Offer { int off() { return 1; } }"));

        BuildOutcome.Built built = Built.proven(new ClassesBuilder(), request);

        assertThat(carried(true, request)).containsEntry("Lcom/shop/Offer;", "ADDED");
        assertThat(AppCode.of(ApkFile.open(built.file()).orThrow()).names())
                .contains("Lcom/shop/Offer;", "Lcom/shop/Cart;")
                .anyMatch(n -> n.contains("ExternalSyntheticLambda") || n.contains("Cart$"));
    }

    @Test
    void renumberedLambdasOfACarriedClassGoAlong() throws Exception {
        String first = "Runnable a() { return () -> System.out.println(1); }";
        String second = "Runnable b() { return () -> System.out.println(2); }";
        BuildRequest request = request(
                shop(second + "int pay(int p) { return 1; }"), shop(first + second + "int pay(int p) { return 1; }"));

        Built.proven(new ClassesBuilder(), request);
    }

    @Test
    void aRemovedMethodTakesItsFormerCallersAlong() throws Exception {
        ApkFixture base = shop("int pay(int p) { return p; } int old() { " + LONG_BODY.replace("price", "9") + " }")
                .source("com.shop.User", "class User { int use(Cart c) { return c.old(); } }");
        ApkFixture fixed = shop("int pay(int p) { return p; }")
                .source("com.shop.User", "class User { int use(Cart c) { return c.pay(1); } }");

        Built.proven(new ClassesBuilder(false), request(base, fixed));
    }

    @Test
    void noiseStaysAsItIs() throws Exception {
        ApkFixture base = shop("int pay(int p) { return p; }")
                .source("com.shop.BuildConfig", "public final class BuildConfig { public static final long T = 1; }");
        ApkFixture fixed = shop("int pay(int p) { return p + p; }")
                .source("com.shop.BuildConfig", "public final class BuildConfig { public static final long T = 2; }");
        BuildRequest request = request(base, fixed);

        BuildOutcome.Built built = Built.proven(new ClassesBuilder(), request);

        assertThat(carried(true, request)).doesNotContainKey("Lcom/shop/BuildConfig;");
        assertThat(built.proof().permitted()).anyMatch(p -> p.startsWith("1 classes that differ by noise"));
    }

    @Test
    void theDexVersionOfTheFixIsKept() throws Exception {
        BuildRequest request = request(
                shop("int pay(int p) { return p; }").minApi(28),
                shop("int pay(int p) { return p * 3; }").minApi(28));

        BuildOutcome.Built built = Built.proven(new ClassesBuilder(), request);

        ApkFile patch = ApkFile.open(built.file()).orThrow();
        assertThat(new String(
                        patch.read(patch.entry("classes.dex").orElseThrow()),
                        4,
                        3,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("039");
    }

    @Test
    void whatIsNoCodeIsToldAndMayBeLeftOut() {
        BuildRequest request = request(
                shop("int pay(int p) { return p; }").file("assets/a.txt", "1"),
                shop("int pay(int p) { return 2 * p; }").file("assets/a.txt", "2"));

        BuildOutcome refused = Built.build(new ClassesBuilder(), request);

        assertThat(((BuildOutcome.Refused) refused).rules())
                .filteredOn(r -> r.code().equals("QZONE-ASSETS-CHANGED"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.weight()).isEqualTo(BrokenRule.Weight.ACCEPTABLE);
                    assertThat(r.evidence()).isPresent();
                });
        BuildOutcome accepted = new ClassesBuilder()
                .build(
                        request.accepting(java.util.Set.of("QZONE-ASSETS-CHANGED", "QZONE-NOT-IN-BASE")),
                        WorkProgress.NONE);
        assertThat(accepted).isInstanceOf(BuildOutcome.Built.class);
    }

    @Test
    void aPatchThatLacksAClassIsNotProven() throws Exception {
        BuildRequest request = request(
                shop("int pay(int p) { return new Offer().off(); }")
                        .source("com.shop.Offer", "class Offer { int off() { return 1; } }"),
                shop("int pay(int p) { return new Offer().off() + 1; }")
                        .source("com.shop.Offer", "class Offer { int off() { return 5; } int more() { return 1; } }"));
        BuildRequest smaller = request(shop("int pay(int p) { return p; }"), shop("int pay(int p) { return p + 1; }"));
        BuildOutcome.Built other = Built.proven(new ClassesBuilder(), smaller);

        Proof proof = new ClassesProof(request.diff(), WorkProgress.NONE).of(other.file());

        assertThat(proof.holds()).isFalse();
        assertThat(proof.findings()).extracting(Proof.Finding::place).contains("com.shop.Offer", "com.shop.Cart");
    }

    @Test
    void anAlteredPackageIsNotProven() throws Exception {
        BuildRequest request = request(shop("int pay(int p) { return p; }"), shop("int pay(int p) { return 70 + p; }"));
        BuildOutcome.Built built = Built.proven(new ClassesBuilder(), request);
        ApkFile patch = ApkFile.open(built.file()).orThrow();
        byte[] dex = patch.read(patch.entry("classes.dex").orElseThrow());
        Path altered = folder.resolve("altered.jar");
        int changed = -1;
        for (int i = 0x70; i < dex.length && changed < 0; i++) {
            byte[] one = dex.clone();
            if (one[i] == 70) {
                one[i] = 71;
                write(altered, one);
                Proof proof = new ClassesProof(request.diff(), WorkProgress.NONE).of(altered);
                changed = proof.holds() ? -1 : i;
            }
        }
        assertThat(changed).isPositive();
    }

    private static void write(Path file, byte[] dex) throws Exception {
        try (SignedPackage out = new SignedPackage(file)) {
            out.add("classes.dex", dex);
            out.finish(null);
        }
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        BuildRequest request = request(shop("int pay(int p) { return p; }"), shop("int pay(int p) { return 70 + p; }"));
        WorkProgress stopped = new WorkProgress() {
            private boolean proving;

            @Override
            public void at(String step, double fraction) {
                proving |= step.contains("patch");
            }

            @Override
            public boolean isCancelled() {
                return proving;
            }
        };

        BuildOutcome outcome =
                new ClassesBuilder().build(request.accepting(java.util.Set.of("QZONE-NOT-IN-BASE")), stopped);

        assertThat(outcome).isEqualTo(new BuildOutcome.Cancelled());
        try (var left = Files.list(request.target().getParent())) {
            assertThat(left.map(p -> p.getFileName().toString()).toList()).isEqualTo(List.of());
        }
    }

    @Test
    void aBaseWithoutALoaderIsAcceptedOnlyWhenAsked() {
        BuildRequest request = request(shop("int pay(int p) { return p; }"), shop("int pay(int p) { return 70 + p; }"));

        BuildOutcome outcome = new ClassesBuilder().build(request, WorkProgress.NONE);

        assertThat(((BuildOutcome.Refused) outcome).rules())
                .extracting(BrokenRule::code)
                .containsExactly("QZONE-NOT-IN-BASE");
    }

    @Test
    void aChangeOutsideOfTheCodeAloneIsRefused() {
        BuildRequest request = request(
                shop("int pay(int price) { return price; }").file("assets/a.txt", "1"),
                shop("int pay(int price) { return price; }").file("assets/a.txt", "2"));
        assertThat(new ClassesBuilder()
                        .build(
                                request.accepting(java.util.Set.of("QZONE-NOT-IN-BASE", "QZONE-ASSETS-CHANGED")),
                                WorkProgress.NONE))
                .isInstanceOfSatisfying(
                        BuildOutcome.Refused.class,
                        refused -> assertThat(refused.rules())
                                .extracting(BrokenRule::code)
                                .contains("QZONE-NO-CODE"));
    }

    @Test
    void classesThatNameMoreThanOneDexFileCanHoldAreRefused() {
        assertThat(Built.refusal(new ClassesBuilder(), Built.request(folder, large(1), large(2))))
                .contains("QZONE-TOO-MANY");
    }

    /// Three classes, each in a dex file of its own, that have more fields together than one may name.
    private static ApkFixture large(int value) {
        ApkFixture app = ApkFixture.empty();
        for (int i = 1; i <= 3; i++) {
            String fields = IntStream.range(0, 23_000).mapToObj(f -> "f" + f).collect(Collectors.joining(", "));
            app = app.source(
                    i,
                    "com.shop.C" + i,
                    "public class C%d { int %s; int v() { return %d; } }".formatted(i, fields, value));
        }
        return app;
    }

    @Test
    void noAlteredByteOfAPatchPassesTheProof() throws Exception {
        BuildRequest request =
                request(shop("int pay(int price) { return price; }"), shop("int pay(int price) { return 2 * price; }"));
        Path whole = Built.proven(new ClassesBuilder(), request).file();
        assertThat(MutatedPackages.survivors(
                        whole,
                        7,
                        folder.resolve("altered.jar"),
                        file -> new ClassesProof(request.diff(), WorkProgress.NONE)
                                .of(file)
                                .holds()))
                .isEmpty();
    }
}
