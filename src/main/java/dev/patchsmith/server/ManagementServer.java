package dev.patchsmith.server;

import dev.patchsmith.server.account.Accounts;
import dev.patchsmith.server.hook.Messengers;
import dev.patchsmith.server.http.CertificateException;
import dev.patchsmith.server.http.Site;
import dev.patchsmith.server.http.WebServer;
import dev.patchsmith.server.release.ReleaseRoom;
import dev.patchsmith.server.release.Rounds;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.StoreException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running management server. Start it, ask it where it listens, close it; closing waits until what was counted
/// is written. Several can run in one process, each in a data folder of its own. Thread-safe.
public final class ManagementServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);

    private final ServerConfig config;
    private final WebServer web;
    private final Deque<AutoCloseable> parts;
    private final DataFolder folder;
    private final char @Nullable [] firstPassword;
    private final ReleaseRoom room;

    private ManagementServer(
            ServerConfig config,
            WebServer web,
            DataFolder folder,
            Deque<AutoCloseable> parts,
            char @Nullable [] firstPassword,
            ReleaseRoom room) {
        this.room = room;
        this.config = config;
        this.web = web;
        this.folder = folder;
        this.parts = parts;
        this.firstPassword = firstPassword;
    }

    /// Starts a server. What stands in the way is a [ServerStartException] with a sentence; nothing is left
    /// running then.
    public static ManagementServer start(ServerConfig config) {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        Thread.ofPlatform().daemon().name("web server classes").start(WebServer::prepare);
        try {
            DataFolder folder = DataFolder.open(config.dataFolder());
            parts.push(folder);
            Database database = Database.open(config.dataFolder(), config.databaseUrl());
            parts.push(database);
            Accounts accounts = Accounts.in(database, config.loginLimits(), config.clock());
            char[] password = accounts.firstAccount(config.firstPassword(), config.clock());
            ReleaseRoom room = ReleaseRoom.in(database, config.clock());
            Rounds rounds = new Rounds(room);
            parts.push(rounds);
            Messengers messengers = new Messengers(database, config.choices().webhookHosts(), config.clock());
            parts.push(messengers);
            Site site = new Site(database, accounts, room, config.choices(), folder.temporary(), config.clock());
            WebServer web = WebServer.start(
                    new WebServer.Settings(
                            config.host(),
                            config.port(),
                            config.certificate(),
                            config.effectiveHosts(),
                            config.otherOrigins(),
                            config.choices().proxies(),
                            config.choices().limits()),
                    site::install);
            parts.push(web);
            rounds.start();
            messengers.start();
            LOG.info("listening on {}:{}, data in {}", config.host(), web.port(), config.dataFolder());
            return new ManagementServer(
                    config, web, folder, parts, config.firstPassword() == null ? password : null, room);
        } catch (StoreException failed) {
            closeAll(parts);
            throw new ServerStartException(
                    ServerStartException.Cause.STORE_UNUSABLE, String.valueOf(failed.getMessage()), failed);
        } catch (CertificateException failed) {
            closeAll(parts);
            throw new ServerStartException(
                    ServerStartException.Cause.CERTIFICATE_UNUSABLE, String.valueOf(failed.getMessage()), failed);
        } catch (JavalinBindException taken) {
            closeAll(parts);
            throw portTaken(config, taken);
        } catch (RuntimeException failed) {
            closeAll(parts);
            throw failed;
        }
    }

    private static ServerStartException portTaken(ServerConfig config, JavalinBindException failed) {
        boolean free = config.port() == 0;
        return new ServerStartException(
                free ? ServerStartException.Cause.ADDRESS_UNUSABLE : ServerStartException.Cause.PORT_TAKEN,
                free
                        ? "The server cannot listen on " + config.host() + ": it is no address of this computer."
                        : "Port " + config.port() + " on " + config.host()
                                + " cannot be used, most likely because another program listens there."
                                + " Choose another port, or 0 for any free one.",
                failed);
    }

    public int port() {
        return web.port();
    }

    /// Where clients reach the server, without a slash at the end.
    public URI url() {
        String host = config.host().equals("0.0.0.0") || config.host().equals("::") ? "localhost" : config.host();
        String scheme = web.fingerprint() == null ? "http://" : "https://";
        return URI.create(scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /// SHA-256 of the certificate that the server shows, as `AB:CD:...`; empty without TLS.
    public Optional<String> fingerprint() {
        return Optional.ofNullable(web.fingerprint());
    }

    List<Path> temporaryFiles() {
        return folder.temporaryFiles();
    }

    /// Writes what was counted since the last round, so that statistics tell all of it.
    void writeCounts() {
        room.flush();
    }

    void lookForRenewedCertificate() {
        web.lookForRenewedCertificate();
    }

    /// The password of `root` that was made up at the very first start, to be shown once; empty at any other
    /// start.
    public Optional<char[]> firstPassword() {
        return Optional.ofNullable(firstPassword);
    }

    @Override
    public void close() {
        closeAll(parts);
        LOG.info("stopped");
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                LOG.warn("a part of the server did not close", failed);
            }
        }
    }
}
