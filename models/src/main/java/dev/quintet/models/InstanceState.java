package dev.quintet.models;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What an instance knows of itself beside its fields: its implicit key, where it is stored, and
/// what was loaded or left out. It is the base of [Model], and no object beside it, so that a row
/// is one object; what few instances have is in [Beside].
abstract class InstanceState {
    private long id; // not a Long, which would be one more object for each row
    private boolean hasId;
    private boolean stored;
    private @Nullable String database;
    private @Nullable Origin origin;
    private @Nullable Beside beside;
    private Set<ColumnField> unloaded = Set.of();

    final Options<?> options() {
        return Apps.options(getClass().asSubclass(Model.class));
    }

    /// The words by which messages name this instance, whatever the user's `toString` says.
    abstract String reference();

    // ---- the implicit key

    final @Nullable Long implicitKey() {
        return hasId ? (Long) id : null;
    }

    final void implicitKey(@Nullable Long key) {
        hasId = key != null;
        id = key == null ? 0 : key;
    }

    // ---- where it is stored

    final @Nullable String alias() {
        return database;
    }

    final void alias(String alias) {
        database = alias;
    }

    final boolean isStored() {
        return stored;
    }

    final void stored(String alias) {
        database = alias;
        stored = true;
        if (beside != null) {
            beside.keepLeftKey(null);
            beside.keepTakenBack(null);
        }
    }

    /// Whether the key was given to a row by the database, and the row was rolled back: there can
    /// be no such row, unless somebody else was given the key since.
    final boolean keyIsTakenBack() {
        Object key = beside == null ? null : beside.takenBack();
        return key != null && key.equals(((Model) this).pk());
    }

    /// Says whether and where the instance is stored.
    final void stands(boolean isStored, @Nullable String alias) {
        stored = isStored;
        database = alias;
    }

    final void removed() {
        stored = false;
    }

    // ---- fields that the database computes when the instance is next stored

    final Map<ColumnField, Expression<?, ?>> computed() {
        Pending pending = beside == null ? null : beside.pending();
        return pending == null ? Map.of() : pending.of((Model) this);
    }

    /// @param expression null for a field that is not computed any more
    final void compute(ColumnField field, @Nullable Expression<?, ?> expression) {
        if (expression == null) {
            settled(List.of(field));
            return;
        }
        Pending pending = beside().pending();
        if (pending == null) {
            pending = new Pending();
            beside().keep(pending);
        }
        pending.put((Model) this, field, expression);
    }

    final void settled(Collection<ColumnField> fields) {
        if (beside != null && beside.pending() != null) {
            beside.pending().settled(fields);
        }
    }

    // ---- columns that a query left out

    /// The fields that were left out, but for those that the program has set since.
    final Set<ColumnField> unloaded() {
        Untouched left = unloaded.isEmpty() || beside == null ? null : beside.untouched();
        if (left != null) {
            unloaded = left.among((Model) this, unloaded);
        }
        return unloaded;
    }

    final void unloaded(Set<ColumnField> fields) {
        unloaded = fields;
        Untouched left = Untouched.of((Model) this, fields);
        if (left != null) {
            beside().keep(left);
        }
    }

    /// Notes that the program has set fields.
    final void assigned(Collection<ColumnField> fields) {
        loaded(fields);
        settled(fields);
    }

    /// Notes that fields do not have what the row has, because the database has computed it.
    final void outdated(Collection<ColumnField> fields) {
        Set<ColumnField> all = new LinkedHashSet<>(unloaded());
        all.addAll(fields);
        unloaded(all);
        Set<ColumnField> outdated = new LinkedHashSet<>(beside().outdated());
        outdated.addAll(fields);
        beside().keepOutdated(outdated);
    }

    /// The fields that no query left out, whether they are loaded or not.
    final Set<ColumnField> wanted() {
        Set<ColumnField> wanted = new LinkedHashSet<>(options().fields());
        wanted.removeAll(unloaded());
        if (beside != null) {
            wanted.addAll(beside.outdated());
        }
        return wanted;
    }

    /// Notes that fields have the value of their row.
    final void loaded(Collection<ColumnField> fields) {
        if (beside != null && beside.pending() != null) {
            beside.pending().filled((Model) this, fields);
        }
        if (!unloaded.isEmpty()) {
            Set<ColumnField> rest = new LinkedHashSet<>(unloaded()); // others may share the set
            rest.removeAll(fields);
            unloaded = rest.isEmpty() ? Set.of() : rest;
        }
    }

    /// Notes, before the instance gets another key, that columns that are not loaded are in the row
    /// that it has had up to now.
    final void leaveRow() {
        if (stored && !unloaded().isEmpty() && beside().leftKey() == null) {
            List<@Nullable Object> key = Keys.parts((Model) this);
            if (!key.contains(null)) {
                beside().keepLeftKey(key);
            }
        }
    }

    // ---- what was loaded beside the row

    final boolean hasBeside() {
        return beside != null;
    }

    final Beside beside() {
        Beside known = beside;
        if (known == null) {
            known = new Beside();
            beside = known;
        }
        return known;
    }

    /// Whether rows, or that there are none, are known under a name.
    final boolean hasPrefetched(String name) {
        return beside != null && beside.prefetched().containsKey(name);
    }

    /// Whether a query computed a value of that name.
    final boolean hasAnnotation(String name) {
        return beside != null && beside.indexOf(name) >= 0;
    }

    // ---- where it was loaded

    final @Nullable Origin origin() {
        return origin;
    }

    final void origin(@Nullable Origin origin) {
        this.origin = origin;
    }

    /// What queries over the related rows of this instance load: these have its fetch mode.
    final Loads loadsOfRelated() {
        return origin == null ? Loads.NOTHING : Loads.NOTHING.with(origin.mode());
    }

    /// The origin of an object that is reached through this one.
    final @Nullable Origin originOfOne() {
        return origin == null ? null : Origin.of(origin.mode());
    }

    // ---- handles of relations that the class does not declare

    final Map<Field, Handle> undeclared() {
        return beside == null ? Map.of() : beside.undeclared();
    }

    final Handle undeclared(Field field, Function<Field, Handle> create) {
        return beside().undeclared(field, create);
    }
}
