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
            @Nullable String comment) {

        /// The same column with another type.
        public ColumnDefinition as(SqlType other) {
            return other.equals(type)
                    ? this
                    : new ColumnDefinition(
                            name,
                            other,
                            nullable,
                            identity,
                            defaultValue,
                            computed,
                            check,
                            collation,
                            comment);
        }
    }

    /// When a rule is tested.
    enum Deferral {
        /// With each row or statement, always.
        NONE,
        /// With each statement, unless the transaction wants it otherwise.
        IMMEDIATE,
        /// At the end of the transaction, unless it wants it otherwise.
        DEFERRED
    }

    /// What a database does with rows that refer to one that is deleted.
    enum OnDelete {
        /// Nothing, so that the deletion is refused.
        NO_ACTION,
        /// They are deleted too.
        CASCADE,
        /// Their columns become NULL.
        SET_NULL,
        /// Their columns become their defaults.
        SET_DEFAULT
    }

    /// A value and the operator that must not hold between two rows.
    ///
    /// @param operator a name that the database knows
    record Excluded(SqlExpression expression, String operator) {}

    /// A value that an index sorts by.
    ///
    /// @param operatorClass how the database is to compare, or null for its own way
    record IndexPart(SqlExpression expression, boolean descending, @Nullable String operatorClass) {
        /// A column.
        public static IndexPart of(String column) {
            return new IndexPart(new SqlExpression.Column("", column), false, null);
        }
    }

    /// A rule about the rows of a table.
    sealed interface Constraint {
        /// The constraint's name, unique in the schema.
        String name();

        /// No two rows have the same values in these columns.
        ///
        /// @param nullsNotDistinct whether two NULLs count as the same
        /// @param include columns that its index holds beside them
        record Unique(
                String name,
                List<String> columns,
                boolean nullsNotDistinct,
                List<String> include,
                Deferral deferral)
                implements Constraint {
            public Unique {
                columns = List.copyOf(columns);
                include = List.copyOf(include);
            }

            /// A plain one.
            public Unique(String name, List<String> columns) {
                this(name, columns, false, List.of(), Deferral.NONE);
            }
        }

        /// No two rows exist for whom all operators hold between their values.
        ///
        /// @param method the kind of its index
        /// @param condition the rows that it is about, or null for all
        /// @param include columns that its index holds beside
        record Exclusion(
                String name,
                String method,
                List<Excluded> parts,
                @Nullable SqlExpression condition,
                List<String> include,
                Deferral deferral)
                implements Constraint {
            public Exclusion {
                parts = List.copyOf(parts);
                include = List.copyOf(include);
            }
        }

        /// A condition that every row fulfils.
        record Check(String name, SqlExpression condition) implements Constraint {}

        /// The columns hold the key of a row of another table. Checked at the end of the
        /// transaction where the database can.
        ///
        /// @param onDelete what the database does with these rows when that row is deleted
        record ForeignKey(
                String name,
                List<String> columns,
                String target,
                List<String> targetColumns,
                OnDelete onDelete)
                implements Constraint {
            public ForeignKey {
                columns = List.copyOf(columns);
                targetColumns = List.copyOf(targetColumns);
            }

            /// One that refuses the deletion.
            public ForeignKey(
                    String name, List<String> columns, String target, List<String> targetColumns) {
                this(name, columns, target, targetColumns, OnDelete.NO_ACTION);
            }
        }
    }

    /// `CREATE TABLE`.
    ///
    /// @param primaryKey the key's columns, at least one
    /// @param tablespace where it is stored, or null for the usual place
    record CreateTable(
            String name,
            List<ColumnDefinition> columns,
            List<String> primaryKey,
            List<Constraint> constraints,
            @Nullable String comment,
            @Nullable String tablespace)
            implements Ddl {
        public CreateTable {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
            constraints = List.copyOf(constraints);
        }

        /// A table in the usual place.
        public CreateTable(
                String name,
                List<ColumnDefinition> columns,
                List<String> primaryKey,
                List<Constraint> constraints,
                @Nullable String comment) {
            this(name, columns, primaryKey, constraints, comment, null);
        }
    }

    /// `DROP TABLE`.
    record DropTable(String name) implements Ddl {}

    /// `ALTER TABLE ... ADD CONSTRAINT`.
    record AddConstraint(String table, Constraint constraint) implements Ddl {}

    /// `CREATE INDEX`.
    ///
    /// @param condition the rows that it holds, or null for all
    /// @param include columns that it holds beside those it sorts by
    /// @param nullsNotDistinct whether two NULLs count as the same, for a unique one
    /// @param tablespace where it is stored, or null for the usual place
    record CreateIndex(
            String name,
            String table,
            boolean unique,
            List<IndexPart> parts,
            @Nullable SqlExpression condition,
            List<String> include,
            boolean nullsNotDistinct,
            @Nullable String tablespace)
            implements Ddl {
        public CreateIndex {
            parts = List.copyOf(parts);
            include = List.copyOf(include);
        }

        /// A plain one.
        public CreateIndex(String name, String table, List<String> columns, boolean unique) {
            this(
                    name,
                    table,
                    unique,
                    columns.stream().map(IndexPart::of).toList(),
                    null,
                    List.of(),
                    false,
                    null);
        }
    }
}
