package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.internal.query.RowContents;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What each row of a query over instances carries: a part of [ModelQuery].
///
/// @param <M> the model
/// @param <Q> the query's own type, which the chain keeps
abstract class InstanceQuery<M extends Model, Q extends InstanceQuery<M, Q>>
        extends Query<M, M, Q> {

    InstanceQuery(@Nullable QuerySource<M> source, Function<QuerySource<M>, Q> maker) {
        super(source, maker);
    }

    // ---- related rows

    /// Loads related rows with the instances, in the same query: their handles hold them then.
    ///
    /// ```java
    /// for (Entry entry : Entry.objects.selectRelated(blog())) entry.blog.get(); // no query
    /// ```
    ///
    /// The rows are joined: with INNER JOIN over a key that cannot be NULL, else with LEFT JOIN,
    /// and so is all that lies behind it. A path of several steps loads the rows of each step.
    /// Further calls add to the paths.
    ///
    /// @param paths over foreign keys, one-to-one relations and the reverse sides of those
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    @SafeVarargs
    public final Q selectRelated(RelationPath<? super M, ?>... paths) {
        List<List<String>> names = new ArrayList<>();
        for (RelationPath<? super M, ?> path : Arguments.all("selectRelated", "relations", paths)) {
            names.add(path.path());
        }
        return related(names);
    }

    /// Loads related rows with the instances, by the names of relations: `"blog"`, or over several
    /// steps `"employee__department"`.
    ///
    /// A name that is no relation to one row is refused when the rows are fetched, with a
    /// [dev.quintet.models.expressions.FieldError].
    ///
    /// @param paths names of relations, joined by `__`
    /// @throws IllegalArgumentException if a path has an empty part
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    public final Q selectRelated(String... paths) {
        List<List<String>> names = new ArrayList<>();
        for (String path : Arguments.all("selectRelated", "names of relations", paths)) {
            names.add(ByName.split(path));
        }
        return related(names);
    }

    /// Loads the rows with the instances to which foreign keys lead that cannot be NULL, and what
    /// those lead to in turn, over five keys at the most. It takes the place of paths that were
    /// named before. Prefer to name what is needed.
    ///
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    public final Q selectRelated() {
        requirePlain("selectRelated");
        return with(state().carrying(state().contents().withEveryRelation()));
    }

    /// Loads the instances alone, whatever [#selectRelated(String...)] said before.
    public final Q clearSelectRelated() {
        requirePlain("clearSelectRelated");
        return with(state().carrying(state().contents().withoutRelated()));
    }

    private Q related(List<List<String>> paths) {
        requirePlain("selectRelated");
        RowContents contents = state().contents();
        return with(state().carrying(paths.isEmpty() ? contents : contents.withRelated(paths)));
    }

    // ---- columns

    /// Reads nothing but some columns, and the key: `SELECT id, headline ...`. The others are not
    /// loaded then: see [Model#isLoaded].
    ///
    /// A further call takes the place of this one; what [#defer(String...)] left out before stays
    /// left out. A path over a relation is about the instances that [#selectRelated()] loads. Where
    /// the instances are only shown, [#values(String...)] or `select` take less.
    ///
    /// @param fields columns and relations; none for all columns
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    @SafeVarargs
    public final Q only(PathExpression<? super M, ?>... fields) {
        return only(names("only", fields));
    }

    /// Reads nothing but some columns, by name: `"headline"`, or for related instances
    /// `"blog__name"`.
    ///
    /// A name that does not exist is refused when the rows are fetched, with a
    /// [dev.quintet.models.meta.FieldDoesNotExist].
    ///
    /// @param fields the names; none for all columns
    /// @throws IllegalArgumentException if a path has an empty part, or begins with a filtered
    ///   relation
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    public final Q only(String... fields) {
        return only(names("only", fields));
    }

    private Q only(Set<List<String>> names) {
        requirePlain("only");
        names.forEach(name -> requireNoFilteredRelation("only", name));
        return with(state().carrying(state().contents().only(names)));
    }

    /// Leaves out columns of what is read: they are not loaded then; see [Model#isLoaded]. The key
    /// is read in any case.
    ///
    /// Further calls leave out more; after [#only(String...)] they leave out some of those. A path
    /// over a relation is about the instances that [#selectRelated()] loads.
    ///
    /// @param fields columns and relations
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    @SafeVarargs
    public final Q defer(PathExpression<? super M, ?>... fields) {
        return defer(names("defer", fields));
    }

    /// Leaves out columns of what is read, by name: `"bodyText"`, or for related instances
    /// `"blog__tagline"`.
    ///
    /// A name that does not exist is refused when the rows are fetched, with a
    /// [dev.quintet.models.meta.FieldDoesNotExist].
    ///
    /// @throws IllegalArgumentException if a path has an empty part
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    public final Q defer(String... fields) {
        return defer(names("defer", fields));
    }

    private Q defer(Set<List<String>> names) {
        requirePlain("defer");
        return with(state().carrying(state().contents().without(names)));
    }

    /// Reads all columns, whatever `only` and `defer` said before, and those too that are declared
    /// to be loaded when they are asked for.
    ///
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    public final Q clearDefer() {
        requirePlain("clearDefer");
        return with(state().carrying(state().contents().withAllColumns()));
    }

    private static Set<List<String>> names(String verb, PathExpression<?, ?>[] fields) {
        Set<List<String>> names = new HashSet<>();
        for (PathExpression<?, ?> field : Arguments.all(verb, "fields", fields)) {
            names.add(field.path());
        }
        return names;
    }

    private static Set<List<String>> names(String verb, String[] fields) {
        Set<List<String>> names = new HashSet<>();
        for (String field : Arguments.all(verb, "names of fields", fields)) {
            names.add(ByName.split(field));
        }
        return names;
    }
}
