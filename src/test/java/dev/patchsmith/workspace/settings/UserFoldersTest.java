package dev.patchsmith.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {

    @TempDir
    Path folder;

    @Test
    void followsTheBaseDirectoriesOnLinux() {
        Path config = folder.resolve("config");
        UserFolders folders = UserFolders.locate(
                Map.of("XDG_CONFIG_HOME", config.toString(), "XDG_DATA_HOME", "relative"), "Linux", folder, null);
        assertThat(folders.settings()).isEqualTo(config.resolve("patchsmith"));
        assertThat(folders.data()).isEqualTo(folder.resolve(".local/share/patchsmith"));
        assertThat(folders.logs()).isEqualTo(folder.resolve(".local/state/patchsmith/logs"));
    }

    @Test
    void followsTheLibraryFolderOnMac() {
        UserFolders folders = UserFolders.locate(Map.of(), "Mac OS X", folder, null);
        assertThat(folders.data()).isEqualTo(folder.resolve("Library/Application Support/Patchsmith/Data"));
        assertThat(folders.logs()).isEqualTo(folder.resolve("Library/Logs/Patchsmith"));
    }

    @Test
    void separatesRoamingAndLocalDataOnWindows() {
        Path roaming = folder.resolve("Roaming");
        UserFolders folders = UserFolders.locate(Map.of("APPDATA", roaming.toString()), "Windows 11", folder, null);
        assertThat(folders.settings()).isEqualTo(roaming.resolve("Patchsmith"));
        assertThat(folders.cache()).isEqualTo(folder.resolve("AppData/Local/Patchsmith/Cache"));
    }

    @Test
    void theVariableOverridesEverything() throws IOException {
        Files.createFile(folder.resolve(UserFolders.PORTABLE_MARK));
        Path home = folder.resolve("elsewhere");
        UserFolders folders =
                UserFolders.locate(Map.of(UserFolders.OVERRIDE, home.toString()), "Linux", folder, folder);
        assertThat(folders.data()).isEqualTo(home.resolve("data"));
        assertThat(folders.portable()).isFalse();
    }

    @Test
    void aFileBesideTheProgramMakesItPortable() throws IOException {
        Files.createFile(folder.resolve(UserFolders.PORTABLE_MARK));
        UserFolders folders = UserFolders.locate(Map.of(), "Linux", folder.resolve("home"), folder);
        assertThat(folders.portable()).isTrue();
        assertThat(folders.settings()).isEqualTo(folder.resolve("patchsmith-data/settings"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        UserFolders folders =
                UserFolders.locate(Map.of(UserFolders.OVERRIDE, blocked.toString()), "Linux", folder, null);
        assertThat(folders.create())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains(blocked.toString()).contains(UserFolders.OVERRIDE));
    }

    @Test
    void createsAllFolders() {
        UserFolders folders = UserFolders.locate(
                Map.of(UserFolders.OVERRIDE, folder.resolve("new home 新").toString()), "Linux", folder, null);
        assertThat(folders.create()).isEmpty();
        assertThat(folders.cache()).isDirectory();
    }

    @Test
    void theInstalledLauncherTellsWhereTheProgramIs() {
        assertThat(UserFolders.programFolder(
                        "/opt/patchsmith/bin/patchsmith", "/opt/patchsmith/lib/app/patchsmith.jar"))
                .isEqualTo(Path.of("/opt/patchsmith").toAbsolutePath());
        assertThat(UserFolders.programFolder("/programs/Patchsmith/Patchsmith.exe", ""))
                .isEqualTo(Path.of("/programs/Patchsmith").toAbsolutePath());
    }

    @Test
    void theJarOfADistributionTellsWhereTheProgramIs() throws IOException {
        Path jar =
                Files.createFile(Files.createDirectories(folder.resolve("lib")).resolve("patchsmith.jar"));
        assertThat(UserFolders.programFolder("", "other.jar" + File.pathSeparator + jar))
                .isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void compiledClassesAreNotInstalled() {
        assertThat(UserFolders.programFolder("", "target/classes")).isNull();
    }
}
