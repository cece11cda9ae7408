package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A Tinker package and its descriptions.
record OpenedPackage(ApkFile file) {

    static final String DEX_META = "assets/dex_meta.txt";
    static final String LIBRARY_META = "assets/so_meta.txt";
    static final String RESOURCE_META = "assets/res_meta.txt";
    static final String PACKAGE_META = "assets/package_meta.txt";

    Optional<byte[]> bytes(String name) throws BadEntryException {
        Optional<ApkEntry> entry = file.entry(name);
        return entry.isPresent() ? Optional.of(file.read(entry.get())) : Optional.empty();
    }

    /// The lines of a description that say something; none where it is missing.
    List<String> lines(String name) throws BadEntryException {
        return bytes(name)
                .map(b -> new String(b, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList())
                .orElse(List.of());
    }

    boolean has(String name) {
        return file.entry(name).isPresent();
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has MD5", every);
        }
    }
}
