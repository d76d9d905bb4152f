package dev.quintet.db.mysql;

/// Which server of the family is at the other end.
///
/// @param mariaDb whether it is MariaDB, whose numbers have nothing to do with MySQL's
record MysqlVersion(boolean mariaDb, int major, int minor, int patch) {
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
}
