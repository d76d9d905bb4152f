package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.OnConflict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pairs of one row of a many-to-many relation: the rows of the model between.
///
/// @param near the key to the row itself
/// @param far the key to the rows at the other end
/// @param key the row's key
public record Pairs(ForeignKeyField near, ForeignKeyField far, Object key) {
    private static final PlanCache<Key, String> INSERTS = new PlanCache<>();

    private record Key(ForeignKeyField near, ForeignKeyField far, int rows) {}

    /// The same pairs seen from the other end, for a relation that counts in both directions.
    public Pairs mirrored() {
        return new Pairs(far, near, key);
    }

    private Options<?> between() {
        return near.model();
    }

    /// Those of some keys at the other end that are not there.
    public List<Object> missing(Collection<?> keys, Database database) {
        Set<Object> missing = new LinkedHashSet<>(keys);
        for (List<Object> batch : Batches.of(List.<Object>copyOf(keys), 1, database)) {
            missing.removeAll(
                    list(
                            KeyStates.inAll(between(), Map.of(near, List.of(key), far, batch)),
                            database));
        }
        return List.copyOf(missing);
    }

    private List<Object> list(QueryState state, Database database) {
        return Queries.list(
                KeyStates.select(state, List.of(far)), database, (names, values) -> values[0]);
    }

    /// Adds pairs to a table that the library made. Those that are there already stay as they are,
    /// without asking first where the database can do so.
    public void add(Collection<?> keys, Database database) {
        boolean ignores = database.backend().features().supportsIgnoreConflicts();
        List<Object> wanted =
                ignores ? List.copyOf(new LinkedHashSet<>(keys)) : missing(keys, database);
        for (List<Object> batch : Batches.of(wanted, 2, database)) {
            insert(batch, ignores, database);
        }
    }

    private void insert(List<Object> keys, boolean ignores, Database database) {
        try (Session session = database.session()) {
            String sql =
                    INSERTS.get(
                            session.backend(),
                            new Key(near, far, keys.size()),
                            wanted -> insert(session.backend(), wanted, ignores));
            session.update(
                    sql,
                    out -> {
                        for (Object other : keys) {
                            near.type().write(out, key);
                            far.type().write(out, other);
                        }
                    });
        }
    }

    private static String insert(Backend backend, Key wanted, boolean ignores) {
        List<SqlExpression> row = List.of(param(wanted.near()), param(wanted.far()));
        List<String> columns = List.of(wanted.near().column(), wanted.far().column());
        List<List<SqlExpression>> rows = new ArrayList<>();
        for (int i = 0; i < wanted.rows(); i++) {
            rows.add(row);
        }
        Sql sql =
                backend.dialect()
                        .render(
                                new Insert(
                                        wanted.near().model().table(),
                                        columns,
                                        rows,
                                        ignores ? ignore(wanted) : null,
                                        List.of()));
        return sql.text();
    }

    private static OnConflict ignore(Key wanted) {
        return new OnConflict(
                List.of(),
                List.of(),
                List.of(List.of(wanted.near().column(), wanted.far().column())));
    }

    private static SqlExpression param(ForeignKeyField field) {
        return new SqlExpression.Param(field, field.sqlType());
    }

    /// Those pairs that lead somewhere.
    public QueryState leading(QueryState rows) {
        return rows.with(
                new QueryState.Where(
                        new PathLookup<>(
                                List.of(far.name()),
                                "isnull",
                                new Operand.Constant(Value.of(false))),
                        false,
                        false));
    }

    /// The rows of the pairs, as a query.
    ///
    /// @param rows the rows among which they are
    /// @param both whether the pairs count in both directions
    /// @param keys the keys at the other end, or null for all
    public QueryState among(QueryState rows, boolean both, @Nullable Collection<?> keys) {
        return rows.with(new QueryState.Where(KeyStates.pairs(this, both, keys), false, false));
    }
}
