package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the schema, as the driver describes it, on a session that stays open.
public class Introspection {
    /// Where the schema is read.
    protected final Session session;

    /// Works on a session.
    public Introspection(Session session) {
        this.session = session;
    }

    /// A column of a table.
    ///
    /// @param type the database's own name of the type
    /// @param jdbcType the type's number in [java.sql.Types]
    /// @param size characters or digits, as far as the type has any
    /// @param scale digits after the point, as far as the type has any
    /// @param defaultValue the default's SQL, or null for none
    /// @param generated whether the database counts
    /// @param comment what the schema says about it; empty for nothing
    public record Column(
            String name,
            String type,
            int jdbcType,
            int size,
            int scale,
            boolean nullable,
            @Nullable String defaultValue,
            boolean generated,
            String comment) {}

    /// A rule or an index of a table.
    ///
    /// @param target the table that a foreign key refers to, or null
    /// @param targetColumns the columns that a foreign key refers to; otherwise empty
    public record Constraint(
            String name,
            Kind kind,
            List<String> columns,
            @Nullable String target,
            List<String> targetColumns) {
        public Constraint {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /// The sorts of constraints.
    public enum Kind {
        /// The primary key.
        PRIMARY_KEY,
        /// No two rows have the same values.
        UNIQUE,
        /// A reference to another table.
        FOREIGN_KEY,
        /// An index without a rule.
        INDEX
    }

    /// The names of the tables, sorted; without views and the database's own.
    public List<String> tableNames() {
        return read(metadata -> {
            var names = new ArrayList<String>();
            Connection connection = metadata.getConnection();
            try (ResultSet tables =
                    metadata.getTables(
                            connection.getCatalog(), schema(connection), "%", tableTypes())) {
                while (tables.next()) {
                    String name = tables.getString("TABLE_NAME");
                    if (isOurs(name)) {
                        names.add(name);
                    }
                }
            }
            names.sort(null);
            return names;
        });
    }

    /// The columns of a table, in their order; empty if there is no such table.
    public List<Column> columns(String table) {
        return read(metadata -> {
            var columns = new ArrayList<Column>();
            Connection connection = metadata.getConnection();
            try (ResultSet rows =
                    metadata.getColumns(
                            connection.getCatalog(),
                            schema(connection),
                            pattern(metadata, table),
                            "%")) {
                while (rows.next()) {
                    if (rows.getString("TABLE_NAME").equals(table)) {
                        columns.add(column(rows));
                    }
                }
            }
            return columns;
        });
    }

    /// What the schema says about a table; empty for nothing.
    public String comment(String table) {
        return read(metadata -> {
            Connection connection = metadata.getConnection();
            try (ResultSet rows =
                    metadata.getTables(
                            connection.getCatalog(),
                            schema(connection),
                            pattern(metadata, table),
                            tableTypes())) {
                while (rows.next()) {
                    if (rows.getString("TABLE_NAME").equals(table)) {
                        return Objects.requireNonNullElse(rows.getString("REMARKS"), "");
                    }
                }
            }
            return "";
        });
    }

    /// The primary key, the foreign keys and the indexes of a table, by name.
    public Map<String, Constraint> constraints(String table) {
        return read(metadata -> {
            var found = new TreeMap<String, Constraint>();
            indexes(metadata, table)
                    .forEach(constraint -> found.put(constraint.name(), constraint));
            primaryKey(metadata, table)
                    .ifPresent(constraint -> {
                        // The index that serves the key is no rule of its own.
                        found.values()
                                .removeIf(other ->
                                        other.kind() == Kind.UNIQUE
                                                && other.columns().equals(constraint.columns()));
                        found.put(constraint.name(), constraint);
                    });
            foreignKeys(metadata, table)
                    .forEach(constraint -> found.put(constraint.name(), constraint));
            return found;
        });
    }

    /// The driver's names of what is a table.
    protected String[] tableTypes() {
        return new String[] {"TABLE", "BASE TABLE"};
    }

    /// Whether a table is not the database's own.
    protected boolean isOurs(String table) {
        return true;
    }

    /// The schema to look in, or null for all.
    protected @Nullable String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString("COLUMN_NAME"),
                row.getString("TYPE_NAME"),
                row.getInt("DATA_TYPE"),
                row.getInt("COLUMN_SIZE"),
                row.getInt("DECIMAL_DIGITS"),
                row.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                row.getString("COLUMN_DEF"),
                "YES".equals(row.getString("IS_AUTOINCREMENT")),
                Objects.requireNonNullElse(row.getString("REMARKS"), ""));
    }

    private Optional<Constraint> primaryKey(DatabaseMetaData metadata, String table)
            throws SQLException {
        Connection connection = metadata.getConnection();
        var columns = new TreeMap<Integer, String>();
        String name = "PRIMARY";
        try (ResultSet rows =
                metadata.getPrimaryKeys(connection.getCatalog(), schema(connection), table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
                String given = rows.getString("PK_NAME");
                name = given == null ? name : given;
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Constraint(
                                name,
                                Kind.PRIMARY_KEY,
                                List.copyOf(columns.values()),
                                null,
                                List.of()));
    }

    private List<Constraint> foreignKeys(DatabaseMetaData metadata, String table)
            throws SQLException {
        Connection connection = metadata.getConnection();
        var keys = new LinkedHashMap<String, ForeignKey>();
        try (ResultSet rows =
                metadata.getImportedKeys(connection.getCatalog(), schema(connection), table)) {
            String name = "";
            while (rows.next()) {
                if (rows.getInt("KEY_SEQ") == 1) {
                    String given = rows.getString("FK_NAME");
                    name = given == null || given.isEmpty() ? "fk_" + (keys.size() + 1) : given;
                    keys.put(
                            name,
                            new ForeignKey(
                                    rows.getString("PKTABLE_NAME"),
                                    new ArrayList<>(),
                                    new ArrayList<>()));
                }
                ForeignKey key = keys.get(name);
                if (key != null) {
                    key.columns().add(rows.getString("FKCOLUMN_NAME"));
                    key.targetColumns().add(rows.getString("PKCOLUMN_NAME"));
                }
            }
        }
        var constraints = new ArrayList<Constraint>();
        keys.forEach((name, key) ->
                constraints.add(
                        new Constraint(
                                name,
                                Kind.FOREIGN_KEY,
                                key.columns(),
                                key.target(),
                                key.targetColumns())));
        return constraints;
    }

    private record ForeignKey(String target, List<String> columns, List<String> targetColumns) {}

    private List<Constraint> indexes(DatabaseMetaData metadata, String table) throws SQLException {
        Connection connection = metadata.getConnection();
        var columns = new TreeMap<String, Map<Integer, String>>();
        var unique = new TreeMap<String, Boolean>();
        try (ResultSet rows =
                metadata.getIndexInfo(
                        connection.getCatalog(), schema(connection), table, false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                String column = rows.getString("COLUMN_NAME");
                if (name != null && column != null) {
                    columns.computeIfAbsent(name, _ -> new TreeMap<>())
                            .put(rows.getInt("ORDINAL_POSITION"), column);
                    unique.put(name, !rows.getBoolean("NON_UNIQUE"));
                }
            }
        }
        var constraints = new ArrayList<Constraint>();
        columns.forEach((name, itsColumns) ->
                constraints.add(
                        new Constraint(
                                name,
                                Boolean.TRUE.equals(unique.get(name)) ? Kind.UNIQUE : Kind.INDEX,
                                List.copyOf(itsColumns.values()),
                                null,
                                List.of())));
        return constraints;
    }

    /// A name as a pattern that fits it alone.
    private static String pattern(DatabaseMetaData metadata, String name) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape)
                .replace("_", escape + "_")
                .replace("%", escape + "%");
    }

    private <T> T read(Reading<T> reading) {
        Lease lease = session.lease();
        lease.check();
        try {
            return reading.of(lease.connection().jdbc.getMetaData());
        } catch (SQLException e) {
            throw lease.failed(e, null);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(DatabaseMetaData metadata) throws SQLException;
    }
}
