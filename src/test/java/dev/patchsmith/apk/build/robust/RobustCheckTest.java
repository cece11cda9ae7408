package dev.patchsmith.apk.build.robust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.code.AppCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustCheckTest {

    private static final String PAY = "int pay(int price) { return price + 1; }";

    @TempDir
    private Path folder;

    private RobustCheck.Result check(int number, String method, @Nullable MethodsMap map) throws Exception {
        ApkFile patch = ApkFile.open(RobustFixture.patch(folder, method)).orThrow();
        RobustPatch read = RobustPatch.read(AppCode.of(patch)).orElseThrow();
        return new RobustCheck(AppCode.of(RobustFixture.base(folder, number)), map).of(read);
    }

    private MethodsMap map() throws Exception {
        return ((MethodsMap.Reading.Read) MethodsMap.read(RobustFixture.map(folder))).map();
    }

    @Test
    void whatIsReplacedIsNamedByTheMethodMap() throws Exception {
        RobustCheck.Result result = check(23, PAY, map());

        assertThat(result.proof().findings()).isEmpty();
        assertThat(result.replaced())
                .containsExactly(
                        new RobustCheck.Replaced("com.shop.Cart", 23, "pay(I)I", "com.shop.Cart.pay(int)", "pay(I)I"));
    }

    @Test
    void aPatchForAnotherBuildIsTold() throws Exception {
        assertThat(check(40, PAY, null).proof().findings())
                .extracting(Proof.Finding::sentence)
                .singleElement()
                .asString()
                .contains("no instrumented method with the number 23");
    }

    @Test
    void aMethodWithOtherTypesIsTold() throws Exception {
        assertThat(check(23, "long pay(int price) { return price; }", null)
                        .proof()
                        .findings())
                .extracting(Proof.Finding::sentence)
                .singleElement()
                .asString()
                .contains("runs pay(I)J in its place");
    }

    @Test
    void aMapWithForeignObjectsIsNotLetIn() throws Exception {
        Path foreign = RobustFixture.map(folder, new ArrayList<>(List.of(new java.util.Date())));

        assertThat(MethodsMap.read(foreign)).isInstanceOf(MethodsMap.Reading.Refused.class);
    }
}
