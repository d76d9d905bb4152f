package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Adds the rows of many instances, as many as it can with one statement.
///
/// Instances whose key the database counts are inserted after those that have a key. A column with
/// a default in the database is left out where no instance of a statement has a value for it; where
/// only some have one, the others get the default's expression.
///
/// @param <M> the model
public final class BulkInsert<M> {
    private static final int LARGEST = 1_000;
    private static final PlanCache<Key, InsertPlan> PLANS = new PlanCache<>();

    private final Options<M> model;
    private final ModelAccess<M> access;
    private final TableColumns table;
    private final Database database;
    private final @Nullable OnConflict onConflict;
    private final Map<Object, Integer> places = new HashMap<>();

    private record Key(
            Options<?> model, BitSet leftOut, int rows, @Nullable OnConflict onConflict) {}

    private BulkInsert(Options<M> model, Database database, @Nullable OnConflict onConflict) {
        this.model = model;
        this.access = model.access();
        this.table = TableColumns.of(model.concrete());
        this.database = database;
        this.onConflict = onConflict;
    }

    /// Adds rows, all or none, and sets in the instances what the database gives back.
    ///
    /// @param onConflict what is done with rows that exist already, or null to fail
    /// @param batchSize the greatest number of rows in a statement, or 0 for as many as it can hold
    /// @throws IllegalArgumentException if the model extends another with a table of its own, or if
    ///   a related object is not saved yet
    public static <M> void insert(
            Options<M> model,
            List<M> instances,
            @Nullable OnConflict onConflict,
            int batchSize,
            Database database) {
        if (model.concrete().parent() != null) {
            throw new IllegalArgumentException(
                    "bulkCreate() cannot store "
                            + model.label()
                            + ": its rows are in several tables. Save the instances one by one.");
        }
        if (!instances.isEmpty()) {
            new BulkInsert<>(model, database, onConflict).run(instances, batchSize);
        }
    }

    private void run(List<M> instances, int batchSize) {
        for (M instance : instances) {
            RelatedKeys.adopt(model, access, instance, "bulkCreate");
            Moments.set(access, instance, table.inserted(), Now.ON_INSERT);
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
        for (M instance : instances) {
            access.stored(instance, database.alias());
        }
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
        int most =
                Math.max(
                        1,
                        Math.min(
                                LARGEST,
                                session.backend().features().maxParameters()
                                        / table.inserted().size()));
        int size = batchSize == 0 ? most : Math.min(batchSize, most);
        for (List<M> batch : Batches.of(instances, size)) {
            plan(session, batch).execute(session, access, batch);
        }
    }

    private InsertPlan plan(Session session, List<M> batch) {
        BitSet all = null;
        boolean mixed = false;
        for (M instance : batch) {
            BitSet leftOut = table.leftOut(access, instance);
            if (all == null) {
                all = (BitSet) leftOut.clone();
            } else {
                mixed |= !all.equals(leftOut);
                all.and(leftOut);
            }
        }
        BitSet leftOut = Objects.requireNonNull(all);
        if (mixed || table.order() != null) {
            return make(session, leftOut, batch);
        }
        return PLANS.get(
                session.backend(),
                new Key(table.model(), leftOut, batch.size(), onConflict),
                _ -> make(session, leftOut, batch));
    }

    private InsertPlan make(Session session, BitSet leftOut, List<M> batch) {
        Backend backend = session.backend();
        List<ColumnField> columns = table.inserted(leftOut);
        List<List<SqlExpression>> rows = new ArrayList<>(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            List<SqlExpression> values = new ArrayList<>(columns.size());
            for (ColumnField field : columns) {
                values.add(value(session, batch.get(row), row, field));
            }
            rows.add(values);
        }
        boolean ignores = onConflict != null && onConflict.update().isEmpty();
        List<ColumnField> readBack = ignores ? List.of() : readBack(columns);
        return InsertPlan.of(backend, table.model(), columns, rows, onConflict, readBack);
    }

    /// What the database gives, for some of the rows at least.
    private List<ColumnField> readBack(List<ColumnField> columns) {
        List<ColumnField> readBack = new ArrayList<>();
        for (ColumnField field : table.optional()) {
            if (!columns.contains(field) || field.databaseDefault() != null) {
                readBack.add(field);
            }
        }
        readBack.addAll(table.generated());
        return readBack;
    }

    private SqlExpression value(Session session, M instance, int row, ColumnField field) {
        if (field == table.order()) {
            return OrderCounter.value(field, place(session, instance));
        }
        if (field.databaseDefault() != null && access.get(instance, field.index()) == null) {
            return InsertedValues.of(
                    table.model(), field, field.databaseDefault(), session.backend().features());
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
