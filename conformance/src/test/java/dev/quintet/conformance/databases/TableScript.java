package dev.quintet.conformance.databases;

import java.util.List;

/// How to bring one table back to what the data set says.
///
/// @param table its name
/// @param columns the columns that are written, not quoted
/// @param rows the rows as literals of SQL, in parentheses
/// @param counter the column whose values the database counts up; empty for none
/// @param next the next value that the database is to give
record TableScript(
        String table, List<String> columns, List<String> rows, String counter, long next) {
    TableScript {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
