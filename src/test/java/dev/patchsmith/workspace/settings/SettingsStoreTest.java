package dev.patchsmith.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.settings.Settings.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir
    Path folder;

    @Test
    void withoutAFileTheBuiltInSettingsHold() {
        SettingsStore store = SettingsStore.open(file(), Later.AT_ONCE);
        assertThat(store.settings()).isEqualTo(Settings.INITIAL);
        assertThat(store.remarks()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void everythingComesBackAfterTheNextStart() {
        Settings changed = Settings.INITIAL
                .with(new Settings.Network(Settings.ProxyMode.MANUAL, "proxy.example", 3128, 5, 20))
                .with(new WindowState(1, 2, 900, 700, true, Map.of("author", 0.4)))
                .with(new Session("/p", List.of(new Session.Tab("/p/a.m", 12, 0.5, true)), 0, "author"))
                .withRecentFiles(RecentItems.NONE.opened("/p/a.m", Instant.parse("2026-11-22T10:00:00Z")))
                .withShortcuts(Map.of("edit.undo", "Ctrl+Z"))
                .withChoice("find.case", "true");
        SettingsStore.open(file(), Later.AT_ONCE).update(before -> changed);
        assertThat(SettingsStore.open(file(), Later.AT_ONCE).settings()).isEqualTo(changed);
    }

    @Test
    void keysOfANewerVersionStayInTheFile() throws IOException {
        Files.writeString(file(), """
                {"future": {"a": 1}, "network": {"readSeconds": 8, "quic": true}}""");
        SettingsStore store = SettingsStore.open(file(), Later.AT_ONCE);
        assertThat(store.settings().network().readSeconds()).isEqualTo(8);
        store.update(settings -> settings.withChoice("x", "y"));
        assertThat(Files.readString(file())).contains("\"future\"", "\"quic\" : true");
    }

    @Test
    void aBrokenFileIsSetAsideAndTold() throws IOException {
        Files.writeString(file(), "{\"network\": {\"readSeconds\": 8");
        SettingsStore store = SettingsStore.open(file(), Later.AT_ONCE);
        assertThat(store.settings()).isEqualTo(Settings.INITIAL);
        assertThat(store.remarks())
                .singleElement()
                .asString()
                .contains("settings.json.broken-")
                .contains("line 1");
        store.update(settings -> settings.withChoice("x", "y"));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().contains("broken")))
                    .singleElement()
                    .satisfies(path -> assertThat(path).hasContent("{\"network\": {\"readSeconds\": 8"));
        }
    }

    @Test
    void oneWrongValueCostsOnlyItself() throws IOException {
        Files.writeString(file(), """
                {"network": {"readSeconds": "long", "connectSeconds": 20, "proxyHost": null}}""");
        SettingsStore store = SettingsStore.open(file(), Later.AT_ONCE);
        assertThat(store.settings().network().readSeconds()).isEqualTo(30);
        assertThat(store.settings().network().connectSeconds()).isEqualTo(20);
        assertThat(store.remarks()).singleElement().asString().contains("network.readSeconds");
    }

    @Test
    void valuesOutOfRangeAreBroughtIntoIt() throws IOException {
        Files.writeString(file(), """
                {"network": {"readSeconds": 9000}}""");
        assertThat(SettingsStore.open(file(), Later.AT_ONCE)
                        .settings()
                        .network()
                        .readSeconds())
                .isEqualTo(600);
    }

    @Test
    void manyChangesAreWrittenOnceAndLater() {
        List<Runnable> waiting = new ArrayList<>();
        SettingsStore store = SettingsStore.open(file(), (delay, work) -> waiting.add(work));
        for (int i = 0; i < 50; i++) {
            String value = "" + i;
            store.update(settings -> settings.withChoice("divider", value));
        }
        assertThat(file()).doesNotExist();
        assertThat(waiting).hasSize(1);
        waiting.getFirst().run();
        assertThat(SettingsStore.open(file(), Later.AT_ONCE).settings().choices())
                .containsEntry("divider", "49");
    }

    @Test
    void whatIsNotWrittenYetIsWrittenAtTheEnd() {
        SettingsStore store = SettingsStore.open(file(), (delay, work) -> {});
        store.update(settings -> settings.withChoice("a", "b"));
        assertThat(store.flush()).isEmpty();
        assertThat(file()).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldAndTheSettingsHold() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        SettingsStore store = SettingsStore.open(blocked.resolve("settings.json"), (delay, work) -> {});
        store.update(settings -> settings.withChoice("a", "b"));
        assertThat(store.flush()).isPresent();
        assertThat(store.settings().choices()).containsEntry("a", "b");
    }

    private Path file() {
        return folder.resolve("settings.json");
    }
}
