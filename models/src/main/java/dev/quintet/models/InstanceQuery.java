package dev.quintet.models;

import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.internal.query.RowContents;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
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
        for (RelationPath<? super M, ?> path : paths) {
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
        for (String path : paths) {
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
}
