package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.RowLock;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds a row, or adds it where there is none, although others may add it meanwhile.
///
/// @param <M> the model
/// @param <Q> the query among whose rows it is
final class GetOrCreate<M extends Model, Q extends ModelQuery<M, Q>> {
    private final ModelQuery<M, Q> query;
    private final List<? extends Assignment<?>> lookups;
    private final Defaults<? super M> defaults;

    /// @param lookups the fields by which the row is known, which a new one gets too
    GetOrCreate(
            ModelQuery<M, Q> query,
            List<? extends Assignment<?>> lookups,
            Defaults<? super M> defaults) {
        this.query = query;
        this.lookups = lookups;
        this.defaults = defaults;
    }

    /// The row, or a new one.
    Found<M> get() {
        return get(rows());
    }

    /// The row with its fields set, or a new one.
    Found<M> update() {
        Database database = query.writable();
        return Transaction.on(database)
                .atomic(() -> {
                    Found<M> found = get(rows().with(query.state().lock(RowLock.PLAIN)));
                    if (!found.created()) {
                        change(found.object(), database);
                    }
                    return found;
                });
    }

    /// The rows where they are written: a copy elsewhere may lack the newest.
    private Q rows() {
        Q rows = query.with(query.state());
        return query.writable() == query.database() ? rows : rows.using(query.writable().alias());
    }

    private Found<M> get(Q rows) {
        try {
            return new Found<>(find(rows), false);
        } catch (DoesNotExist none) {
            return create(rows);
        }
    }

    private M find(Q rows) {
        List<Condition<Object>> conditions = new ArrayList<>();
        for (Assignment<?> lookup : lookups) {
            conditions.add(condition(lookup));
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generics
        Condition<Object>[] all = conditions.toArray(new Condition[0]);
        return rows.get(all);
    }

    private static Condition<Object> condition(Assignment<?> lookup) {
        if (!isPath(lookup)) {
            return new PathLookup<>(List.of(lookup.field()), "exact", lookup.value());
        }
        return lookup.value() instanceof Operand.Constant(var value)
                ? ByName.q(lookup.field(), value.content())
                : new PathLookup<>(ByName.split(lookup.field()), null, lookup.value());
    }

    /// Whether it only finds rows: a new one cannot get `name__icontains`.
    private static boolean isPath(Assignment<?> lookup) {
        return lookup.field().contains("__");
    }

    private Found<M> create(Q rows) {
        List<Assignment<?>> values = values();
        try {
            return Transaction.on(query.writable())
                    .atomic(() ->
                            new Found<>(
                                    query.add(Creation.of(query.instanceModel(), values)), true));
        } catch (IntegrityError refused) {
            try {
                return new Found<>(find(rows), false);
            } catch (DoesNotExist none) {
                refused.addSuppressed(none);
                throw refused;
            }
        }
    }

    /// What a new row gets: the fields looked for, unless the defaults say otherwise.
    private List<Assignment<?>> values() {
        Map<String, Assignment<?>> values = new LinkedHashMap<>();
        for (Assignment<?> lookup : lookups) {
            if (!isPath(lookup)) {
                values.put(lookup.field(), lookup);
            }
        }
        defaults.created().forEach(value -> values.put(value.field(), value));
        check(values.keySet());
        return List.copyOf(values.values());
    }

    private void check(Set<String> names) {
        Options<?> model = query.model();
        for (String name : names) {
            if (model.find(name) == null && !name.equals("pk")) {
                throw new FieldError(
                        model.name()
                                + " has no field '"
                                + name
                                + "' to be set in a new row."
                                + Nearest.hint(name, model.choices()));
            }
        }
    }

    private void change(M object, Database database) {
        List<? extends Assignment<?>> values = defaults.updated();
        Assigning.assign(object, values);
        SaveOptions options = SaveOptions.DEFAULTS.using(database.alias());
        Set<String> names = new LinkedHashSet<>();
        boolean plain = true;
        for (Assignment<?> value : values) {
            names.add(value.field());
            plain &= isPlain(value.field());
        }
        if (plain) {
            for (ColumnField field : query.model().concrete().localFields()) {
                if (field.autoNow() != null) {
                    names.add(field.name());
                }
            }
            options = options.updateFields(names);
        }
        object.save(options);
    }

    /// Whether a field has a column that is no part of the key.
    private boolean isPlain(String name) {
        Field field = query.model().find(name);
        return field instanceof ColumnField column && !column.primaryKey();
    }
}
