package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @Test
    void goesTheWholeWayAndLeavesEqualScripts(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("demo");
        Cli run = Cli.run("demo", "--folder", place);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(place.resolve("opened-by-device.txt")))
                .isEqualTo(Files.readString(place.resolve("voucher-discount.mg.txt")))
                .contains("discountWithVoucher");
        assertThat(run.out()).contains("-[SHCart discountWithVoucher:]").contains(place.toString());
    }

    @Test
    void touchesNoFolderThatIsInUse(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "keep");
        assertThat(Cli.run("demo", "--folder", folder).code()).isEqualTo(2);
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        assertThat(Files.list(folder)).hasSize(1);
    }
}
