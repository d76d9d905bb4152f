import org.jspecify.annotations.NullMarked;

/// The SQLite backend.
@NullMarked
module dev.quintet.db.sqlite {
    requires transitive dev.quintet.db;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    exports dev.quintet.db.sqlite;
}
