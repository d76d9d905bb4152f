package dev.quintet.models.meta;

import dev.quintet.db.Row;
import dev.quintet.models.expressions.BeforeSave;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.validators.Validator;
import dev.quintet.models.validators.Validators;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A field that is a column of its model's table.
public sealed class ColumnField extends Field permits ForeignKeyField {
    private final int index;
    private final FieldBuilder options;
    private final String column;
    private final @Nullable ValueType<?> type;
    private final boolean changing;

    ColumnField(Options<?> model, int index, FieldBuilder options) {
        super(model, options.name);
        this.index = index;
        this.options = options;
        this.column = options.column != null ? options.column : defaultColumn();
        this.type = options.type == null ? null : options.type.ofField(label());
        this.changing = type != null && type.beforeSave() != BeforeSave.NONE;
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
        return Objects.requireNonNull(type);
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

    /// Whether the column is read only when it is asked for.
    public final boolean deferred() {
        return options.deferred;
    }

    /// Whether an object of the instance holds the value, and may do more with it.
    public final boolean hasHandle() {
        return options.deferred || options.handle;
    }

    /// Whether the field may change just before its instance is written.
    public final boolean changesBeforeSave() {
        return options.handle || changing;
    }

    /// Whether validation takes an empty value.
    public final boolean blank() {
        return options.blank;
    }

    /// Whether forms show it: all but bytes, unless the model says otherwise.
    public final boolean editable() {
        return options.editable != null ? options.editable : type().kind() != ValueType.Kind.BINARY;
    }

    /// When the field is set to the current moment by the library.
    public final FieldBuilder.@Nullable Now autoNow() {
        return options.now;
    }

    /// The allowed values, or null for any. Those of an enum are its constants.
    public final @Nullable Choices choices() {
        return options.choices != null || options.type == null
                ? options.choices
                : Choices.ofType(options.type.javaClass());
    }

    /// The choices as a form offers them: where none has to be chosen, or none is chosen
    /// beforehand, an empty one comes first, unless there is one already. Null for a field without
    /// choices.
    ///
    /// @param label the label of the empty choice
    /// @param hasDefault whether a new instance has one of the choices
    public final @Nullable Choices choicesOfForm(String label, boolean hasDefault) {
        Choices choices = choices();
        if (choices == null || choices.hasEmpty() || (hasDefault && !options.blank)) {
            return choices;
        }
        return choices.withEmpty(label);
    }

    /// The tests that a value has to pass when an instance is validated: those that follow from the
    /// type of the column, then those that the model declares.
    public final List<Validator<?>> validators() {
        List<Validator<?>> all = new ArrayList<>();
        switch (this instanceof ForeignKeyField ? SqlType.BOOL : usualType()) {
            case SqlType.Varchar(int length) when isOf(String.class) ->
                    all.add(Validators.maxLength(length));
            case SqlType.Decimal(int digits, int places) when digits > 0 && isOf(Number.class) ->
                    all.add(Validators.decimal(digits, places));
            case SqlType.Integral(_, boolean positive) when positive && isOf(Number.class) ->
                    all.add(Validators.atLeast(0, true));
            default -> {}
        }
        all.addAll(options.validators);
        return all;
    }

    private SqlType usualType() {
        return sqlType() instanceof SqlType.Own(SqlType usual, _) ? usual : sqlType();
    }

    private boolean isOf(Class<?> values) {
        return values.isAssignableFrom(type().javaClass());
    }

    /// Whether the provider of Jakarta Validation tests the field.
    public final boolean beanValidation() {
        return options.beanValidation;
    }

    /// The words in which the model wants a problem of this field, by the problem's code.
    public final Optional<String> message(String code) {
        return Optional.ofNullable(options.messages.get(code));
    }

    /// The field within whose days, months or years validation wants the values to differ; null for
    /// none.
    public final @Nullable String uniqueFor(Period period) {
        return switch (period) {
            case DATE -> options.uniqueForDate;
            case MONTH -> options.uniqueForMonth;
            case YEAR -> options.uniqueForYear;
        };
    }

    /// A stretch of the calendar.
    public enum Period {
        /// The same day.
        DATE,
        /// The same month, of any year.
        MONTH,
        /// The same year.
        YEAR
    }

    /// The expression by which the database fills it where an insert has none; null for none.
    public final @Nullable Expression<?, ?> databaseDefault() {
        return options.databaseDefault;
    }

    /// Whether that is a constant, and the very moment at which the program started.
    public final boolean databaseDefaultIsStart() {
        return options.databaseDefaultIsStart;
    }

    /// The expression from which the database computes it; null for an ordinary column.
    public final @Nullable Expression<?, ?> generated() {
        return options.generated;
    }

    /// Whether a generated column is stored.
    public final boolean generatedStored() {
        return options.generatedStored;
    }

    /// The collation of the column; for a foreign key that of its target. Null for the database's
    /// own.
    public @Nullable String collation() {
        return options.collation;
    }

    /// The comment on the column, or null.
    public final @Nullable String comment() {
        return options.comment;
    }

    /// The tablespace of the column's index; empty for that of the model.
    public final String tablespace() {
        return options.tablespace.isEmpty() ? model().tablespace() : options.tablespace;
    }

    /// The name for people.
    public final String verboseName() {
        return options.verboseName != null ? options.verboseName : Naming.words(name());
    }

    /// The explanation for people; may be empty.
    public final String helpText() {
        return options.helpText;
    }

    /// Reads the field's value from a row.
    ///
    /// @throws dev.quintet.db.DataError if it is none of the field's type, with the field's name
    public final @Nullable Object read(Row row, int at) throws SQLException {
        try {
            return type().read(row, at);
        } catch (SQLException | RuntimeException e) {
            throw ColumnErrors.unreadable(named(), e);
        }
    }

    /// The error for a value that the column's database cannot hold, with the field's name.
    public final RuntimeException refused(RuntimeException failure) {
        return ColumnErrors.unwritable(named(), failure);
    }

    /// The field as messages name it: `'birthday' of Person`.
    public final String named() {
        return "'" + name() + "' of " + model().name();
    }

    /// The field as messages about its values name it: `Person.birthday`.
    final String label() {
        return model().name() + "." + name();
    }
}
