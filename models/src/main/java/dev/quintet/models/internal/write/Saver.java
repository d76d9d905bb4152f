package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.FieldBuilder.Now;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Saves one instance: decides for each of its tables between UPDATE and INSERT.
///
/// A new row is added where the key is not set, or where the instance is new and its key has a
/// default; otherwise the row of the key is changed, and added if there was none. Tables of parents
/// come first, all in one transaction. Where a later table fails, what earlier ones gave is taken
/// back, so that the instance is as new as it was.
///
/// @param <M> the model
public final class Saver<M> {
    private final Options<M> saved;
    private final Options<?> model;
    private final ModelAccess<M> access;
    private final M instance;
    private final Request request;
    private final Database database;
    private final Refusals refusals;
    private final Set<ColumnField> readBack = new LinkedHashSet<>();
    private @Nullable Set<String> only;

    /// What is asked of a save.
    ///
    /// @param forceInsert the models whose tables must get a new row, and of children of them
    /// @param forceUpdate whether a stored row must be changed
    /// @param only the names of the only fields that are written, or null for all
    /// @param raw whether the model's own row is written alone and as it is
    public record Request(
            Set<Class<?>> forceInsert,
            boolean forceUpdate,
            @Nullable Set<String> only,
            boolean raw) {}

    private Saver(
            Options<M> model, M instance, Request request, Database database, Refusals refusals) {
        this.saved = model;
        this.model = model.concrete();
        this.access = model.access();
        this.instance = instance;
        this.request = request;
        this.database = database;
        this.refusals = refusals;
        this.only = request.only() == null ? null : columns(model, request.only());
    }

    /// The names of fields with those of columns in the place of relations over these.
    private static Set<String> columns(Options<?> model, Set<String> names) {
        Set<String> columns = new LinkedHashSet<>();
        for (String name : names) {
            if (model.find(name) instanceof ForeignObjectField relation) {
                relation.columns().forEach(column -> columns.add(column.name()));
            } else {
                columns.add(name);
            }
        }
        return columns;
    }

    /// Saves an instance.
    ///
    /// @throws IllegalArgumentException if a related object is not saved yet, if a field is
    ///   unknown, or if an update is asked for without a key
    public static <M> void save(
            Options<M> model, M instance, Request request, Database database, Refusals refusals) {
        new Saver<>(model, instance, request, database, refusals).run();
    }

    private void run() {
        if (!request.raw()) {
            RelatedKeys.adopt(model, access, instance, "save");
        }
        checkBases();
        if (only != null) {
            checkNames(only);
            LateColumns.load(saved, instance, handles(), ownDatabase());
        } else if (!access.unloaded(instance).isEmpty()) {
            only = writtenIfPartlyLoaded();
        }
        if (request.only() == null) {
            narrowToChanges();
        }
        if (only != null && only.isEmpty()) {
            return;
        }
        SaveSignals.before(saved, instance, database, only, request.raw());
        if (request.only() == null) {
            narrowToChanges(); // receivers may have changed more
        }
        boolean counted = !keyIsKnown();
        boolean existed;
        if (model.parent() == null && model.baseRows() == null) {
            try (Session session = database.session()) {
                existed = saveTable(session, model, forced(model), request.forceUpdate());
            }
        } else {
            existed = saveTables();
        }
        if (existed) {
            access.stored(instance, database.alias());
        } else {
            access.inserted(instance, database.alias(), counted);
        }
        noteLoaded();
        SaveSignals.after(saved, instance, !existed, database, only, request.raw());
    }

    /// What is written of an instance that is not loaded as a whole: to its own database the loaded
    /// fields. To another one all is written, and loaded before.
    ///
    /// @return null for everything
    private @Nullable Set<String> writtenIfPartlyLoaded() {
        Database own = ownDatabase();
        List<ColumnField> missing = new ArrayList<>();
        Set<String> loaded = new LinkedHashSet<>();
        Set<ColumnField> computed = access.computed(instance).keySet();
        for (ColumnField field : model.fields()) {
            if (computed.contains(field) || !access.unloaded(instance).contains(field)) {
                if (!field.primaryKey()) {
                    loaded.add(field.name());
                }
            } else if (field.generated() == null) {
                missing.add(field);
            }
        }
        if (missing.isEmpty()) {
            return null;
        }
        if (own == database && request.forceInsert().isEmpty() && keyIsSet(model)) {
            return loaded;
        }
        LateColumns.complete(saved, instance, missing, own);
        return null;
    }

    /// What was written is the value of the row, and so is what came back with a new row.
    private void noteLoaded() {
        List<ColumnField> loaded = new ArrayList<>(readBack);
        for (ColumnField field : only == null ? model.fields() : named(model.fields(), only)) {
            if (field.generated() == null) {
                loaded.add(field);
            }
        }
        access.loaded(instance, loaded);
    }

    /// Where changes are tracked only they are written, with the moments that go with every change.
    /// An instance with another key stands for another row, which is written as a whole.
    private void narrowToChanges() {
        Set<ColumnField> changed = access.changed(instance);
        if (changed == null
                || request.raw()
                || !request.forceInsert().isEmpty()
                || ownDatabase() != database
                || changed.stream().anyMatch(ColumnField::primaryKey)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        if (!changed.isEmpty()) {
            for (ColumnField field : model.fields()) {
                if (changed.contains(field) || field.autoNow() == Now.ALWAYS) {
                    names.add(field.name());
                }
            }
        }
        only = names;
    }

    private Database ownDatabase() {
        String own = access.database(instance);
        return own == null ? database : Databases.get(own);
    }

    /// The fields to be written that know themselves whether they were set: those that were not are
    /// loaded, so that they are written as they are.
    private List<ColumnField> handles() {
        List<ColumnField> handles = new ArrayList<>();
        for (ColumnField field : named(model.fields(), Objects.requireNonNull(only))) {
            if (field.hasHandle() || field instanceof ForeignKeyField) {
                handles.add(field);
            }
        }
        return handles;
    }

    private boolean saveTables() {
        Runnable before = access.remembered(instance);
        try {
            return Transaction.on(database)
                    .savepoint(false)
                    .atomic(() -> {
                        try (Session session = database.session()) {
                            boolean inserted =
                                    model.parent() != null
                                            && !request.raw()
                                            && saveParents(session, model);
                            return saveTable(
                                    session,
                                    model,
                                    inserted || forced(model),
                                    request.forceUpdate());
                        }
                    });
        } catch (Throwable e) {
            before.run();
            throw e;
        }
    }

    /// Saves the rows of the parents, the oldest first.
    ///
    /// @return whether a row was added
    private boolean saveParents(Session session, Options<?> child) {
        Options<?> parent = Objects.requireNonNull(child.parent()).concrete();
        ColumnField link = Objects.requireNonNull(child.parentLink());
        ColumnField key = parent.pk();
        if (value(key) == null && value(link) != null) {
            access.set(instance, key.index(), value(link));
        }
        boolean inserted = parent.parent() != null && saveParents(session, parent);
        inserted |= !saveTable(session, parent, inserted || forced(parent), request.forceUpdate());
        access.set(instance, link.index(), value(key));
        return inserted;
    }

    /// Saves the row of one table.
    ///
    /// @return whether it was there already
    private boolean saveTable(
            Session session, Options<?> table, boolean forceInsert, boolean forceUpdate) {
        boolean keyIsSet = keyIsSet(table);
        boolean some = only != null;
        if (!keyIsSet && (forceUpdate || some)) {
            throw new IllegalArgumentException(
                    "Cannot update a row for this "
                            + model.name()
                            + ": its key is not set. Save it without forceUpdate and"
                            + " updateFields.");
        }
        if (keyIsSet && !forceInsert && (forceUpdate || some || !startsWithKey(table))) {
            if (update(session, table, forceUpdate)) {
                return true;
            }
            if (forceUpdate || some) {
                throw refusals.notUpdated(
                        model,
                        "Saving the "
                                + model.name()
                                + " with key "
                                + table.pkFields().stream().map(this::value).toList()
                                + " changed no row: "
                                + table.table()
                                + " has none with this key.");
            }
        }
        Inserter.insert(session, table, access, instance, request.raw());
        readBack.addAll(TableColumns.of(table).generated());
        return false;
    }

    private boolean keyIsSet(Options<?> table) {
        return table.pkFields().stream().allMatch(field -> value(field) != null);
    }

    /// Whether the key of the model or of a parent is set, which becomes the key of them all.
    private boolean keyIsKnown() {
        for (Options<?> table = model; table != null; table = table.parent()) {
            if (keyIsSet(table)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the instance is new and got its key by default, or by a row that was rolled back, so
    /// that there can be no row yet.
    private boolean startsWithKey(Options<?> table) {
        return access.isNew(instance)
                && (NewInstance.hasDefaults(table, table.pkFields())
                        || access.keyIsTakenBack(instance));
    }

    private boolean update(Session session, Options<?> table, boolean forceUpdate) {
        List<ColumnField> columns = TableColumns.of(table).updated();
        if (only != null) {
            columns = named(columns, only);
        }
        List<ColumnField> key = table.pkFields();
        if (!Reach.of(table, key, key.stream().map(this::value).toList(), database)) {
            return false;
        }
        if (columns.isEmpty()) {
            return only != null || RowByKey.exists(session, table, access, instance);
        }
        boolean look = table.selectOnSave() && !forceUpdate && only == null;
        if (look && !RowByKey.exists(session, table, access, instance)) {
            return false;
        }
        if (!request.raw()) {
            Preparation.prepare(access, instance, columns, Now.ALWAYS);
        }
        Map<ColumnField, SqlExpression> computed =
                ComputedValues.updated(
                        table, access, instance, columns, session.backend().features());
        boolean found =
                UpdatePlan.of(session.backend(), table, columns, computed)
                        .execute(session, access, instance);
        if (found) {
            access.settled(instance, computed.keySet(), database.alias());
        }
        return found || (look && RowByKey.exists(session, table, access, instance));
    }

    private static List<ColumnField> named(List<ColumnField> columns, Set<String> names) {
        List<ColumnField> named = new ArrayList<>();
        for (ColumnField field : columns) {
            if (names.contains(field.name()) || names.contains(field.attribute())) {
                named.add(field);
            }
        }
        return named;
    }

    private boolean forced(Options<?> table) {
        if (request.forceInsert().isEmpty()) {
            return false;
        }
        Class<?> type = table.access().javaClass();
        return request.forceInsert().stream().anyMatch(base -> base.isAssignableFrom(type));
    }

    private void checkBases() {
        for (Class<?> base : request.forceInsert()) {
            if (!base.isInstance(instance)) {
                throw new IllegalArgumentException(
                        "forceInsert names "
                                + base.getSimpleName()
                                + ", which is not "
                                + model.name()
                                + " or a parent of it.");
            }
        }
    }

    private void checkNames(Set<String> names) {
        Set<String> writable = new TreeSet<>();
        for (ColumnField field : model.fields()) {
            if (!field.primaryKey()) {
                writable.add(field.name());
                writable.add(field.attribute());
            }
        }
        for (String name : names) {
            if (!writable.contains(name)) {
                throw new IllegalArgumentException(
                        "updateFields names '"
                                + name
                                + "', which is no column of "
                                + model.name()
                                + " that can be updated: keys, many-to-many relations and reverse"
                                + " sides cannot."
                                + Nearest.hint(name, List.copyOf(writable)));
            }
        }
    }

    private @Nullable Object value(ColumnField field) {
        return access.get(instance, field.index());
    }
}
