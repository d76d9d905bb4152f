package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
import dev.quintet.db.Row;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.JoinKind;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Loads the row with a certain value in a unique column: what a relation and a refresh need. The
/// statement is made once for each model and column.
public final class RowByKey {
    private static final PlanCache<Key, String> STATEMENTS = new PlanCache<>();

    private RowByKey() {}

    /// @param whole whether all columns are read, those of parents too
    private record Key(Options<?> model, List<ColumnField> columns, boolean whole) {}

    /// What is done with the row.
    private interface Use<T> {
        T with(Row row) throws java.sql.SQLException;
    }

    /// The instance whose column has a value, or null if there is none.
    ///
    /// @param column a column of the model or of a parent
    /// @param value a value of the column's Java class
    public static <M> @Nullable M load(
            Options<M> model, ColumnField column, Object value, Database database) {
        ModelAccess<M> access = model.access();
        return read(
                model,
                List.of(column),
                List.of(value),
                database,
                row -> {
                    M instance = access.create();
                    access.fill(instance, row, 1);
                    access.stored(instance, database.alias());
                    return instance;
                });
    }

    /// The values of all columns of the row that an instance stands for, or null if it is not
    /// stored.
    ///
    /// @param key the values of the columns of the key
    public static <M> @Nullable M reload(Options<M> model, List<?> key, Database database) {
        ModelAccess<M> access = model.access();
        return read(
                model,
                model.pkFields(),
                key,
                database,
                row -> {
                    M instance = access.create();
                    access.fill(instance, row, 1);
                    return instance;
                });
    }

    /// Whether the row of an instance is stored in a table of its model.
    static <M> boolean exists(
            Session session, Options<?> table, ModelAccess<M> access, M instance) {
        String sql =
                STATEMENTS.get(
                        session.backend(),
                        new Key(table, table.pkFields(), false),
                        key -> statement(key, session.backend()));
        return session.query(
                sql,
                out -> {
                    for (ColumnField field : table.pkFields()) {
                        access.write(instance, field.index(), out);
                    }
                },
                (row, cursor) -> cursor.next());
    }

    private static <T> @Nullable T read(
            Options<?> model,
            List<ColumnField> columns,
            List<?> values,
            Database database,
            Use<T> use) {
        try (Session session = database.session()) {
            Backend backend = session.backend();
            String sql =
                    STATEMENTS.get(
                            backend, new Key(model, columns, true), key -> statement(key, backend));
            return session.query(
                    sql,
                    out -> {
                        for (int i = 0; i < values.size(); i++) {
                            columns.get(i).type().write(out, values.get(i));
                        }
                    },
                    (row, cursor) -> cursor.next() ? use.with(row) : null);
        }
    }

    private static String statement(Key key, Backend backend) {
        Options<?> model = key.model().concrete();
        List<Output> outputs = new ArrayList<>();
        for (ColumnField field : key.whole() ? model.fields() : key.columns()) {
            outputs.add(Output.of(Conditions.column(field)));
        }
        List<Join> joins = new ArrayList<>();
        for (Options<?> child = model;
                key.whole() && child.parent() != null;
                child = parent(child)) {
            ForeignKeyField link = Objects.requireNonNull(child.parentLink());
            joins.add(
                    new Join(
                            JoinKind.INNER,
                            source(parent(child)),
                            new Comparison(
                                    ComparisonOperator.EQUAL,
                                    Conditions.column(link),
                                    Conditions.column(link.targetColumn()))));
        }
        Select select =
                new Select(
                        false,
                        List.of(),
                        outputs,
                        source(model),
                        joins,
                        Conditions.equal(key.columns()),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        null);
        return backend.dialect().render(select).text();
    }

    private static Options<?> parent(Options<?> child) {
        return Objects.requireNonNull(child.parent()).concrete();
    }

    private static SqlSource source(Options<?> model) {
        return new SqlSource.Table(model.table(), model.table());
    }
}
