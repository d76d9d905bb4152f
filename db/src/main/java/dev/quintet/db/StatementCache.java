package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The prepared statements of one physical connection; those unused for longest make room.
///
/// A statement whose result is being read is not handed out again: who asks for the same text
/// meanwhile gets one of their own. Used by the thread that has the connection.
final class StatementCache {
    private final Connection connection;
    private final Backend backend;
    private final Map<Object, CachedStatement> statements;

    StatementCache(Connection connection, Backend backend, int capacity) {
        this.connection = connection;
        this.backend = backend;
        this.statements =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Object, CachedStatement> eldest) {
                        if (size() <= capacity) {
                            return false;
                        }
                        eldest.getValue().drop();
                        return true;
                    }
                };
    }

    /// A statement that nobody uses, to be released by the caller.
    CachedStatement take(String sql) throws SQLException {
        CachedStatement known = statements.get(sql);
        if (known != null && known.acquire()) {
            return known;
        }
        return keep(sql, known, connection.prepareStatement(sql));
    }

    /// A statement that can be asked for generated columns.
    CachedStatement take(String sql, List<String> generated) throws SQLException {
        var key = new WithGenerated(sql, generated);
        CachedStatement known = statements.get(key);
        if (known != null && known.acquire()) {
            return known;
        }
        return keep(key, known, connection.prepareStatement(sql, generated.toArray(String[]::new)));
    }

    /// A statement for reading bit by bit: its settings differ, so it is not kept.
    CachedStatement takeForStreaming(String sql, int fetchSize) throws SQLException {
        CachedStatement statement = wrap(connection.prepareStatement(sql));
        statement.acquire();
        statement.drop();
        statement.jdbc.setFetchSize(fetchSize);
        return statement;
    }

    /// Forgets and closes a statement that no longer works.
    void drop(CachedStatement statement) {
        statements.values().removeIf(kept -> kept == statement);
        statement.drop();
    }

    /// Forgets and closes all statements.
    void clear() {
        statements.values().forEach(CachedStatement::drop);
        statements.clear();
    }

    int size() {
        return statements.size();
    }

    private CachedStatement keep(
            Object key, @Nullable CachedStatement busy, PreparedStatement prepared)
            throws SQLException {
        CachedStatement statement = wrap(prepared);
        statement.acquire();
        if (busy == null) {
            statements.put(key, statement);
        } else {
            statement.drop();
        }
        return statement;
    }

    private CachedStatement wrap(PreparedStatement prepared) throws SQLException {
        return new CachedStatement(prepared, backend.parameters(prepared));
    }

    private record WithGenerated(String sql, List<String> columns) {}
}
