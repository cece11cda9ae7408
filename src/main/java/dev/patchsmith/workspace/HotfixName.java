package dev.patchsmith.workspace;

import dev.patchsmith.patch.AppVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which version a fix repairs and its number, as teams write them on a branch, on a file or into the version of the
/// fixed app: `hotfix 1.0.0.1` is the first fix of 1.0.0.
public record HotfixName(AppVersion version, long number) {

    private static final String FOUR = "v?(\\d{1,9}\\.\\d{1,9}\\.\\d{1,9})\\.(\\d{1,9})(?![\\d.]*\\d)";
    private static final Pattern BRANCH = Pattern.compile("(?i)(?:^|[^a-z0-9])hot[-_ ]?fix(?:es)?[\\s/_:.-]*" + FOUR);
    private static final Pattern VERSION = Pattern.compile(FOUR);

    /// The name within a branch or file name; empty where it does not follow the convention.
    public static Optional<HotfixName> in(String text) {
        Matcher matcher = BRANCH.matcher(text);
        return matcher.find() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /// The name that a version of four numbers gives; empty for any other version.
    public static Optional<HotfixName> ofVersion(String versionName) {
        Matcher matcher = VERSION.matcher(versionName.strip());
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static HotfixName of(Matcher matcher) {
        return new HotfixName(new AppVersion(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /// Whether it is a fix of an app of this version: `1.0.0` and `1.0.0.1` are both repaired by `hotfix 1.0.0.2`.
    public boolean repairs(String versionName) {
        return version.text().equals(versionName.strip())
                || ofVersion(versionName)
                        .filter(base -> base.version().equals(version) && base.number() < number)
                        .isPresent();
    }

    /// `1.0.0.1`
    @Override
    public String toString() {
        return version + "." + number;
    }
}
