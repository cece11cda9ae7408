package dev.patchsmith.apk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.Pairs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Builds a pair from source and a patch from the pair.
public final class Built {

    private Built() {}

    public static SigningKey key(TestKey key) {
        return new SigningKey("shop", key.pair().getPrivate(), List.of(key.certificate()));
    }

    public static BuildRequest request(Path folder, ApkFixture base, ApkFixture fixed) {
        ApkDiff diff = Pairs.diff(folder, base.signed(TestKey.RELEASE), fixed.signed(TestKey.RELEASE));
        return BuildRequest.of(diff, folder.resolve("out/patch.bin"), key(TestKey.RELEASE));
    }

    /// A patch for a base without the scheme's library, which fixtures do not have.
    public static BuildOutcome build(PatchBuilder builder, BuildRequest request) {
        return builder.build(request.accepting(Set.of(builder.scheme().name() + "-NOT-IN-BASE")), WorkProgress.NONE);
    }

    public static BuildOutcome.Built proven(PatchBuilder builder, BuildRequest request) {
        BuildOutcome outcome = build(builder, request);
        assertThat(outcome).isInstanceOf(BuildOutcome.Built.class);
        BuildOutcome.Built built = (BuildOutcome.Built) outcome;
        assertThat(built.proof().findings()).isEmpty();
        assertThat(built.mayLeave()).isTrue();
        return built;
    }

    public static List<String> refusal(PatchBuilder builder, BuildRequest request) {
        BuildOutcome outcome = build(builder, request);
        assertThat(outcome).isInstanceOf(BuildOutcome.Refused.class);
        return ((BuildOutcome.Refused) outcome)
                .rules().stream()
                        .filter(r -> r.weight() == BrokenRule.Weight.BLOCKING)
                        .map(BrokenRule::code)
                        .distinct()
                        .toList();
    }
}
