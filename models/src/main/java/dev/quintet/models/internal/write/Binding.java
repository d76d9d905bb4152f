package dev.quintet.models.internal.write;

import dev.quintet.db.Parameters;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

/// Where the value of one parameter of a written row comes from. It travels through the SQL as the
/// opaque value of a parameter.
interface Binding {

    /// Binds the value.
    ///
    /// @param rows the instances that are written by the statement
    <M> void bind(ModelAccess<M> access, List<? extends M> rows, Parameters out)
            throws SQLException;

    /// The value of a field of one of the instances.
    record OfField(int row, ColumnField field) implements Binding {
        @Override
        public <M> void bind(ModelAccess<M> access, List<? extends M> rows, Parameters out)
                throws SQLException {
            access.write(rows.get(row), field.index(), out);
        }
    }

    /// A value that is known already.
    record Of(ValueType<?> type, @Nullable Object value) implements Binding {
        @Override
        public <M> void bind(ModelAccess<M> access, List<? extends M> rows, Parameters out)
                throws SQLException {
            type.write(out, value);
        }
    }
}
