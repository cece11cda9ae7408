package dev.patchsmith.apk.build.andfix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Built;
import dev.patchsmith.apk.build.MutatedPackages;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules of AndFix that need a pair of their own.
class AndfixRulesTest {

    private static final AndfixBuilder BUILDER = new AndfixBuilder(Instant.EPOCH);

    @TempDir
    private Path folder;

    private BuildRequest request(String base, String fixed) {
        return Built.request(folder, cart(base), cart(fixed));
    }

    private static ApkFixture cart(String source) {
        return ApkFixture.empty().source("com.shop.Cart", source);
    }

    @Test
    void otherAccessFlagsAreRefused() {
        assertThat(Built.refusal(
                        BUILDER,
                        request(
                                "public class Cart { public int pay() { return 1; } }",
                                "public class Cart { public synchronized int pay() { return 1; } }")))
                .contains("ANDFIX-ACCESS");
    }

    @Test
    void aChangedInterfaceIsRefused() {
        assertThat(Built.refusal(
                        BUILDER,
                        request(
                                "public interface Cart { int pay(); }",
                                "public interface Cart { int pay(); int more(); }")))
                .contains("ANDFIX-INTERFACE");
    }

    @Test
    void aNewNativeMethodIsRefused() {
        assertThat(Built.refusal(
                        BUILDER,
                        request(
                                "public class Cart { int pay() { return 1; } }",
                                "public class Cart { int pay() { return 2; } native int more(); }")))
                .contains("ANDFIX-NATIVE");
    }

    @Test
    void aPrivateNativeMethodCannotBeCalledFromTheCopy() {
        String cart = "public class Cart { public int pay() { return own() + 1; } private native int own(); }";
        assertThat(Built.refusal(BUILDER, request(cart, cart.replace("+ 1", "+ 2"))))
                .contains("ANDFIX-PRIVATE-NATIVE");
    }

    @Test
    void aMemberTheBaseLacksIsRefused() {
        String cart = "public class Cart { public int pay() { return new Shelf().size(); } }";
        ApkFixture base = cart(cart).source("com.shop.Shelf", "public class Shelf { int size() { return 1; } }");
        ApkFixture fixed = cart(cart.replace("size()", "size() + new Shelf().more"))
                .source("com.shop.Shelf", "public class Shelf { int more; int size() { return 1; } }");
        assertThat(Built.refusal(BUILDER, Built.request(folder, base, fixed))).contains("ANDFIX-NOT-IN-BASE");
    }

    @Test
    void aChangeThatIsInNoMethodHasNothingToReplace() {
        ApkFixture base = cart("public class Cart { }").file("assets/a.txt", "1");
        ApkFixture fixed = cart("public class Cart { }").file("assets/a.txt", "2");
        BuildRequest request = Built.request(folder, base, fixed)
                .accepting(java.util.Set.of("ANDFIX-NOT-IN-BASE", "ANDFIX-ASSETS-CHANGED"));
        assertThat(BUILDER.build(request, WorkProgress.NONE))
                .isInstanceOfSatisfying(
                        BuildOutcome.Refused.class,
                        refused -> assertThat(refused.rules())
                                .anyMatch(r -> r.code().equals("ANDFIX-NO-METHOD")));
    }

    @Test
    void anInstructionThatIsTooNewForAndfixIsRefused() {
        String cart = "public class Cart { public int pay(java.lang.invoke.MethodHandle h) throws Throwable"
                + " { return (int) h.invokeExact(1); } }";
        BuildRequest request = Built.request(
                folder, cart(cart).minApi(26), cart(cart.replace("(1)", "(2)")).minApi(26));
        assertThat(Built.refusal(BUILDER, request)).contains("ANDFIX-INVOKE-CUSTOM");
    }

    @Test
    void anonymousClassesThatAreNumberedAnewAreRefused() {
        String pay = "public int pay() { return new Shelf() { int size() { return 1; } }.size(); } ";
        String ship = "public int ship() { return new Shelf() { int size() { return 2; } int w; }.size(); } ";
        String shelf = "public class Shelf { int size() { return 0; } }";
        ApkFixture base = cart("public class Cart { " + pay + ship + "}").source("com.shop.Shelf", shelf);
        ApkFixture fixed = cart("public class Cart { " + ship + pay.replace("}.size()", "}.size() + 1") + "}")
                .source("com.shop.Shelf", shelf);
        assertThat(Built.refusal(BUILDER, Built.request(folder, base, fixed))).contains("ANDFIX-RENUMBERED");
    }

    @Test
    void aClassThatTheBuildRenamedIsRefused() throws IOException {
        Path before = Files.writeString(folder.resolve("base.txt"), "com.shop.Cart -> a.a:\n    int pay() -> a\n");
        Path after = Files.writeString(folder.resolve("fixed.txt"), "com.shop.Cart -> a.c:\n    int pay() -> d\n");
        ApkFixture base = ApkFixture.empty().source("a.a", "public class a { int a() { return 1; } }");
        ApkFixture fixed = ApkFixture.empty().source("a.c", "public class c { int d() { return 2; } }");
        BuildRequest request = BuildRequest.of(
                Pairs.diff(
                        folder,
                        base.signed(TestKey.RELEASE),
                        fixed.signed(TestKey.RELEASE),
                        DiffOptions.DEFAULT.withMappings(before, after)),
                folder.resolve("fix.apatch"),
                Built.key(TestKey.RELEASE));
        assertThat(Built.refusal(BUILDER, request)).contains("ANDFIX-RENAMED");
    }

    @Test
    void aDexFileThatCannotBeReadIsRefused() {
        ApkFixture base = cart("public class Cart { int pay() { return 1; } }").signed(TestKey.RELEASE);
        ApkFixture fixed = cart("public class Cart { int pay() { return 2; } }")
                .file("classes2.dex", "no dex file")
                .signed(TestKey.RELEASE);
        BuildRequest request = BuildRequest.of(
                Pairs.diff(folder, base, fixed), folder.resolve("fix.apatch"), Built.key(TestKey.RELEASE));
        assertThat(Built.build(BUILDER, request)).isNotInstanceOf(BuildOutcome.Built.class);
        assertThat(request.target()).doesNotExist();
    }

    @Test
    void noAlteredByteOfAPatchPassesTheProof() throws Exception {
        BuildRequest request = request(
                "public class Cart { int pay() { return 1; } }", "public class Cart { int pay() { return 2; } }");
        Path whole = Built.proven(BUILDER, request).file();
        assertThat(MutatedPackages.survivors(
                        whole,
                        7,
                        folder.resolve("altered.apatch"),
                        file -> new AndfixProof(request, WorkProgress.NONE)
                                .of(file)
                                .holds()))
                .isEmpty();
    }
}
