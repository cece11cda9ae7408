package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.tinker.dexdiff.UndiffableDexException;
import dev.patchsmith.apk.build.tinker.proof.TinkerProof;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.scheme.Scheme;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// Builds Tinker packages and proves them.
public final class TinkerBuilder implements PatchBuilder {

    private static final double BUILT = 0.65;

    private final TinkerOptions options;

    public TinkerBuilder(TinkerOptions options) {
        this.options = options;
    }

    @Override
    public Scheme scheme() {
        return Scheme.TINKER;
    }

    @Override
    public List<BrokenRule> check(BuildRequest request, WorkProgress progress) {
        return new TinkerRules(TinkerPlan.of(request, options), progress).broken();
    }

    /// The proof this builder's packages have to pass, for a package from elsewhere.
    public TinkerProof proof(BuildRequest request) {
        TinkerPlan plan = TinkerPlan.of(request, options);
        return new TinkerProof(request.base(), request.fixed(), plan.sdk(), plan.loaders());
    }

    @Override
    public BuildOutcome build(BuildRequest request, WorkProgress progress) {
        try {
            TinkerPlan plan = TinkerPlan.of(request, options);
            List<BrokenRule> broken = new TinkerRules(plan, progress.part(0, 0.1)).broken();
            if (broken.stream().anyMatch(rule -> rule.stops(request))) {
                return new BuildOutcome.Refused(broken);
            }
            return build(plan, broken, progress);
        } catch (CancellationException stopped) {
            return new BuildOutcome.Cancelled();
        } catch (BadEntryException unreadable) {
            return new BuildOutcome.Failed(unreadable.problem().message());
        } catch (UndiffableDexException | BadDexException odd) {
            return new BuildOutcome.Failed("No patch can be made: " + odd.getMessage() + ".");
        } catch (IOException unwritable) {
            return new BuildOutcome.Failed(
                    "%s cannot be written: %s".formatted(request.target(), unwritable.getMessage()));
        }
    }

    private BuildOutcome build(TinkerPlan plan, List<BrokenRule> broken, WorkProgress progress)
            throws IOException, UndiffableDexException, BadDexException {
        Path target = plan.request().target().toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(target.getParent(), "an absolute file has a folder"));
        Path unproven = target.resolveSibling(".patch-" + UUID.randomUUID() + ".apk");
        try {
            PackageWriter writer = new PackageWriter(plan, progress.part(0.1, BUILT));
            var contents = writer.write(unproven);
            Proof proof = new TinkerProof(plan.base(), plan.fixed(), plan.sdk(), plan.loaders())
                    .of(unproven, plan.request().key() != null, progress.part(BUILT, 1));
            progress.check();
            long size = Files.size(unproven);
            move(unproven, target);
            return new BuildOutcome.Built(target, size, contents, broken, proof);
        } finally {
            Files.deleteIfExists(unproven);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
