import org.jspecify.annotations.NullMarked;

/// The Oracle backend.
@NullMarked
module dev.quintet.db.oracle {
    requires transitive dev.quintet.db;
    requires static org.jspecify;

    exports dev.quintet.db.oracle;

    uses java.sql.Driver;

    provides dev.quintet.db.Backend with
            dev.quintet.db.oracle.OracleBackend;
}
