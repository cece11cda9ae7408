package dev.patchsmith.workspace.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNewsTest {

    @Test
    void headAndNotesAreRead() {
        assertThat(ReleaseNews.parse("version: 1.2.0\r\npage: https://example.org/1.2\r\n\r\n- one\r\n\r\n- two\r\n"))
                .contains(new ReleaseNews("1.2.0", "https://example.org/1.2", "- one\n\n- two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/1.2", "javascript:alert(1)", "file:///etc/passwd", "not an address"})
    void aPageWithoutHttpsIsLeftOut(String page) {
        assertThat(ReleaseNews.parse("version: 1.2.0\npage: " + page + "\n"))
                .contains(new ReleaseNews("1.2.0", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Sign in to the network</body></html>", "version:\n", "version: newest\n"})
    void whatNamesNoVersionIsNoNews(String text) {
        assertThat(ReleaseNews.parse(text)).isEmpty();
    }

    @Test
    void notesWithoutEndAreCut() {
        assertThat(ReleaseNews.parse("version: 1\n\n" + "x".repeat(60_000))
                        .orElseThrow()
                        .notes())
                .hasSize(4000);
    }

    @ParameterizedTest
    @CsvSource({
        "1.10.0, 1.9.0, true",
        "1.0.0, 1.0.0-SNAPSHOT, true",
        "1.0.0, 1.0.0, false",
        "0.9.0, 1.0.0, false",
        "1.0.1, nonsense, false"
    })
    void numbersAreComparedAsNumbersAndASnapshotIsOlderThanItsVersion(String newest, String running, boolean newer) {
        assertThat(new ReleaseNews(newest, "", "").isNewerThan(running)).isEqualTo(newer);
    }
}
