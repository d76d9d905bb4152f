package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads columns of a row into its instance that the query of the instance left out.
public final class LateColumns {
    private LateColumns() {}

    /// Reads those of some fields that are not loaded yet, with one query at the most.
    ///
    /// @return false if there is no such row any more
    public static <M> boolean load(
            Options<M> model, M instance, Collection<ColumnField> fields, Database database) {
        List<ColumnField> missing = missing(model, instance, fields);
        return missing.isEmpty() || read(model, instance, missing, database);
    }

    /// Reads those of some fields that are not loaded yet and are to go into a new row.
    ///
    /// @throws IllegalStateException if the row that has them does not exist any more
    static <M> void complete(
            Options<M> model, M instance, Collection<ColumnField> fields, Database database) {
        List<ColumnField> missing = missing(model, instance, fields);
        if (!missing.isEmpty() && !read(model, instance, missing, database)) {
            throw new IllegalStateException(
                    "This "
                            + model.name()
                            + " cannot be stored as a new row: "
                            + missing.stream().map(ColumnField::attribute).toList()
                            + " were not loaded with it, and the row that has them does not exist"
                            + " any more. Load them before the row or its key goes, with load(),"
                            + " or set them.");
        }
    }

    /// Those of some fields that have to be read. A key that the instance has already, as that of a
    /// parent is, takes no query: it is loaded from now on.
    public static <M> List<ColumnField> missing(
            Options<M> model, M instance, Collection<ColumnField> fields) {
        ModelAccess<M> access = model.access();
        List<ColumnField> missing = new ArrayList<>();
        List<ColumnField> known = new ArrayList<>();
        for (ColumnField field : fields) {
            if (access.unloaded(instance).contains(field)) {
                (isKey(model, field) ? known : missing).add(field);
            }
        }
        access.loaded(instance, known);
        return missing;
    }

    /// Reads fields, whether they are loaded or not, from the row with the instance's key. Where
    /// there is none and the key was changed they are read from the row that was loaded.
    ///
    /// @return false if there is no such row any more
    public static <M> boolean read(
            Options<M> model, M instance, List<ColumnField> fields, Database database) {
        ModelAccess<M> access = model.access();
        List<@Nullable Object> key = new ArrayList<>();
        for (ColumnField field : model.pkFields()) {
            key.add(access.get(instance, field.index()));
        }
        List<@Nullable Object> values = RowByKey.values(model, key, fields, database);
        List<@Nullable Object> left = access.leftKey(instance);
        if (values == null && left != null) {
            values = RowByKey.values(model, left, fields, database);
        }
        if (values == null) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            access.set(instance, fields.get(i).index(), values.get(i));
        }
        access.loaded(instance, fields);
        return true;
    }

    /// Whether a column is the key of the model or of a parent: those have one value.
    private static boolean isKey(Options<?> model, ColumnField field) {
        for (Options<?> here = model; here != null; here = here.parent()) {
            if (here.pkFields().contains(field)) {
                return true;
            }
        }
        return false;
    }
}
