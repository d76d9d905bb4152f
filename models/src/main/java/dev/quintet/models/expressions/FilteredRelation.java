package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.Connector;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A relation under a name of its own that leads to some of its rows only.
///
/// ```java
/// var top = FilteredRelation.over(Blog_.entries()).where(Blog_.entries().rating.gte(4)).as("top", Entry_.Path::new);
/// Blog.objects.annotate(top).annotate(count(top.path()).as("topEntries"));
/// ```
///
/// The condition stands in the join, `LEFT JOIN entry ON (blog.id = entry.blog_id AND rating >=
/// 4)`: rows without such a related row stay, which no filter can say. Once a query has it through
/// `annotate` or `alias`, its path is a relation as any other there: for conditions, orders,
/// values, aggregates and `selectRelated`.
///
/// The condition is about the relation's rows and the columns of the model itself; it follows no
/// further relation. A path over the relation means the row that is joined wherever it stands in
/// the condition, unlike in Django also on the right side:
/// `entries().rating.eq(entries().numberOfComments)`.
///
/// @param <M> the model that the relation starts from
/// @param <T> the model that it leads to
/// @param <P> its path
public final class FilteredRelation<M, T, P extends RelationPath<M, T>> {
    private final String alias;
    private final List<String> relation;
    private final Condition<? super M> condition;
    private final P path;

    private FilteredRelation(
            String alias, List<String> relation, Condition<? super M> condition, P path) {
        this.alias = Annotation.checked(alias);
        if (alias.contains(".")) {
            throw new IllegalArgumentException(
                    "The name of a filtered relation has no dots, but '" + alias + "' has.");
        }
        this.relation = relation;
        this.condition = condition;
        this.path = path;
    }

    /// A relation, perhaps over several steps.
    ///
    /// @throws IllegalArgumentException if the path has no step
    public static <M, T> Filter<M, T> over(RelationPath<M, T> relation) {
        if (Arguments.one("a relation", relation).path().equals(List.of("pk"))) {
            throw new IllegalArgumentException(
                    "A filtered relation needs a relation, not the model itself.");
        }
        return new Filter<>(relation.path(), new Always<>());
    }

    /// A relation by name: `"entry"`, or over several steps `"entry__authors"`.
    ///
    /// @throws IllegalArgumentException if the path has an empty part
    public static Filter<Object, Object> over(String relation) {
        return new Filter<>(ByName.split(relation), new Always<>());
    }

    /// A relation whose filter is not complete.
    ///
    /// @param <M> the model that the relation starts from
    /// @param <T> the model that it leads to
    public static final class Filter<M, T> {
        private final List<String> relation;
        private final Condition<? super M> condition;

        private Filter(List<String> relation, Condition<? super M> condition) {
            this.relation = relation;
            this.condition = condition;
        }

        /// The rows that fulfil all conditions, in which the paths begin at the model that the
        /// relation starts from: `Blog_.entries().rating.gte(4)`.
        @SafeVarargs
        public final Filter<M, T> where(Condition<? super M>... conditions) {
            return new Filter<>(
                    relation,
                    conditions.length == 1
                            ? conditions[0]
                            : new Q<>(Connector.AND, false, Arrays.asList(conditions)));
        }

        /// Gives it a name and a typed path.
        ///
        /// @param alias no name of a field of the model
        /// @param path the constructor of the related model's path: `Entry_.Path::new`
        /// @throws IllegalArgumentException if the name has characters that a name must not have
        public <P extends RelationPath<M, T>> FilteredRelation<M, T, P> as(
                String alias, Function<List<String>, P> path) {
            return new FilteredRelation<>(alias, relation, condition, path.apply(List.of(alias)));
        }

        /// Gives it a name, to be used by name.
        ///
        /// @param alias no name of a field of the model
        /// @throws IllegalArgumentException if the name has characters that a name must not have
        public FilteredRelation<M, T, RelationPath<M, T>> as(String alias) {
            return as(alias, Named::new);
        }
    }

    /// A path of which only the relation is known.
    private static final class Named<M, T> extends RelationPath<M, T> {
        Named(List<String> steps) {
            super(steps);
        }
    }

    /// The path in queries that have the relation.
    public P path() {
        return path;
    }

    /// The name in queries.
    public String alias() {
        return alias;
    }

    /// The names that lead over the relation.
    public List<String> relation() {
        return relation;
    }

    /// The condition on its rows.
    public Condition<? super M> condition() {
        return condition;
    }

    @Override
    public String toString() {
        return String.join("__", relation) + " AS " + alias;
    }
}
