import org.jspecify.annotations.NullMarked;

/// The MySQL and MariaDB backend.
@NullMarked
module dev.quintet.db.mysql {
    requires transitive dev.quintet.db;
    requires org.mariadb.jdbc;
    requires static org.jspecify;

    exports dev.quintet.db.mysql;

    provides dev.quintet.db.Backend with
            dev.quintet.db.mysql.MysqlBackend;
}
