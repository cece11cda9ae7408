package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HotfixNameTest {

    @Test
    void branchesAreReadInTheFormsTeamsUse() {
        for (String branch : List.of(
                "hotfix 1.0.0.1",
                "hotfix/1.0.0.1",
                "hotfix-1.0.0.1",
                "refs/heads/hotfix/v1.0.0.1",
                "HotFix_1.0.0.1",
                "shop-hotfix-1.0.0.1.apk",
                "hot-fix/1.0.0.1-checkout")) {
            assertThat(HotfixName.in(branch).orElseThrow().toString())
                    .as(branch)
                    .isEqualTo("1.0.0.1");
        }
    }

    @Test
    void otherNamesAreNone() {
        for (String branch : List.of("main", "hotfix", "hotfix 1.0.0", "release 1.0.0.1", "hotfix 1.0.0.1.2")) {
            assertThat(HotfixName.in(branch)).as(branch).isEmpty();
        }
    }

    @Test
    void theFourthNumberOfAVersionIsTheNumberOfTheFix() {
        HotfixName name = HotfixName.ofVersion("3.16.0.12").orElseThrow();
        assertThat(name.version().text()).isEqualTo("3.16.0");
        assertThat(name.number()).isEqualTo(12);
        assertThat(HotfixName.ofVersion("3.16.0")).isEmpty();
    }

    @Test
    void aFixRepairsItsVersionAndEarlierFixesOfIt() {
        HotfixName second = HotfixName.in("hotfix 1.0.0.2").orElseThrow();
        assertThat(second.repairs("1.0.0")).isTrue();
        assertThat(second.repairs("1.0.0.1")).isTrue();
        assertThat(second.repairs("1.0.0.2")).isFalse();
        assertThat(second.repairs("1.0.1")).isFalse();
    }
}
