package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What only the database knows of a row that was written: a query for it, where the change itself
/// cannot give it back.
///
/// @param key the columns by which the row is found
/// @param given the columns that are read
record ReadBack(String sql, List<ColumnField> key, GivenBack given) {
    /// A query for columns of one row, by its key.
    static ReadBack of(Backend backend, Options<?> model, List<ColumnField> columns) {
        List<ColumnField> key = model.pkFields();
        Select select =
                Select.of(
                        columns.stream().map(field -> Output.of(Conditions.column(field))).toList(),
                        new SqlSource.Table(model.table(), model.table()),
                        List.of(),
                        Conditions.equal(key));
        return new ReadBack(backend.dialect().render(select).text(), key, GivenBack.of(columns));
    }

    /// Asks, and sets the columns in the instance.
    <M> void execute(Session session, ModelAccess<M> access, M instance) {
        @Nullable Object[] values =
                session.query(
                        sql,
                        out -> {
                            for (ColumnField field : key) {
                                access.write(instance, field.index(), out);
                            }
                        },
                        given.reader(1));
        given.set(access, List.of(instance), values);
    }
}
