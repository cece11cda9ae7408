package dev.patchsmith.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The reverse proxies that are believed when they say for whom they ask (`X-Forwarded-For`, `X-Forwarded-Proto`).
/// Anybody else could write anything there, so nobody else is.
public final class Proxies {

    public static final Proxies NONE = new Proxies(List.of());

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    private Proxies(List<Network> networks) {
        this.networks = networks;
    }

    /// Addresses or networks such as `127.0.0.1` and `10.0.0.0/8`; throws [IllegalArgumentException] that names the
    /// one that is neither.
    public static Proxies of(List<String> texts) {
        List<Network> networks = new ArrayList<>();
        for (String text : texts) {
            int slash = text.indexOf('/');
            byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
            int bits = slash < 0 ? 8 * address.length : bits(text, slash, 8 * address.length);
            networks.add(new Network(address, bits));
        }
        return new Proxies(List.copyOf(networks));
    }

    private static int bits(String text, int slash, int most) {
        String digits = text.substring(slash + 1);
        int bits = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text + " is no network: after the slash comes 0 to " + most + ".");
        }
        return bits;
    }

    private static byte[] bytes(String text) {
        try {
            if (NUMERIC.matcher(text).matches()) {
                return InetAddress.getByName(text).getAddress();
            }
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(text + " is no address such as 127.0.0.1 or 10.0.0.0/8.", noAddress);
        }
        throw new IllegalArgumentException(text + " is no address such as 127.0.0.1 or 10.0.0.0/8.");
    }

    private boolean believes(String address) {
        String plain = address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
        if (!NUMERIC.matcher(plain).matches()) {
            return false;
        }
        byte[] bytes;
        try {
            bytes = bytes(plain);
        } catch (IllegalArgumentException none) {
            return false;
        }
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    /// Who asks: the nearest address that is none of ours.
    String client(Context ctx) {
        String nearest = ctx.ip();
        String forwarded = networks.isEmpty() ? null : ctx.header("X-Forwarded-For");
        if (forwarded == null) {
            return nearest;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0 && believes(nearest); i--) {
            String hop = hops[i].strip();
            if (!NUMERIC.matcher(hop).matches()) {
                return nearest;
            }
            nearest = hop;
        }
        return nearest;
    }

    /// The scheme that the client used.
    String scheme(Context ctx) {
        String said = networks.isEmpty() ? null : ctx.header("X-Forwarded-Proto");
        boolean known = "https".equals(said) || "http".equals(said);
        return known && believes(ctx.ip()) ? String.valueOf(said) : ctx.scheme();
    }
}
