package dev.patchsmith.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.credential.NoKeychain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProfilesTest {

    private static final ServerProfile LIVE = new ServerProfile(
            "1", "Live", "#D1242F", URI.create("https://patches.example.com"), true, "ops", "ab".repeat(32));

    @TempDir
    Path folder;

    @Test
    void thisComputerIsAlwaysThereAndFirst() throws IOException {
        ServerProfiles profiles = open();
        profiles.put(LIVE);
        profiles.remove(ServerProfile.THIS_COMPUTER);
        assertThat(open().all()).extracting(ServerProfile::id).containsExactly(ServerProfile.THIS_COMPUTER, "1");
    }

    @Test
    void aProfileComesBackAsItWas() throws IOException {
        open().put(LIVE);
        assertThat(open().find("1")).contains(LIVE);
    }

    @Test
    void changingAProfileReplacesIt() throws IOException {
        ServerProfiles profiles = open();
        profiles.put(LIVE);
        profiles.put(LIVE.withFingerprint(null));
        assertThat(open().all()).hasSize(2).last().isEqualTo(LIVE.withFingerprint(null));
    }

    @Test
    void aProfileThatIsNotUnderstoodStaysInTheFile() throws IOException {
        Files.writeString(file(), """
                {"servers": [{"id": "x", "url": "https://a b"}], "future": 1}""");
        ServerProfiles profiles = open();
        assertThat(profiles.remarks()).hasSize(1);
        profiles.put(LIVE);
        assertThat(Files.readString(file())).contains("https://a b", "future");
    }

    @Test
    void noPasswordGetsIntoTheFile() throws IOException {
        open().put(LIVE);
        assertThat(Files.readString(file())).doesNotContainIgnoringCase("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patches.example.com", "ftp://a", "https://", "https://a b", ""})
    void addressesThatCannotWorkAreTold(String address) {
        assertThat(ServerProfile.problemOf(address)).isNotBlank();
    }

    @Test
    void ordinaryAddressesAreFine() {
        assertThat(ServerProfile.problemOf(" https://patches.example.com:8443/hot "))
                .isNull();
    }

    @Test
    void thePasswordOfThisComputerIsMadeOnceAndForItsOwnerOnly() throws IOException {
        var password = new LocalServerPassword(new NoKeychain("none"), folder);
        char[] first = password.get();
        assertThat(password.get()).isEqualTo(first).hasSize(20);
        Path file = folder.resolve("this-computer.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private ServerProfiles open() {
        return ServerProfiles.open(file());
    }

    private Path file() {
        return folder.resolve("servers.json");
    }
}
