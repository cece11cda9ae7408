package dev.patchsmith.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RevealFileTest {

    private static final Path FILE = Path.of("packages", "pay.mg");

    @Test
    void eachSystemHasItsOwnFileBrowser() {
        assertThat(RevealFile.command("Mac OS X", FILE)).containsExactly("open", "-R", FILE.toString());
        assertThat(RevealFile.command("Windows 11", FILE)).containsExactly("explorer.exe", "/select," + FILE);
        assertThat(RevealFile.command("Linux", FILE)).containsExactly("xdg-open", "packages");
    }
}
