package dev.patchsmith.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNativesTest {

    @TempDir
    private Path folder;

    @Test
    void onlyThePlatformsOwnLibrariesAreLeft() throws IOException {
        Path jar = jar(
                "linux/amd64/libzstd.so",
                "linux/aarch64/libzstd.so",
                "win/amd64/libzstd.dll",
                "aix/ppc64/libzstd.a",
                "com/sun/jna/linux-x86-64/libjnidispatch.so",
                "com/sun/jna/darwin-aarch64/libjnidispatch.jnilib",
                "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so",
                "com/luben/Zstd.class");
        OwnNatives.keep("linux", jar);
        assertThat(names(jar))
                .containsExactlyInAnyOrder(
                        "linux/amd64/libzstd.so",
                        "com/sun/jna/linux-x86-64/libjnidispatch.so",
                        "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                        "com/luben/Zstd.class");
    }

    @Test
    void aLibraryWithoutForeignOnesKeepsItsBytes() throws IOException {
        Path jar = jar("libprism_sw.so", "com/sun/prism/Image.class");
        byte[] before = Files.readAllBytes(jar);
        OwnNatives.keep("linux", jar);
        assertThat(jar).hasBinaryContent(before);
    }

    @Test
    void everyLibraryOfOursHasOneForEachPlatform() throws IOException {
        for (String platform : List.of("linux", "linux-aarch64", "mac", "mac-aarch64", "win")) {
            for (Class<?> library :
                    List.of(org.sqlite.JDBC.class, com.sun.jna.Native.class, com.github.luben.zstd.Zstd.class)) {
                Path copy = folder.resolve(platform + library.getSimpleName() + ".jar");
                Files.copy(
                        Path.of(library.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()),
                        copy);
                OwnNatives.keep(platform, copy);
                assertThat(names(copy))
                        .as(platform + " " + library)
                        .filteredOn(name -> name.matches(".*\\.(so|dll|dylib|jnilib|a)"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void anUnknownPlatformIsRefused() throws IOException {
        Path jar = jar("a");
        assertThatThrownBy(() -> OwnNatives.keep("amiga", jar)).hasMessageContaining("amiga");
    }

    private Path jar(String... names) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
