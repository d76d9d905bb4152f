package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.validators.Validator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a model declares in its `meta` method because it needs expressions: order, constraints,
/// computed columns.
///
/// ```java
/// static void meta(Meta<Entry> meta) {
///     meta.ordering(pubDate.desc(), headline.asc());
///     meta.check("rating_range", rating.between(0, 10));
///     meta.unique("one_headline_a_day", pubDate, headline);
/// }
/// ```
///
/// @param <M> the model
public final class Meta<M> {
    private final ModelBuilder<M> model;
    final List<Ordering<? super M>> ordering = new ArrayList<>();
    final List<ModelConstraint> constraints = new ArrayList<>();
    final List<ModelIndex> indexes = new ArrayList<>();
    final List<List<String>> uniqueTogether = new ArrayList<>();
    final List<Ordering<? super M>> latestBy = new ArrayList<>();
    boolean orderingDeclared;
    @Nullable String orderWithRespectTo;

    Meta(ModelBuilder<M> model) {
        this.model = model;
    }

    /// The order of query sets that ask for none. Called without terms it drops an inherited order.
    @SafeVarargs
    public final void ordering(Ordering<? super M>... terms) {
        orderingDeclared = true;
        ordering.addAll(List.of(terms));
    }

    /// The fields by which `latest()` and `earliest()` go when they are given none.
    @SafeVarargs
    public final void latestBy(Ordering<? super M>... terms) {
        latestBy.addAll(List.of(terms));
    }

    /// No two rows have the same values in these fields.
    ///
    /// @param name the constraint's name, unique in the database
    /// @throws IllegalArgumentException if a field is no column of this model
    @SafeVarargs
    public final void unique(String name, PathExpression<? super M, ?>... fields) {
        constraints.add(new ModelConstraint.Unique(name, names(fields)));
    }

    /// No two rows have the same values in these fields; the constraint's name follows from them.
    ///
    /// Unlike [#unique], `validateUnique` tests it, with the code `unique_together`.
    ///
    /// @throws IllegalArgumentException if there are fewer than two fields, or if one is no column
    ///   of this model
    @SafeVarargs
    public final void uniqueTogether(PathExpression<? super M, ?>... fields) {
        if (fields.length < 2) {
            throw new IllegalArgumentException(
                    "uniqueTogether is for several fields; for a single one there is @Unique");
        }
        uniqueTogether.add(List.copyOf(names(fields)));
    }

    /// Tests that the values of a field have to pass when an instance is validated, beside those
    /// that annotations stand for.
    @SafeVarargs
    public final <T> void validate(
            PathExpression<? super M, T> field, Validator<? super T>... validators) {
        model.declared(name(field)).validators(validators);
    }

    /// Every row fulfils a condition, which may name only columns of the model itself.
    ///
    /// @param name the constraint's name, unique in the database
    public void check(String name, Condition<? super M> condition) {
        constraints.add(new ModelConstraint.Check(name, condition));
    }

    /// An index over one or more fields.
    ///
    /// @param name the index's name, unique in the database
    @SafeVarargs
    public final void index(String name, PathExpression<? super M, ?>... fields) {
        indexes.add(new ModelIndex(name, names(fields)));
    }

    /// A value by which the database fills a column where an insert has none.
    public <T> void databaseDefault(PathExpression<? super M, T> field, T value) {
        model.declared(name(field)).databaseDefault = Value.of(value);
    }

    /// An expression by which the database fills a column where an insert has none; it may name no
    /// columns.
    public <T> void databaseDefault(
            PathExpression<? super M, T> field, Expression<?, T> expression) {
        model.declared(name(field)).databaseDefault = expression;
    }

    /// Lets the database compute a column from others of its row and store the result. The library
    /// never writes it.
    public <T> void generated(
            PathExpression<? super M, T> field, Expression<? super M, ?> expression) {
        generated(field, expression, true);
    }

    /// Lets the database compute a column from others of its row. The library never writes it.
    ///
    /// @param stored whether it is computed when a row is written, or whenever it is read
    public <T> void generated(
            PathExpression<? super M, T> field,
            Expression<? super M, ?> expression,
            boolean stored) {
        FieldBuilder column = model.declared(name(field));
        column.generated = expression;
        column.generatedStored = stored;
        column.editable = false;
        column.blank = true;
    }

    /// The values that a field may have, with their labels; validation refuses others, the database
    /// does not.
    public <T> void choices(PathExpression<? super M, T> field, Map<T, String> labels) {
        choices(field, Choices.of(labels));
    }

    /// The values that a field may have, with their labels: in groups, with an empty choice, or
    /// asked for each time. Validation refuses others, the database does not.
    public void choices(PathExpression<? super M, ?> field, Choices choices) {
        model.declared(name(field)).choices = choices;
    }

    /// What [Deletion#SET] sets a key to: a key, or a `Supplier` asked at each deletion for a key
    /// or an instance.
    public void onDeleteSet(PathExpression<? super M, ?> relation, Object keyOrSupplier) {
        model.declared(name(relation)).deletionValue = keyOrSupplier;
    }

    /// Keeps the rows of each related object in an order of their own, in a hidden column `_order`.
    public void orderWithRespectTo(PathExpression<? super M, ?> relation) {
        orderWithRespectTo = name(relation);
    }

    private static List<String> names(PathExpression<?, ?>[] fields) {
        List<String> names = new ArrayList<>();
        for (PathExpression<?, ?> field : fields) {
            names.add(name(field));
        }
        return names;
    }

    private static String name(PathExpression<?, ?> field) {
        if (field.path().size() != 1) {
            throw new IllegalArgumentException(
                    "meta can name only fields of the model itself, not '"
                            + String.join("__", field.path())
                            + "'");
        }
        return field.path().getFirst();
    }
}
