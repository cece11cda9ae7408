package dev.patchsmith.workspace.update;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.util.Optional;

/// What the file about the newest release says: the version, a page to get it from, and what is new in it.
///
/// The file is plain text in UTF-8: lines `version: 1.2.0` and `page: https://...`, an empty line, then the notes.
///
/// @param page empty if there is none that can be trusted
public record ReleaseNews(String version, String page, String notes) {

    private static final int NOTES_AT_MOST = 4000;

    /// @return empty if the text does not name a version
    public static Optional<ReleaseNews> parse(String text) {
        String version = "";
        String page = "";
        StringBuilder notes = new StringBuilder();
        boolean inHead = true;
        for (String line : text.lines().toList()) {
            if (!inHead) {
                notes.append(line).append('\n');
            } else if (line.isBlank()) {
                inHead = version.isEmpty();
            } else if (line.startsWith("version:")) {
                version = line.substring("version:".length()).strip();
            } else if (line.startsWith("page:")) {
                page = safePage(line.substring("page:".length()).strip());
            }
        }
        String kept =
                notes.substring(0, Math.min(notes.length(), NOTES_AT_MOST)).strip();
        return version(version).isPresent() ? Optional.of(new ReleaseNews(version, page, kept)) : Optional.empty();
    }

    private static String safePage(String page) {
        try {
            URI address = URI.create(page);
            return "https".equals(address.getScheme()) && address.getHost() != null ? page : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /// Whether this is newer than another version; a snapshot is older than the version it leads to.
    public boolean isNewerThan(String other) {
        Optional<Version> running = version(other);
        return running.isPresent()
                && version(version)
                        .filter(each -> each.compareTo(running.get()) > 0)
                        .isPresent();
    }

    private static Optional<Version> version(String text) {
        try {
            return text.length() > 64 ? Optional.empty() : Optional.of(Version.parse(text));
        } catch (IllegalArgumentException noVersion) {
            return Optional.empty();
        }
    }
}
