import org.jspecify.annotations.NullMarked;

/// Connections, transactions and the contract that a database backend fulfils.
@NullMarked
module dev.quintet.db {
    requires transitive dev.quintet.sql;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.quintet.db;

    uses dev.quintet.db.Backend;
}
