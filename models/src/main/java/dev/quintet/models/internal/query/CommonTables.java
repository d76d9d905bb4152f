package dev.quintet.models.internal.query;

import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.SetOperation;
import dev.quintet.sql.SqlStatement.With;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The common tables of one statement, each resolved once, in the order in which they need each
/// other.
final class CommonTables {
    private static final String COMBINED = "combined";

    private final Resolution resolution;
    private final Map<String, Defined> known = new LinkedHashMap<>();
    private final List<SqlStatement.CommonTable> finished = new ArrayList<>();
    private boolean recursive;

    CommonTables(Resolution resolution) {
        this.resolution = resolution;
    }

    /// A column of a common table.
    ///
    /// @param field the column of the model that it is, or null
    record Column(
            String name, @Nullable ValueType<?> type, @Nullable ColumnField field, boolean own) {}

    /// A common table whose columns are known.
    ///
    /// @param definition what it is
    /// @param columns by the names that the user knows
    /// @param empty whether it is known to have no rows
    record Defined(CommonTable definition, Map<String, Column> columns, boolean empty) {

        /// The column of a path.
        ///
        /// @throws FieldError if there is none
        Column column(List<String> path) {
            Column column = find(path);
            if (column == null) {
                throw new FieldError(
                        "The common table '"
                                + definition.name()
                                + "' has no column '"
                                + String.join("__", path)
                                + "'."
                                + Nearest.hint(
                                        String.join("__", path), List.copyOf(columns.keySet())));
            }
            return column;
        }

        private @Nullable Column find(List<String> path) {
            Column named = columns.get(String.join("__", path));
            if (named != null) {
                return named;
            }
            Options<?> model = definition.start().model();
            if (path.size() == 1) {
                String name = path.getFirst();
                String key = name.equals("pk") ? model.pk().name() : name;
                return model.find(key) instanceof ColumnField field ? find(field) : null;
            }
            boolean key =
                    path.size() == 2
                            && model.find(path.getFirst()) instanceof ForeignKeyField relation
                            && (path.getLast().equals("pk") || isKey(path.getLast(), relation));
            return key ? find(path.subList(0, 1)) : null;
        }

        /// Whether a relation holds the values of a field, be it that of a parent to which the key
        /// of the target leads.
        private static boolean isKey(String name, ForeignKeyField relation) {
            Field wanted = relation.target().find(name);
            ColumnField held = relation.targetColumn();
            while (held != wanted && held instanceof ForeignKeyField link && link.parentLink()) {
                held = link.targetColumn();
            }
            return held == wanted;
        }

        /// A field may be known by the name of its relation or by that of its key.
        private @Nullable Column find(ColumnField field) {
            Column named = columns.get(field.attribute());
            return named != null ? named : columns.get(field.name());
        }
    }

    /// The table that a query reads.
    ///
    /// @throws IllegalArgumentException if another one has its name
    Defined of(CommonTable.Use use) {
        Defined found = known.get(use.name());
        CommonTable table = use.table();
        if (table == null) {
            if (found == null) {
                throw new IllegalArgumentException(
                        "'"
                                + use.name()
                                + "' stands for rows of a recursive common table, and can be used"
                                + " only in the query that follows them.");
            }
            return found;
        }
        if (found == null) {
            return define(table);
        }
        if (!found.definition().equals(table)) {
            throw new IllegalArgumentException(
                    "Two common tables of one query are named '"
                            + use.name()
                            + "': give one of them another name.");
        }
        return found;
    }

    private Defined define(CommonTable table) {
        requireNoTable(table.name());
        SelectResolver selects = new SelectResolver(resolution);
        SelectResolver.Rows start = selects.rows(plain(table.start()), null, false);
        if (start == null) {
            Defined nothing = new Defined(table, Map.of(), true);
            known.put(table.name(), nothing);
            return nothing;
        }
        Map<String, Column> columns = columns(table, start.layout());
        Defined defined = new Defined(table, columns, false);
        known.put(table.name(), defined);
        Query query = settled(start.query(), columns.size());
        if (table.next() != null) {
            if (!table.all() && !resolution.features().supportsDistinctRecursion()) {
                throw new NotSupportedError(
                        "This database cannot give each row of the recursive common table '"
                                + table.name()
                                + "' once. Use recursive(), with a condition that ends it.");
            }
            recursive = true;
            SelectResolver.Rows next = selects.rows(plain(table.next()), null, false);
            if (next != null) {
                checkWidth(table, columns.size(), next.layout());
                query =
                        new Combined(
                                table.all() ? SetOperation.UNION_ALL : SetOperation.UNION,
                                List.of(query, next.query()),
                                List.of(),
                                null,
                                null);
            }
        }
        finished.add(
                new SqlStatement.CommonTable(
                        table.name(), columns.values().stream().map(Column::name).toList(), query));
        return defined;
    }

    /// Databases do not agree on which of the two is meant.
    private static void requireNoTable(String name) {
        for (Options<?> model : Apps.allWithPairs()) {
            if (model.table().equalsIgnoreCase(name)) {
                throw new IllegalArgumentException(
                        "The common table '"
                                + name
                                + "' has the name of the table of "
                                + model.label()
                                + ": give it another one.");
            }
        }
    }

    /// A combination with an order names it by outputs, for which the names of the table's columns
    /// stand on MariaDB; it may also have columns for its order alone.
    private static Query settled(Query query, int width) {
        if (!(query instanceof Combined combined) || combined.orderBy().isEmpty()) {
            return query;
        }
        List<Output> outputs = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            outputs.add(Output.of(new SqlExpression.Column(COMBINED, Outputs.name(i))));
        }
        return Select.of(outputs, new SqlSource.Derived(combined, COMBINED), List.of(), null);
    }

    /// The rows alone: without other instances beside them, and without an order unless it matters.
    private static QueryState plain(QueryState state) {
        QueryState alone = state.carrying(state.contents().withoutRelated());
        return alone.sliced() || !alone.distinctOn().isEmpty()
                ? alone
                : alone.ordered(RowOrder.NONE);
    }

    private static void checkWidth(CommonTable table, int width, RowLayout layout) {
        int found = width(layout);
        if (found != width) {
            throw new FieldError(
                    "The rows that the common table '"
                            + table.name()
                            + "' begins with have "
                            + width
                            + " columns, but those that follow have "
                            + found
                            + ".");
        }
    }

    private static int width(RowLayout layout) {
        return switch (layout) {
            case RowLayout.Values values ->
                    values.cells().stream().mapToInt(RowLayout.Cell::width).sum();
            case RowLayout.Instances instances ->
                    instances.root().fields().size()
                            + instances.annotations().stream()
                                    .mapToInt(RowLayout.Cell::width)
                                    .sum();
        };
    }

    private static Map<String, Column> columns(CommonTable table, RowLayout layout) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Options<?> model = table.start().model();
        switch (layout) {
            case RowLayout.Instances instances -> {
                ColumnField[] inOrder = new ColumnField[instances.root().fields().size()];
                for (ColumnField field : instances.root().fields()) {
                    inOrder[instances.root().position(field) - 1] = field;
                }
                for (ColumnField field : inOrder) {
                    add(columns, field.attribute(), field, model, field.type());
                }
                instances.annotations().forEach(cell -> add(columns, cell, model));
            }
            case RowLayout.Values values ->
                    values.cells().forEach(cell -> add(columns, cell, model));
        }
        return columns;
    }

    private static void add(Map<String, Column> columns, RowLayout.Cell cell, Options<?> model) {
        if (cell.width() > 1) {
            throw new FieldError(
                    "The composite key '"
                            + cell.name()
                            + "' cannot be a column of a common table: name its columns.");
        }
        ColumnField field = model.find(cell.name()) instanceof ColumnField own ? own : null;
        add(columns, cell.name(), field, model, cell.types().getFirst());
    }

    /// A column of the model's own table keeps its name, so that the rows can stand for the
    /// model's.
    private static void add(
            Map<String, Column> columns,
            String name,
            @Nullable ColumnField field,
            Options<?> model,
            @Nullable ValueType<?> type) {
        boolean own = field != null && field.model().concrete() == model.concrete();
        String column = field != null && own ? field.column() : name;
        if (columns.values().stream().anyMatch(other -> other.name().equals(column))) {
            throw new FieldError("A common table would have two columns '" + column + "'.");
        }
        columns.put(name, new Column(column, type, field, own));
    }

    /// A query with the common tables that it reads, which are none of a later one then.
    Query with(Query query) {
        if (finished.isEmpty()) {
            return query;
        }
        With with = new With(recursive, finished, query);
        known.clear();
        finished.clear();
        recursive = false;
        return with;
    }
}
