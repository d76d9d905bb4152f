package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
import dev.quintet.db.Row;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.JoinKind;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Loads the row with a certain value in a unique column: what a relation and a refresh need. The
/// statement is made once for each model and column.
public final class RowByKey {
    private static final PlanCache<Key, String> STATEMENTS = new PlanCache<>();

    private RowByKey() {}

    /// @param by the columns whose values are known
    /// @param read the columns that are read, those of parents too
    private record Key(Options<?> model, List<ColumnField> by, List<ColumnField> read) {}

    /// What is done with the row.
    private interface Use<T> {
        T with(Row row) throws SQLException;
    }

    /// The instance whose columns have a key, or null if there is none. Columns that are declared
    /// to be loaded late are left out.
    ///
    /// @param by columns of the model or of a parent
    /// @param key a value of the column's Java class; for several columns a list
    public static <M> @Nullable M load(
            Options<M> model, List<ColumnField> by, Object key, Database database) {
        ModelAccess<M> access = model.access();
        List<ColumnField> all = model.fields();
        List<ColumnField> wanted = all.stream().filter(field -> !field.deferred()).toList();
        List<?> parts = by.size() == 1 ? List.of(key) : (List<?>) key;
        if (!Reach.of(model, by, parts, database)) {
            return null;
        }
        return read(
                new Key(model, by, wanted),
                parts,
                database,
                row -> {
                    M instance = access.create();
                    if (wanted.size() == all.size()) {
                        access.fill(instance, row, 1);
                        access.loaded(instance, database.alias(), Set.of());
                    } else {
                        List<@Nullable Object> values = values(row, wanted);
                        for (int i = 0; i < values.size(); i++) {
                            access.set(instance, wanted.get(i).index(), values.get(i));
                        }
                        Set<ColumnField> unloaded = new LinkedHashSet<>(all);
                        wanted.forEach(unloaded::remove);
                        access.loaded(instance, database.alias(), unloaded);
                    }
                    return instance;
                });
    }

    /// The values of columns in the row with a key, or null if it is not stored.
    ///
    /// @param key the values of the columns of the key
    static @Nullable List<@Nullable Object> values(
            Options<?> model,
            List<? extends @Nullable Object> key,
            List<ColumnField> wanted,
            Database database) {
        if (key.contains(null) || !Reach.of(model, model.pkFields(), key, database)) {
            return null;
        }
        return read(
                new Key(model, model.pkFields(), List.copyOf(wanted)),
                key,
                database,
                row -> values(row, wanted));
    }

    private static List<@Nullable Object> values(Row row, List<ColumnField> fields)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.add(fields.get(i).read(row, i + 1));
        }
        return values;
    }

    /// Whether the row of an instance is stored in a table of its model.
    static <M> boolean exists(
            Session session, Options<?> table, ModelAccess<M> access, M instance) {
        String sql =
                STATEMENTS.get(
                        session.backend(),
                        new Key(table, table.pkFields(), List.of()),
                        key -> statement(key, session.backend()));
        return session.query(
                sql,
                out -> {
                    for (ColumnField field : table.pkFields()) {
                        access.write(instance, field.index(), out);
                    }
                },
                (row, cursor) -> cursor.next());
    }

    private static <T> @Nullable T read(
            Key key, List<? extends @Nullable Object> values, Database database, Use<T> use) {
        try (Session session = database.session()) {
            Backend backend = session.backend();
            String sql = STATEMENTS.get(backend, key, made -> statement(made, backend));
            return session.query(
                    sql,
                    out -> {
                        for (int i = 0; i < values.size(); i++) {
                            key.by().get(i).type().write(out, values.get(i));
                        }
                    },
                    (row, cursor) -> cursor.next() ? use.with(row) : null);
        }
    }

    private static String statement(Key key, Backend backend) {
        Options<?> model = key.model().concrete();
        Set<Options<?>> needed = new HashSet<>();
        List<Output> outputs = new ArrayList<>();
        for (ColumnField field : key.read().isEmpty() ? key.by() : key.read()) {
            outputs.add(Output.of(Conditions.column(field)));
        }
        key.by().forEach(field -> needed.add(field.model().concrete()));
        key.read().forEach(field -> needed.add(field.model().concrete()));
        List<Join> joins = new ArrayList<>();
        for (Options<?> child = model; isAbove(needed, child); child = parent(child)) {
            ForeignKeyField link = Objects.requireNonNull(child.parentLink());
            joins.add(
                    new Join(
                            JoinKind.INNER,
                            source(parent(child)),
                            new Comparison(
                                    ComparisonOperator.EQUAL,
                                    Conditions.column(link),
                                    Conditions.column(link.targetColumn()))));
        }
        Select select = Select.of(outputs, source(model), joins, Conditions.equal(key.by()));
        return backend.dialect().render(select).text();
    }

    /// Whether a table of a parent, or of a parent of it, is needed.
    private static boolean isAbove(Set<Options<?>> needed, Options<?> child) {
        for (Options<?> here = child; here.parent() != null; here = parent(here)) {
            if (needed.contains(parent(here))) {
                return true;
            }
        }
        return false;
    }

    private static Options<?> parent(Options<?> child) {
        return Objects.requireNonNull(child.parent()).concrete();
    }

    private static SqlSource source(Options<?> model) {
        return new SqlSource.Table(model.table(), model.table());
    }
}
