import org.jspecify.annotations.NullMarked;

/// The H2 backend.
@NullMarked
module dev.quintet.db.h2 {
    requires transitive dev.quintet.db;
    requires com.h2database;
    requires static org.jspecify;

    exports dev.quintet.db.h2;

    provides dev.quintet.db.Backend with
            dev.quintet.db.h2.H2Backend;
}
