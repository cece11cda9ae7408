package dev.patchsmith.apk.build.peek;

import dev.patchsmith.apk.ApkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;

/// Tells patches from apps at a glance, as files are dropped or opened.
public final class PatchFiles {

    private PatchFiles() {}

    /// Whether a file is a patch of one of the open schemes: an `.apatch`, an archive of Java with a dex file in it, or
    /// an APK that holds Tinker's description and no manifest. Only the list of the archive's entries is read.
    public static boolean isPatch(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".apatch")) {
            return true;
        }
        boolean jar = name.endsWith(".jar");
        if (!(jar || name.endsWith(".apk")) || !Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return jar
                    ? zip.getEntry("classes.dex") != null
                    : zip.getEntry("assets/package_meta.txt") != null && zip.getEntry(ApkFile.MANIFEST) == null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
