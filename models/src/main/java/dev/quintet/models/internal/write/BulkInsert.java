package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.Features;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.FieldBuilder.Now;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement.OnConflict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Adds the rows of many instances, as many as it can with one statement.
///
/// Instances whose key the database counts are inserted after those that have a key. A column with
/// a default in the database is left out where no instance of a statement has a value for it; where
/// only some have one, the others get the default's expression. What the database gives back is set
/// in the instances at the end, so that they are untouched if a later statement fails.
///
/// @param <M> the model
public final class BulkInsert<M> {
    private static final int LARGEST = 1_000;
    private static final int PLANS_KEPT = 64;
    private static final PlanCache<Key, BulkPlan> PLANS = PlanCache.bounded(PLANS_KEPT);

    private final Options<M> model;
    private final ModelAccess<M> access;
    private final TableColumns table;
    private final Database database;
    private final Features features;
    private final @Nullable OnConflict onConflict;
    private final Map<Object, Integer> places = new HashMap<>();
    private final List<Written<M>> written = new ArrayList<>();

    private record Key(
            Options<?> model, BitSet leftOut, int rows, @Nullable OnConflict onConflict) {}

    /// A statement that was executed.
    private record Written<M>(BulkPlan plan, List<M> rows, @Nullable Object[] values) {}

    private BulkInsert(Options<M> model, Database database, @Nullable OnConflict onConflict) {
        this.model = model;
        this.access = model.access();
        this.table = TableColumns.of(model.concrete());
        this.database = database;
        this.features = database.backend().features();
        this.onConflict = onConflict;
    }

    /// Adds rows, all or none, and sets in the instances what the database gives back.
    ///
    /// @param batchSize the greatest number of rows in a statement, or 0 for as many as it can hold
    /// @throws IllegalArgumentException if the model extends another with a table of its own, or if
    ///   a related object is not saved yet
    /// @throws dev.quintet.db.NotSupportedError if the database cannot do what is asked for with
    ///   rows that exist
    public static <M> void insert(
            Options<M> model,
            List<M> instances,
            Conflicts conflicts,
            int batchSize,
            Database database) {
        if (model.concrete().parent() != null) {
            throw new IllegalArgumentException(
                    "bulkCreate() cannot store "
                            + model.label()
                            + ": its rows are in several tables. Save the instances one by one.");
        }
        if (!instances.isEmpty()) {
            OnConflict clause =
                    conflicts.clause(
                            model.concrete(), database.backend().features(), database.alias());
            new BulkInsert<>(model, database, clause).run(instances, batchSize);
        }
    }

    private void run(List<M> instances, int batchSize) {
        for (M instance : instances) {
            RelatedKeys.adopt(model, access, instance, "bulkCreate");
            complete(instance);
            Preparation.prepare(access, instance, table.inserted(), Now.ON_INSERT);
        }
        List<M> keyed = new ArrayList<>();
        List<M> counted = new ArrayList<>();
        for (M instance : instances) {
            (leavesKey(instance) ? counted : keyed).add(instance);
        }
        Transaction.on(database)
                .savepoint(false)
                .atomic(() -> {
                    try (Session session = database.session()) {
                        insertAll(session, keyed, batchSize);
                        insertAll(session, counted, batchSize);
                    }
                });
        if (ignores()) {
            keyed.forEach(instance -> stored(instance, List.of(), List.of()));
        } else {
            written.forEach(this::note);
        }
    }

    /// Sets in the instances of a statement what the database gave back.
    private void note(Written<M> statement) {
        GivenBack returned = statement.plan().returned();
        int given = returned.set(access, statement.rows(), statement.values());
        List<ColumnField> known = written();
        known.addAll(returned.columns());
        for (M instance : statement.rows().subList(0, given)) {
            stored(instance, returned.columns(), known);
        }
        for (M instance : statement.rows().subList(given, statement.rows().size())) {
            if (!leavesKey(instance)) {
                stored(instance, List.of(), written());
            }
        }
    }

    /// Reads what an instance that was loaded lacks of its new row.
    private void complete(M instance) {
        if (access.unloaded(instance).isEmpty()) {
            return;
        }
        List<ColumnField> missing = new ArrayList<>(table.inserted());
        missing.retainAll(access.unloaded(instance));
        missing.removeAll(access.computed(instance).keySet());
        String own = access.database(instance);
        LateColumns.complete(model, instance, missing, own == null ? database : Databases.get(own));
    }

    /// Notes that an instance has a row.
    ///
    /// @param given the columns that the database gave back; what else it computed is not known
    /// @param known the columns that the row has from the instance, or the instance from the row
    private void stored(M instance, List<ColumnField> given, List<ColumnField> known) {
        List<ColumnField> outdated = computed(instance);
        outdated.removeAll(given);
        if (onConflict == null || access.isNew(instance)) { // then its row may have been there
            boolean counted = given.stream().anyMatch(ColumnField::primaryKey);
            access.inserted(instance, database.alias(), counted);
        } else {
            access.stored(instance, database.alias());
        }
        access.settled(instance, table.inserted(), database.alias());
        if (outdated.isEmpty()) {
            access.loaded(instance, known);
        } else {
            access.outdated(instance, outdated);
            List<ColumnField> rest = new ArrayList<>(known);
            rest.removeAll(outdated);
            access.loaded(instance, rest);
        }
    }

    /// The columns of the row of an instance whose values the database gives, but for the key.
    private List<ColumnField> computed(M instance) {
        List<ColumnField> computed = new ArrayList<>();
        computed.addAll(access.computed(instance).keySet());
        for (ColumnField field : table.optional()) {
            if (field.databaseDefault() != null && access.get(instance, field.index()) == null) {
                computed.add(field);
            }
        }
        computed.addAll(table.generated());
        computed.removeAll(model.pkFields());
        return computed;
    }

    /// The columns that rows have from their instances, whether they are new or existed.
    private List<ColumnField> written() {
        List<ColumnField> written = new ArrayList<>();
        for (ColumnField field : table.inserted()) {
            if (onConflict == null
                    || field.primaryKey()
                    || onConflict.update().contains(field.column())
                    || onConflict.target().contains(field.column())
                    || onConflict.keys().stream().anyMatch(key -> key.contains(field.column()))) {
                written.add(field);
            }
        }
        return written;
    }

    private boolean leavesKey(M instance) {
        for (ColumnField field : model.pkFields()) {
            if (field.auto() && access.get(instance, field.index()) == null) {
                return true;
            }
        }
        return false;
    }

    private void insertAll(Session session, List<M> instances, int batchSize) {
        int most = Math.min(LARGEST, features.maxParameters() / table.inserted().size());
        int size = batchSize == 0 ? most : Math.min(batchSize, most);
        for (List<M> batch : Batches.of(instances, Math.max(1, size))) {
            List<M> rows =
                    ignores() && features.mindsConflictsByMerging() ? distinct(batch) : batch;
            BulkPlan plan = plan(session, rows);
            written.add(new Written<>(plan, rows, plan.execute(session, access, rows)));
        }
    }

    private boolean ignores() {
        return onConflict != null && onConflict.update().isEmpty();
    }

    /// The instances that do not have the same values as one before where no two rows may have.
    private List<M> distinct(List<M> batch) {
        List<List<ColumnField>> unique = Conflicts.uniqueFields(table.model());
        Set<List<Object>> known = new HashSet<>();
        List<M> distinct = new ArrayList<>();
        for (M instance : batch) {
            boolean isNew = true;
            for (List<ColumnField> fields : unique) {
                List<Object> values = new ArrayList<>();
                values.add(fields);
                for (ColumnField field : fields) {
                    Object value = access.get(instance, field.index());
                    if (value != null) {
                        values.add(value);
                    }
                }
                isNew &= values.size() <= fields.size() || known.add(values);
            }
            if (isNew) {
                distinct.add(instance);
            }
        }
        return distinct;
    }

    private BulkPlan plan(Session session, List<M> batch) {
        BitSet all = null;
        boolean alike = table.order() == null;
        for (M instance : batch) {
            BitSet leftOut = table.leftOut(access, instance);
            alike &= access.computed(instance).isEmpty();
            if (all == null) {
                all = (BitSet) leftOut.clone();
            } else {
                alike &= all.equals(leftOut);
                all.and(leftOut);
            }
        }
        BitSet leftOut = Objects.requireNonNull(all);
        if (features.mindsConflictsByMerging() && onConflict != null) {
            alike &= !fillIn(leftOut, onConflict);
        }
        if (!alike) {
            return particular(session, leftOut, batch);
        }
        return PLANS.get(
                session.backend(),
                new Key(table.model(), leftOut, batch.size(), onConflict),
                key -> {
                    List<ColumnField> columns = table.inserted(key.leftOut());
                    return BulkPlan.alike(
                            session,
                            table.model(),
                            columns,
                            key.rows(),
                            onConflict(columns),
                            readBack(columns, Set.of()));
                });
    }

    /// Lets the new rows have what rows that exist take from them, defaults of the database, too.
    ///
    /// @return whether something was left out
    private boolean fillIn(BitSet leftOut, OnConflict conflict) {
        BitSet taken = new BitSet();
        for (int i = 0; i < table.optional().size(); i++) {
            taken.set(i, conflict.update().contains(table.optional().get(i).column()));
        }
        boolean needed = leftOut.intersects(taken);
        leftOut.andNot(taken);
        return needed;
    }

    /// A plan for rows some of whose values the database computes, or are counted.
    private BulkPlan particular(Session session, BitSet leftOut, List<M> batch) {
        List<ColumnField> columns = table.inserted(leftOut);
        Set<ColumnField> computed = new HashSet<>();
        for (M instance : batch) {
            for (ColumnField field : access.computed(instance).keySet()) {
                computed.add(field);
                if (!columns.contains(field) && table.inserted().contains(field)) {
                    columns.add(field);
                }
            }
        }
        List<List<SqlExpression>> rows = new ArrayList<>(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            List<SqlExpression> values = new ArrayList<>(columns.size());
            for (ColumnField field : columns) {
                values.add(value(session, batch.get(row), row, field));
            }
            rows.add(values);
        }
        return BulkPlan.of(
                session,
                table.model(),
                columns,
                rows,
                onConflict(columns),
                readBack(columns, computed));
    }

    /// What is done with rows that exist, by such keys alone as the new rows have: without any
    /// there is no such row.
    private @Nullable OnConflict onConflict(List<ColumnField> columns) {
        if (onConflict == null || !features.mindsConflictsByMerging()) {
            return onConflict;
        }
        List<String> names = GivenBack.names(columns);
        List<List<String>> keys =
                onConflict.target().isEmpty() ? onConflict.keys() : List.of(onConflict.target());
        List<List<String>> had = keys.stream().filter(names::containsAll).toList();
        return had.isEmpty() ? null : new OnConflict(onConflict.target(), onConflict.update(), had);
    }

    /// What the database gives, for some of the rows at least; nothing where it cannot give it.
    private List<ColumnField> readBack(List<ColumnField> columns, Set<ColumnField> computed) {
        if (ignores() || !features.canReturnRowsFromBulkInsert()) {
            return List.of();
        }
        List<ColumnField> readBack = new ArrayList<>();
        for (ColumnField field : table.inserted()) {
            boolean optional = field.auto() || field.databaseDefault() != null;
            if (computed.contains(field)
                    || (field.primaryKey() && findsByOthers())
                    || (optional
                            && (!columns.contains(field) || field.databaseDefault() != null))) {
                readBack.add(field);
            }
        }
        readBack.addAll(table.generated());
        return readBack;
    }

    /// Whether a row that exists may have another key than the instance.
    private boolean findsByOthers() {
        return onConflict != null
                && !onConflict.target().isEmpty()
                && !onConflict.target().containsAll(GivenBack.names(model.pkFields()));
    }

    private SqlExpression value(Session session, M instance, int row, ColumnField field) {
        var expression = access.computed(instance).get(field);
        if (expression != null) {
            return ComputedValues.inserted(table.model(), field, expression, features);
        }
        if (field == table.order()) {
            return OrderCounter.value(field, place(session, instance));
        }
        if (field.databaseDefault() != null && access.get(instance, field.index()) == null) {
            return ComputedValues.inserted(table.model(), field, field.databaseDefault(), features);
        }
        return new SqlExpression.Param(new Binding.OfField(row, field), field.sqlType());
    }

    private int place(Session session, M instance) {
        ColumnField within =
                table.model().column(Objects.requireNonNull(table.model().orderWithRespectTo()));
        Object key = String.valueOf(access.get(instance, within.index()));
        Integer known = places.get(key);
        int place =
                known == null
                        ? OrderCounter.next(session, table.model(), access, instance)
                        : known + 1;
        places.put(key, place);
        return place;
    }
}
