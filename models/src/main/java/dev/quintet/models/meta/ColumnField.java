package dev.quintet.models.meta;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

/// A field that is a column of its model's table.
public sealed class ColumnField extends Field permits ForeignKeyField {
    private final int index;
    private final FieldBuilder options;
    private final String column;

    ColumnField(Options<?> model, int index, FieldBuilder options) {
        super(model, options.name);
        this.index = index;
        this.options = options;
        this.column = options.column != null ? options.column : defaultColumn();
    }

    String defaultColumn() {
        return Naming.snakeCase(name());
    }

    final FieldBuilder options() {
        return options;
    }

    /// The field's number in [ModelAccess].
    public final int index() {
        return index;
    }

    /// The column's name in the table.
    public final String column() {
        return column;
    }

    /// The name of the raw value: the field's own, or for a foreign key the name with `Id`.
    public String attribute() {
        return name();
    }

    /// The type of values; for a foreign key that of the target's key.
    public ValueType<?> type() {
        return java.util.Objects.requireNonNull(options.type);
    }

    /// The column's type in the database.
    public final SqlType sqlType() {
        return type().sqlType();
    }

    /// Whether NULL may be stored.
    public final boolean nullable() {
        return options.nullable;
    }

    /// Whether no two rows have the same value.
    public final boolean unique() {
        return options.unique || (options.primaryKey && model().pkFields().size() == 1);
    }

    /// Whether there is an index of its own.
    public final boolean indexed() {
        return options.indexed;
    }

    /// Whether the column is the primary key or part of it.
    public final boolean primaryKey() {
        return options.primaryKey;
    }

    /// Whether the database generates the key.
    public final boolean auto() {
        return options.auto;
    }

    /// Whether validation takes an empty value.
    public final boolean blank() {
        return options.blank;
    }

    /// Whether forms show it.
    public final boolean editable() {
        return options.editable;
    }

    /// When the field is set to the current moment by the library.
    public final FieldBuilder.@Nullable Now autoNow() {
        return options.now;
    }

    /// The allowed values, or null for any.
    public final @Nullable Choices choices() {
        return options.choices;
    }

    /// The expression by which the database fills it where an insert has none; null for none.
    public final @Nullable Expression<?, ?> databaseDefault() {
        return options.databaseDefault;
    }

    /// The expression from which the database computes it; null for an ordinary column.
    public final @Nullable Expression<?, ?> generated() {
        return options.generated;
    }

    /// Whether a generated column is stored.
    public final boolean generatedStored() {
        return options.generatedStored;
    }

    /// The name for people.
    public final String verboseName() {
        return options.verboseName != null ? options.verboseName : Naming.words(name());
    }

    /// The explanation for people; may be empty.
    public final String helpText() {
        return options.helpText;
    }
}
