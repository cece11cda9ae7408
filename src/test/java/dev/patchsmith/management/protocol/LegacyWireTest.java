package dev.patchsmith.management.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class LegacyWireTest {

    @Test
    void theIdOfANewerPatchIsANumberAndOfNoneAnEmptyString() {
        assertThat(Json.text(NewerPatch.of(18))).isEqualTo("{\"exitNew\":true,\"id\":18}");
        assertThat(Json.text(NewerPatch.NONE)).isEqualTo("{\"exitNew\":false,\"id\":\"\"}");
        assertThat(Json.read("{\"exitNew\":true,\"id\":18}", NewerPatch.class).patchId())
                .hasValue(18);
        assertThat(Json.read("{\"exitNew\":false,\"id\":\"\"}", NewerPatch.class)
                        .patchId())
                .isEmpty();
    }

    @Test
    void anEnvelopeKeepsTheOrderOfTheOriginal() {
        assertThat(Json.text(new Envelope(0, "成功", "PUT /v1/hotFix/18")))
                .isEqualTo("{\"code\":0,\"message\":\"成功\",\"request\":\"PUT /v1/hotFix/18\"}");
        assertThat(Json.text(new Envelope(0, "成功", "POST /v1/hotFix", 7L))).endsWith(",\"id\":7}");
    }

    @Test
    void anEnvelopeReadsMessagesOfEveryShape() {
        assertThat(Json.read("{\"code\":1,\"message\":\"a\"}", Envelope.class).text())
                .isEqualTo("a");
        assertThat(Json.read("{\"code\":1,\"message\":[\"a\",\"b\"]}", Envelope.class)
                        .text())
                .isEqualTo("a; b");
        assertThat(Json.read("{\"code\":1,\"message\":{\"x\":\"a\",\"y\":[\"b\"]}}", Envelope.class)
                        .text())
                .isEqualTo("a; b");
    }

    @Test
    void aPatchRowLooksLikeTheOriginal() {
        PatchRow row = new PatchRow(
                "p20k.mg",
                "./assets/2026/11/22/184d.mg",
                18,
                "mg",
                0,
                3,
                "修复首页崩溃",
                null,
                "1.0.0.1",
                Instant.parse("2026-11-22T07:12:44Z"),
                Instant.parse("2026-11-22T07:12:44Z"),
                null);
        String text = "{\"package\":\"p20k.mg\",\"path\":\"./assets/2026/11/22/184d.mg\",\"id\":18,\"type\":\"mg\","
                + "\"platform\":0,\"status\":3,\"desc\":\"修复首页崩溃\",\"resourceName\":null,\"version\":\"1.0.0.1\","
                + "\"created_at\":\"2026-11-22T07:12:44.000Z\",\"updated_at\":\"2026-11-22T07:12:44.000Z\","
                + "\"deleted_at\":null}";
        assertThat(Json.text(row)).isEqualTo(text);
        assertThat(Json.read(text, PatchRow.class)).isEqualTo(row);
    }

    @Test
    void ownPermissionsAreListedByModule() {
        OwnPermissions own = new OwnPermissions(
                1, "r", null, null, true, List.of(Map.of("日志", List.of(new Permission.Granted("查询所有日志", "日志")))));
        assertThat(Json.text(own))
                .isEqualTo("{\"id\":1,\"nickname\":\"r\",\"email\":null,\"avatar\":null,\"admin\":true,"
                        + "\"permissions\":[{\"日志\":[{\"permission\":\"查询所有日志\",\"module\":\"日志\"}]}]}");
    }

    @Test
    void secretsStayOutOfLogs() {
        assertThat(new Credentials("root", "hunter2").toString()).doesNotContain("hunter2");
        assertThat(new Tokens("aaa", "bbb").toString()).doesNotContain("aaa").doesNotContain("bbb");
    }

    @Test
    void pausingAndGoingOnAreTheOnlyWaysBack() {
        assertThat(PatchStatus.READY.mayBecome(PatchStatus.PUBLISHING)).isTrue();
        assertThat(PatchStatus.PUBLISHING.mayBecome(PatchStatus.PAUSED)).isTrue();
        assertThat(PatchStatus.PAUSED.mayBecome(PatchStatus.PUBLISHING)).isTrue();
        assertThat(PatchStatus.PAUSED.mayBecome(PatchStatus.ENDED)).isTrue();
        assertThat(PatchStatus.READY.mayBecome(PatchStatus.PAUSED)).isFalse();
        assertThat(PatchStatus.ENDED.mayBecome(PatchStatus.PUBLISHING)).isFalse();
        assertThat(PatchStatus.PUBLISHING.mayBecome(PatchStatus.READY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"code\":1,\"code\":2}", "{\"code\":1} x", "{", "\"\"", "{\"code\":1.5,\"message\":\"\"}"})
    void hostileJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text, Envelope.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThatThrownBy(() -> Json.tree(deep.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(JacksonException.class);
    }
}
