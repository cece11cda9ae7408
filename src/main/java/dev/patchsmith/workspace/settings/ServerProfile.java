package dev.patchsmith.workspace.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A management server the user works with. Passwords are not part of it.
///
/// @param id stays the same when the name changes; keys of remembered passwords are made from it
/// @param colour `#rrggbb`, shown wherever the server is
/// @param production whether acts on it need a second confirmation
/// @param user the account that logged in last, empty at first
/// @param fingerprint SHA-256 of the certificate that was trusted on first use, 64 hexadecimal digits
public record ServerProfile(
        String id,
        String name,
        String colour,
        URI url,
        boolean production,
        String user,
        @Nullable String fingerprint) {

    /// The profile of the server that the program itself runs.
    public static final String THIS_COMPUTER = "this-computer";

    public ServerProfile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        Objects.requireNonNull(user);
        colour = colour.matches("#[0-9a-fA-F]{6}") ? colour.toLowerCase(Locale.ROOT) : "#5b7083";
    }

    /// What is wrong with an address typed by the user, as a sentence; null if nothing is.
    public static @Nullable String problemOf(String address) {
        URI url;
        try {
            url = URI.create(address.strip());
        } catch (IllegalArgumentException malformed) {
            return "\"" + address + "\" is not an address; write it like https://patches.example.com.";
        }
        String scheme = url.getScheme();
        if (scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return "The address must begin with https:// (or http:// for a server in your own network).";
        }
        return url.getHost() == null
                ? "The address names no computer; write it like https://patches.example.com."
                : null;
    }

    public boolean isThisComputer() {
        return id.equals(THIS_COMPUTER);
    }

    public ServerProfile withFingerprint(@Nullable String trusted) {
        return new ServerProfile(id, name, colour, url, production, user, trusted);
    }

    public ServerProfile withUser(String account) {
        return new ServerProfile(id, name, colour, url, production, account, fingerprint);
    }

    public ServerProfile withUrl(URI other) {
        return new ServerProfile(id, name, colour, other, production, user, fingerprint);
    }
}
