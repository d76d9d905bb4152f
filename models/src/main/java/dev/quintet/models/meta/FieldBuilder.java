package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.validators.Validator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The options of one field while its model is described; called by generated code.
public final class FieldBuilder {
    /// When the library sets a field to the current moment.
    public enum Now {
        /// On every save.
        ALWAYS,
        /// On the first save.
        ON_INSERT
    }

    final String name;
    @Nullable ValueType<?> type;
    @Nullable Class<?> target;
    @Nullable Deletion onDelete;
    @Nullable String column;
    @Nullable String toField;
    List<String> fromFields = List.of();
    @Nullable String relatedName;
    @Nullable String queryName;
    @Nullable String verboseName;
    @Nullable String table;
    @Nullable Class<?> through;
    @Nullable String throughSource;
    @Nullable String throughTarget;
    @Nullable Now now;
    @Nullable Choices choices;
    @Nullable Expression<?, ?> databaseDefault;
    @Nullable Expression<?, ?> generated;
    @Nullable Object deletionValue;
    @Nullable String uniqueForDate;
    @Nullable String uniqueForMonth;
    @Nullable String uniqueForYear;
    final List<Validator<?>> validators = new ArrayList<>();
    final Map<String, String> messages = new LinkedHashMap<>();
    boolean beanValidation;
    @Nullable String collation;
    @Nullable String comment;
    String tablespace = "";
    boolean generatedStored;
    String helpText = "";
    boolean nullable;
    boolean primaryKey;
    boolean unique;
    boolean indexed;
    boolean blank;
    boolean auto;
    boolean implicit;
    boolean place;
    boolean oneToOne;
    boolean parentLink;
    boolean symmetrical = true;
    boolean noReverse;
    boolean constrained = true;
    @Nullable Supplier<? extends Condition<?>> limit;
    @Nullable Boolean editable;
    boolean deferred;
    boolean handle;
    boolean databaseDefaultIsStart;

    FieldBuilder(String name) {
        this.name = name;
    }

    /// Allows NULL.
    public FieldBuilder nullable() {
        nullable = true;
        return this;
    }

    /// Makes it the primary key, or a part of it.
    public FieldBuilder primaryKey() {
        primaryKey = true;
        return this;
    }

    /// Allows each value once.
    public FieldBuilder unique() {
        unique = true;
        return this;
    }

    /// Adds an index.
    public FieldBuilder indexed() {
        indexed = true;
        return this;
    }

    /// Leaves out the index that a foreign key has by default.
    public FieldBuilder notIndexed() {
        indexed = false;
        return this;
    }

    /// Lets validation take an empty value.
    public FieldBuilder blank() {
        blank = true;
        return this;
    }

    /// Lets the database generate the key.
    public FieldBuilder auto() {
        auto = true;
        return this;
    }

    /// Leaves the column out of what is read for an instance, until it is asked for.
    public FieldBuilder deferred() {
        deferred = true;
        return this;
    }

    /// Notes that an object of the instance holds the value.
    public FieldBuilder handle() {
        handle = true;
        return this;
    }

    /// Names the column.
    public FieldBuilder column(String column) {
        this.column = column;
        return this;
    }

    /// Names the table of pairs of a many-to-many relation.
    public FieldBuilder table(String table) {
        this.table = table;
        return this;
    }

    /// Sets the field to the current moment on every save.
    public FieldBuilder autoNow() {
        now = Now.ALWAYS;
        editable = false;
        blank = true;
        return this;
    }

    /// Sets the field to the current moment on the first save.
    public FieldBuilder autoNowAdd() {
        now = Now.ON_INSERT;
        editable = false;
        blank = true;
        return this;
    }

    /// Has the field in forms where it would be left out by itself.
    public FieldBuilder editable() {
        editable = true;
        return this;
    }

    /// Keeps the field out of forms.
    public FieldBuilder notEditable() {
        editable = false;
        return this;
    }

    /// Names the field for people.
    public FieldBuilder verboseName(String verboseName) {
        this.verboseName = verboseName;
        return this;
    }

    /// Explains the field to people.
    public FieldBuilder helpText(String helpText) {
        this.helpText = helpText;
        return this;
    }

    /// Adds tests for the validation of instances.
    public FieldBuilder validators(Validator<?>... validators) {
        this.validators.addAll(List.of(validators));
        return this;
    }

    /// Lets the provider of Jakarta Validation test the field: it has a constraint that the library
    /// does not know.
    public FieldBuilder beanValidation() {
        beanValidation = true;
        return this;
    }

    /// Says a problem of the field in other words.
    ///
    /// @param code the problem's code, such as `unique`
    public FieldBuilder message(String code, String words) {
        messages.put(code, words);
        return this;
    }

    /// Sorts and compares the column in a way of its own.
    public FieldBuilder collation(String collation) {
        this.collation = collation;
        return this;
    }

    /// Comments on the column, for those who read the database itself.
    public FieldBuilder comment(String comment) {
        this.comment = comment;
        return this;
    }

    /// Stores the column's index in a named place.
    public FieldBuilder tablespace(String tablespace) {
        this.tablespace = tablespace;
        return this;
    }

    /// Lets validation refuse a value that another row of the same day has.
    ///
    /// @param field the field with the day
    public FieldBuilder uniqueForDate(String field) {
        uniqueForDate = field;
        return this;
    }

    /// Lets validation refuse a value that another row of the same month has.
    ///
    /// @param field the field with the day
    public FieldBuilder uniqueForMonth(String field) {
        uniqueForMonth = field;
        return this;
    }

    /// Lets validation refuse a value that another row of the same year has.
    ///
    /// @param field the field with the day
    public FieldBuilder uniqueForYear(String field) {
        uniqueForYear = field;
        return this;
    }

    /// Declares the allowed values.
    public FieldBuilder choices(Choices choices) {
        this.choices = choices;
        return this;
    }

    /// Makes a foreign key one-to-one.
    public FieldBuilder oneToOne() {
        oneToOne = true;
        unique = true;
        return this;
    }

    Optional<Condition<?>> limitedTo() {
        return limit == null ? Optional.empty() : Optional.of(limit.get());
    }

    /// Makes a foreign key refer to another unique field than the primary key.
    public FieldBuilder toField(String toField) {
        this.toField = toField;
        return this;
    }

    /// Names the reverse side, on instances and in queries.
    public FieldBuilder relatedName(String relatedName) {
        this.relatedName = relatedName;
        return this;
    }

    /// Names the reverse side in queries.
    public FieldBuilder queryName(String queryName) {
        this.queryName = queryName;
        return this;
    }

    /// Hides the reverse side.
    public FieldBuilder noReverse() {
        noReverse = true;
        return this;
    }

    /// Leaves out the constraint in the database, for a many-to-many relation those of its pairs.
    public FieldBuilder noConstraint() {
        constrained = false;
        return this;
    }

    /// Makes a one-to-one key the link to the parent in multi-table inheritance.
    public FieldBuilder parentLink() {
        parentLink = true;
        return this;
    }

    /// Names the model of the pairs, and its keys to this model and to the target; empty names to
    /// find them.
    public FieldBuilder through(Class<?> through, String sourceKey, String targetKey) {
        this.through = through;
        this.throughSource = sourceKey.isEmpty() ? null : sourceKey;
        this.throughTarget = targetKey.isEmpty() ? null : targetKey;
        return this;
    }

    /// Whether a pair of rows of one model counts in both directions.
    public FieldBuilder symmetrical(boolean symmetrical) {
        this.symmetrical = symmetrical;
        return this;
    }
}
