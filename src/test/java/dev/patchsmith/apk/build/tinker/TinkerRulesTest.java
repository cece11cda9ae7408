package dev.patchsmith.apk.build.tinker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TinkerRulesTest {

    @TempDir
    Path folder;

    private List<String> broken(ApkFixture fixed) {
        return TinkerPair.broken(folder, TinkerPair.base(), fixed, TinkerOptions.DEFAULT);
    }

    @Test
    void aFixOfOneMethodBreaksNone() {
        assertThat(broken(TinkerPair.fixed())).isEmpty();
    }

    @Test
    void anotherPackageIsBlocked() {
        assertThat(broken(TinkerPair.fixed().packageName("com.other"))).contains("BLOCKING TINKER-PACKAGE");
    }

    @Test
    void aNewPermissionHasToBeAccepted() {
        assertThat(broken(TinkerPair.fixed().manifest(m -> m.permission("android.permission.CAMERA"))))
                .containsExactly("ACCEPTABLE TINKER-MANIFEST");
    }

    @Test
    void anOlderVersionHasToBeAccepted() {
        assertThat(broken(TinkerPair.fixed().manifest(m -> m.version("0.9", 90))))
                .contains("ACCEPTABLE TINKER-VERSION-DOWN");
    }

    @Test
    void aNewerVersionIsOnlySaid() {
        assertThat(broken(TinkerPair.fixed().manifest(m -> m.version("1.1", 110))))
                .containsExactly("WARNING TINKER-VERSION");
    }

    @Test
    void aNewServiceHasToBeAccepted() {
        assertThat(broken(TinkerPair.fixed().manifest(m -> m.component("service", "com.shop.Sync"))))
                .containsExactly("ACCEPTABLE TINKER-NEW-COMPONENT");
    }

    @Test
    void aChangedLoaderClassHasToBeAccepted() {
        assertThat(broken(TinkerPair.fixed()
                        .source(
                                "com.tencent.tinker.loader.TinkerLoader",
                                "public class TinkerLoader { public static boolean load() { return false; } }")))
                .contains("ACCEPTABLE TINKER-LOADER-CHANGED");
    }

    @Test
    void aNewLoaderClassHasToBeAccepted() {
        assertThat(broken(TinkerPair.fixed().source("com.tencent.tinker.loader.More", "public class More {}")))
                .contains("ACCEPTABLE TINKER-LOADER-ADDED");
    }

    @Test
    void theApplicationIsALoaderClass() {
        ApkFixture base = TinkerPair.base()
                .manifest(m -> m.application("name", "com.shop.App"))
                .source("com.shop.App", "public class App { int x() { return 1; } }");
        ApkFixture fixed = TinkerPair.fixed()
                .manifest(m -> m.application("name", "com.shop.App"))
                .source("com.shop.App", "public class App { int x() { return 2; } }");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .containsExactly("ACCEPTABLE TINKER-LOADER-CHANGED");
    }

    @Test
    void aLoaderClassThatNamesAppCodeIsBlocked() {
        String loader = "public class TinkerLoader { public static Object load() { return new com.shop.Cart(); } }";
        ApkFixture base = TinkerPair.base().source("com.tencent.tinker.loader.TinkerLoader", loader);
        ApkFixture fixed = TinkerPair.fixed().source("com.tencent.tinker.loader.TinkerLoader", loader);
        BuildRequest request = TinkerPair.request(folder, base, fixed);
        List<BrokenRule> rules = new TinkerBuilder(TinkerOptions.DEFAULT).check(request, WorkProgress.NONE);
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("TINKER-LOADER-REFERS");
            assertThat(rule.place()).isEqualTo("com.tencent.tinker.loader.TinkerLoader.load");
            assertThat(rule.sentence()).contains("com.shop.Cart");
        });
    }

    @Test
    void loaderClassesBelongIntoTheFirstDexFile() {
        String loader = "public class Second { }";
        ApkFixture base = TinkerPair.base().source(2, "com.tencent.tinker.loader.Second", loader);
        ApkFixture fixed = TinkerPair.fixed().source(2, "com.tencent.tinker.loader.Second", loader);
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .containsExactly("ACCEPTABLE TINKER-LOADER-ELSEWHERE");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT.withLoaders(List.of(), true)))
                .isEmpty();
    }

    @Test
    void aBaseWithoutTheLoaderHasToBeAccepted() {
        ApkFixture base = TinkerPair.base().without("com.tencent.tinker.loader.TinkerLoader");
        ApkFixture fixed = TinkerPair.fixed().without("com.tencent.tinker.loader.TinkerLoader");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .containsExactly("ACCEPTABLE TINKER-NO-LOADER");
    }

    @Test
    void aNewAbiIsBlocked() {
        ApkFixture base = TinkerPair.base().file("lib/arm64-v8a/libpay.so", "one");
        ApkFixture fixed =
                TinkerPair.fixed().file("lib/arm64-v8a/libpay.so", "one").file("lib/x86/libpay.so", "two");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .contains("BLOCKING TINKER-NEW-ABI");
    }

    @Test
    void movedResourceIdsHaveToBeAccepted() {
        ApkFixture base = TinkerPair.base().string("title", "Cart");
        ApkFixture fixed = TinkerPair.app("fixed-2").string("first", "First").string("title", "Cart");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .contains("ACCEPTABLE TINKER-RESOURCE-IDS");
    }

    @Test
    void aChangedAnimationHasToBeAccepted() {
        ApkFixture base = TinkerPair.base()
                .resource("anim", "", "slide", "res/anim/slide.xml")
                .file("res/anim/slide.xml", "one");
        ApkFixture fixed = TinkerPair.fixed()
                .resource("anim", "", "slide", "res/anim/slide.xml")
                .file("res/anim/slide.xml", "two");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .contains("ACCEPTABLE TINKER-ANIMATION");
    }

    @Test
    void filesOutsideOfWhatIsCarriedAreSaid() {
        assertThat(broken(TinkerPair.fixed().file("kotlin/kotlin.builtins", "x")))
                .containsExactly("WARNING TINKER-FILE-OUTSIDE");
    }

    @Test
    void idsHaveToBeKnown() {
        ApkFixture plain = ApkFixture.empty().source("com.shop.A", "public class A { int x() { return 1; } }");
        ApkFixture fixed = ApkFixture.empty().source("com.shop.A", "public class A { int x() { return 2; } }");
        assertThat(TinkerPair.broken(folder, plain, fixed, TinkerOptions.DEFAULT))
                .contains("BLOCKING TINKER-NO-ID", "BLOCKING TINKER-NO-NEW-ID", "ACCEPTABLE TINKER-SDK-UNKNOWN");
        TinkerOptions told = TinkerOptions.DEFAULT.withIds("a", "b").withSdk(TinkerSdk.FROM_1_9_15);
        assertThat(TinkerPair.broken(folder, plain, fixed, told)).containsExactly("ACCEPTABLE TINKER-NO-LOADER");
    }

    @Test
    void nothingToCarryIsBlocked() {
        assertThat(broken(TinkerPair.app("fixed-2"))).containsExactly("BLOCKING TINKER-NOTHING");
    }

    @Test
    void newerDexVersionsNeedANewerSdk() {
        ApkFixture base = TinkerPair.base().minApi(26);
        ApkFixture fixed = TinkerPair.fixed().minApi(26);
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .contains("ACCEPTABLE TINKER-DEX-VERSION");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT.withSdk(TinkerSdk.FROM_1_9_15_2)))
                .isEmpty();
    }

    @Test
    void rawModeNeedsAnAndroidThatTakesIt() {
        ApkFixture base = TinkerPair.base().manifest(m -> m.sdk(10, 34));
        ApkFixture fixed = TinkerPair.fixed().manifest(m -> m.sdk(10, 34));
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT.withRawMode()))
                .containsExactly("ACCEPTABLE TINKER-RAW-MODE");
    }

    @Test
    void theSameIdOnBothSidesIsSaid() {
        ApkFixture fixed = TinkerPair.app("base-1")
                .source("com.shop.Cart", "public class Cart { int pay(int a) { return a + 1; } }");
        assertThat(broken(fixed)).containsExactly("WARNING TINKER-SAME-ID");
    }

    @Test
    void aMissingKeyIsSaid() {
        BuildRequest signed = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        BuildRequest unsigned = BuildRequest.of(signed.diff(), signed.target(), null);
        assertThat(new TinkerBuilder(TinkerOptions.DEFAULT).check(unsigned, WorkProgress.NONE))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.code()).isEqualTo("TINKER-NO-KEY");
                    assertThat(rule.weight()).isEqualTo(BrokenRule.Weight.WARNING);
                });
    }

    @Test
    void aClassInTwoDexFilesIsBlocked() {
        byte[] twice = dexOf(ApkFixture.empty().source("com.shop.Cart", "public class Cart { }"));
        assertThat(broken(TinkerPair.fixed().file("classes3.dex", twice))).contains("BLOCKING TINKER-CLASS-TWICE");
    }

    @Test
    void aDexFileThatCannotBeReadIsBlocked() {
        assertThat(broken(TinkerPair.fixed().file("classes3.dex", "no dex file at all")))
                .contains("BLOCKING TINKER-BAD-DEX");
    }

    @Test
    void aRemovedLibraryStaysOnDevicesWhichIsSaid() {
        ApkFixture base = TinkerPair.base().file("lib/arm64-v8a/liba.so", "a").file("lib/arm64-v8a/libb.so", "b");
        ApkFixture fixed = TinkerPair.fixed().file("lib/arm64-v8a/liba.so", "a");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .containsExactly("WARNING TINKER-LIBRARY-STAYS");
    }

    @Test
    void assetsWithoutAResourceTableAreBlocked() {
        ApkFixture base = bare("1", "one");
        ApkFixture fixed = bare("2", "two");
        assertThat(TinkerPair.broken(folder, base, fixed, TinkerOptions.DEFAULT))
                .contains("BLOCKING TINKER-NO-TABLE");
    }

    private static ApkFixture bare(String id, String terms) {
        return ApkFixture.empty()
                .source(
                        "com.tencent.tinker.loader.TinkerLoader",
                        "public class TinkerLoader { public static boolean load() { return true; } }")
                .manifest(m -> m.metaData("TINKER_ID", id).metaData("tinker_version", "1.9.14.16"))
                .file("assets/terms.txt", terms)
                .signed(TestKey.RELEASE);
    }

    private byte[] dexOf(ApkFixture app) {
        try {
            ApkFile file = app.open(folder, "one-dex.apk");
            return file.read(file.entry("classes.dex").orElseThrow());
        } catch (BadEntryException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatIsNotAcceptedIsNotBuiltAndWhatIsAcceptedIs() {
        ApkFixture fixed = TinkerPair.fixed().manifest(m -> m.permission("android.permission.CAMERA"));
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), fixed);
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT);
        assertThat(builder.build(request, WorkProgress.NONE)).isInstanceOf(BuildOutcome.Refused.class);
        assertThat(builder.build(request.accepting(Set.of("TINKER-MANIFEST")), WorkProgress.NONE))
                .isInstanceOfSatisfying(BuildOutcome.Built.class, built -> {
                    assertThat(built.warnings()).hasSize(1);
                    assertThat(built.mayLeave()).isTrue();
                });
    }
}
