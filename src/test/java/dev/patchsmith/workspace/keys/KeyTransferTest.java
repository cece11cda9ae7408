package dev.patchsmith.workspace.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.pem.PemReading;
import dev.patchsmith.workspace.keys.KeyTransfer.DataKeyReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTransferTest {

    @TempDir
    Path folder;

    private final DataKey dataKey = new DataKey(new byte[32]);

    @Test
    void aDataKeyComesBackFromItsFile() {
        Path file = folder.resolve("data.key");
        assertThat(KeyTransfer.writeDataKey(file, dataKey)).isEmpty();
        assertThat(KeyTransfer.readDataKey(file)).isEqualTo(new DataKeyReading.Read(dataKey));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "zz00000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoDataKeyIsRefusedByTheNameOfItsFile(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("data.key"), content);
        assertThat(KeyTransfer.readDataKey(file))
                .isInstanceOfSatisfying(
                        DataKeyReading.Refused.class,
                        refused -> assertThat(refused.sentence()).contains(file.toString()));
    }

    @Test
    void secretFilesAreForTheirOwnerOnly() throws Exception {
        Path data = folder.resolve("data.key");
        Path pem = folder.resolve("key.pem");
        KeyTransfer.writeDataKey(data, dataKey);
        KeyTransfer.writePrivate(pem, new SigningKey(new byte[32]), "long enough".toCharArray());
        for (Path file : new Path[] {data, pem}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPrivateKeyComesBackWithItsPassphraseOnly() {
        Path pem = folder.resolve("key.pem");
        SigningKey key = new SigningKey(new byte[32]);
        KeyTransfer.writePrivate(pem, key, "long enough".toCharArray());
        assertThat(KeyTransfer.readPem(pem, Optional.empty())).isInstanceOf(PemReading.NeedsPassphrase.class);
        assertThat(KeyTransfer.readPem(pem, Optional.of("something".toCharArray())))
                .isInstanceOf(PemReading.WrongPassphrase.class);
        assertThat(KeyTransfer.readPem(pem, Optional.of("long enough".toCharArray())))
                .isEqualTo(new PemReading.PrivateKey(key));
    }

    @Test
    void aMissingFileIsNamed() {
        Path none = folder.resolve("none");
        assertThat(KeyTransfer.readPem(none, Optional.empty()))
                .isInstanceOfSatisfying(
                        PemReading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(none.toString()));
    }
}
