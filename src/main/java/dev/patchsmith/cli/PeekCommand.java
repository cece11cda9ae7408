package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.peek.AfterPatch;
import dev.patchsmith.apk.build.peek.AfterPatch.After;
import dev.patchsmith.apk.build.peek.PatchLook;
import dev.patchsmith.apk.build.peek.PatchLook.Looking;
import dev.patchsmith.apk.build.peek.PatchReader;
import dev.patchsmith.apk.build.robust.MethodsMap;
import dev.patchsmith.workspace.PatchFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "peek",
        mixinStandardHelpOptions = true,
        description = "Opens a patch of Tinker, AndFix, Robust, QZone or Amigo and says what it carries and for which"
                + " base. Exit code 1 when it does not fit the base.")
final class PeekCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PATCH", description = "The patch.")
    @SuppressWarnings("NullAway.Init")
    private Path patch;

    @Option(names = "--base", paramLabel = "APK", description = "The APK it is for: says whether it fits.")
    private @Nullable Path base;

    @Option(
            names = "--methods-map",
            paramLabel = "FILE",
            description = "Robust: methodsMap.robust of the base, for the names of the source.")
    private @Nullable Path methodsMap;

    @Option(
            names = "-o",
            paramLabel = "APK",
            description = "Write the app as it is after the patch, to be compared with 'diff'; needs --base.")
    private @Nullable Path out;

    PeekCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (out != null && base == null) {
            throw CommandFailure.usage("-o needs --base: the app after the patch is made from the app before it.");
        }
        PatchLook look = switch (PatchReader.read(patch)) {
            case Looking.Refused(String sentence) -> throw CommandFailure.input(sentence);
            case Looking.Seen(PatchLook seen) -> seen;
        };
        ApkFile app = base == null ? null : ApkPair.open(base);
        Proof fit = app == null ? null : fit(look, app);
        json.print(console, json(look, app, fit), lines(look, app, fit));
        if (app != null && out != null) {
            write(look, app, out);
        }
        return fit == null || fit.findings().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private Proof fit(PatchLook look, ApkFile app) {
        try {
            return PatchFit.of(look, app, map());
        } catch (BadEntryException unreadable) {
            throw CommandFailure.input(unreadable.problem().message());
        }
    }

    private @Nullable MethodsMap map() {
        if (methodsMap == null) {
            return null;
        }
        return switch (MethodsMap.read(methodsMap)) {
            case MethodsMap.Reading.Read(MethodsMap map) -> map;
            case MethodsMap.Reading.Refused(String sentence) -> throw CommandFailure.input(sentence);
        };
    }

    private void write(PatchLook look, ApkFile app, Path target) {
        switch (AfterPatch.write(look, app, target, WorkProgress.NONE)) {
            case After.Written(Path file) -> console.remark("The app after the patch: " + file);
            case After.Impossible(String sentence) -> throw CommandFailure.input(sentence);
            case After.Cancelled() -> throw CommandFailure.system("cancelled.");
        }
    }

    private static String seal(JarSeal seal) {
        return switch (seal) {
            case JarSeal.Unsigned() -> "not signed";
            case JarSeal.SignedBy(var fingerprint) -> "signed by certificate SHA-256 " + fingerprint;
            case JarSeal.Broken(String reason) -> "signature broken: " + reason;
        };
    }

    private static List<String> lines(PatchLook look, @Nullable ApkFile app, @Nullable Proof fit) {
        List<String> lines = new ArrayList<>();
        lines.add(look.file().fileName() + ": a patch for " + look.scheme().title() + ", " + seal(look.seal()) + ".");
        look.says().forEach((name, value) -> lines.add("  " + name + ": " + value));
        lines.add(look.carries().size() + " carried:");
        look.carries().forEach(c -> lines.add("  " + c));
        if (app != null && fit != null) {
            String version = app.identity().map(ApkIdentity::version).orElse("");
            lines.add(
                    fit.findings().isEmpty()
                            ? "It fits " + app.fileName() + " " + version + "."
                            : "It does not fit " + app.fileName() + " " + version + ":");
            fit.findings().forEach(f -> lines.add("  " + f.place() + ": " + f.sentence()));
            fit.permitted().forEach(p -> lines.add("  " + p));
        }
        return lines;
    }

    private static Map<String, Object> json(PatchLook look, @Nullable ApkFile app, @Nullable Proof fit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", "patchsmith-peek");
        map.put("version", 1);
        map.put("scheme", look.scheme().name().toLowerCase(Locale.ROOT));
        map.put("says", look.says());
        map.put("carries", look.carries());
        map.put("seal", seal(look.seal()));
        map.put("contents", look.parts().stream().map(PackagePart::name).toList());
        if (app != null && fit != null) {
            map.put(
                    "fits",
                    Map.of(
                            "base", app.fileName(),
                            "holds", fit.findings().isEmpty(),
                            "findings",
                                    fit.findings().stream()
                                            .map(f -> Map.of("place", f.place(), "sentence", f.sentence()))
                                            .toList(),
                            "remarks", fit.permitted()));
        }
        return map;
    }
}
