package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.PathExpression;

import java.util.List;

/// What else there is to say of an index, after [Meta#index].
///
/// What a database cannot do is left out there, and the index created without it.
///
/// @param <M> the model
public final class IndexSpec<M> {
    private ModelIndex index;

    IndexSpec(ModelIndex index) {
        this.index = index;
    }

    ModelIndex index() {
        return index;
    }

    /// Holds only the rows that fulfil a condition: `WHERE condition`. Where the database cannot,
    /// it holds all.
    ///
    /// @param condition about columns of the model itself
    /// @throws IllegalArgumentException if the index has no name
    public IndexSpec<M> where(Condition<? super M> condition) {
        return change(
                new ModelIndex(
                        named("a condition"),
                        index.parts(),
                        condition,
                        index.include(),
                        index.operatorClasses(),
                        index.tablespace()));
    }

    /// Holds columns beside those that it sorts by, so that queries for them need not go to the
    /// table: `INCLUDE (...)`, in PostgreSQL.
    ///
    /// @throws IllegalArgumentException if the index has no name
    @SafeVarargs
    public final IndexSpec<M> include(PathExpression<? super M, ?>... fields) {
        return change(
                new ModelIndex(
                        named("included columns"),
                        index.parts(),
                        index.condition(),
                        Meta.names(fields),
                        index.operatorClasses(),
                        index.tablespace()));
    }

    /// Says how the database is to compare, in PostgreSQL: one operator class for each field.
    ///
    /// @param classes such as `varchar_pattern_ops`
    /// @throws IllegalArgumentException if there are more or fewer than fields, if the index has no
    ///   name, or if it sorts by something computed
    public IndexSpec<M> operatorClasses(String... classes) {
        OperatorClasses.check(
                named("operator classes"), index.parts().size(), index.computes(), classes);
        return change(
                new ModelIndex(
                        index.name(),
                        index.parts(),
                        index.condition(),
                        index.include(),
                        List.of(classes),
                        index.tablespace()));
    }

    /// Stores the index in a named place, where the database has such places.
    public IndexSpec<M> tablespace(String tablespace) {
        return change(
                new ModelIndex(
                        index.name(),
                        index.parts(),
                        index.condition(),
                        index.include(),
                        index.operatorClasses(),
                        tablespace));
    }

    private IndexSpec<M> change(ModelIndex changed) {
        index = changed;
        return this;
    }

    private String named(String what) {
        if (index.name().isEmpty()) {
            throw new IllegalArgumentException(
                    "An index with " + what + " needs a name: meta.index(\"name\", ...)");
        }
        return index.name();
    }
}
