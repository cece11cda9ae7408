package dev.patchsmith.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of the store means for whoever asked.
public enum StoreTrouble {
    /// The store does not answer; it may again soon.
    GONE,
    /// No room is left.
    FULL,
    /// Anything else is a fault of this program.
    OTHER;

    public static StoreTrouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode());
            }
            if (cause instanceof SQLTransientConnectionException) {
                return GONE;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return OTHER;
    }

    /// Class 08 is a lost connection, 57P an operator's intervention, 53100 a full disk, the rest of class 53 too few
    /// resources.
    private static StoreTrouble of(String state) {
        if (state.equals("53100")) {
            return FULL;
        }
        boolean gone = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        return gone ? GONE : OTHER;
    }

    private static StoreTrouble of(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE -> FULL;
            case SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_READONLY -> GONE;
            default -> OTHER;
        };
    }
}
