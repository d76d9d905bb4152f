package dev.quintet.models.internal.write;

import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.FieldBuilder.Now;
import dev.quintet.models.meta.ModelAccess;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Sets the fields that hold the moment of a save.
final class Moments {
    private Moments() {}

    /// Sets those of some fields that are due.
    ///
    /// @param save whether this is the first save, in which all of them are due
    static <M> void set(ModelAccess<M> access, M instance, List<ColumnField> fields, Now save) {
        ZonedDateTime now = null;
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            if (field.autoNow() != null
                    && (save == Now.ON_INSERT || field.autoNow() == Now.ALWAYS)) {
                if (now == null) {
                    now =
                            Instant.now()
                                    .truncatedTo(ChronoUnit.MICROS) // what databases keep
                                    .atZone(CurrentZone.get());
                }
                access.set(
                        instance, field.index(), field.type().prepare(moment(field.type(), now)));
            }
        }
    }

    private static Object moment(ValueType<?> type, ZonedDateTime now) {
        return switch (type.kind()) {
            case DATE -> now.toLocalDate();
            case TIME -> now.toLocalTime();
            case DATE_TIME -> now.toLocalDateTime();
            default -> now.toInstant();
        };
    }
}
