package dev.quintet.sql;

import java.util.List;

/// The text of one statement and what to bind to it.
///
/// @param text the SQL, with a `?` for each parameter
/// @param params the parameters in the order of their `?`; one that the database has to see twice
///   is listed twice
public record Sql(String text, List<SqlExpression.Param> params) {
    public Sql {
        params = List.copyOf(params);
    }
}
