import org.jspecify.annotations.NullMarked;

/// The SQLite backend.
@NullMarked
module dev.quintet.db.sqlite {
    requires transitive dev.quintet.db;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    exports dev.quintet.db.sqlite;

    provides dev.quintet.db.Backend with
            dev.quintet.db.sqlite.SqliteBackend;
}
