package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.QueryState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Related rows of one instance: a query over them, which holds them once they were prefetched.
///
/// @param <T> the related model
abstract sealed class RelatedSet<T extends Model> extends ModelQuery<T, QuerySet<T>>
        implements Handle permits ManyToMany, ReverseSet {
    final Model owner;
    private @Nullable HeldRows<T> held;

    RelatedSet(Model owner) {
        super(null, QuerySet::new);
        this.owner = owner;
    }

    /// The rows that belong to the owner as it is now.
    abstract QuerySource<T> related();

    /// Of some rows those that belong to the owner.
    abstract QueryState among(QueryState rows);

    @Override
    final QuerySource<T> source() {
        QuerySource<T> related = related();
        if (held == null || held.chosen() == null) {
            return related;
        }
        QuerySource<T> chosen = held.chosen();
        return chosen.with(among(chosen.state()));
    }

    @Override
    final @Nullable List<T> known() {
        return held == null ? null : held.rows();
    }

    /// The related rows; those that were prefetched are there without a query, until the relation
    /// is changed.
    @Override
    public final QuerySet<T> all() {
        QuerySet<T> all = with(state());
        if (held != null) {
            all.keep(held.rows());
        }
        return all;
    }

    /// All rows of the relation if they were prefetched, else null.
    final @Nullable List<T> whole() {
        return held == null || held.chosen() != null ? null : held.rows();
    }

    /// Holds prefetched rows.
    final void hold(List<T> rows, @Nullable QuerySource<T> chosen) {
        held = new HeldRows<>(rows, chosen);
    }

    /// Drops prefetched rows: the relation is about to be changed. So are those dropped that are
    /// prefetched after a change that is rolled back.
    @Override
    final void forget() {
        drop();
        Rollback.ofSet(owner.alias(), this::drop);
    }

    /// Drops prefetched rows.
    void drop() {
        held = null;
    }

    @Override
    final void keep(List<T> fetched) {
        // asked anew each time: the rows may change
    }

    /// A query over related rows, in the database of the owner unless routers say otherwise.
    final QuerySource<T> source(QueryState rows, @Nullable Belonging belonging) {
        return new QuerySource<>(rows, null, owner, belonging, owner.loadsOfRelated());
    }

    /// The rows in which a field has a value.
    ///
    /// @param shared whether conditions after it may be about the same joined rows
    static QueryState where(QueryState rows, String field, Object value, boolean shared) {
        return rows.with(
                new QueryState.Where(
                        new PathLookup<>(
                                List.of(field), "exact", new Operand.Constant(Value.of(value))),
                        false,
                        shared));
    }
}
