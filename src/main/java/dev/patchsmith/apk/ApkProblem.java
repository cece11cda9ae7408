package dev.patchsmith.apk;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with a file or with one of its entries. The message is a whole sentence that names the
/// file, the entry where there is one, and what it means for the work at hand.
public record ApkProblem(Kind kind, Path file, @Nullable String entryName, String message) {

    /// What sort of trouble it is; callers decide by it, people read the message.
    public enum Kind {
        NOT_READABLE,
        NOT_A_ZIP,
        TRUNCATED,
        TOO_MANY_ENTRIES,
        TOO_LARGE,
        SUSPICIOUS_COMPRESSION,
        OVERLAPPING_ENTRIES,
        UNSAFE_NAME,
        DUPLICATE_NAME,
        ENCRYPTED,
        UNKNOWN_METHOD,
        BAD_CHECKSUM,
        BAD_DATA,
        NO_MANIFEST,
        BAD_MANIFEST,
        BAD_DEX,
        BAD_RESOURCES,
        BAD_LIBRARY,
        BAD_SIGNATURE,
        BAD_MAPPING,
        SPLIT_APK,
        NOT_SUPPORTED_YET,
        CHANGED_MEANWHILE
    }

    /// A problem of the whole file; the sentence goes on after the file's name, as in `is not a zip archive`.
    public static ApkProblem ofFile(Kind kind, Path file, String predicate) {
        return new ApkProblem(kind, file, null, "%s %s.".formatted(nameOf(file), predicate));
    }

    /// A problem of one entry; the sentence goes on after the entry's name, as in `has a wrong checksum`.
    public static ApkProblem ofEntry(Kind kind, Path file, String entry, String predicate) {
        return new ApkProblem(kind, file, entry, "%s in %s %s.".formatted(printable(entry), nameOf(file), predicate));
    }

    public Optional<String> entry() {
        return Optional.ofNullable(entryName);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /// Names come from the file: control characters must not reach a terminal or a log, and nobody reads 64 kB names.
    private static String printable(String entry) {
        StringBuilder text = new StringBuilder();
        entry.chars()
                .limit(200)
                .forEach(c -> text.append(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : (char) c));
        return entry.length() > 200 ? text + "…" : text.toString();
    }
}
