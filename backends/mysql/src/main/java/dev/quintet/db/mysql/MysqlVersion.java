package dev.quintet.db.mysql;

import dev.quintet.db.NotSupportedError;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which server of the family is at the other end.
///
/// @param mariaDb whether it is MariaDB, whose numbers have nothing to do with MySQL's
record MysqlVersion(boolean mariaDb, int major, int minor, int patch) {
    /// The numbers are the last three in a row: an old MariaDB puts a `5.5.5-` before its own.
    private static final Pattern NUMBERS =
            Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+)");

    /// The oldest MariaDB that is supported.
    static final MysqlVersion MARIADB = new MysqlVersion(true, 10, 6, 0);

    /// The oldest MySQL that is supported.
    static final MysqlVersion MYSQL = new MysqlVersion(false, 8, 0, 31);

    /// Whether the server is at least of this version of its kind.
    boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    /// Whether there is a type for UUIDs.
    boolean hasUuid() {
        return mariaDb && isAtLeast(10, 7);
    }

    /// Whether there are functions that make UUIDs, random ones and those of the time.
    boolean makesUuids() {
        return mariaDb && isAtLeast(11, 7);
    }

    /// Whether a query in FROM sees the rows of queries around the one that it stands in.
    boolean correlatesDerivedTables() {
        return !mariaDb;
    }

    /// The name of the session variable for the isolation level, which old MariaDBs call otherwise.
    String isolationVariable() {
        return mariaDb && !isAtLeast(11, 1) ? "tx_isolation" : "transaction_isolation";
    }

    /// The server at the other end of a connection.
    ///
    /// @throws NotSupportedError if it is too old
    static MysqlVersion of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String text = metadata.getDatabaseProductVersion();
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            throw new NotSupportedError(
                    "Expected the version of a MariaDB or MySQL server, found '" + text + "'.");
        }
        boolean mariaDb =
                text.contains("MariaDB") || metadata.getDatabaseProductName().equals("MariaDB");
        var version =
                new MysqlVersion(
                        mariaDb,
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3)));
        MysqlVersion oldest = mariaDb ? MARIADB : MYSQL;
        if (!version.isAtLeast(oldest.major, oldest.minor)) {
            throw new NotSupportedError(
                    (mariaDb ? "MariaDB " : "MySQL ")
                            + oldest.major
                            + "."
                            + oldest.minor
                            + " or newer is needed; found "
                            + text
                            + ".");
        }
        return version;
    }
}
