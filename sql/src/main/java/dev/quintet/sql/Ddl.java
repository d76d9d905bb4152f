package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A statement that changes the schema.
public sealed interface Ddl {

    /// How a column gets its value where an insert has none.
    ///
    /// Exactly one of these holds for a column: nothing, a generated key, a default, or a computed
    /// value.
    enum Identity {
        /// The insert has to bring a value.
        NONE,
        /// The database counts.
        AUTO
    }

    /// A column computed from others of its row.
    ///
    /// @param stored whether it is computed when written or when read
    record Computed(SqlExpression expression, boolean stored) {}

    /// A column of a table. Expressions in it name columns without a source (an empty one).
    ///
    /// @param defaultValue what an insert without a value gets, or null for none
    /// @param check a condition on every row, or null for none
    record ColumnDefinition(
            String name,
            SqlType type,
            boolean nullable,
            Identity identity,
            @Nullable SqlExpression defaultValue,
            @Nullable Computed computed,
            @Nullable SqlExpression check,
            @Nullable String collation,
            @Nullable String comment) {}

    /// A rule about the rows of a table.
    sealed interface Constraint {
        /// The constraint's name, unique in the schema.
        String name();

        /// No two rows have the same values in these columns.
        record Unique(String name, List<String> columns) implements Constraint {}

        /// A condition that every row fulfils.
        record Check(String name, SqlExpression condition) implements Constraint {}

        /// The columns hold the key of a row of another table. Checked at the end of the
        /// transaction where the database can.
        record ForeignKey(
                String name, List<String> columns, String target, List<String> targetColumns)
                implements Constraint {}
    }

    /// `CREATE TABLE`.
    ///
    /// @param primaryKey the key's columns, at least one
    record CreateTable(
            String name,
            List<ColumnDefinition> columns,
            List<String> primaryKey,
            List<Constraint> constraints,
            @Nullable String comment)
            implements Ddl {
        public CreateTable {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
            constraints = List.copyOf(constraints);
        }
    }

    /// `DROP TABLE`.
    record DropTable(String name) implements Ddl {}

    /// `ALTER TABLE ... ADD CONSTRAINT`.
    record AddConstraint(String table, Constraint constraint) implements Ddl {}

    /// `CREATE INDEX`.
    record CreateIndex(String name, String table, List<String> columns, boolean unique)
            implements Ddl {
        public CreateIndex {
            columns = List.copyOf(columns);
        }
    }
}
