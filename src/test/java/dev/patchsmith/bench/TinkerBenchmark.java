package dev.patchsmith.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Keys;
import dev.patchsmith.apk.build.tinker.TinkerBuilder;
import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What a Tinker package costs: wall and processor time of comparing, building and proving in a cold JVM, the peak
/// of its memory, and the size of the package. One pair for each run.
///
/// Arguments: base, fixed APK, package to write, [TinkerSdk]. A base that is signed gets a package without a
/// signature, since its key is not at hand.
public final class TinkerBenchmark {

    private TinkerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ApkFile base = ApkFile.open(Path.of(arguments[0])).orThrow();
        ApkFile fixed = ApkFile.open(Path.of(arguments[1])).orThrow();
        TinkerOptions options = TinkerOptions.DEFAULT.withIds("base", "fixed").withSdk(TinkerSdk.valueOf(arguments[3]));
        ApkDiff diff = measured("compared", () -> ApkDiff.between(base, fixed, DiffOptions.DEFAULT, DiffProgress.NONE));
        TinkerBuilder builder = new TinkerBuilder(options);
        BuildRequest plain = BuildRequest.of(
                diff, Path.of(arguments[2]), base.signers().isSigned() ? null : Keys.of(TestKey.RELEASE));
        var rules = measured("checked", () -> builder.check(plain, WorkProgress.NONE));
        BuildRequest request =
                plain.accepting(rules.stream().map(BrokenRule::code).collect(Collectors.toSet()));
        BuildOutcome outcome = measured("built and proven", () -> builder.build(request, WorkProgress.NONE));
        if (!(outcome instanceof BuildOutcome.Built built)) {
            System.out.println(outcome);
            return;
        }
        measured(
                "proven again",
                () -> builder.proof(request).of(built.file(), request.key() != null, WorkProgress.NONE));
        System.out.printf(
                "%,d bytes, proof holds: %s %s%n",
                built.size(), built.mayLeave(), built.proof().checks());
        built.proof().findings().forEach(System.out::println);
        built.contents().forEach(System.out::println);
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    @FunctionalInterface
    private interface Work<T> {
        T get();
    }

    private static <T> T measured(String what, Work<T> work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long before = system.getProcessCpuTime();
        T result = work.get();
        System.out.printf(
                "%s: %.1f s wall, %.1f CPU s (%.1f since the start)%n",
                what,
                (System.nanoTime() - wall) / 1e9,
                (system.getProcessCpuTime() - before) / 1e9,
                system.getProcessCpuTime() / 1e9);
        return result;
    }
}
