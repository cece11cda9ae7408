package dev.patchsmith.bench;

import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import dev.patchsmith.apk.ApkFixture;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Builds one large APK of public libraries, as the APK diff is measured on: all classes of some jars through D8, the
/// native libraries of an AAR; dex files and libraries stored uncompressed.
///
/// Arguments: the APK to write, then jars and AARs.
public final class BigPair {

    private BigPair() {}

    public static void main(String[] arguments) throws Exception {
        Path apk = Path.of(arguments[0]).toAbsolutePath();
        List<Path> jars = new ArrayList<>();
        ApkFixture fixture = ApkFixture.empty().string("app_name", "Big").minApi(26);
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (argument.endsWith(".aar")) {
                addLibraries(Path.of(argument), fixture);
            } else {
                jars.add(Path.of(argument));
            }
        }
        Path dexes = Files.createTempDirectory("dexes");
        D8.run(D8Command.builder(new DiagnosticsHandler() {})
                .addProgramFiles(jars)
                .addLibraryResourceProvider(JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home"))))
                .setMinApiLevel(26)
                .setMode(CompilationMode.RELEASE)
                .setOutput(dexes, OutputMode.DexIndexed)
                .build());
        try (Stream<Path> files = Files.list(dexes)) {
            for (Path dex : files.sorted().toList()) {
                fixture.storedFile(String.valueOf(dex.getFileName()), Files.readAllBytes(dex));
            }
        }
        fixture.build(Objects.requireNonNull(apk.getParent()), String.valueOf(apk.getFileName()));
        System.out.printf("%s: %,d bytes%n", apk, Files.size(apk));
    }

    private static void addLibraries(Path aar, ApkFixture fixture) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(aar);
                Stream<Path> files = Files.walk(inside.getPath("/jni"))) {
            for (Path library : files.filter(Files::isRegularFile).toList()) {
                String name = "lib" + library.toString().substring("/jni".length());
                fixture.storedFile(name, Files.readAllBytes(library));
            }
        }
    }
}
