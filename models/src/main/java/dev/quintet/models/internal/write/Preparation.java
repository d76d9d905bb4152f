package dev.quintet.models.internal.write;

import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.FieldBuilder.Now;
import dev.quintet.models.meta.ModelAccess;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Lets fields change just before an instance is written: those that hold the moment of a save, and
/// those whose types have something to do with it. Fields that the database computes stay alone.
final class Preparation {
    private Preparation() {}

    /// Prepares those of some fields that are due.
    ///
    /// @param save whether this is the first save, in which all moments are due
    static <M> void prepare(ModelAccess<M> access, M instance, List<ColumnField> fields, Now save) {
        Set<ColumnField> computed = access.computed(instance).keySet();
        ZonedDateTime now = null;
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            if (!computed.isEmpty() && computed.contains(field)) {
                continue; // the database gives its value
            }
            if (field.primaryKey() && save == Now.ON_INSERT) {
                NewInstance.giveKey(access, instance, field);
            }
            if (field.changesBeforeSave()) {
                change(access, instance, field, save == Now.ON_INSERT);
            }
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

    private static <M> void change(
            ModelAccess<M> access, M instance, ColumnField field, boolean insert) {
        if (field.hasHandle()) {
            access.beforeSave(instance, field, insert);
        } else {
            Object value = access.get(instance, field.index());
            Object changed = change(field.type(), instance, value, insert);
            if (changed != value) {
                access.set(instance, field.index(), changed);
            }
        }
    }

    @SuppressWarnings("unchecked") // the value of a field is of its type
    private static <T> @Nullable Object change(
            ValueType<T> type, Object instance, @Nullable Object value, boolean insert) {
        return type.beforeSave().value(instance, (T) value, insert);
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
