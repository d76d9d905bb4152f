package dev.quintet.models.internal.validation;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An instance that is validated, and what is needed to do so.
///
/// @param model its model
/// @param database where other rows are looked for
/// @param exclude the names of fields that are left alone
/// @param <M> the model
public record Subject<M>(Options<M> model, M instance, Database database, Set<String> exclude) {
    public Subject {
        exclude = Set.copyOf(exclude);
    }

    ModelAccess<M> access() {
        return model.access();
    }

    /// The value of a field; for a relation the key. One that is not loaded is read.
    @Nullable Object value(ColumnField field) {
        return access().value(instance, field);
    }

    /// Reads those of some fields that are not loaded, with one query.
    void load(List<ColumnField> fields) {
        access().load(instance, fields);
    }

    boolean isNew() {
        return access().isNew(instance);
    }

    boolean excludes(String field) {
        return exclude.contains(field);
    }

    /// Whether a value is none for the database: two of them are never equal.
    boolean isNull(@Nullable Object value) {
        return value == null
                || ("".equals(value)
                        && database.backend().features().interpretsEmptyStringsAsNull());
    }

    /// The model, then its parents: each has a table of its own.
    List<Options<?>> tables() {
        List<Options<?>> tables = new ArrayList<>();
        for (Options<?> table = model; table != null; table = table.concrete().parent()) {
            tables.add(table);
        }
        return tables;
    }

    /// Whether other rows of a table than the instance's own fulfil all conditions.
    boolean othersExist(Options<?> table, List<Condition<?>> conditions) {
        QueryState state = QueryState.ofDefaultManager(table);
        for (Condition<?> condition : conditions) {
            state = state.with(new QueryState.Where(condition, false, false));
        }
        List<@Nullable Object> key = key(table);
        if (!isNew() && !key.contains(null)) {
            Object own = key.size() == 1 ? key.getFirst() : key;
            state = state.with(new QueryState.Where(ByName.q("pk", own), true, false));
        }
        return Queries.exists(state, database);
    }

    private List<@Nullable Object> key(Options<?> table) {
        List<@Nullable Object> key = new ArrayList<>();
        for (ColumnField field : table.pkFields()) {
            key.add(value(field));
        }
        return key;
    }
}
