package dev.patchsmith.management.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Problem;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class OwnWireTest {

    @Test
    void aPlanSurvivesTheWire() {
        Plan plan = new Plan(
                Reach.share(250),
                List.of(new Condition("os", Condition.Operator.AT_LEAST, List.of("17"))),
                List.of("test-1"),
                List.of("bad-1"),
                21L,
                true,
                100,
                List.of(new Phase(Reach.everybody(), 60, Instant.parse("2026-11-23T08:00:00Z"))),
                HaltRule.USUAL);
        assertThat(Json.read(Json.text(plan), Plan.class)).isEqualTo(plan);
    }

    @Test
    void listsThatAreLeftOutAreEmpty() {
        Plan plan = Json.read("{\"reach\":{\"mode\":\"EVERYBODY\"}}", Plan.class);
        assertThat(plan.conditions()).isEmpty();
        assertThat(plan.phases()).isEmpty();
        assertThat(plan.halt()).isNull();
    }

    @Test
    void aReachKnowsItsAudience() {
        assertThat(Reach.share(250).audience()).isEqualTo(new Audience.Share(250));
        assertThat(Reach.devices(500).audience()).isEqualTo(new Audience.Quota(500, 10_000));
        assertThatThrownBy(() -> Reach.share(0).audience()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reach.share(10_001).audience()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reach(Reach.Mode.DEVICES, null, null, null).audience())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fractionsAreNotRounded() {
        assertThatThrownBy(() -> Json.read("{\"mode\":\"SHARE\",\"share\":1.5}", Reach.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.read("{\"mode\":\"DEVICES\",\"devices\":2147483648}", Reach.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void instantsTravelAsText() {
        Report report = new Report("d", 7, 400, Instant.parse("2026-11-22T07:12:44Z"));
        assertThat(Json.text(report))
                .isEqualTo("{\"device\":\"d\",\"patch\":7,\"step\":400,\"at\":\"2026-11-22T07:12:44Z\"}");
        assertThat(Json.read(Json.text(report), Report.class)).isEqualTo(report);
    }

    @Test
    void aProblemLeavesOutWhatItDoesNotKnow() {
        assertThat(Json.text(new Problem(404, Problem.ProblemCode.NOT_FOUND, "There is no patch 7.")))
                .isEqualTo("{\"status\":404,\"code\":\"NOT_FOUND\",\"detail\":\"There is no patch 7.\"}");
    }

    @Test
    void aSessionKeepsItsTokensOutOfLogs() {
        Session session = new Session("aaa", "bbb", 900, new Session.Person(1, "root", null, Set.of(), false));
        assertThat(session.toString()).doesNotContain("aaa").doesNotContain("bbb");
    }
}
