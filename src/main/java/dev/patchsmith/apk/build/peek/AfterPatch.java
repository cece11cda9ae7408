package dev.patchsmith.apk.build.peek;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.SignedPackage;
import dev.patchsmith.apk.build.andfix.AndfixContents;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.DexWriting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jf.dexlib2.iface.ClassDef;

/// The app as it is on a device that loaded a patch, written as an APK so that it can be compared like any other. The
/// classes of the patch come first, as devices look for them; those they hide are left out.
public final class AfterPatch {

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
                case TINKER ->
                    new After.Impossible(
                            "A Tinker patch holds differences to the files of the base; they are applied and"
                                    + " compared when the patch is built here, and cannot be shown on their own yet.");
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
                if (!dexes.contains(entry)
                        && !entry.isDirectory()
                        && !entry.name().startsWith("META-INF/")) {
                    out.add(entry.name(), base.read(entry));
                }
            }
            out.finish(null);
        }
        return new After.Written(target);
    }
}
