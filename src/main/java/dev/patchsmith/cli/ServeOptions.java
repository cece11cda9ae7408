package dev.patchsmith.cli;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The flags of `serve`. Each can also be a line of a file or a variable of the environment.
final class ServeOptions {

    /// The names that a configuration file may set.
    static final Set<String> NAMES = Set.of(
            "host",
            "port",
            "data",
            "db",
            "tls-certificate",
            "tls-key",
            "tls-self-made",
            "without-tls",
            "behind-tls-proxy",
            "trusted-proxies",
            "names",
            "same-origin-only",
            "captcha",
            "device-cookie",
            "package-address",
            "webhook-hosts",
            "log");

    @Option(names = "--config", paramLabel = "FILE", description = "File with settings as 'name = value' lines.")
    @Nullable
    Path config;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (127.0.0.1).")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "N", description = "Port (8700); 0 takes a free one.")
    @Nullable
    Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the server's data.")
    @Nullable
    Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME?user=U&password=P; else SQLite in the data folder. Better in"
                    + " PATCHSMITH_DB, since it holds a password.")
    @Nullable
    String database;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description =
                    "Certificate: a PEM file (with --tls-key), or a PKCS #12 file (.p12, .pfx) whose password is in"
                            + " PATCHSMITH_TLS_PASSWORD. Read again when it changes.")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Key of the PEM certificate, without passphrase.")
    @Nullable
    Path key;

    @Option(
            names = "--tls-self-made",
            description = "TLS with a certificate that is made at the first start and kept in the data folder; its"
                    + " fingerprint is printed for those who connect.")
    @Nullable
    Boolean selfMade;

    @Option(
            names = "--without-tls",
            description = "With --behind-tls-proxy: listen beyond this computer in the clear all the same.")
    @Nullable
    Boolean withoutTls;

    @Option(
            names = "--behind-tls-proxy",
            description = "With --without-tls: says that a proxy with TLS stands before the server and that nobody else"
                    + " can reach it.")
    @Nullable
    Boolean behindProxy;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "LIST",
            description =
                    "Addresses or networks (10.0.0.0/8) of proxies whose X-Forwarded-For and X-Forwarded-Proto are"
                            + " believed.")
    @Nullable
    String proxies;

    @Option(
            names = "--names",
            paramLabel = "LIST",
            description = "Host names that the server may be asked under; without, any, and on a loopback address only"
                    + " its own.")
    @Nullable
    String hosts;

    @Option(names = "--same-origin-only", description = "Refuse web pages of other origins, such as an old front end.")
    @Nullable
    Boolean sameOrigin;

    @Option(names = "--captcha", description = "The login of the old front end shows a picture to read.")
    @Nullable
    Boolean captcha;

    @Option(
            names = "--device-cookie",
            description =
                    "Old iOS clients get a cookie as their id, so that they can be in releases to a part. A matter"
                            + " for your privacy notice.")
    @Nullable
    Boolean deviceCookie;

    @Option(
            names = "--package-address",
            paramLabel = "PREFIX",
            description = "What stands before packages in configuration files: https://HOST/PATH, http://HOST/PATH,"
                    + " sdcard:/PATH or cms:; else this server.")
    @Nullable
    String packageAddress;

    @Option(
            names = "--webhook-hosts",
            paramLabel = "LIST",
            description = "Hosts (or HOST:PORT) that webhooks may call although they are not public.")
    @Nullable
    String webhookHosts;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description = "Log to the error stream, as text or json; else to the log file of this user.")
    @Nullable
    String log;
}
