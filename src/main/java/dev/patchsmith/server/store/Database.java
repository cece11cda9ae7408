package dev.patchsmith.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The open store. Reads see committed rows; writes are transactions. SQLite takes one writer at a time, so
/// writers of this process queue up here rather than poll the file. Thread-safe.
public final class Database implements AutoCloseable {

    /// The name of the SQLite file in the data folder.
    public static final String FILE = "patchsmith.db";

    private static final int SQLITE_CONNECTIONS = 5;
    private static final int POSTGRESQL_CONNECTIONS = 10;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int GONE_MILLIS = 3_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final ReentrantLock writer = new ReentrantLock(true);

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.dialect = dialect;
    }

    /// Opens the SQLite file of a data folder, or the PostgreSQL database of a `jdbc:postgresql:` URL, and brings
    /// its tables up to date. Throws [StoreException] with a sentence when that fails.
    public static Database open(Path dataFolder, @Nullable String url) {
        Dialect dialect = url == null ? Dialect.SQLITE : Dialect.POSTGRESQL;
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new StoreException(
                    "The database URL must begin with jdbc:postgresql: or be left out for SQLite.", null);
        }
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(url == null ? sqlitePool(dataFolder.resolve(FILE)) : postgresqlPool(url));
            switch (Schema.of(pool)) {
                case Schema.Current() -> {}
                case Schema.Newer(int version) -> throw new StoreException(tooNew(version), null);
                case Schema.Empty() -> migrations(pool, dialect).migrate();
                case Schema.Older _ -> {
                    if (url == null) {
                        Backups.beforeMigration(dataFolder.resolve(FILE), sqlite(dataFolder.resolve(FILE)));
                    }
                    migrations(pool, dialect).migrate();
                }
            }
            return new Database(pool, dialect);
        } catch (StoreException refused) {
            closeQuietly(pool);
            throw refused;
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException failed) {
            closeQuietly(pool);
            throw new StoreException(sentence(dataFolder, url, failed), failed);
        }
    }

    private static void closeQuietly(@Nullable HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    private static String tooNew(int version) {
        return "The store was made by a newer Patchsmith (its tables are version " + version
                + ", this program knows up to " + Schema.KNOWN + "). Start the newer program, or put back the copy"
                + " that it made beside the store before it changed the tables.";
    }

    private static String sentence(Path dataFolder, @Nullable String url, RuntimeException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return url == null
                ? "The store " + dataFolder.resolve(FILE) + " cannot be opened: " + root.getMessage()
                : "The PostgreSQL database cannot be opened: " + root.getMessage();
    }

    static Flyway migrations(DataSource source, Dialect dialect) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:dev/patchsmith/server/store/migration")
                .placeholders(dialect.placeholders())
                .table("schema_history")
                .load();
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariConfig sqlitePool(Path file) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sqlite");
        config.setDataSource(sqlite(file));
        config.setMaximumPoolSize(SQLITE_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return config;
    }

    private static HikariConfig postgresqlPool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(GONE_MILLIS);
        config.setValidationTimeout(2_000);
        return config;
    }

    /// Reads without a transaction: each statement sees what is committed when it starts.
    public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    /// Does all of the work or none of it. The rows are safe on disk when this returns.
    public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
        if (dialect == Dialect.POSTGRESQL) {
            return jdbi.inTransaction(work);
        }
        writer.lock();
        try {
            return jdbi.inTransaction(work);
        } finally {
            writer.unlock();
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Asks the store for one row; throws when it does not answer.
    public void probe() {
        try (Handle handle = jdbi.open()) {
            handle.createQuery("SELECT value FROM counter WHERE name = 'configuration'")
                    .mapTo(Long.class)
                    .one();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
