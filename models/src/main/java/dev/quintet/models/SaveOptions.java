package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.PathExpression;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// How an instance is saved. Immutable.
///
/// ```java
/// entry.save(SaveOptions.DEFAULTS.updateFields("rating").using("archive"));
/// ```
public final class SaveOptions {
    /// What `save()` does.
    public static final SaveOptions DEFAULTS = new SaveOptions(Set.of(), false, null, null, false);

    private final Set<Class<?>> forceInsert;
    private final boolean forceUpdate;
    private final @Nullable Set<String> updateFields;
    private final @Nullable String using;
    private final boolean raw;

    private SaveOptions(
            Set<Class<?>> forceInsert,
            boolean forceUpdate,
            @Nullable Set<String> updateFields,
            @Nullable String using,
            boolean raw) {
        this.forceInsert = forceInsert;
        this.forceUpdate = forceUpdate;
        this.updateFields = updateFields;
        this.using = using;
        this.raw = raw;
        if (!forceInsert.isEmpty() && (forceUpdate || updateFields != null)) {
            throw new IllegalArgumentException(
                    "save() cannot be told to insert a row and to update one at once: leave out"
                            + " forceInsert, or forceUpdate and updateFields.");
        }
    }

    /// Adds a row, and fails with an [dev.quintet.db.IntegrityError] if there is one with the key.
    ///
    /// @param models the models to whose tables this applies, each the instance's own or a parent
    ///   of it; none for the instance's own alone
    public SaveOptions forceInsert(Class<?>... models) {
        Set<Class<?>> wanted = models.length == 0 ? Set.of(Model.class) : Set.of(models);
        return new SaveOptions(wanted, forceUpdate, updateFields, using, raw);
    }

    /// Changes a stored row, and fails with [NotUpdated] if there is none.
    public SaveOptions forceUpdate() {
        return new SaveOptions(forceInsert, true, updateFields, using, raw);
    }

    /// Writes only these fields, to a row that is stored already; no names write nothing at all.
    ///
    /// @param names names of fields, for a foreign key with or without `Id`
    public SaveOptions updateFields(String... names) {
        return updateFields(Arguments.all("updateFields", "names of fields", names));
    }

    /// Writes only these fields, to a row that is stored already; no names write nothing at all.
    ///
    /// @param names names of fields, for a foreign key with or without `Id`
    public SaveOptions updateFields(Collection<String> names) {
        return new SaveOptions(forceInsert, forceUpdate, new LinkedHashSet<>(names), using, raw);
    }

    /// Writes only these fields, to a row that is stored already.
    public SaveOptions updateFields(PathExpression<?, ?> field, PathExpression<?, ?>... more) {
        Set<String> names = new LinkedHashSet<>();
        names.add(String.join("__", field.path()));
        for (PathExpression<?, ?> another : more) {
            names.add(String.join("__", another.path()));
        }
        return updateFields(names);
    }

    /// Saves to another database than the instance's own.
    public SaveOptions using(String alias) {
        return new SaveOptions(forceInsert, forceUpdate, updateFields, alias, raw);
    }

    /// Saves the row as it is, as from a copy of a database: of a child its own table alone, whose
    /// parent's row is there already or comes by itself; moments of the save are not set, and
    /// receivers of signals are told.
    public SaveOptions raw() {
        return new SaveOptions(forceInsert, forceUpdate, updateFields, using, true);
    }

    Set<Class<?>> insertedModels() {
        return forceInsert;
    }

    boolean isForceUpdate() {
        return forceUpdate;
    }

    @Nullable Set<String> onlyFields() {
        return updateFields;
    }

    boolean isRaw() {
        return raw;
    }

    @Nullable String alias() {
        return using;
    }
}
