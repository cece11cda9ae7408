package dev.patchsmith.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the rules for the manifest say is put together of a change and a reason; both come out in Chinese.
class ManifestSentencesTest {

    private final Messages chinese = new Messages(Language.CHINESE);

    @Test
    void anAddedPermissionIsSaidWithoutAnEnglishWord() {
        assertThat(chinese.sentence("uses-permission CAMERA is added, but a patch does not carry the manifest:"
                        + " the system read this when the app was installed."))
                .isEqualTo("新增了 uses-permission CAMERA，但补丁不携带清单：系统在安装应用时已经读取了它。");
    }

    @Test
    void aChangedVersionIsSaidWithoutAnEnglishWord() {
        assertThat(chinese.sentence("manifest versionName changes from 1.0 to 1.1, but a patch does not carry the"
                        + " manifest: devices go on showing the version of the base."))
                .isEqualTo("manifest versionName 从 1.0 变为 1.1，但补丁不携带清单：设备仍显示基线的版本。");
    }
}
