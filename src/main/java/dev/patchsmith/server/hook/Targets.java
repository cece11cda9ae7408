package dev.patchsmith.server.hook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// Where webhooks may go: to public addresses, and to hosts that whoever runs the server named. Otherwise anybody who
/// may add a webhook could make this server knock at doors that only it can reach.
public final class Targets {

    private static final int CARRIER_NAT = 100;
    private static final int UNIQUE_LOCAL = 0xfc;

    private final Set<String> named;

    public Targets(Set<String> named) {
        this.named = named;
    }

    /// A place that may not be called, or none at all; the message says why.
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /// Checks the shape of an address without asking for the name.
    public void check(URI url) throws Refused {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw new Refused("The address of a webhook begins with https:// or http:// and a host.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Refused("The address of a webhook has no user and no fragment.");
        }
    }

    /// The numeric address to call. It is asked for once and used as it is, so that a name cannot mean something else
    /// by the time it is called.
    public InetAddress resolve(URI url) throws Refused {
        check(url);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(plain);
        } catch (UnknownHostException unknown) {
            throw new Refused("There is no host " + plain + ".");
        }
        boolean trusted = named.contains(plain) || named.contains(plain + ":" + port(url));
        for (InetAddress address : all) {
            if (!trusted && !isPublic(address)) {
                throw new Refused(plain + " is not a public address (" + address.getHostAddress()
                        + "). Whoever runs the server can allow it with --webhook-hosts.");
            }
        }
        return all[0];
    }

    static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return isPublic6(bytes);
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrier = first == CARRIER_NAT && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean assigned = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !carrier && !benchmark && !assigned;
    }

    /// IPv6 without unique local addresses and without the forms that carry an IPv4 address inside.
    private static boolean isPublic6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xfe) == UNIQUE_LOCAL;
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean zeros = true;
        for (int i = 0; i < 8; i++) {
            zeros &= bytes[i] == 0;
        }
        return !uniqueLocal && !translated && !sixToFour && !zeros;
    }
}
