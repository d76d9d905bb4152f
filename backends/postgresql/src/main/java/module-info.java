import org.jspecify.annotations.NullMarked;

/// The PostgreSQL backend.
@NullMarked
module dev.quintet.db.postgresql {
    requires transitive dev.quintet.db;
    requires org.postgresql.jdbc;
    requires static org.jspecify;

    exports dev.quintet.db.postgresql;

    provides dev.quintet.db.Backend with
            dev.quintet.db.postgresql.PostgresqlBackend;
}
