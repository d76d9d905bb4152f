import org.jspecify.annotations.NullMarked;

/// SQL and DDL as immutable nodes, and the renderers that write them.
@NullMarked
module dev.quintet.sql {
    requires static org.jspecify;

    exports dev.quintet.sql;
}
