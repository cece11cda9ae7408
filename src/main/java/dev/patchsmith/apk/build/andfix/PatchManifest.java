package dev.patchsmith.apk.build.andfix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/// `META-INF/PATCH.MF`: what an AndFix patch says about itself.
///
/// @param name what the patch is called
/// @param created when it was made, as devices can read it: the newest patch of several counts
/// @param from the file name of the base
/// @param to the file name of the fixed APK
/// @param classes the copies, as `com.shop.Cart_CF`
public record PatchManifest(String name, String created, String from, String to, List<String> classes) {

    static final String ENTRY = "META-INF/PATCH.MF";

    /// The form `java.util.Date` reads in every country.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public PatchManifest {
        classes = List.copyOf(classes);
    }

    static PatchManifest of(String name, Instant created, String from, String to, List<String> classes) {
        return new PatchManifest(name, TIME.format(created), from, to, classes);
    }

    byte[] bytes() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Patch-Name", name);
        main.putValue("Created-Time", created);
        main.putValue("From-File", from);
        main.putValue("To-File", to);
        main.putValue("Patch-Classes", String.join(",", classes));
        main.putValue("Created-By", "Patchsmith");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            manifest.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Reads what a patch says; empty where it is no manifest.
    public static Optional<PatchManifest> read(byte[] bytes) {
        try {
            Attributes main = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            String classes = text(main, "Patch-Classes");
            return Optional.of(new PatchManifest(
                    text(main, "Patch-Name"),
                    text(main, "Created-Time"),
                    text(main, "From-File"),
                    text(main, "To-File"),
                    Arrays.stream(classes.split(","))
                            .map(String::strip)
                            .filter(c -> !c.isEmpty())
                            .toList()));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static String text(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    /// Whether a device can read the time; AndFix asks `java.util.Date`, and fails where it cannot.
    boolean isTimeReadable() {
        try {
            TIME.parse(created);
            return true;
        } catch (java.time.format.DateTimeParseException unreadable) {
            return false;
        }
    }
}
