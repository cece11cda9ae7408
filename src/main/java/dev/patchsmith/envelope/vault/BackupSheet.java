package dev.patchsmith.envelope.vault;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.patch.Checksum;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The vault on paper: fingerprints for people, and the encrypted file in numbered lines with a check each, so that
/// a slip in typing is named by its line. Without the passphrase the sheet opens nothing.
public final class BackupSheet {

    private static final int BYTES_PER_LINE = 24;
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,5}): ([0-9a-fA-F ]+) / ([0-9a-fA-F]{4})\\s*");

    private BackupSheet() {}

    /// What typing a sheet in gave.
    public sealed interface Restoring {

        /// The bytes of the vault file.
        record Restored(byte[] file) implements Restoring {}

        /// The sentence names the line.
        record Mistyped(int line, String sentence) implements Restoring {}
    }

    static String write(List<KeyProfile> profiles, byte[] file) {
        StringBuilder sheet = new StringBuilder("""
                PATCHSMITH KEY VAULT - BACKUP SHEET

                Keep this sheet where you keep contracts. If the keys are lost, no patch can reach the apps
                that are out there; a new release of each app is the only way. The lines at the end are the
                encrypted vault: together with its passphrase, which must not be written here, they bring
                all keys back.

                """);
        profiles.forEach(profile -> describe(profile, sheet));
        sheet.append("The vault, ").append(file.length).append(" bytes, SHA-256 ");
        sheet.append(Checksum.of(file)).append("\n\n");
        for (int at = 0, line = 1; at < file.length; at += BYTES_PER_LINE, line++) {
            byte[] part = Arrays.copyOfRange(file, at, Math.min(at + BYTES_PER_LINE, file.length));
            String digits = HexFormat.of().formatHex(part).replaceAll("(.{8})(?=.)", "$1 ");
            sheet.append(String.format(Locale.ROOT, "%4d: %s / %s\n", line, digits, check(line, part)));
        }
        return sheet.toString();
    }

    private static void describe(KeyProfile profile, StringBuilder sheet) {
        sheet.append("Profile ").append(profile.name()).append(": ").append(profile.app());
        sheet.append(", ").append(profile.platform().displayName());
        sheet.append(", ").append(profile.environment()).append('\n');
        profile.legacyKey().ifPresent(key -> line(sheet, "legacy key", key.fingerprint()));
        profile.dataKeys().forEach(key -> line(sheet, "data key", key.id()));
        profile.signingKey().ifPresent(key -> line(sheet, "signing key", key.id()));
        for (TrustedKey trusted : profile.trusted().keys()) {
            line(sheet, trusted.revoked() ? "revoked" : "trusted", trusted.key().id() + "  " + trusted.owner());
        }
        sheet.append("    signatures needed: ")
                .append(profile.trusted().threshold())
                .append("\n\n");
    }

    private static void line(StringBuilder sheet, String what, Object value) {
        sheet.append("    ").append(what).append("  ").append(value).append('\n');
    }

    private static String check(int line, byte[] part) {
        var digest = Checksum.sha256();
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(part), 0, 2);
    }

    /// The vault file from the lines of a sheet; everything that is not such a line is skipped.
    public static Restoring restore(String sheet) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int expected = 1;
        for (String text : sheet.lines().toList()) {
            Matcher matcher = LINE.matcher(text);
            if (!matcher.matches()) {
                continue;
            }
            int line = Integer.parseInt(matcher.group(1));
            String digits = matcher.group(2).replace(" ", "");
            if (line != expected) {
                return new Restoring.Mistyped(expected, "Line " + expected + " is missing.");
            }
            if (digits.length() % 2 != 0 || !matches(line, digits, matcher.group(3))) {
                return new Restoring.Mistyped(line, "Line " + line + " has a typing mistake.");
            }
            file.writeBytes(HexFormat.of().parseHex(digits));
            expected++;
        }
        return VaultFile.parse(file.toByteArray()) instanceof VaultFile.Parsed.Unusable
                ? new Restoring.Mistyped(expected, "Lines from " + expected + " on are missing.")
                : new Restoring.Restored(file.toByteArray());
    }

    private static boolean matches(int line, String digits, String check) {
        return check(line, HexFormat.of().parseHex(digits)).equalsIgnoreCase(check);
    }
}
