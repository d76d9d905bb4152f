package dev.quintet.models.internal.write;

import dev.quintet.db.ResultReader;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Columns that the database gives back for the rows of instances.
///
/// @param names the names of the columns in the database
record GivenBack(List<ColumnField> columns, List<String> names) {
    static final GivenBack NOTHING = new GivenBack(List.of(), List.of());

    private static final @Nullable Object[] NO_VALUES = new @Nullable Object[0];

    static GivenBack of(List<ColumnField> columns) {
        return columns.isEmpty() ? NOTHING : new GivenBack(List.copyOf(columns), names(columns));
    }

    static List<String> names(List<ColumnField> columns) {
        return columns.stream().map(ColumnField::column).toList();
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /// Reads the columns of rows, one row after the other.
    ///
    /// @param most how many rows there are at the most
    ResultReader<@Nullable Object[]> reader(int most) {
        return (row, cursor) -> {
            @Nullable Object[] values = new @Nullable Object[most * columns.size()];
            int at = 0;
            while (at < values.length && cursor.next()) {
                for (int column = 0; column < columns.size(); column++) {
                    values[at++] = columns.get(column).read(row, column + 1);
                }
            }
            return at == values.length ? values : at == 0 ? NO_VALUES : Arrays.copyOf(values, at);
        };
    }

    /// Sets the columns in instances.
    ///
    /// @param values what was read, for all instances or for the first ones
    /// @return for how many there were values
    <M> int set(ModelAccess<M> access, List<? extends M> rows, @Nullable Object[] values) {
        int at = 0;
        int row = 0;
        while (at < values.length) {
            M instance = rows.get(row++);
            for (int column = 0; column < columns.size(); column++) {
                access.set(instance, columns.get(column).index(), values[at++]);
            }
        }
        return row;
    }
}
