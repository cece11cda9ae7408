package dev.patchsmith.apk;

import dev.patchsmith.apk.ApkProblem.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An APK on the disk: the list of its entries, who it is and who signed it. Immutable and safe to share between
/// threads; no file handle is kept, every read opens the file and closes it again.
public final class ApkFile {

    public static final String MANIFEST = "AndroidManifest.xml";
    public static final String RESOURCES = "resources.arsc";

    private static final Pattern DEX = Pattern.compile("classes([2-9]|[1-9][0-9]+)?\\.dex");
    private static final Pattern LIBRARY = Pattern.compile("lib/([^/]+)/([^/]+\\.so)");

    private final Path path;
    private final long size;
    private final ApkLimits limits;
    private final SequencedMap<String, ApkEntry> entries = new LinkedHashMap<>();
    private final List<ApkProblem> problems = new ArrayList<>();
    private @Nullable XmlElement manifest;
    private ApkSigners signers = ApkSigners.NONE;

    private ApkFile(Path path, long size, ApkLimits limits) {
        this.path = path;
        this.size = size;
        this.limits = limits;
    }

    public static ApkOpening open(Path path) {
        return open(path, ApkLimits.DEFAULT);
    }

    /// Opens a file: reads its list of entries, its manifest and its certificates, and nothing else.
    public static ApkOpening open(Path path, ApkLimits limits) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var directory = new CentralDirectory(path, channel, limits);
            ApkProblem unusable = directory.read();
            if (unusable != null) {
                return new ApkOpening.Refused(unusable);
            }
            ApkFile apk = new ApkFile(path, channel.size(), limits);
            directory.entries().forEach(e -> apk.entries.put(e.name(), e));
            apk.problems.addAll(directory.problems());
            Optional<ApkProblem> bundle = apk.bundleProblem();
            if (bundle.isPresent()) {
                return new ApkOpening.Refused(bundle.get());
            }
            apk.readManifest();
            apk.signers = new SignerReader(apk, apk.problems).read(channel, directory.start());
            return new ApkOpening.Opened(apk);
        } catch (NoSuchFileException missing) {
            return refused(Kind.NOT_READABLE, path, "does not exist");
        } catch (java.nio.file.AccessDeniedException denied) {
            return refused(Kind.NOT_READABLE, path, "cannot be opened: you have no permission to read it");
        } catch (java.io.EOFException cut) {
            return refused(Kind.TRUNCATED, path, "is cut off");
        } catch (IOException unreadable) {
            return refused(Kind.NOT_READABLE, path, "cannot be read: " + unreadable.getMessage());
        }
    }

    /// People unpack a set of splits into a folder; that is told apart from any other folder.
    private static ApkOpening folder(Path path) {
        try (var inside = Files.list(path)) {
            boolean set = inside.anyMatch(p -> p.toString().endsWith(".apk"));
            return set
                    ? refused(
                            Kind.NOT_SUPPORTED_YET,
                            path,
                            "is a folder with APKs; a set of split APKs is not supported yet: open its base.apk")
                    : refused(Kind.NOT_READABLE, path, "is a folder, not an APK");
        } catch (IOException unreadable) {
            return refused(Kind.NOT_READABLE, path, "is a folder, not an APK");
        }
    }

    private static ApkOpening refused(Kind kind, Path path, String predicate) {
        return new ApkOpening.Refused(ApkProblem.ofFile(kind, path, predicate));
    }

    private Optional<ApkProblem> bundleProblem() {
        String predicate = null;
        if (entries.containsKey("BundleConfig.pb") || entries.containsKey("base/manifest/" + MANIFEST)) {
            predicate = "is an app bundle (.aab), which is not supported yet: build the universal APK from it"
                    + " (bundletool build-apks --mode=universal) and open that";
        } else if (!entries.containsKey(MANIFEST)
                && entries.keySet().stream()
                        .anyMatch(n -> n.endsWith(".apk")
                                && n.chars().filter(c -> c == '/').count() < 2)) {
            predicate = "is a set of APKs (.apks), which is not supported yet: take out the universal or base APK and"
                    + " open that";
        }
        return Optional.ofNullable(predicate).map(p -> ApkProblem.ofFile(Kind.NOT_SUPPORTED_YET, path, p));
    }

    private void readManifest() {
        ApkEntry entry = entries.get(MANIFEST);
        if (entry == null) {
            problems.add(ApkProblem.ofFile(
                    Kind.NO_MANIFEST, path, "has no manifest; package, version and components are unknown"));
            return;
        }
        try {
            manifest = CompiledXml.read(read(entry));
        } catch (BadEntryException unreadable) {
            problems.add(unreadable.problem());
            return;
        }
        if (manifest == null) {
            problems.add(ApkProblem.ofEntry(
                    Kind.BAD_MANIFEST,
                    path,
                    MANIFEST,
                    "is not a compiled manifest or is damaged; package, version and components are unknown"));
        } else if (!ApkIdentity.of(manifest).split().isEmpty()) {
            problems.add(ApkProblem.ofFile(
                    Kind.SPLIT_APK, path, "is one split of an app; what lies in the other splits is not compared"));
        }
    }

    public Path path() {
        return path;
    }

    public String fileName() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// The size of the file in bytes.
    public long size() {
        return size;
    }

    public ApkLimits limits() {
        return limits;
    }

    /// The usable entries in the order of the archive; those with a problem are left out.
    public List<ApkEntry> entries() {
        return List.copyOf(entries.sequencedValues());
    }

    public Optional<ApkEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /// The root element of the manifest, empty where there is none that can be read.
    public Optional<XmlElement> manifest() {
        return Optional.ofNullable(manifest);
    }

    public Optional<ApkIdentity> identity() {
        return manifest().map(ApkIdentity::of);
    }

    public ApkSigners signers() {
        return signers;
    }

    /// What is wrong with the file, in the order it was found.
    public List<ApkProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /// `classes.dex`, `classes2.dex`, ... in the order in which devices load them.
    public List<ApkEntry> dexFiles() {
        return entries.values().stream()
                .filter(e -> DEX.matcher(e.name()).matches())
                .sorted(Comparator.comparingInt(e -> dexNumber(e.name())))
                .toList();
    }

    private static int dexNumber(String name) {
        Matcher matcher = DEX.matcher(name);
        boolean numbered = matcher.matches() && matcher.group(1) != null;
        return numbered
                ? Integer.parseInt(
                        matcher.group(1), 0, Math.min(9, matcher.group(1).length()), 10)
                : 1;
    }

    /// The native libraries by ABI, as `arm64-v8a`.
    public Map<String, List<ApkEntry>> nativeLibraries() {
        Map<String, List<ApkEntry>> byAbi = new TreeMap<>();
        for (ApkEntry entry : entries.values()) {
            Matcher matcher = LIBRARY.matcher(entry.name());
            if (matcher.matches()) {
                byAbi.computeIfAbsent(matcher.group(1), abi -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byAbi;
    }

    /// The unpacked bytes of an entry, checked against size and checksum.
    public byte[] read(ApkEntry entry) throws BadEntryException {
        return new EntryBytes(path, entry).all(limits);
    }

    /// The first bytes of an entry, at most `length`.
    public byte[] head(ApkEntry entry, int length) throws BadEntryException {
        return new EntryBytes(path, entry).head(length);
    }

    /// Some bytes from the middle of a stored entry, fewer at its end.
    ///
    /// @throws IllegalArgumentException where the entry is compressed, since its middle cannot be reached
    public byte[] piece(ApkEntry entry, long from, int length) throws BadEntryException {
        return new EntryBytes(path, entry).piece(from, length);
    }

    /// The packed bytes of an entry as they lie in the file.
    public byte[] readPacked(ApkEntry entry) throws BadEntryException {
        return new EntryBytes(path, entry).packed();
    }

    /// Unpacks an entry without keeping it and compares its checksum.
    public void verify(ApkEntry entry) throws BadEntryException {
        new EntryBytes(path, entry).verify();
    }

    @Override
    public String toString() {
        return fileName();
    }
}
