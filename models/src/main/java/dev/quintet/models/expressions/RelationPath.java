package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A path over relations that leads to a model; the generated subclass has that model's columns and
/// relations.
///
/// As an expression it stands for the related row: `count(Blog_.entries())`, `blog().eq(myBlog)`,
/// `blog().isNull()`. Comparing a relation compares keys and needs no join where the key is stored
/// in the row itself.
///
/// @param <R> the model that the path starts from
/// @param <M> the model that it leads to
public abstract non-sealed class RelationPath<R, M> extends PathExpression<R, M>
        implements EquatableExpression<R, M, M> {
    private final List<String> steps;

    /// A path by the names of its relations; empty for the model itself.
    protected RelationPath(List<String> steps) {
        super(steps.isEmpty() ? List.of("pk") : steps);
        this.steps = List.copyOf(steps);
    }

    /// The names that lead over one more relation.
    ///
    /// @param relation the relation's name in the model that this path leads to
    public final List<String> step(String relation) {
        return Expressions.extended(steps, relation);
    }

    /// The key of the related model: for a forward relation it is in the row itself, without a
    /// join.
    public final Column<R, Object> pk() {
        return new Column<>(step("pk"));
    }

    /// Makes the relation lead to a row, in an update or when creating; null makes it lead nowhere.
    ///
    /// @throws FieldError if the relation belongs to a related model
    public final Assignment<R> to(@Nullable M related) {
        return Assignment.of(this, related);
    }

    /// Makes the relation lead to the row whose key an expression gives.
    ///
    /// @throws FieldError if the relation belongs to a related model
    public final Assignment<R> to(Expression<? super R, ?> related) {
        return Assignment.of(this, related);
    }

    /// A column with text, for generated code; so are the methods below.
    protected final TextColumn<R> text(String name) {
        return new TextColumn<>(step(name));
    }

    /// A column with numbers.
    protected final <N extends Number> NumberColumn<R, N> number(String name) {
        return new NumberColumn<>(step(name));
    }

    /// A column with true or false.
    protected final BooleanColumn<R> bool(String name) {
        return new BooleanColumn<>(step(name));
    }

    /// A column with dates.
    protected final DateColumn<R> date(String name) {
        return new DateColumn<>(step(name));
    }

    /// A column with times of day.
    protected final TimeColumn<R> time(String name) {
        return new TimeColumn<>(step(name));
    }

    /// A column with dates and times.
    protected final DateTimeColumn<R> dateTime(String name) {
        return new DateTimeColumn<>(step(name));
    }

    /// A column with points on the time line.
    protected final InstantColumn<R> instant(String name) {
        return new InstantColumn<>(step(name));
    }

    /// A column with lengths of time.
    protected final DurationColumn<R> duration(String name) {
        return new DurationColumn<>(step(name));
    }

    /// A column with JSON documents.
    protected final JsonColumn<R> json(String name) {
        return new JsonColumn<>(step(name));
    }

    /// A column of any other type.
    protected final <T> Column<R, T> column(String name) {
        return new Column<>(step(name));
    }
}
