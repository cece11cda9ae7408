package dev.patchsmith.apk.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElfLibraryTest {

    /// A library every Linux JDK has; elsewhere there is none of this format at hand.
    private static byte[] library() throws IOException {
        Path file = Path.of(System.getProperty("java.home"), "lib", "libjava.so");
        assumeTrue(Files.exists(file), "no ELF library on this system");
        return Files.readAllBytes(file);
    }

    @Test
    void readsSectionsExportsAndDependencies() throws IOException {
        ElfLibrary library = Objects.requireNonNull(ElfLibrary.read(library()));

        assertThat(library.sections()).containsKeys(".text", ".dynsym", ".dynamic");
        assertThat(library.exports()).containsKey("Java_java_lang_Object_getClass");
        assertThat(library.needed()).anyMatch(n -> n.startsWith("libc.so"));
    }

    @Test
    void damagedLibrariesAreTold() throws IOException {
        byte[] bytes = library();

        assertThat(ElfLibrary.read(Arrays.copyOf(bytes, bytes.length / 2))).isNull();
        assertThat(ElfLibrary.read(new byte[100])).isNull();
    }

    @Test
    void randomDamageNeverEscapesAsAnException() throws IOException {
        byte[] whole = library();
        Random random = new Random(1);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 50; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            for (int i = 0; i < 4; i++) {
                bytes[16 + random.nextInt(48)] = (byte) random.nextInt();
            }

            assertThatCode(() -> ElfLibrary.read(bytes)).doesNotThrowAnyException();
        }
    }
}
