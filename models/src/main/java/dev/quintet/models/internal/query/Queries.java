package dev.quintet.models.internal.query;

import dev.quintet.db.Backend;
import dev.quintet.db.Cursor;
import dev.quintet.db.Database;
import dev.quintet.db.ExplainOptions;
import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.Row;
import dev.quintet.db.Session;
import dev.quintet.db.TransactionManagementError;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;

/// Executes query states: finds the plan of their shape, binds, reads rows. The one way from a
/// query to the database.
public final class Queries {
    private Queries() {}

    /// Makes a row of the values of one.
    ///
    /// @param <R> the row
    @FunctionalInterface
    public interface RowMaker<R> {
        /// The row; the array is its own.
        R make(List<String> names, @Nullable Object[] values);
    }

    private enum Verb {
        ROWS,
        EXISTS,
        AGGREGATE,
        UPDATE,
        DELETE
    }

    /// All rows of a query.
    ///
    /// @param maker makes a row of selected values; not asked for instances
    public static <R> List<R> list(QueryState state, Database database, RowMaker<R> maker) {
        List<R> rows = new ArrayList<>();
        each(state, database, maker, rows::add);
        return rows;
    }

    /// The rows of a query, bit by bit.
    ///
    /// @param maker makes a row of selected values; not asked for instances
    /// @param fetchSize how many rows are fetched at a time
    public static <R> StreamedRows<R> stream(
            QueryState state, Database database, RowMaker<R> maker, int fetchSize) {
        try (Session session = database.session()) {
            Shape shape = shape(Verb.ROWS, state);
            Plan plan = rowsPlan(shape, state, session.backend());
            return plan.sql() == null
                    ? new StreamedRows<>(null, null)
                    : new StreamedRows<>(
                            session.stream(plan.sql(), plan.binder(shape), fetchSize),
                            reading(plan, database, maker));
        }
    }

    private static <R> void each(
            QueryState state, Database database, RowMaker<R> maker, Consumer<R> sink) {
        try (Session session = database.session()) {
            Shape shape = shape(Verb.ROWS, state);
            shape.requireDatabase(database.alias());
            Plan plan = rowsPlan(shape, state, session.backend());
            if (plan.sql() == null) {
                return;
            }
            requireTransaction(state, session);
            RowReading<R> reading = reading(plan, database, maker);
            session.query(
                    plan.sql(),
                    plan.binder(shape),
                    (row, cursor) -> {
                        while (cursor.next()) {
                            sink.accept(reading.read(row));
                        }
                        return null;
                    });
        }
    }

    /// A lock lasts until the end of a transaction.
    private static void requireTransaction(QueryState state, Session session) {
        if (locks(state)
                && session.backend().features().supportsSelectForUpdate()
                && !session.inTransaction()) {
            throw new TransactionManagementError(
                    "selectForUpdate() needs a transaction, at whose end the rows are free again:"
                            + " read them in Transaction.atomic(...).");
        }
    }

    /// Whether rows are locked: a combination leaves that to its parts.
    private static boolean locks(QueryState state) {
        QueryState.Combination combination = state.combination();
        return combination == null
                ? state.lock() != null
                : combination.parts().stream().anyMatch(Queries::locks);
    }

    private static Plan rowsPlan(Shape shape, QueryState state, Backend backend) {
        return Plans.of(backend)
                .plan(
                        shape,
                        resolution -> {
                            SelectResolver.Rows rows =
                                    new SelectResolver(resolution).rows(state, null, false);
                            return plan(rows, resolution, backend);
                        });
    }

    private static Plan plan(
            SelectResolver.@Nullable Rows rows, Resolution resolution, Backend backend) {
        return rows == null
                ? Plan.NOTHING
                : Plan.of(backend, resolution.commonTables().with(rows.query()), rows.layout());
    }

    /// The text of a query, for people; empty where it would not be asked.
    public static String sql(QueryState state, Backend backend) {
        Plan plan = rowsPlan(shape(Verb.ROWS, state), state, backend);
        return plan.sql() == null ? "" : plan.sql();
    }

    /// The database's plan for a query, a line for each row; empty where it would not be asked.
    ///
    /// @throws NotSupportedError if the database cannot tell
    public static String explain(QueryState state, Database database, ExplainOptions options) {
        try (Session session = database.session()) {
            Shape shape = shape(Verb.ROWS, state);
            Plan plan = rowsPlan(shape, state, session.backend());
            if (plan.sql() == null) {
                return "";
            }
            requireTransaction(state, session);
            return session.query(
                    session.backend().explain(plan.sql(), options),
                    plan.binder(shape),
                    Queries::lines);
        }
    }

    private static String lines(Row row, Cursor cursor) throws SQLException {
        int width = row.columns().size();
        StringJoiner lines = new StringJoiner("\n");
        while (cursor.next()) {
            StringJoiner line = new StringJoiner(" ");
            for (int at = 1; at <= width; at++) {
                String text = row.getString(at);
                if (text != null) {
                    line.add(text);
                }
            }
            lines.add(line.toString());
        }
        return lines.toString();
    }

    /// Whether a query has any row.
    public static boolean exists(QueryState state, Database database) {
        try (Session session = database.session()) {
            Shape shape = shape(Verb.EXISTS, state);
            shape.requireDatabase(database.alias());
            Plan plan =
                    Plans.of(session.backend())
                            .plan(
                                    shape,
                                    resolution -> {
                                        SqlStatement.Query query =
                                                new ExistsResolver(new SelectResolver(resolution))
                                                        .exists(state, null);
                                        return query == null
                                                ? Plan.NOTHING
                                                : Plan.of(
                                                        session.backend(),
                                                        resolution.commonTables().with(query),
                                                        null);
                                    });
            return plan.sql() != null
                    && session.query(
                            plan.sql(), plan.binder(shape), (row, cursor) -> cursor.next());
        }
    }

    /// Looks for the mistakes of a condition on the rows of a model, without asking any database.
    ///
    /// @throws dev.quintet.models.expressions.FieldError if it names what the model does not have
    /// @throws IllegalArgumentException if it compares what cannot be compared
    public static void check(Options<?> model, Condition<?> condition) {
        QueryState state = QueryState.of(model).with(new QueryState.Where(condition, false, false));
        Resolution resolution =
                new Resolution(
                        shape(Verb.ROWS, state), CurrentZone.get().getId(), new Features() {});
        new SelectResolver(resolution).replay(state, null);
    }

    /// Whether a query gives groups of rows that the model's key does not tell apart.
    public static boolean groupsWithoutKey(QueryState state, Database database) {
        if (!state.selects()) {
            return false;
        }
        Shape shape = shape(Verb.ROWS, state);
        Resolution resolution =
                new Resolution(shape, CurrentZone.get().getId(), database.backend().features());
        return new SelectResolver(resolution).groupsWithoutKey(state);
    }

    /// Whether a query gives groups of rows, because an aggregate is computed for each.
    public static boolean groups(QueryState state, Database database) {
        for (QueryState.Step step : state.steps()) {
            if (step instanceof QueryState.Annotate) {
                Resolution resolution =
                        new Resolution(
                                shape(Verb.ROWS, state),
                                CurrentZone.get().getId(),
                                database.backend().features());
                return new SelectResolver(resolution).replay(state, null).grouped();
            }
        }
        return false;
    }

    /// The number of rows.
    public static long count(QueryState state, Database database) {
        @Nullable Object[] values =
                aggregate(state, Map.of("count", Functions.countAll()), database);
        return values == null ? 0 : ((Number) Objects.requireNonNull(values[0])).longValue();
    }

    /// The values of aggregates over all rows, in their order; null where it is known that there
    /// are no rows.
    public static @Nullable Object @Nullable [] aggregate(
            QueryState state,
            Map<String, ? extends Expression<?, ?>> aggregates,
            Database database) {
        try (Session session = database.session()) {
            Shape shape = shape(Verb.AGGREGATE, state);
            aggregates.forEach((name, expression) -> shape.mark(name).add(expression));
            shape.requireDatabase(database.alias());
            Plan plan =
                    Plans.of(session.backend())
                            .plan(
                                    shape,
                                    resolution -> {
                                        SelectResolver.Rows rows =
                                                new AggregateResolver(resolution)
                                                        .rows(
                                                                state,
                                                                new LinkedHashMap<>(aggregates));
                                        return plan(rows, resolution, session.backend());
                                    });
            if (plan.sql() == null) {
                return null;
            }
            RowReading<@Nullable Object[]> reading =
                    reading(plan, database, (names, values) -> values);
            return session.query(
                    plan.sql(),
                    plan.binder(shape),
                    (row, cursor) -> {
                        cursor.next();
                        return reading.read(row);
                    });
        }
    }

    /// Changes columns of the model's own table in all rows of a query, with one statement.
    ///
    /// @return the number of rows
    public static int update(QueryState state, List<Assignment<?>> assignments, Database database) {
        return change(
                Verb.UPDATE,
                state,
                assignments,
                database,
                resolution -> new ChangeResolver(resolution).update(state, assignments));
    }

    /// Deletes the rows of a query from the model's own table, with one statement and nothing else.
    ///
    /// @return the number of rows
    public static int delete(QueryState state, Database database) {
        return change(
                Verb.DELETE,
                state,
                List.of(),
                database,
                resolution -> new ChangeResolver(resolution).delete(state));
    }

    private static int change(
            Verb verb,
            QueryState state,
            List<Assignment<?>> assignments,
            Database database,
            Function<Resolution, @Nullable SqlStatement> resolver) {
        try (Session session = database.session()) {
            Shape shape = shape(verb, state);
            assignments.forEach(shape::add);
            shape.requireDatabase(database.alias());
            Plan plan =
                    Plans.of(session.backend())
                            .plan(
                                    shape,
                                    resolution ->
                                            Plan.of(
                                                    session.backend(),
                                                    resolver.apply(resolution),
                                                    null));
            return plan.sql() == null ? 0 : session.update(plan.sql(), plan.binder(shape));
        }
    }

    private static Shape shape(Verb verb, QueryState state) {
        Shape shape = new Shape().mark(verb).mark(CurrentZone.get());
        state.shape(shape);
        return shape;
    }

    /// The text of a statement.
    ///
    /// @throws NotSupportedError if the database has no way to say it
    public static Sql render(Backend backend, SqlStatement statement) {
        try {
            return backend.dialect().render(statement);
        } catch (UnsupportedOperationException e) {
            throw new NotSupportedError(String.valueOf(e.getMessage()), null, e);
        }
    }

    // ---- rows

    /// Reads the rows of one result.
    interface RowReading<R> {
        R read(Row row) throws SQLException;
    }

    @SuppressWarnings(
            "unchecked") // a query without selected values gives instances, and its row type is the
    // model's
    private static <R> RowReading<R> reading(Plan plan, Database database, RowMaker<R> maker) {
        return switch (Objects.requireNonNull(plan.layout())) {
            case RowLayout.Instances instances ->
                    (RowReading<R>) instances(instances, database.alias());
            case RowLayout.Values values -> {
                List<String> names = values.names();
                yield row -> maker.make(names, cells(row, 1, values.cells()));
            }
        };
    }

    private static <M> RowReading<M> instances(RowLayout.Instances layout, String alias) {
        InstanceReader<M> reader = InstanceReader.of(layout.root(), alias);
        if (layout.annotations().isEmpty() && layout.filtered().isEmpty()) {
            return reader::read;
        }
        @SuppressWarnings("unchecked") // the layout's model is that of the query's rows
        ModelAccess<M> access = (ModelAccess<M>) layout.root().model().access();
        int width = layout.root().fields().size();
        if (layout.filtered().isEmpty()) {
            List<String> names = layout.names();
            return row -> {
                M model = reader.read(row);
                access.annotate(model, names, cells(row, width + 1, layout.annotations()));
                return model;
            };
        }
        List<InstanceReader.Filtered<?>> filtered = InstanceReader.filtered(layout, alias);
        List<String> names = new ArrayList<>(layout.names());
        layout.filtered().forEach(relation -> names.add(relation.name()));
        return row -> {
            M model = reader.read(row);
            @Nullable Object[] values = cells(row, width + 1, layout.annotations());
            int next = values.length;
            values = Arrays.copyOf(values, names.size());
            for (InstanceReader.Filtered<?> relation : filtered) {
                values[next++] = relation.read(row, model);
            }
            access.annotate(model, names, values);
            return model;
        };
    }

    private static @Nullable Object[] cells(Row row, int at, List<RowLayout.Cell> cells)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        int column = at;
        for (int i = 0; i < values.length; i++) {
            RowLayout.Cell cell = cells.get(i);
            if (cell.width() == 1) {
                values[i] = cell(row, column++, cell, 0);
            } else {
                List<@Nullable Object> parts = new ArrayList<>();
                for (int part = 0; part < cell.width(); part++) {
                    parts.add(cell(row, column++, cell, part));
                }
                values[i] = Collections.unmodifiableList(parts);
            }
        }
        return values;
    }

    private static @Nullable Object cell(Row row, int at, RowLayout.Cell cell, int part)
            throws SQLException {
        ValueType<?> type = cell.types().get(part);
        try {
            return type == null ? row.getString(at) : type.read(row, at);
        } catch (SQLException | RuntimeException e) {
            throw Unreadable.cell(e, cell.name(), type);
        }
    }
}
