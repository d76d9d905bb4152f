package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.models.meta.Options;

/// Finds the columns that assignments name.
public final class ChangeFields {
    private ChangeFields() {}

    /// The column of an assignment.
    ///
    /// @throws FieldDoesNotExist if there is no such field
    /// @throws FieldError if it is none that can be assigned
    public static ColumnField field(Options<?> model, String name) {
        if (name.equals("pk") && model.pkFields().size() > 1) {
            throw new FieldError(
                    "A composite key cannot be updated as a whole: update its columns "
                            + model.pkFields()
                            + ".");
        }
        Field found = model.field(name);
        if (!(found instanceof ColumnField column)) {
            throw new FieldError(
                    "'"
                            + name
                            + "' of "
                            + model.name()
                            + " cannot be updated: it is a relation without a column. Change the"
                            + " related rows instead.");
        }
        return column;
    }
}
