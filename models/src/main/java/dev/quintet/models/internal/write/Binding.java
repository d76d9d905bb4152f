package dev.quintet.models.internal.write;

import dev.quintet.db.Parameters;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.sql.Sql;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Where the value of one parameter of a written row comes from. It travels through the SQL as the
/// opaque value of a parameter.
interface Binding {

    /// Binds the value.
    ///
    /// @param rows the instances that are written by the statement
    /// @param first the number of the instance from which bindings count
    <M> void bind(ModelAccess<M> access, List<? extends M> rows, int first, Parameters out)
            throws SQLException;

    /// The bindings of a statement, in the order of its parameters.
    static List<Binding> all(Sql sql) {
        return sql.params().stream()
                .map(parameter -> (Binding) Objects.requireNonNull(parameter.value()))
                .toList();
    }

    /// Binds one after the other.
    static <M> void bind(
            List<Binding> bindings,
            ModelAccess<M> access,
            List<? extends M> rows,
            int first,
            Parameters out)
            throws SQLException {
        for (int i = 0; i < bindings.size(); i++) {
            bindings.get(i).bind(access, rows, first, out);
        }
    }

    /// The value of a field of one of the instances.
    record OfField(int row, ColumnField field) implements Binding {
        @Override
        public <M> void bind(
                ModelAccess<M> access, List<? extends M> rows, int first, Parameters out)
                throws SQLException {
            try {
                access.write(rows.get(first + row), field.index(), out);
            } catch (RuntimeException e) {
                throw field.refused(e);
            }
        }
    }

    /// A value that is known already.
    record Of(ValueType<?> type, @Nullable Object value) implements Binding {
        @Override
        public <M> void bind(
                ModelAccess<M> access, List<? extends M> rows, int first, Parameters out)
                throws SQLException {
            type.write(out, value);
        }
    }
}
