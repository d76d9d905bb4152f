package dev.quintet.models;

import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.internal.query.CommonTable.Use;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// A query under a name, which other queries read like a table: `WITH name AS (...)`.
///
/// ```java
/// var total = sum(amount).as("total");
/// var totals = CommonTable.of("totals", Order.objects.values("region").annotate(total));
/// Order.objects
///         .join(totals, region().id.eq(totals.get(region().id)))
///         .filter(amount.gt(totals.get(total).times(0.1)));
/// ```
///
/// A recursive one also reads the rows that it found before, which is how trees are walked:
///
/// ```java
/// var tree = CommonTable.recursive(
///         "tree",
///         Category.objects.filter(parent().isNull()).annotate(value(0).as("depth")),
///         found -> Category.objects
///                 .join(found, parent().id.eq(found.get(Category_.id)))
///                 .annotate(found.get("depth").plus(1).as("depth")));
/// for (Category category : tree.rows().orderBy(name.asc())) ...
/// ```
///
/// It is immutable, and part of each query that uses it: no query but those is sent. Conditions on
/// its rows go where they belong, into its own query; an order in it counts only together with a
/// slice. Constants in it are parameters as everywhere.
///
/// @param <M> the model of its rows
public final class CommonTable<M extends Model> {
    private final Options<?> model;
    private final QueryState rows;
    private final Use use;

    private CommonTable(QueryState rows, Use use) {
        this.model = rows.model();
        this.rows = rows;
        this.use = use;
    }

    /// The rows of a query under a name.
    ///
    /// @param name no name of a table that the queries use
    /// @throws IllegalArgumentException if the name has characters that names of annotations cannot
    ///   have
    public static <M extends Model> CommonTable<M> of(String name, Query<M, ?, ?> rows) {
        return of(
                Arguments.one("CommonTable.of", "a name", name),
                Arguments.one("CommonTable.of", "a query", rows).state(),
                null,
                false);
    }

    /// The rows of a query and those that follow from them, each as often as it is found: `UNION
    /// ALL`. It never ends where rows follow from each other in a circle.
    ///
    /// @param start the rows to begin with
    /// @param next from the rows found in a step makes the query for those of the next; it gives
    ///   the same columns
    public static <M extends Model> CommonTable<M> recursive(
            String name, Query<M, ?, ?> start, Function<CommonTable<M>, Query<M, ?, ?>> next) {
        CommonTable<M> found = new CommonTable<>(start.state(), new Use(name, null, name));
        return of(name, start.state(), next.apply(found).state(), true);
    }

    /// The rows of a query and those that follow from them, each once: `UNION`. It ends also where
    /// rows follow from each other in a circle, as long as they are the same in all columns.
    ///
    /// @param start the rows to begin with
    /// @param next from the rows found in a step makes the query for those of the next; it gives
    ///   the same columns
    /// @throws dev.quintet.db.NotSupportedError when it is used, if the database cannot do it
    public static <M extends Model> CommonTable<M> recursiveDistinct(
            String name, Query<M, ?, ?> start, Function<CommonTable<M>, Query<M, ?, ?>> next) {
        CommonTable<M> found = new CommonTable<>(start.state(), new Use(name, null, name));
        return of(name, start.state(), next.apply(found).state(), false);
    }

    private static <M extends Model> CommonTable<M> of(
            String name, QueryState start, @Nullable QueryState next, boolean all) {
        Annotation.checked(name);
        var table = new dev.quintet.models.internal.query.CommonTable(name, start, next, all);
        return new CommonTable<>(start, new Use(name, table, name));
    }

    /// The same table under another name, for a query that reads it twice.
    public CommonTable<M> as(String alias) {
        return new CommonTable<>(rows, new Use(use.name(), use.table(), Annotation.checked(alias)));
    }

    /// A column of the table in a query that joins it.
    ///
    /// @param column a column that the rows have
    public <T> DynamicExpression<T> get(PathExpression<? super M, T> column) {
        return get(String.join("__", column.path()));
    }

    /// What the rows were annotated with, in a query that joins the table.
    public <T> DynamicExpression<T> get(Annotation<?, T> annotation) {
        return get(annotation.name());
    }

    /// A column of the table by its name, in a query that joins it. A name that it does not have is
    /// refused when the query is run, with a [dev.quintet.models.expressions.FieldError].
    public <T> DynamicExpression<T> get(String column) {
        return ByName.joined(use.alias(), column);
    }

    /// The rows of the table as a query of its own. Where they are instances, they carry the
    /// annotations that they were computed with. Where they are values, only these can be used.
    public QuerySet<M> rows() {
        QueryState from = QueryState.of(model).with(new QueryState.From(use));
        return new QuerySet<>(
                new QuerySource<>(
                        rows.selects() || rows.combination() != null
                                ? from.ordered(List.of())
                                : from.carrying(rows.contents().withoutRelated()),
                        null));
    }

    Use use() {
        return use;
    }

    /// The name and the query.
    @Override
    public String toString() {
        return "WITH " + use.name() + (use.alias().equals(use.name()) ? "" : " AS " + use.alias());
    }
}
