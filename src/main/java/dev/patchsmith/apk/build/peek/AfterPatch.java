package dev.patchsmith.apk.build.peek;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.SignedPackage;
import dev.patchsmith.apk.build.andfix.AndfixContents;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.DexWriting;
import dev.patchsmith.apk.build.tinker.proof.AppliedPackage;
import dev.patchsmith.apk.build.tinker.proof.PackageApplier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jf.dexlib2.iface.ClassDef;

/// The app as it is on a device that loaded a patch, written as an APK so that it can be compared like any other. The
/// classes of the patch come first, as devices look for them; those they hide are left out.
public final class AfterPatch {

    private static final String LOADER = "Lcom/tencent/tinker/loader/";

    private AfterPatch() {}

    /// What came of it.
    public sealed interface After {

        record Written(Path file) implements After {}

        /// @param sentence why there is nothing to compare, and what to look at instead
        record Impossible(String sentence) implements After {}

        record Cancelled() implements After {}
    }

    /// @param target where the APK is written; it has no signature and is not meant for devices
    public static After write(PatchLook patch, ApkFile base, Path target, WorkProgress progress) {
        try {
            return switch (patch.scheme()) {
                case QZONE -> withFirst(base, code(patch), target, progress);
                case ANDFIX -> andfix(patch, base, target, progress);
                case AMIGO -> new After.Written(patch.file().path());
                case ROBUST ->
                    new After.Impossible(
                            "A Robust patch leads single calls to classes of its own, so the app itself stays"
                                    + " as it is; the list of replaced methods says what is led elsewhere.");
                case TINKER -> tinker(patch, base, target, progress);
                case SOPHIX, INSTANT_RUN ->
                    new After.Impossible("Patches of " + patch.scheme().title() + " cannot be opened here.");
            };
        } catch (BadEntryException unreadable) {
            return new After.Impossible(unreadable.problem().message());
        } catch (CancellationException stopped) {
            return new After.Cancelled();
        } catch (IOException failed) {
            return new After.Impossible(
                    "\"" + target + "\" could not be written (" + failed.getMessage() + "); choose another place.");
        }
    }

    private static byte[] code(PatchLook patch) throws BadEntryException {
        return patch.file().read(patch.file().entry("classes.dex").orElseThrow());
    }

    private static After andfix(PatchLook patch, ApkFile base, Path target, WorkProgress progress) throws IOException {
        AppCode copies = AppCode.ofDex(patch.file().path(), "classes.dex", code(patch));
        AppCode app = AppCode.of(base);
        List<ClassDef> classes = AndfixContents.applied(copies, app);
        if (classes.isEmpty()) {
            return new After.Impossible("The base has none of the classes this patch replaces; it is for another app.");
        }
        int version = app.dexVersion(classes.stream().map(ClassDef::getType).toList());
        return withFirst(base, DexWriting.write(classes, version).orElseThrow(), target, progress);
    }

    private static After tinker(PatchLook patch, ApkFile base, Path target, WorkProgress progress) throws IOException {
        return switch (PackageApplier.apply(patch.file(), base, progress.part(0, 0.7))) {
            case AppliedPackage.Unusable(String part, String reason) ->
                new After.Impossible("The patch cannot be applied to \"" + base.fileName() + "\": " + part + " "
                        + reason + ". Choose the APK it was made for.");
            case AppliedPackage.Files files -> {
                write(files, base, target, progress.part(0.7, 1));
                yield new After.Written(target);
            }
        };
    }

    /// The dex files of the patch, then what of the base's code still runs; all other files as the patch leaves them.
    private static void write(AppliedPackage.Files files, ApkFile base, Path target, WorkProgress progress)
            throws IOException {
        try (SignedPackage out = new SignedPackage(target)) {
            int number = 1;
            Set<String> brought = new HashSet<>();
            for (var dex : files.dexes().entrySet()) {
                out.add(dexName(number++), dex.getValue());
                brought.addAll(
                        AppCode.ofDex(target, dex.getKey(), dex.getValue()).names());
            }
            Predicate<String> kept = files.dexes().isEmpty() || files.beside()
                    ? name -> !brought.contains(name)
                    : name -> !brought.contains(name) && name.startsWith(LOADER);
            for (ApkEntry dex : base.dexFiles()) {
                progress.check();
                byte[] bytes = base.read(dex);
                Set<String> hidden = AppCode.ofDex(base.path(), dex.name(), bytes).names().stream()
                        .filter(kept.negate())
                        .collect(Collectors.toSet());
                Optional<byte[]> left = hidden.isEmpty()
                        ? Optional.of(bytes)
                        : DexWriting.without(base.path(), dex.name(), bytes, hidden);
                if (left.isPresent()) {
                    out.add(dexName(number++), left.get());
                }
            }
            others(files, base, out, progress);
            out.finish(null);
        }
    }

    private static String dexName(int number) {
        return number == 1 ? "classes.dex" : "classes" + number + ".dex";
    }

    private static void others(AppliedPackage.Files files, ApkFile base, SignedPackage out, WorkProgress progress)
            throws IOException {
        for (ApkEntry entry : base.entries()) {
            progress.check();
            if (!isReplaced(entry, base) && !files.deleted().contains(entry.name())) {
                byte[] changed = files.files().get(entry.name());
                out.add(entry.name(), changed == null ? base.read(entry) : changed);
            }
        }
        for (var added : files.files().entrySet()) {
            if (base.entry(added.getKey()).isEmpty()) {
                out.add(added.getKey(), added.getValue());
            }
        }
    }

    private static boolean isReplaced(ApkEntry entry, ApkFile base) {
        return base.dexFiles().contains(entry)
                || entry.isDirectory()
                || entry.name().startsWith("META-INF/");
    }

    private static After withFirst(ApkFile base, byte[] first, Path target, WorkProgress progress) throws IOException {
        List<ApkEntry> dexes = base.dexFiles();
        Set<String> hidden =
                Set.copyOf(AppCode.ofDex(target, "classes.dex", first).names());
        try (SignedPackage out = new SignedPackage(target)) {
            out.add("classes.dex", first);
            int number = 2;
            for (ApkEntry dex : dexes) {
                progress.check();
                Optional<byte[]> left = DexWriting.without(base.path(), dex.name(), base.read(dex), hidden);
                if (left.isPresent()) {
                    out.add("classes" + number++ + ".dex", left.get());
                }
            }
            for (ApkEntry entry : base.entries()) {
                progress.check();
                if (!isReplaced(entry, base)) {
                    out.add(entry.name(), base.read(entry));
                }
            }
            out.finish(null);
        }
        return new After.Written(target);
    }
}
