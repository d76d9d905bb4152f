package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.ResultReader;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An INSERT into one table, ready for instances.
///
/// @param bindings the parameters in their order
/// @param returned the columns that come back with the rows; empty if nothing does
/// @param generatedKey the key that the driver tells afterwards, or null
/// @param afterwards a query for the columns that come back in no other way, or null
record InsertPlan(
        String sql,
        List<Binding> bindings,
        List<ColumnField> returned,
        @Nullable ColumnField generatedKey,
        @Nullable ReadBack afterwards) {

    /// A query for columns of the row that an instance stands for.
    record ReadBack(String sql, List<ColumnField> key, List<ColumnField> columns) {}

    /// The plan of an insert.
    ///
    /// @param rows one list of values for each row
    /// @param readBack the columns that only the database knows afterwards
    static InsertPlan of(
            Backend backend,
            Options<?> model,
            List<ColumnField> columns,
            List<List<SqlExpression>> rows,
            SqlStatement.@Nullable OnConflict onConflict,
            List<ColumnField> readBack) {
        boolean returns =
                rows.size() == 1
                        ? backend.features().canReturnRowsFromInsert()
                        : backend.features().canReturnRowsFromBulkInsert();
        boolean returning = returns && !readBack.isEmpty();
        Sql sql =
                backend.dialect()
                        .render(
                                new Insert(
                                        model.table(),
                                        names(columns),
                                        rows,
                                        onConflict,
                                        returning ? names(readBack) : List.of()));
        List<Binding> bindings =
                sql.params().stream().map(parameter -> (Binding) parameter.value()).toList();
        if (returning) {
            return new InsertPlan(sql.text(), bindings, readBack, null, null);
        }
        if (rows.size() > 1 || readBack.isEmpty()) {
            return new InsertPlan(sql.text(), bindings, List.of(), null, null);
        }
        ColumnField key = readBack.stream().filter(ColumnField::auto).findFirst().orElse(null);
        List<ColumnField> rest = readBack.stream().filter(field -> field != key).toList();
        return new InsertPlan(
                sql.text(),
                bindings,
                List.of(),
                key,
                rest.isEmpty() ? null : readBack(backend, model, rest));
    }

    private static ReadBack readBack(Backend backend, Options<?> model, List<ColumnField> columns) {
        List<ColumnField> key = model.pkFields();
        Select select =
                new Select(
                        false,
                        List.of(),
                        columns.stream().map(field -> Output.of(Conditions.column(field))).toList(),
                        new SqlSource.Table(model.table(), model.table()),
                        List.of(),
                        Conditions.equal(key),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        null);
        return new ReadBack(backend.dialect().render(select).text(), key, columns);
    }

    private static List<String> names(List<ColumnField> columns) {
        return columns.stream().map(ColumnField::column).toList();
    }

    /// Adds the rows, and sets in the instances what the database gives back: not before all of it
    /// has come, as a database may refuse the rows at the very end.
    <M> void execute(Session session, ModelAccess<M> access, List<? extends M> rows) {
        ParameterBinder binder =
                out -> {
                    for (int i = 0; i < bindings.size(); i++) {
                        bindings.get(i).bind(access, rows, out);
                    }
                };
        if (!returned.isEmpty()) {
            set(
                    access,
                    rows,
                    returned,
                    session.returning(sql, names(returned), binder, reader(returned, rows.size())));
        } else if (generatedKey != null) {
            List<ColumnField> key = List.of(generatedKey);
            set(
                    access,
                    rows,
                    key,
                    session.insert(sql, names(key), binder, reader(key, rows.size())));
        } else {
            session.update(sql, binder);
        }
        if (afterwards != null) {
            for (M instance : rows) {
                readBack(session, access, instance, afterwards);
            }
        }
    }

    private static <M> void readBack(
            Session session, ModelAccess<M> access, M instance, ReadBack query) {
        set(
                access,
                List.of(instance),
                query.columns(),
                session.query(
                        query.sql(),
                        out -> {
                            for (ColumnField field : query.key()) {
                                access.write(instance, field.index(), out);
                            }
                        },
                        reader(query.columns(), 1)));
    }

    /// Reads the columns of as many rows, one after another.
    private static ResultReader<@Nullable Object[]> reader(List<ColumnField> columns, int rows) {
        return (row, cursor) -> {
            @Nullable Object[] values = new @Nullable Object[rows * columns.size()];
            int at = 0;
            while (at < values.length && cursor.next()) {
                for (int column = 0; column < columns.size(); column++) {
                    values[at++] = columns.get(column).type().read(row, column + 1);
                }
            }
            return values;
        };
    }

    private static <M> void set(
            ModelAccess<M> access,
            List<? extends M> rows,
            List<ColumnField> columns,
            @Nullable Object[] values) {
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                access.set(rows.get(i), columns.get(column).index(), values[at++]);
            }
        }
    }
}
