package dev.quintet.models.internal.query;

import dev.quintet.db.Parameters;
import dev.quintet.models.expressions.Shape;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A parameter that takes several constants as one array.
///
/// @param slots where each comes from
/// @param item the type of the array's items
record ArraySlot(List<Slot> slots, SqlType item) implements Source {
    ArraySlot {
        slots = List.copyOf(slots);
    }

    @Override
    public List<@Nullable Object> value(Shape query) {
        List<@Nullable Object> values = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            Object value = slot.value(query);
            values.add(value == null ? null : slot.type().toStored(value));
        }
        return values;
    }

    @Override
    public void write(Parameters out, @Nullable Object value) throws SQLException {
        out.setArray((List<?>) value, item);
    }
}
