package dev.patchsmith.apk.build.peek;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.PackagePart.Role;
import dev.patchsmith.apk.build.andfix.AndfixContents;
import dev.patchsmith.apk.build.andfix.PatchManifest;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.peek.PatchLook.Looking;
import dev.patchsmith.apk.build.robust.RobustPatch;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.scheme.Scheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// Opens patches of the open schemes and says what is in them.
public final class PatchReader {

    private static final String DEX = "classes.dex";
    private static final String TINKER_META = "assets/package_meta.txt";

    /// By these two devices see that a package works; they change nothing.
    private static final String TEST_DEX = "test.dex";

    private static final String TEST_RESOURCE = "assets/only_use_to_test_tinker_resource.txt";

    private static final Set<String> CARRIED = Set.of("large modify", "modify", "add");

    private final ApkFile file;
    private final SequencedMap<String, String> says = new LinkedHashMap<>();
    private final List<String> carries = new ArrayList<>();

    private PatchReader(ApkFile file) {
        this.file = file;
    }

    public static Looking read(Path path) {
        return switch (ApkFile.open(path)) {
            case ApkOpening.Refused(ApkProblem problem) -> new Looking.Refused(problem.message());
            case ApkOpening.Opened(ApkFile file) -> {
                try {
                    yield new PatchReader(file).look();
                } catch (BadEntryException unreadable) {
                    yield new Looking.Refused(unreadable.problem().message());
                }
            }
        };
    }

    private Looking look() throws BadEntryException {
        Optional<ApkEntry> dex = file.entry(DEX);
        Optional<ApkEntry> andfix = file.entry("META-INF/PATCH.MF");
        if (file.entry(TINKER_META).isPresent()) {
            readTinker();
            return seen(Scheme.TINKER, TINKER_META);
        }
        if (dex.isEmpty()) {
            return new Looking.Refused(
                    "\"" + file.fileName() + "\" is no patch of Tinker, AndFix, Robust, QZone or Amigo:"
                            + " it has neither classes nor a description that one of them would read.");
        }
        if (file.entry(ApkFile.MANIFEST).isPresent()) {
            file.identity().ifPresent(id -> {
                says.put("package", id.packageName());
                says.put("version", id.version());
            });
            carries.add("the whole app");
            return seen(Scheme.AMIGO, DEX);
        }
        AppCode code = AppCode.ofDex(file.path(), DEX, file.read(dex.get()));
        if (andfix.isPresent()) {
            readAndfix(code, file.read(andfix.get()));
            return seen(Scheme.ANDFIX, DEX);
        }
        Optional<RobustPatch> robust = RobustPatch.read(code);
        if (robust.isPresent()) {
            robust.get()
                    .classes()
                    .forEach(h -> h.methods()
                            .forEach((number, by) -> carries.add(h.original() + " number " + number + " by " + by)));
            return seen(Scheme.ROBUST, DEX);
        }
        new TreeSet<>(code.names()).forEach(name -> carries.add(DexNames.className(name)));
        return seen(Scheme.QZONE, DEX);
    }

    private Looking seen(Scheme scheme, String sealed) {
        return new Looking.Seen(new PatchLook(file, scheme, says, carries, parts(), JarSeal.of(file.path(), sealed)));
    }

    private void readAndfix(AppCode code, byte[] manifest) {
        PatchManifest.read(manifest).ifPresent(m -> {
            says.put("Patch-Name", m.name());
            says.put("Created-Time", m.created());
            says.put("From-File", m.from());
            says.put("To-File", m.to());
        });
        carries.addAll(AndfixContents.replaces(code));
    }

    private void readTinker() throws BadEntryException {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(
                    new ByteArrayInputStream(file.read(file.entry(TINKER_META).orElseThrow())),
                    StandardCharsets.UTF_8));
        } catch (BadEntryException unreadable) {
            throw unreadable;
        } catch (IOException | IllegalArgumentException damaged) {
            says.put(TINKER_META, "cannot be read");
        }
        new TreeSet<>(properties.stringPropertyNames()).forEach(name -> says.put(name, properties.getProperty(name)));
        lines("assets/dex_meta.txt").forEach(line -> carry(line, TEST_DEX));
        lines("assets/so_meta.txt").forEach(line -> carry(line, ""));
        String section = "";
        for (String line : lines("assets/res_meta.txt")) {
            if (line.matches("\\w[\\w ]*:\\d+")) {
                section = line.substring(0, line.indexOf(':'));
            } else if (CARRIED.contains(section) && !line.equals(TEST_RESOURCE)) {
                carries.add(line.contains(",") ? line.substring(0, line.indexOf(',')) : line);
            } else if (section.equals("delete")) {
                carries.add(line + " is deleted");
            }
        }
    }

    private List<String> lines(String meta) throws BadEntryException {
        Optional<ApkEntry> entry = file.entry(meta);
        return entry.isEmpty()
                ? List.of()
                : new String(file.read(entry.get()), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /// A line starts with a file's name and its folder.
    private void carry(String line, String mark) {
        String[] fields = line.split(",", 3);
        if (!fields[0].equals(mark)) {
            carries.add(fields.length < 2 || fields[1].isEmpty() ? fields[0] : fields[1] + "/" + fields[0]);
        }
    }

    private List<PackagePart> parts() {
        return file.entries().stream()
                .map(e -> new PackagePart(e.name(), role(e.name()), e.size(), e.compressedSize(), ""))
                .toList();
    }

    private static Role role(String name) {
        if (name.startsWith("META-INF/") && !name.endsWith("PATCH.MF")) {
            return Role.SIGNATURE;
        }
        if (name.endsWith(".dex")) {
            return Role.CODE;
        }
        if (name.endsWith(".so")) {
            return Role.NATIVE_LIBRARY;
        }
        if (name.endsWith("_meta.txt") || name.endsWith("PATCH.MF")) {
            return Role.DESCRIPTION;
        }
        return name.startsWith("res") ? Role.RESOURCES : Role.OTHER;
    }
}
