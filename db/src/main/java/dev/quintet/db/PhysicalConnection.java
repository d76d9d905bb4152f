package dev.quintet.db;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection of the driver's with what belongs to it for as long as it lives: its prepared
/// statements.
final class PhysicalConnection {
    final Connection jdbc;
    final StatementCache statements;

    private boolean broken;

    PhysicalConnection(Connection jdbc, StatementCache statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /// Marks a connection that is of no use any more: it will not be lent again.
    void markBroken() {
        broken = true;
    }

    /// Whether it is of no use any more.
    boolean broken() {
        return broken;
    }

    boolean closed() {
        try {
            return jdbc.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }
}
