package dev.patchsmith.apk.build.tinker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.ManifestFixture;
import dev.patchsmith.apk.WorkProgress;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything in the manifest that Tinker's own builder stops at, one pair for each.
final class TinkerManifestRulesTest {

    @TempDir
    Path folder;

    private static Arguments change(
            String name, String rule, Consumer<ManifestFixture> base, Consumer<ManifestFixture> fixed) {
        return Arguments.of(Named.of(name, rule), base, fixed);
    }

    private static Arguments change(String name, String rule, Consumer<ManifestFixture> fixed) {
        return change(name, rule, m -> {}, fixed);
    }

    static Stream<Arguments> changes() {
        String manifest = "ACCEPTABLE TINKER-MANIFEST";
        String component = "ACCEPTABLE TINKER-NEW-COMPONENT";
        return Stream.of(
                change("label", manifest, m -> m.application("label", "One"), m -> m.application("label", "Two")),
                change(
                        "icon",
                        manifest,
                        m -> m.application("icon", "@0x7f010000"),
                        m -> m.application("icon", "@0x7f010001")),
                change("application class", manifest, m -> m.application("name", "com.shop.App")),
                change("lowest system", manifest, m -> m.sdk(23, 34)),
                change("target system", manifest, m -> m.sdk(21, 35)),
                change("permission asked for", manifest, m -> m.permission("android.permission.CAMERA")),
                change("permission given up", manifest, m -> m.permission("android.permission.CAMERA"), m -> {}),
                change("permission declared", manifest, m -> m.element("permission", "com.shop.ADMIN")),
                change("feature", manifest, m -> m.element("uses-feature", "android.hardware.camera")),
                change("graphics", manifest, m -> m.element("uses-feature", "", "glEsVersion=0x00030000")),
                change("screens", manifest, m -> m.element("supports-screens", "", "largeScreens=false")),
                change("place of installation", manifest, m -> m.root("installLocation", "auto")),
                change("activity", component, m -> m.component("activity", "com.shop.New")),
                change("exported activity", component, m -> m.component("activity", "com.shop.New", "exported=true")),
                change("service", component, m -> m.component("service", "com.shop.New")),
                change("receiver", component, m -> m.component("receiver", "com.shop.New")),
                change("provider", component, m -> m.component("provider", "com.shop.New", "authorities=com.shop.new")),
                change(
                        "changed component",
                        "WARNING TINKER-MANIFEST",
                        m -> m.component("service", "com.shop.Old", "exported=true"),
                        m -> m.component("service", "com.shop.Old", "exported=false")),
                change("older version", "ACCEPTABLE TINKER-VERSION-DOWN", m -> m.version("0.9", 90)),
                change("newer version", "WARNING TINKER-VERSION", m -> m.version("1.1", 110)),
                change("other meta data", "WARNING TINKER-MANIFEST", m -> m.metaData("channel", "store")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfTheManifestIsSaid(String rule, Consumer<ManifestFixture> base, Consumer<ManifestFixture> fixed) {
        ApkFixture before = TinkerPair.base().manifest(base);
        ApkFixture after = TinkerPair.fixed().manifest(fixed);
        assertThat(TinkerPair.broken(folder, before, after, TinkerOptions.DEFAULT))
                .contains(rule);
    }

    static Stream<Arguments> components() {
        Consumer<ManifestFixture> stubs =
                m -> m.component("activity", "com.tencent.tinker.loader.hotplug.ActivityStubs$STDStub_00");
        return Stream.of(
                change(
                        "activity without stubs",
                        "none of Tinker's stub activities",
                        m -> m.component("activity", "com.shop.New")),
                change(
                        "activity with stubs",
                        "inc_component_meta.txt",
                        stubs,
                        stubs.andThen(m -> m.component("activity", "com.shop.New", "exported=false"))),
                change(
                        "exported activity with stubs",
                        "no new ones that are exported",
                        stubs,
                        stubs.andThen(m -> m.component("activity", "com.shop.New", "exported=true"))),
                change(
                        "service with stubs",
                        "can add activities only",
                        stubs,
                        stubs.andThen(m -> m.component("service", "com.shop.New"))));
    }

    @ParameterizedTest
    @MethodSource("components")
    void ofANewComponentItIsSaidWhyDevicesCannotStartIt(
            String words, Consumer<ManifestFixture> base, Consumer<ManifestFixture> fixed) {
        ApkFixture before = TinkerPair.base().manifest(base);
        ApkFixture after = TinkerPair.fixed().manifest(fixed);
        assertThat(new TinkerBuilder(TinkerOptions.DEFAULT)
                        .check(TinkerPair.request(folder, before, after), WorkProgress.NONE))
                .filteredOn(rule -> rule.code().equals("TINKER-NEW-COMPONENT"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.sentence()).contains(words).contains("com.shop.New"));
    }

    @Test
    void theTinkerIdItselfMayDiffer() {
        assertThat(TinkerPair.broken(folder, TinkerPair.base(), TinkerPair.fixed(), TinkerOptions.DEFAULT))
                .isEmpty();
    }
}
