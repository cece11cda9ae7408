package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where an app wants four eyes, nothing new reaches devices by one person alone.
@SuppressWarnings("NullAway.Init")
class SecondPersonTest extends ServerTest {

    private static final String PASSWORD = "Other_pass1";
    private static int people;

    private Http second;
    private String secondName;

    @BeforeEach
    void fourEyes() {
        policy(true);
        secondName = "second" + ++people;
        Member.Draft draft =
                new Member.Draft(secondName, PASSWORD, null, Set.of(Role.VIEWER, Role.AUTHOR, Role.RELEASER));
        assertThat(root.post("/v2/members", draft).status()).isEqualTo(201);
        second = anonymous.as(secondName, PASSWORD);
    }

    @AfterEach
    void oneIsEnoughAgain() {
        policy(false);
    }

    private static void policy(boolean fourEyes) {
        assertThat(root.put("/v2/apps/default/policy", new App.Policy(fourEyes, null))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReleaseWaitsUntilAnotherPersonApproves() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "guarded");
        Http.Answer asked = root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.as(PatchDetail.class).state()).isEqualTo(PatchState.READY);
        assertThat(asked.as(PatchDetail.class).waiting())
                .extracting(Approval::act, Approval::requestedBy)
                .containsExactly(Approval.Act.RELEASE, "root");
        assertThat(download("version=" + patch.version())).isEmpty();
        assertThat(root.get("/v2/approvals").as(Approval.Listing.class).items())
                .extracting(Approval::patch)
                .contains(patch.id());
        PatchDetail live = second.raw("POST", "/v2/patches/" + patch.id() + "/approve", "{\"reason\":\"looked\"}")
                .as(PatchDetail.class);
        assertThat(live.state()).isEqualTo(PatchState.RELEASED);
        assertThat(live.waiting()).isNull();
        assertThat(download("version=" + patch.version())).isEqualTo("guarded");
    }

    @Test
    void nobodyApprovesHisOwnWishOrHisOwnPatch() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "own");
        String approve = "/v2/patches/" + patch.id() + "/approve";
        second.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()));
        assertThat(second.raw("POST", approve, "").status()).isEqualTo(409);
        assertThat(root.raw("POST", approve, "").text()).contains("You made patch");
        assertThat(download("version=" + patch.version())).isEmpty();
    }

    @Test
    void anotherNameIsNotAnotherPerson() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "renamed");
        second.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()));
        assertThat(second.put("/cms/user", Map.of("username", secondName + "x")).status())
                .isEqualTo(201);
        assertThat(second.raw("POST", "/v2/patches/" + patch.id() + "/approve", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aTokenCannotApprove() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "token");
        root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()));
        ApiToken.Issued token = root.post("/v2/tokens", new ApiToken.Draft("ci", Set.of(Role.RELEASER), null, 1))
                .as(ApiToken.Issued.class);
        Http.Answer answer = anonymous.bearer(token.secret()).raw("POST", "/v2/patches/" + patch.id() + "/approve", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("a person has to look");
    }

    @Test
    void stoppingNeverWaitsAndResumingDoes() {
        PatchDetail patch = live("held");
        assertThat(root.raw("POST", "/v2/patches/" + patch.id() + "/pause", "").status())
                .isEqualTo(200);
        assertThat(root.raw("POST", "/v2/patches/" + patch.id() + "/resume", "").status())
                .isEqualTo(202);
        assertThat(download("version=" + patch.version())).isEmpty();
        assertThat(root.raw("POST", "/v2/patches/" + patch.id() + "/stop", "").status())
                .isEqualTo(200);
    }

    @Test
    void whatChangedSinceIsNotApproved() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "changed");
        root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.share(100)));
        root.put("/v2/patches/" + patch.id(), new PatchDetail.Edit("another name", null));
        Http.Answer answer = second.raw("POST", "/v2/patches/" + patch.id() + "/approve", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Ask again");
    }

    @Test
    void whatIsDeclinedIsGone() {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), "declined");
        root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()));
        assertThat(second.raw("POST", "/v2/patches/" + patch.id() + "/decline", "")
                        .status())
                .isEqualTo(200);
        assertThat(second.raw("POST", "/v2/patches/" + patch.id() + "/approve", "")
                        .status())
                .isEqualTo(409);
        assertThat(root.get("/v2/patches/" + patch.id() + "/events").text())
                .contains("ask-release")
                .contains("decline");
    }

    @Test
    void theOldFrontEndIsToldThatItWaits() {
        String version = newVersion();
        long id = patch(version, "legacy", 3);
        Http.Answer answer = root.put("/v1/hotFix/" + id, Map.of("status", 1));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.as(Envelope.class).message().toString()).contains("另一位成员批准");
        assertThat(download("version=" + version)).isEmpty();
        second.raw("POST", "/v2/patches/" + id + "/approve", "");
        assertThat(download("version=" + version)).isEqualTo("legacy");
    }

    @Test
    void aRollBackToWhatWasReleasedNeedsNobody() {
        PatchDetail old = live("old");
        PatchDetail bad = ReleaseApiTest.ready(old.version(), "bad");
        root.put("/v2/patches/" + bad.id() + "/release", Plan.of(Reach.everybody()));
        second.raw("POST", "/v2/patches/" + bad.id() + "/approve", "");
        assertThat(download("version=" + old.version())).isEqualTo("bad");
        Http.Answer back = root.post("/v2/patches/" + bad.id() + "/rollback", Map.of("to", old.id()));
        assertThat(back.status()).isEqualTo(201);
        assertThat(download("version=" + old.version())).isEqualTo("old");
    }

    @Test
    void aClearWithAPackageWaits() {
        PatchDetail patch = live("to be cleared");
        String neutral = ReleaseApiTest.stored("neutral " + patch.id());
        Http.Answer clear = root.post("/v2/patches/" + patch.id() + "/clear", new PatchDetail.Clear(neutral, "bad"));
        assertThat(clear.status()).isEqualTo(202);
        assertThat(download("version=" + patch.version())).isEqualTo("to be cleared");
        second.raw("POST", "/v2/patches/" + patch.id() + "/approve", "");
        assertThat(download("version=" + patch.version())).isEqualTo("neutral " + patch.id());
    }

    private PatchDetail live(String content) {
        PatchDetail patch = ReleaseApiTest.ready(newVersion(), content);
        root.put("/v2/patches/" + patch.id() + "/release", Plan.of(Reach.everybody()));
        return second.raw("POST", "/v2/patches/" + patch.id() + "/approve", "").as(PatchDetail.class);
    }
}
