package dev.patchsmith.cli;

import java.util.regex.Pattern;

/// What may stand before the addresses of packages in a configuration file.
final class PackageAddress {

    static final String WANTED = "takes https://HOST/PATH, http://HOST/PATH, sdcard:/PATH, or cms: alone.";

    private static final Pattern SHAPE = Pattern.compile("https?://[^\\s?#/]+(/[^\\s?#]*)?|sdcard:/[^\\s?#]*|cms:");

    private PackageAddress() {}

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
