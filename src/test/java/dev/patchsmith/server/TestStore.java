package dev.patchsmith.server;

import dev.patchsmith.server.account.LoginLimits;
import java.nio.file.Path;
import java.time.Duration;

/// The two stores that every test of the server runs on.
public enum TestStore {
    SQLITE {
        @Override
        ServerConfig config(Path folder) {
            return ServerConfig.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        ServerConfig config(Path folder) {
            return ServerConfig.in(folder).withDatabaseUrl(PrivatePostgres.newDatabase());
        }
    };

    /// The first password of `root` in tests.
    public static final String PASSWORD = "first-Pass1";

    abstract ServerConfig config(Path folder);

    /// A configuration whose network lock is far away, because all tests come from one address.
    public ServerConfig server(Path folder) {
        return config(folder)
                .withFirstPassword(PASSWORD.toCharArray())
                .withLoginLimits(new LoginLimits(5, 100_000, Duration.ofMinutes(1), Duration.ofHours(1)));
    }
}
