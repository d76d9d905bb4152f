package dev.quintet.models.internal.write;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the fields of a new instance have before anybody sets them: the defaults of the model.
public final class NewInstance {
    private static final Map<ColumnField, Boolean> HAVE_DEFAULT = new ConcurrentHashMap<>();
    private static final Map<ColumnField, Boolean> TAKE_NULL = new ConcurrentHashMap<>();

    private NewInstance() {}

    /// Whether all fields have a value of their own in a new instance, or get one by the database's
    /// default. A primitive that was never set has none, and the empty text is none.
    static boolean hasDefaults(Options<?> model, List<ColumnField> fields) {
        for (ColumnField field : fields) {
            if (!HAVE_DEFAULT.computeIfAbsent(
                    field,
                    _ ->
                            field.databaseDefault() != null
                                    || (takesNull(model, field) && isKey(value(model, field))))) {
                return false;
            }
        }
        return true;
    }

    /// Gives an instance the key that a new one has, where it has none. The empty text is no key.
    static <M> void giveKey(ModelAccess<M> access, M instance, ColumnField key) {
        if (!key.auto() && access.get(instance, key.index()) == null) {
            Object value = value(access, key);
            if (isKey(value)) {
                access.set(instance, key.index(), value);
            }
        }
    }

    private static boolean isKey(@Nullable Object value) {
        return value != null && !value.equals("");
    }

    /// The value of a field in a new instance.
    static @Nullable Object value(Options<?> model, ColumnField field) {
        return value(model.access(), field);
    }

    /// The key that columns hold in a new instance.
    static @Nullable Object value(Options<?> model, List<ColumnField> key) {
        return value(model.access(), key);
    }

    private static <M> @Nullable Object value(ModelAccess<M> access, List<ColumnField> key) {
        return access.get(access.create(), key);
    }

    private static <M> @Nullable Object value(ModelAccess<M> access, ColumnField field) {
        return access.get(access.create(), field.index());
    }

    /// Unsets the key of an instance; where it is a primitive it stays.
    static <M> void forgetKey(Options<M> model, M instance) {
        for (ColumnField field : model.pkFields()) {
            if (takesNull(model, field)) {
                model.access().set(instance, field.index(), null);
            }
        }
    }

    /// Whether the Java field can hold null: that of a primitive type cannot.
    public static boolean takesNull(Options<?> model, ColumnField field) {
        return TAKE_NULL.computeIfAbsent(field, _ -> takesNull(model.access(), field));
    }

    private static <M> boolean takesNull(ModelAccess<M> access, ColumnField field) {
        M probe = access.create();
        try {
            access.set(probe, field.index(), null);
            return true;
        } catch (NullPointerException e) {
            return false; // generated code unboxes the value
        }
    }
}
