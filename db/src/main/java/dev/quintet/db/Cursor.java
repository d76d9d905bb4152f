package dev.quintet.db;

import java.sql.SQLException;

/// Moves through the rows of a result.
public interface Cursor {

    /// Moves to the next row.
    ///
    /// @return whether there is one
    boolean next() throws SQLException;
}
