package dev.patchsmith.apk;

import com.android.apksig.ApkSigner;
import com.reandroid.arsc.chunk.PackageBlock;
import com.reandroid.arsc.chunk.TableBlock;
import com.reandroid.arsc.value.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// An APK under construction for tests: Java sources through javac and D8, manifest and resources through ARSCLib,
/// signed by apksig. No Android SDK is needed.
public final class ApkFixture {

    private final SortedMap<Integer, SortedMap<String, String>> sources = new TreeMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> stored = new ArrayList<>();
    private final List<Consumer<ManifestFixture>> manifest = new ArrayList<>();
    private String packageName = "com.shop";
    private int minApi = 21;
    private int level = 6;
    private Sources.Debug debug = Sources.Debug.FILE_AND_LINES;
    private boolean reversed;
    private boolean withManifest = true;
    private @Nullable TestKey key;

    private record Resource(String type, String qualifiers, String name, Object value) {}

    /// An app without code, resources or signature.
    public static ApkFixture empty() {
        return new ApkFixture();
    }

    /// Adds or replaces a source file; its top class has this name.
    public ApkFixture source(String className, String text) {
        return source(1, className, text);
    }

    /// Adds or replaces a source file in the dex file of this number, starting at 1.
    public ApkFixture source(int dex, String className, String text) {
        sources.values().forEach(s -> s.remove(className));
        int dot = className.lastIndexOf('.');
        String head = dot < 0 ? "" : "package " + className.substring(0, dot) + "; ";
        sources.computeIfAbsent(dex, unused -> new TreeMap<>()).put(className, head + text);
        return this;
    }

    public ApkFixture without(String className) {
        sources.values().forEach(s -> s.remove(className));
        return this;
    }

    public ApkFixture manifest(Consumer<ManifestFixture> change) {
        manifest.add(change);
        return this;
    }

    public ApkFixture withoutManifest() {
        withManifest = false;
        return this;
    }

    public ApkFixture packageName(String name) {
        packageName = name;
        return this;
    }

    public ApkFixture string(String name, String value) {
        return resource("string", "", name, value);
    }

    public ApkFixture string(String qualifiers, String name, String value) {
        return resource("string", qualifiers, name, value);
    }

    /// A resource with a text, an `Integer` colour, a `Boolean`; ids are given in the order of the calls.
    public ApkFixture resource(String type, String qualifiers, String name, Object value) {
        resources.add(new Resource(type, qualifiers, name, value));
        return this;
    }

    public ApkFixture file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public ApkFixture file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ApkFixture storedFile(String name, byte[] bytes) {
        stored.add(name);
        return file(name, bytes);
    }

    /// The API level D8 compiles for, which decides the dex version: 21 gives 035, 24 037, 26 038, 28 039.
    public ApkFixture minApi(int level) {
        minApi = level;
        return this;
    }

    /// How hard the entries are compressed, 0 to 9.
    public ApkFixture compression(int zipLevel) {
        level = zipLevel;
        return this;
    }

    public ApkFixture debug() {
        debug = Sources.Debug.EVERYTHING;
        return this;
    }

    /// The classes do not name their source files.
    public ApkFixture withoutSourceFiles() {
        debug = Sources.Debug.LINES;
        return this;
    }

    /// Writes the entries in the opposite order.
    public ApkFixture reversed() {
        reversed = true;
        return this;
    }

    public ApkFixture signed(TestKey signingKey) {
        key = signingKey;
        return this;
    }

    /// Writes the APK and opens it.
    public ApkFile open(Path folder, String name) {
        return switch (ApkFile.open(build(folder, name))) {
            case ApkOpening.Opened(ApkFile apk) -> apk;
            case ApkOpening.Refused(ApkProblem problem) -> throw new IllegalStateException(problem.message());
        };
    }

    /// Writes the APK.
    public Path build(Path folder, String name) {
        try {
            Path apk = folder.resolve(name);
            Path unsigned = key == null ? apk : folder.resolve(name + ".unsigned");
            try (OutputStream out = Files.newOutputStream(unsigned);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                write(zip);
            }
            if (key != null) {
                sign(key, unsigned, apk);
                Files.delete(unsigned);
            }
            return apk;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void sign(TestKey signingKey, Path unsigned, Path apk) {
        try {
            new ApkSigner.Builder(List.of(signingKey.signer()))
                    .setInputApk(unsigned.toFile())
                    .setOutputApk(apk.toFile())
                    .setMinSdkVersion(minApi)
                    .setV1SigningEnabled(true)
                    .setV2SigningEnabled(true)
                    .setV3SigningEnabled(false)
                    .build()
                    .sign();
        } catch (Exception failed) {
            throw new IllegalStateException("the fixture cannot be signed", failed);
        }
    }

    private void write(ZipOutputStream zip) throws IOException {
        zip.setLevel(level);
        Map<String, byte[]> entries = entries();
        List<String> names = new ArrayList<>(entries.keySet());
        for (String name : reversed ? names.reversed() : names) {
            byte[] bytes = Objects.requireNonNull(entries.get(name));
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
            if (stored.contains(name)) {
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
    }

    private Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        if (withManifest) {
            ManifestFixture fixture = new ManifestFixture(packageName);
            manifest.forEach(c -> c.accept(fixture));
            entries.put(ApkFile.MANIFEST, fixture.bytes());
        }
        sources.forEach((number, units) -> {
            if (!units.isEmpty()) {
                SortedMap<String, String> others = new TreeMap<>();
                sources.forEach((n, s) -> {
                    if (!n.equals(number)) {
                        others.putAll(s);
                    }
                });
                entries.put(
                        number == 1 ? "classes.dex" : "classes" + number + ".dex",
                        Sources.dex(units, others, minApi, debug));
            }
        });
        if (!resources.isEmpty()) {
            entries.put(ApkFile.RESOURCES, table());
        }
        entries.putAll(files);
        return entries;
    }

    private byte[] table() {
        TableBlock table = new TableBlock();
        PackageBlock block = table.newPackage(0x7f, packageName);
        for (Resource resource : resources) {
            var entry = block.getOrCreate(resource.qualifiers(), resource.type(), resource.name());
            switch (resource.value()) {
                case String text -> entry.setValueAsString(text);
                case Boolean flag -> entry.setValueAsBoolean(flag);
                case Integer colour -> entry.setValueAsRaw(ValueType.COLOR_ARGB8, colour);
                default -> throw new IllegalArgumentException("no such resource value: " + resource.value());
            }
        }
        table.refresh();
        return table.getBytes();
    }
}
