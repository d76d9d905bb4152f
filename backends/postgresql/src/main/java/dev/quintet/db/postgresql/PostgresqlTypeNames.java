package dev.quintet.db.postgresql;

import dev.quintet.sql.SqlType;
import dev.quintet.sql.TypeNames;

/// What PostgreSQL calls the types.
final class PostgresqlTypeNames extends TypeNames {

    @Override
    protected String interval() {
        return "interval";
    }

    @Override
    protected String binary() {
        return "bytea";
    }

    @Override
    protected String json() {
        return "jsonb";
    }

    @Override
    protected String inet() {
        return "inet";
    }

    @Override
    protected String array(SqlType item) {
        return column(item) + "[]";
    }
}
