package dev.patchsmith.workspace.keys;

import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// The backup sheet of a vault as a file to print. A name that ends with `.html` gives a page that any browser
/// prints with its lines unbroken; every other name gives plain text.
public final class BackupPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Patchsmith key vault: backup sheet</title>
            <style>
            @page { margin: 18mm; }
            body { margin: 2em; color: #000; background: #fff; }
            pre { font: 9.5pt/1.45 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; }
            @media print { body { margin: 0; } }
            </style>
            </head>
            <body><pre>
            """;

    private BackupPage() {}

    /// Writes the sheet of an open vault, readable for its owner only.
    public static Optional<String> write(Path target, VaultSession session) {
        try {
            Optional<String> sheet = session.backupSheet();
            if (sheet.isEmpty()) {
                return Optional.of("The key vault is locked: open it with its passphrase.");
            }
            boolean page = target.toString().endsWith(".html");
            String text = page ? html(sheet.get()) : sheet.get();
            AtomicFile.writePrivately(target, text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of("The backup sheet could not be written to \"" + target + "\": "
                    + VaultSession.reason(failure) + ".");
        }
    }

    static String html(String sheet) {
        return HEAD + sheet.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</pre></body>\n</html>\n";
    }
}
