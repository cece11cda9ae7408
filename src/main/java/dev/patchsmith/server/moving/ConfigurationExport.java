package dev.patchsmith.server.moving;

import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.release.Configurations;
import dev.patchsmith.server.release.PackageCache;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes the signed configuration file of an app and its packages as plain files, for a CDN or a card. Packages come
/// first and the configuration last, each by a move, so that whoever copies the folder meanwhile finds nothing half
/// done and no configuration that names a package which is not there.
public final class ConfigurationExport {

    /// What to write: the app, how long the files are good, what goes before the addresses of packages.
    public record Order(String app, Duration life, String packageAddress) {}

    /// What was written.
    public record Written(List<Path> configurations, int packages, int fresh) {}

    private static final long PACKAGE_MEMORY = 4L * 1024 * 1024;

    private final Database database;
    private final PackageCache packages;
    private final Configurations configurations;

    private ConfigurationExport(Database database) {
        this.database = database;
        this.packages = new PackageCache(database, PACKAGE_MEMORY);
        this.configurations = new Configurations(database, packages, Clock.systemUTC());
    }

    /// Reads the store of a data folder, also while a server works in it, or of a `jdbc:postgresql:` URL.
    ///
    /// @throws MoveException when it cannot be done
    public static Written write(Path dataFolder, @Nullable String url, Order order, Path folder) {
        if (url == null && !Files.exists(dataFolder.resolve(Database.FILE))) {
            throw new MoveException(
                    "There is no store in " + dataFolder + ". Name the data folder of the server with --data.", null);
        }
        try (Database database = Database.open(dataFolder, url)) {
            return new ConfigurationExport(database).write(order, folder);
        } catch (StoreException failed) {
            throw new MoveException(String.valueOf(failed.getMessage()), failed);
        } catch (IOException failed) {
            throw new MoveException(folder + " cannot be written: " + failed.getMessage() + ".", failed);
        }
    }

    private Written write(Order order, Path folder) throws IOException {
        if (!database.read(handle -> new Apps(handle).exists(order.app()))) {
            throw new MoveException("There is no app " + order.app() + " in this store.", null);
        }
        Configurations.Addresses below = Configurations.Addresses.below(order.packageAddress());
        List<PatchRecord> named = new ArrayList<>();
        Configurations.Addresses watched = (patch, checksum) -> {
            named.add(patch);
            return below.of(patch, checksum);
        };
        List<Path> written = new ArrayList<>();
        List<Configurations.Signed> signed = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            signed.add(configurations.of(order.app(), platform, watched, order.life()));
        }
        int fresh = 0;
        for (PatchRecord patch : named) {
            fresh += writePackage(folder, patch) ? 1 : 0;
        }
        for (Platform platform : Platform.values()) {
            Configurations.Signed file = signed.get(platform.ordinal());
            Path target =
                    folder.resolve(platform.name().toLowerCase(Locale.ROOT)).resolve("configuration.json");
            put(target.resolveSibling("configuration.json.sig"), text(file.signature()));
            put(target.resolveSibling("public-key.txt"), text(file.publicKey()));
            put(target, file.bytes());
            written.add(target);
        }
        return new Written(written, named.size(), fresh);
    }

    private boolean writePackage(Path folder, PatchRecord patch) throws IOException {
        String checksum = String.valueOf(patch.checksum());
        Path target = folder.resolve(Configurations.packageFile(patch, checksum));
        if (Files.exists(target) && Files.size(target) == patch.size()) {
            return false;
        }
        put(target, packages.find(checksum).orElseThrow());
        return true;
    }

    private static byte[] text(String line) {
        return (line + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is no file name");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".export", ".tmp");
        try {
            Files.write(temporary, bytes);
            if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
